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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements that an iteration of a loop accesses before all others: what they hold before the loop they hold when the
 * iteration first looks. In {@code a[i] += x; a[i + 1] += y} with a rising {@code i} that is {@code a[i + 1]}.
 */
final class OwnElements {
    private final Elements elements;
    private final Optional<Induction> counter;
    private final Set<Value> inner = new HashSet<>();
    private final Map<Value, Set<Element>> accessed = new HashMap<>();
    private final Set<Value> shared = new HashSet<>();
    private boolean calls;

    OwnElements(Op loop, Elements elements) {
        this.elements = elements;
        // one that nothing but its bound ends does not overflow and come again
        this.counter =
                Induction.counter(loop).filter(induction -> induction.bound().isPresent());
        if (counter.isPresent()) {
            inner.addAll(loop.region(0).parameters());
            loop.regions().forEach(region -> scan(region, region == loop.region(1)));
        }
    }

    /**
     * The elements of an array that iterations access, without the first ones if there are such.
     *
     * @return empty where every element may have been accessed by an iteration before
     */
    Optional<List<Element>> others(Value array) {
        boolean known = counter.isPresent()
                && accessed.containsKey(array)
                && !(calls && !elements.isLocal(array))
                && shared.stream().noneMatch(other -> elements.mayAlias(other, array))
                && accessed.keySet().stream().noneMatch(other -> other != array && elements.mayAlias(other, array));
        return known ? withoutFirst(accessed.get(array)) : Optional.empty();
    }

    private Optional<List<Element>> withoutFirst(Set<Element> all) {
        Value count = counter.get().carried();
        if (all.size() == 1) {
            return all.stream().allMatch(element -> isOwn(element.index(), count))
                    ? Optional.of(List.of())
                    : Optional.empty();
        } else if (!all.stream().allMatch(element -> element.isNear(count))) {
            return Optional.empty();
        }
        Comparator<Element> order = Comparator.comparingInt(Element::offset);
        Element first = Collections.max(all, counter.get().step() > 0 ? order : order.reversed());
        return Optional.of(all.stream().filter(element -> element != first).toList());
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
                    if (element == null) {
                        shared.add(operand);
                    } else {
                        accessed.computeIfAbsent(operand, array -> new LinkedHashSet<>())
                                .add(element);
                    }
                }
            }
            op.regions().forEach(each -> scan(each, once && op.is(Opcode.If.class)));
        }
    }

    /** Whether an index is another one in each iteration: the counter, or it and what does not change added or subtracted. */
    private boolean isOwn(Object index, Value count) {
        if (!(index instanceof Value value)) {
            return false;
        } else if (value == count) {
            return true;
        }
        Op op = value.definition();
        boolean sum = op != null
                && op.code() instanceof Opcode.Binary binary
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT);
        return sum
                && (op.operand(0) == count && !inner.contains(op.operand(1))
                        || op.operand(1) == count && !inner.contains(op.operand(0)));
    }
}
