package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Within a region, an element that was just stored or loaded is not loaded again, a store of what is already there is left
 * out, and so is a store that another one overwrites unseen. It turns {@code b = aBar[i]; aBar[i] = 0; aBar[i] += b} into
 * {@code b = aBar[i]}.
 */
final class ElementForwarding extends Rewriter {
    private record Element(Value array, Value index) {}

    private final AliasClasses aliases;
    private final Set<Op> overwritten = new HashSet<>();
    private Map<Element, Value> known = new HashMap<>();

    private ElementForwarding(Function function, boolean distinctParameters) {
        aliases = new AliasClasses(function, distinctParameters);
    }

    /**
     * The function with fewer loads and stores.
     *
     * @param distinctParameters whether its array parameters are different arrays
     */
    static Function apply(Function function, boolean distinctParameters, Options options) {
        if (!options.enabled("forward-elements")) {
            return function;
        }
        Function forwarded = new ElementForwarding(function, distinctParameters).apply(function);
        Function shorter = new Dead(forwarded, new ElementForwarding(forwarded, distinctParameters)).apply();
        // without the stores in between, what is stored may be what was loaded
        return new ElementForwarding(shorter, distinctParameters).apply(shorter);
    }

    @Override
    protected void enter(Region region) {
        known = new HashMap<>();
    }

    @Override
    protected void rewrite(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Load) {
            load(op);
        } else if (code instanceof Opcode.Store) {
            store(op);
        } else if (code instanceof Opcode.Binary binary && binary.derivative()) {
            Value x = image(op.operand(0));
            Value y = image(op.operand(1));
            Value result = binary.operator() == BinaryOperator.ADD ? builder.sum(x, y) : builder.difference(x, y);
            result.suggestName(op.result().name());
            map(op.result(), result);
        } else if (code.effect() == Effect.CONTROL) {
            Map<Element, Value> before = known;
            copy(op);
            known = writes(op) ? new HashMap<>() : before;
        } else {
            if (code.effect() == Effect.CALL || code.effect() == Effect.WRITE) {
                known.clear();
            }
            copy(op);
        }
    }

    private static boolean writes(Op op) {
        return op.regions().stream()
                .flatMap(region -> region.ops().stream())
                .anyMatch(inner ->
                        inner.code().effect() == Effect.CALL || inner.code().effect() == Effect.WRITE || writes(inner));
    }

    private void load(Op op) {
        Element element = new Element(op.operand(0), op.operand(1));
        Value content = known.get(element);
        if (content == null) {
            copy(op);
            known.put(element, op.result());
        } else {
            map(op.result(), image(content));
        }
    }

    private void store(Op op) {
        Element element = new Element(op.operand(0), op.operand(1));
        Value content = known.get(element);
        boolean same = content != null && image(content) == image(op.operand(2));
        if (same && isLocal(op.operand(0))) {
            return;
        }
        copy(op);
        known.keySet().removeIf(other -> mayBe(other, element));
        known.put(element, op.operand(2));
    }

    private boolean isLocal(Value array) {
        return !aliases.isExternal(array);
    }

    private boolean mayBe(Element some, Element other) {
        return aliases.mayAlias(some.array, other.array) && !differ(some.index, other.index);
    }

    /** Whether two indices are surely different: constants, or the same value with different constants added. */
    private static boolean differ(Value some, Value other) {
        return base(some) == base(other) && offset(some) != offset(other);
    }

    private static Value base(Value index) {
        if (index.constant() instanceof Integer) {
            return null;
        }
        return shift(index) == null ? index : index.definition().operand(0);
    }

    private static int offset(Value index) {
        if (index.constant() instanceof Integer constant) {
            return constant;
        }
        Integer shift = shift(index);
        return shift == null ? 0 : shift;
    }

    private static Integer shift(Value index) {
        Op op = index.definition();
        if (op == null || !(op.code() instanceof Opcode.Binary binary)) {
            return null;
        }
        if (!(op.operand(1).constant() instanceof Integer constant)) {
            return null;
        }
        return switch (binary.operator()) {
            case ADD -> constant;
            case SUBTRACT -> -constant;
            default -> null;
        };
    }

    /** Leaves out stores to arrays of the method's own that are overwritten before anything can read them. */
    private static final class Dead extends Rewriter {
        private final Function function;
        private final ElementForwarding facts;

        Dead(Function function, ElementForwarding facts) {
            this.function = function;
            this.facts = facts;
            find(function.body());
        }

        Function apply() {
            return apply(function);
        }

        private void find(Region region) {
            List<Op> later = new ArrayList<>();
            for (int i = region.ops().size() - 1; i >= 0; i--) {
                Op op = region.ops().get(i);
                op.regions().forEach(this::find);
                Opcode code = op.code();
                if (code instanceof Opcode.Store) {
                    Element element = element(op);
                    if (facts.isLocal(op.operand(0))
                            && later.stream().anyMatch(store -> element(store).equals(element))) {
                        facts.overwritten.add(op);
                    }
                    later.add(op);
                } else if (code instanceof Opcode.Load) {
                    later.removeIf(store -> facts.mayBe(element(store), element(op)));
                } else if (code.effect() == Effect.CONTROL || mayRead(op)) {
                    later.clear();
                }
            }
        }

        private static boolean mayRead(Op op) {
            return op.code().effect() != Effect.PURE
                    && op.code().effect() != Effect.CHECKED
                    && op.operands().stream().anyMatch(operand -> operand.type() instanceof ArrayType);
        }

        private static Element element(Op access) {
            return new Element(access.operand(0), access.operand(1));
        }

        @Override
        protected void rewrite(Op op) {
            if (!facts.overwritten.contains(op)) {
                copy(op);
            }
        }
    }
}
