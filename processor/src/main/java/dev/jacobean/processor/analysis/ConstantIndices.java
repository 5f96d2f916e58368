package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which loops must be unrolled for an integer to become a constant in every copy of its operation. */
final class ConstantIndices {
    /** A loop that would grow beyond so many operations is not unrolled. */
    private static final int MOST_OPERATIONS = 600;

    private static final int MOST_ITERATIONS = 16;

    private final ArrayShapes shapes;
    private final Predicate<Op> unrollable;
    private final Set<Value> open = new HashSet<>();

    /** @param unrollable which loops may be unrolled */
    ConstantIndices(ArrayShapes shapes, Predicate<Op> unrollable) {
        this.shapes = shapes;
        this.unrollable = unrollable;
    }

    /** The loops; empty where the integer depends on more than constants and counters. */
    Optional<Set<Op>> loops(Value value) {
        if (value.isConstant() || length(value) != null || !open.add(value)) {
            return Optional.of(Set.of());
        }
        try {
            return value.loop() != null ? carried(value) : defined(value.definition(), value.index());
        } finally {
            open.remove(value);
        }
    }

    private Integer length(Value value) {
        boolean length = value.definition() != null && value.definition().is(Opcode.Length.class);
        List<Integer> shape = length ? shapes.of(value.definition().operand(0)) : null;
        return shape == null ? null : shape.get(0);
    }

    private Optional<Set<Op>> carried(Value value) {
        Op loop = value.loop();
        Optional<Induction> counter = Induction.counter(loop);
        if (!unrollable.test(loop) || counter.flatMap(Induction::bound).isEmpty()) {
            return Optional.empty();
        }
        return all(List.of(
                        counter.get().initial(),
                        counter.get().bound().get().value(),
                        loop.operand(value.index()),
                        loop.region(1).results().get(value.index())))
                .map(loops -> {
                    loops.add(loop);
                    return loops;
                });
    }

    private Optional<Set<Op>> defined(Op op, int index) {
        if (op == null) {
            return Optional.empty();
        } else if (op.is(Opcode.If.class)) {
            boolean thrown = op.regions().stream().anyMatch(Region::terminated);
            return thrown
                    ? Optional.empty()
                    : all(List.of(
                            op.operand(0),
                            op.region(0).results().get(index),
                            op.region(1).results().get(index)));
        } else if (op.is(Opcode.Loop.class)) {
            return carried(op.region(0).parameters().get(index));
        }
        boolean scalar = op.operands().stream().allMatch(x -> x.type() == Type.INT || x.type() == Type.BOOLEAN);
        boolean computed = op.is(Opcode.Binary.class) || op.is(Opcode.Unary.class) || op.is(Opcode.Invoke.class);
        // only what has a constant result for all constant operands will be one
        return scalar && computed && isKnown(op) ? all(op.operands()) : Optional.empty();
    }

    private static boolean isKnown(Op op) {
        List<Object> ones = new ArrayList<>();
        op.operands().forEach(operand -> ones.add(operand.type() == Type.INT ? (Object) 1 : (Object) true));
        return Constants.result(op.code(), ones) != null;
    }

    private Optional<Set<Op>> all(List<Value> values) {
        Set<Op> loops = new HashSet<>();
        for (Value value : values) {
            Optional<Set<Op>> needed = loops(value);
            if (needed.isEmpty()) {
                return Optional.empty();
            }
            loops.addAll(needed.get());
        }
        return Optional.of(loops);
    }

    /** Whether a loop stays small when it is unrolled, with those of the given loops that are in it. */
    boolean isSmall(Op loop, Set<Op> unrolled) {
        return size(loop, unrolled, new HashMap<>()) <= MOST_OPERATIONS;
    }

    private long size(Op loop, Set<Op> unrolled, Map<Value, Object> known) {
        Induction counter = Induction.counter(loop).orElseThrow();
        Induction.Bound bound = counter.bound().orElseThrow();
        Object first = value(counter.initial(), known);
        Object end = value(bound.value(), known);
        if (!(first instanceof Integer start) || !(end instanceof Integer last)) {
            return MOST_OPERATIONS + 1;
        }
        long trips = (long) counter.step() * (last - start) + (bound.inclusive() ? 1 : 0);
        if (trips > MOST_ITERATIONS) {
            return MOST_OPERATIONS + 1;
        }
        long size = 0;
        for (int i = 0; i < trips && size <= MOST_OPERATIONS; i++) {
            known.put(counter.carried(), start + i * counter.step());
            size += size(loop.region(1), unrolled, known);
        }
        return size;
    }

    private long size(Region region, Set<Op> unrolled, Map<Value, Object> known) {
        long size = 0;
        for (Op op : region.ops()) {
            if (unrolled.contains(op)) {
                size += size(op, unrolled, known);
            } else if (!op.is(Opcode.Constant.class)) {
                size++;
                for (Region inner : op.regions()) {
                    size += size(inner, unrolled, known);
                }
            }
        }
        return size;
    }

    private Object value(Value value, Map<Value, Object> known) {
        Object found = value.isConstant() ? value.constant() : known.get(value);
        if (found != null || length(value) != null) {
            return found != null ? found : length(value);
        }
        Op op = value.definition();
        if (op == null || !op.regions().isEmpty()) {
            return null;
        }
        List<Object> operands = new ArrayList<>();
        op.operands().forEach(operand -> operands.add(value(operand, known)));
        return operands.isEmpty() ? null : Constants.result(op.code(), operands);
    }
}
