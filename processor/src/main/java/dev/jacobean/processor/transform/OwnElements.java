package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.transform.Elements.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arrays of which each iteration of a loop accesses one element that no other iteration does: what they hold before the
 * loop they hold when an iteration first looks.
 */
final class OwnElements {
    private final Elements elements;
    private final Optional<Value> counter;
    private final Set<Value> inner = new HashSet<>();
    private final Map<Value, Element> accessed = new HashMap<>();
    private final Set<Value> shared = new HashSet<>();
    private boolean calls;

    OwnElements(Op loop, Elements elements) {
        this.elements = elements;
        // one that nothing but its bound ends does not overflow and come again
        this.counter = Induction.counter(loop)
                .filter(induction -> induction.bound().isPresent())
                .map(Induction::carried);
        if (counter.isPresent()) {
            inner.addAll(loop.region(0).parameters());
            loop.regions().forEach(region -> scan(region, region == loop.region(1)));
        }
    }

    /** Whether an array is one of them. */
    boolean contains(Value array) {
        return counter.isPresent()
                && accessed.containsKey(array)
                && isOwn(accessed.get(array).index())
                && !(calls && !elements.isLocal(array))
                && shared.stream().noneMatch(other -> elements.mayAlias(other, array))
                && accessed.keySet().stream().noneMatch(other -> other != array && elements.mayAlias(other, array));
    }

    private void scan(Region region, boolean once) {
        for (Op op : region.ops()) {
            inner.addAll(op.results());
            calls |= op.code().effect() == Effect.CALL || op.code().effect() == Effect.WRITE;
            boolean access = op.is(Opcode.Load.class) || op.is(Opcode.Store.class);
            for (int i = 0; i < op.operands().size(); i++) {
                Value operand = op.operand(i);
                if (operand.type() instanceof ArrayType && !op.is(Opcode.Length.class)) {
                    Element element = access && i == 0 && once ? Element.of(op) : null;
                    if (element == null
                            || !accessed.computeIfAbsent(operand, array -> element)
                                    .equals(element)) {
                        shared.add(operand);
                    }
                }
            }
            op.regions().forEach(each -> scan(each, once && op.is(Opcode.If.class)));
        }
    }

    /** Whether an index is another one in each iteration: the counter, or it and what does not change added or subtracted. */
    private boolean isOwn(Object index) {
        if (!(index instanceof Value value)) {
            return false;
        } else if (value == counter.get()) {
            return true;
        }
        Op op = value.definition();
        boolean sum = op != null
                && op.code() instanceof Opcode.Binary binary
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT);
        return sum
                && (op.operand(0) == counter.get() && !inner.contains(op.operand(1))
                        || op.operand(1) == counter.get() && !inner.contains(op.operand(0)));
    }
}
