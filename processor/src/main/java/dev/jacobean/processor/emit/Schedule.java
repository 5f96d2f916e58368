package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The needed operations of each region, in the order in which they are written. A new version of a variable is computed only
 * when the old one is no longer read, so that both can share the variable: first {@code sDot = 2 * s * sDot}, then
 * {@code s = s * s}.
 */
final class Schedule {
    private static final int FURTHEST = 40;

    private final Needs needs;
    private final Map<Region, List<Op>> orders = new IdentityHashMap<>(); // two empty regions are equal
    private final Map<Value, Integer> counts = new HashMap<>();
    private final Map<Op, Set<Value>> reads = new HashMap<>();

    Schedule(Function function, Needs needs) {
        this.needs = needs;
        count(function.body());
        arrange(function.body());
    }

    List<Op> ops(Region region) {
        return orders.get(region);
    }

    private void count(Region region) {
        for (Op op : region.ops()) {
            if (needs.needs(op)) {
                op.operands().forEach(this::count);
                op.regions().forEach(this::count);
            }
        }
        region.results().forEach(this::count);
    }

    private void count(Value value) {
        counts.merge(value, 1, Integer::sum);
    }

    private void arrange(Region region) {
        List<Op> ops = new ArrayList<>();
        for (Op op : region.ops()) {
            if (needs.needs(op)) {
                ops.add(op);
                op.regions().forEach(this::arrange);
            }
        }
        for (int i = ops.size() - 1; i >= 0; i--) {
            int target = target(ops, i);
            if (target > i) {
                ops.add(target, ops.remove(i));
            }
        }
        orders.put(region, ops);
    }

    /** The index that an operation had better have: that of the last reader of an older version, if it may go there. */
    private int target(List<Op> ops, int index) {
        Op op = ops.get(index);
        if (op.results().size() != 1
                || op.result().name() == null
                || !op.regions().isEmpty()
                || Order.of(op) != Order.FREE) {
            return index;
        }
        Value result = op.result();
        int target = index;
        for (int i = index + 1; i < ops.size() && i <= index + FURTHEST; i++) {
            Op next = ops.get(i);
            Set<Value> read = reads(next);
            if (read.contains(result)
                    || !next.regions().isEmpty()
                    || next.is(Opcode.Throw.class)
                    || changes(next, op)) {
                break;
            } else if (read.stream().anyMatch(value -> isVersion(value, result))) {
                target = i;
            }
        }
        return target;
    }

    /** Whether two values are versions of one variable; a parameter of the method is a variable of its own. */
    private static boolean isVersion(Value value, Value other) {
        boolean parameter = Trees.isParameter(value);
        return !parameter && !value.isConstant() && other.name().equals(value.name());
    }

    /** Whether an operation makes a new version of a variable that another reads or sets. */
    private boolean changes(Op op, Op other) {
        return op.results().stream()
                .map(Value::name)
                .filter(Objects::nonNull)
                .anyMatch(name -> name.equals(other.result().name())
                        || reads(other).stream().anyMatch(value -> name.equals(value.name())));
    }

    /** What an operation reads, itself or through the expressions that will be printed in it. */
    private Set<Value> reads(Op op) {
        Set<Value> known = reads.get(op);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (Value operand : op.operands()) {
                if (isExpression(operand)) {
                    known.addAll(reads(operand.definition()));
                }
                known.add(operand);
            }
            reads.put(op, known);
        }
        return known;
    }

    private boolean isExpression(Value value) {
        Op op = value.definition();
        return op != null
                && value.name() == null
                && counts.getOrDefault(value, 0) == 1
                && op.regions().isEmpty()
                && Order.of(op) != Order.STRICT;
    }
}
