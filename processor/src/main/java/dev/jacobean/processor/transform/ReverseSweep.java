package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.SumLoops;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The adjoints of a function's operations, last to first. Adjoints of scalars are {@link ScalarAdjoints}; adjoints of array
 * elements live in the shadow arrays.
 */
final class ReverseSweep {
    private final Builder builder;
    private final Structure structure;
    private final Shadows.Shadowed function;
    private final PrimalValues primals;
    private final ScalarAdjoints scalars;
    private final OperationAdjoints operations;
    private final ReversedLoops loops;

    ReverseSweep(
            Builder builder,
            Structure structure,
            Shadows.Shadowed function,
            Rules rules,
            Options options,
            PrimalValues primals,
            FusedLoops fused,
            Fusion.LoopAdjoints adjoints) {
        this.builder = builder;
        this.structure = structure;
        this.function = function;
        this.primals = primals;
        this.scalars = new ScalarAdjoints(builder, structure, function.active());
        this.operations = new OperationAdjoints(builder, function, rules, options, primals, scalars::contribute);
        this.loops = new ReversedLoops(this, builder, function, primals, scalars, fused, adjoints);
    }

    /**
     * Runs a helper backwards in the region that is open now; the scope has the parameters' adjoints.
     *
     * @param seeds the adjoints of its scalar results, null for all others
     */
    Scope run(List<Value> seeds) {
        Region root = function.function().body();
        Scope scope = new Scope(null, Scope.Kind.ROOT, root, builder.depth());
        if (!root.terminated()) {
            for (int i = 0; i < seeds.size(); i++) {
                scalars.contribute(scope, root.results().get(i), seeds.get(i));
            }
            reverse(scope);
        }
        return scope;
    }

    /** Runs the whole function backwards in the region that is open now; the scope has the parameters' adjoints. */
    Scope run() {
        Region root = function.function().body();
        Scope scope = new Scope(null, Scope.Kind.ROOT, root, builder.depth());
        if (root.terminated()) {
            return scope;
        }
        List<Value> results = root.results().stream()
                .filter(result -> result.type().isDifferentiable())
                .toList();
        for (int i = 0; i < results.size(); i++) {
            seed(results.get(i), primals.get(function.resultSeeds().get(i), scope), scope);
        }
        for (Shadows.Seed seed : function.finalSeeds()) {
            operations.addAll(
                    (ArrayType) seed.shadow().type(),
                    primals.get(seed.shadow(), scope),
                    primals.get(seed.given(), scope));
        }
        reverse(scope);
        return scope;
    }

    /** A seed that is null is zero, or in the shadow already. */
    private void seed(Value result, Value seed, Scope scope) {
        if (result.type() instanceof ArrayType array) {
            Value shadow = function.shadows().get(result);
            if (shadow != null && seed != null) {
                operations.addAll(array, primals.get(shadow, scope), seed);
            }
        } else {
            scalars.contribute(scope, result, seed);
        }
    }

    /** Appends what is in a region, last to first. */
    void reverse(Scope scope) {
        primals.enter(scope);
        List<Op> ops = scope.home.ops();
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            Origin before = builder.at(op.origin());
            if (op.is(Opcode.If.class)) {
                branch(op, scope);
            } else if (op.is(Opcode.Loop.class)) {
                loops.reverse(op, scope);
            } else if (op.is(Opcode.Call.class) && Companions.isDifferentiable(op)) {
                List<Value> bars = new ArrayList<>();
                op.results().forEach(result -> bars.add(scope.bars.remove(result)));
                operations.call(op, bars, scope);
            } else if (op.code() instanceof Foreign foreign) {
                List<Value> bars = new ArrayList<>();
                op.results().forEach(result -> bars.add(scope.bars.remove(result)));
                operations.foreign(op, foreign, bars, scope);
            } else {
                operations.reverse(op, bar(op, scope), scope);
            }
            builder.at(before);
        }
    }

    private static Value bar(Op op, Scope scope) {
        return op.results().size() != 1 ? null : scope.bars.remove(op.result());
    }

    private boolean isOuter(Value value, Scope scope) {
        return structure.home(value) != scope.home;
    }

    // ---------------------------------------------------------------- branches

    private void branch(Op op, Scope scope) {
        List<Value> bars = new ArrayList<>();
        op.results().forEach(result -> bars.add(scope.bars.remove(result)));
        Region then = op.region(0);
        Region otherwise = op.region(1);
        if (then.terminated() || otherwise.terminated()) {
            if (!then.terminated() || !otherwise.terminated()) {
                alone(then.terminated() ? otherwise : then, bars, scope);
            }
            return;
        }
        int asked = primals.asked();
        Scope first = new Scope(scope, Scope.Kind.BRANCH, then, builder.depth() + 1);
        Region firstReverse = branch(first, bars);
        Scope second = new Scope(scope, Scope.Kind.BRANCH, otherwise, builder.depth() + 1);
        Region secondReverse = branch(second, bars);
        Set<Value> touched = new LinkedHashSet<>();
        first.bars.keySet().stream().filter(value -> isOuter(value, first)).forEach(touched::add);
        second.bars.keySet().stream().filter(value -> isOuter(value, second)).forEach(touched::add);
        boolean empty = firstReverse.ops().isEmpty() && secondReverse.ops().isEmpty();
        if (touched.isEmpty() && empty && primals.asked() == asked) {
            return;
        }
        Value condition = primals.get(op.operand(0), scope);
        List<Value> left = yields(first, touched, scope);
        List<Value> right = yields(second, touched, scope);
        List<String> names = new ArrayList<>();
        touched.forEach(value -> names.add(ScalarAdjoints.yieldName(value)));
        List<Value> results =
                builder.branch(condition, firstReverse.yielding(left), secondReverse.yielding(right), names);
        int i = 0;
        for (Value value : touched) {
            scope.bars.put(value, results.get(i++));
        }
    }

    private Region branch(Scope scope, List<Value> bars) {
        builder.open();
        seedAndReverse(scope, bars);
        return builder.close(List.of());
    }

    private void seedAndReverse(Scope scope, List<Value> bars) {
        for (int i = 0; i < bars.size(); i++) {
            scalars.contribute(scope, scope.home.results().get(i), bars.get(i));
        }
        reverse(scope);
    }

    private List<Value> yields(Scope branch, Set<Value> touched, Scope scope) {
        List<Value> yields = new ArrayList<>();
        for (Value value : touched) {
            Value bar = branch.bars.containsKey(value) ? branch.bars.get(value) : scalars.barSoFar(scope, value);
            yields.add(scalars.orZero(bar, value.type(), scope));
        }
        return yields;
    }

    /** The other branch throws: when the reverse sweep runs at all, this one was taken. */
    private void alone(Region taken, List<Value> bars, Scope scope) {
        Scope inner = new Scope(scope, Scope.Kind.BRANCH, taken, builder.depth());
        seedAndReverse(inner, bars);
        inner.bars.forEach((value, bar) -> {
            if (isOuter(value, inner)) {
                scope.bars.put(value, bar);
            }
        });
    }

    /**
     * Runs an iteration of a fused loop backwards in the region that is open now.
     *
     * @param seeds the adjoints of its active numbers, null for zero
     * @return the scope has what the iteration adds to the adjoints of outer values, if they start as its accumulators
     */
    Scope iteration(Op loop, List<Value> seeds) {
        Region body = loop.region(1);
        Scope scope = new Scope(null, Scope.Kind.BODY, body, builder.depth());
        List<Value> numbers = SumLoops.activeNumbers(loop, function.active());
        for (int i = 0; i < numbers.size(); i++) {
            scalars.contribute(scope, body.results().get(numbers.get(i).index()), seeds.get(i));
        }
        reverse(scope);
        return scope;
    }
}
