package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.StableLoads;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes every loop one that can be run backwards: it has a carried integer that counts its iterations, what its condition
 * compares with stands before it, and where the condition only counts, the counter's exit value is a formula.
 */
final class CountedLoops extends Rewriter {
    private static final MethodRef MAX = MethodRef.ofStatic("java.lang.Math", "max", Type.INT, Type.INT, Type.INT);
    private static final MethodRef MIN = MethodRef.ofStatic("java.lang.Math", "min", Type.INT, Type.INT, Type.INT);

    private final StableLoads loads;

    private CountedLoops(StableLoads loads) {
        this.loads = loads;
    }

    /** @param distinctParameters whether the array parameters are different arrays */
    static Function apply(Function function, boolean distinctParameters) {
        StableLoads loads = new StableLoads(
                function, new Sweeps(new Structure(function), Set.of(), false), distinctParameters, false);
        return new CountedLoops(loads).apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.Loop.class)) {
            loop(op);
        } else {
            copy(op);
        }
    }

    private void loop(Op op) {
        Region condition = op.region(0);
        List<Value> carried = fresh(condition.parameters());
        hoist(op);
        List<Value> initial = new ArrayList<>(images(op.operands()));
        boolean counts = Induction.counter(op).isPresent() || op.region(1).terminated();
        if (!counts) {
            carried.add(new Value(Type.INT, "n"));
            initial.add(builder.constant(0));
        }
        builder.open(carried);
        for (Op inner : condition.ops()) {
            if (!hasImage(inner)) {
                rewrite(inner);
            }
        }
        Region test = builder.close(images(condition.results()));
        builder.open();
        ops(op.region(1));
        List<Value> next = new ArrayList<>(images(op.region(1).results()));
        if (!counts) {
            next.add(builder.add(carried.get(carried.size() - 1), builder.constant(1)));
        }
        List<Value> results = builder.loop(initial, test, builder.close(next));
        mapAll(op.results(), results.subList(0, op.results().size()));
        exitByFormula(op);
    }

    private boolean hasImage(Op op) {
        return !op.results().isEmpty() && hasImage(op.result());
    }

    /** The test runs at least once, so what it computes of outer values alone may be computed before the loop. */
    private void hoist(Op loop) {
        Region condition = loop.region(0);
        Set<Value> local = new HashSet<>(condition.parameters());
        for (Op inner : condition.ops()) {
            Effect effect = inner.code().effect();
            boolean movable = effect == Effect.PURE
                    || effect == Effect.CHECKED
                    || inner.is(Opcode.Load.class) && !loads.isWrittenIn(inner, loop);
            if (movable && inner.operands().stream().noneMatch(local::contains)) {
                copy(inner);
            } else if (effect != Effect.PURE) {
                // nothing that may throw overtakes it
                break;
            } else {
                local.addAll(inner.results());
            }
        }
    }

    private void exitByFormula(Op op) {
        if (op.results().isEmpty()) {
            return;
        }
        Op copy = image(op.region(0).parameters().get(0)).loop();
        Optional<Induction> counted =
                Induction.counter(copy).filter(counter -> counter.bound().isPresent());
        if (counted.isEmpty()) {
            return;
        }
        Induction counter = counted.get();
        for (int i = 0; i < op.results().size(); i++) {
            Value result = op.results().get(i);
            if (i == counter.carried().index()) {
                map(result, exit(builder, counter, counter.initial(), value -> value));
            } else {
                Induction.of(copy, i).ifPresent(other -> map(result, exit(other, counter)));
            }
        }
    }

    /** What another carried value is when its loop ends, which steps by a constant too. */
    private Value exit(Induction other, Induction counter) {
        return stepped(builder, other.step(), other.initial(), trips(builder, counter, value -> value));
    }

    /** What a value is that has stepped by a constant, after a number of iterations. */
    static Value stepped(Builder builder, int step, Value initial, Value iterations) {
        Value way = Math.abs(step) == 1 ? iterations : builder.multiply(iterations, builder.constant(Math.abs(step)));
        return builder.binary(step > 0 ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, initial, way);
    }

    /**
     * What a counter is when its loop ends: one past the last iteration, or where the loop never ran, the start.
     *
     * @param initial the counter's first value, where the formula is built
     * @param end what the loop counts to, likewise
     */
    static Value exit(Builder builder, int step, Value initial, Value end, boolean inclusive) {
        boolean up = step == 1;
        if (inclusive) {
            Value one = builder.constant(1);
            return extreme(
                    builder, up, initial, builder.binary(up ? BinaryOperator.ADD : BinaryOperator.SUBTRACT, end, one));
        }
        boolean fromZero = up && initial.constant() instanceof Integer start && start == 0;
        boolean length = end.definition() != null && end.definition().code() instanceof Opcode.Length;
        return fromZero && length ? end : extreme(builder, up, initial, end);
    }

    /**
     * As above, by the formula where there is one.
     *
     * @param primal finds values where the formula is built
     */
    static Value exit(Builder builder, Induction counter, Value initial, UnaryOperator<Value> primal) {
        if (counter.bound().isEmpty()) {
            return primal.apply(counter.exit());
        }
        Induction.Bound bound = counter.bound().get();
        return exit(builder, counter.step(), initial, primal.apply(bound.value()), bound.inclusive());
    }

    private static Value extreme(Builder builder, boolean up, Value initial, Value end) {
        if (initial.constant() instanceof Integer start && end.constant() instanceof Integer stop) {
            return builder.constant(up ? Math.max(start, stop) : Math.min(start, stop));
        }
        return builder.invoke(up ? MAX : MIN, Effect.PURE, List.of(initial, end));
    }

    /** How many iterations of a loop come before the one with its counter at {@code count}. */
    static Value ordinal(Builder builder, int step, Value initial, Value count) {
        if (step == 1) {
            boolean fromZero = initial.constant() instanceof Integer start && start == 0;
            return fromZero ? count : builder.subtract(count, initial);
        }
        return builder.subtract(initial, count);
    }

    /**
     * The number of iterations of a loop whose bound is known.
     *
     * @param primal finds values where the number is built
     */
    static Value trips(Builder builder, Induction counter, UnaryOperator<Value> primal) {
        Value initial = primal.apply(counter.initial());
        Value exit = exit(builder, counter, initial, primal);
        return ordinal(builder, counter.step(), initial, exit);
    }
}
