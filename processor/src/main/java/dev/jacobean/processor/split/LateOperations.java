package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes values where they are first needed, in regions in which fewer are live then. A reverse sweep adds to all adjoints
 * by turns, and each cut between two parts would pass all of them; a sum that is computed at once passes its terms only, which
 * sums have in common.
 */
final class LateOperations extends Rewriter {
    private boolean changed;

    private LateOperations() {}

    /** The function with an order of operations that keeps fewer values; the same one where there is none. */
    static Function of(Function function) {
        LateOperations late = new LateOperations();
        Function ordered = late.apply(function);
        return late.changed ? ordered : function;
    }

    @Override
    protected List<Op> order(Region region) {
        List<Op> late = onDemand(region);
        if (lifetimes(late, region) >= lifetimes(region.ops(), region)) {
            return region.ops();
        }
        changed = true;
        return late;
    }

    /** The operations that have effects in their order, each after what it needs. */
    private static List<Op> onDemand(Region region) {
        Map<Op, Integer> movable = new HashMap<>();
        for (Op op : region.ops()) {
            if (op.code().effect() == Effect.PURE) {
                movable.put(op, movable.size());
            }
        }
        Set<Op> order = new LinkedHashSet<>();
        for (Op op : region.ops()) {
            if (!movable.containsKey(op)) {
                demand(FreeValues.of(op), movable, order);
                order.add(op);
            }
        }
        demand(region.results(), movable, order);
        return List.copyOf(order);
    }

    /** Adds what computes some values, operands first; sums may have thousands of terms, so without recursion. */
    private static void demand(Collection<Value> values, Map<Op, Integer> movable, Set<Op> order) {
        Deque<Op> waiting = new ArrayDeque<>();
        push(values, movable, order, waiting);
        while (!waiting.isEmpty()) {
            Op op = waiting.peek();
            if (!push(op.operands(), movable, order, waiting)) {
                order.add(waiting.pop());
            }
        }
    }

    /** Whether some values are not computed yet; what computes them comes in the given order, so that a sum goes from term to term. */
    private static boolean push(Collection<Value> values, Map<Op, Integer> movable, Set<Op> order, Deque<Op> waiting) {
        List<Op> missing = values.stream()
                .map(Value::definition)
                .filter(op -> movable.containsKey(op) && !order.contains(op))
                .sorted(Comparator.comparing(movable::get))
                .toList();
        for (int i = missing.size() - 1; i >= 0; i--) {
            waiting.push(missing.get(i));
        }
        return !missing.isEmpty();
    }

    /** Over how many operations all values are live together, in a given order. */
    private static long lifetimes(List<Op> ops, Region region) {
        Map<Value, Integer> begin = new HashMap<>();
        Map<Value, Integer> end = new HashMap<>();
        for (int i = 0; i < ops.size(); i++) {
            for (Value value : FreeValues.of(ops.get(i))) {
                end.put(value, i);
            }
            for (Value value : ops.get(i).results()) {
                begin.put(value, i);
            }
        }
        region.results().forEach(value -> end.put(value, ops.size()));
        long sum = 0;
        for (Map.Entry<Value, Integer> last : end.entrySet()) {
            Value value = last.getKey();
            sum += value.isConstant() ? 0 : last.getValue() - begin.getOrDefault(value, 0);
        }
        return sum;
    }
}
