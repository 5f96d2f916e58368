package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.SumLoops;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
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
    private final FusedLoops fused;
    private final Fusion.LoopAdjoints adjoints;

    ReverseSweep(
            Builder builder,
            Structure structure,
            Shadows.Shadowed function,
            Rules rules,
            Options options,
            PrimalValues primals,
            FusedLoops fused,
            Fusion.LoopAdjoints adjoints) {
        this.fused = fused;
        this.adjoints = adjoints;
        this.builder = builder;
        this.structure = structure;
        this.function = function;
        this.primals = primals;
        this.scalars = new ScalarAdjoints(builder, structure, function.active());
        this.operations = new OperationAdjoints(builder, function, rules, options, primals, scalars::contribute);
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

    private void reverse(Scope scope) {
        primals.enter(scope);
        List<Op> ops = scope.home.ops();
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            Origin before = builder.at(op.origin());
            if (op.is(Opcode.If.class)) {
                branch(op, scope);
            } else if (op.is(Opcode.Loop.class)) {
                loop(op, scope);
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

    // ---------------------------------------------------------------- loops

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

    /** The loop was run backwards when it was run forwards: what is left is what came of it for others. */
    private void fused(Op loop, Scope scope) {
        for (Value number : SumLoops.activeNumbers(loop, function.active())) {
            scalars.contribute(
                    scope,
                    loop.operand(number.index()),
                    scope.bars.remove(loop.results().get(number.index())));
        }
        fused.flows(loop, this).forEach((value, flow) -> scalars.contribute(scope, value, flow));
    }

    private void loop(Op op, Scope scope) {
        if (fused.contains(op)) {
            fused(op, scope);
            return;
        }
        Region body = op.region(1);
        if (body.terminated()) {
            // when the reverse sweep runs at all, it never ran to its end
            return;
        }
        Induction counter = Induction.counter(op).orElseThrow();
        Scope inner = new Scope(scope, Scope.Kind.BODY, body, builder.depth() + 1);
        Value count = new Value(Type.INT, counter.carried().name());
        inner.primals.put(counter.carried(), count);
        List<Value> active = SumLoops.activeNumbers(op, function.active());
        List<Value> parameters = new ArrayList<>();
        parameters.add(count);
        active.forEach(value -> parameters.add(new Value(value.type(), ScalarAdjoints.barName(value))));
        List<Value> seeds = new ArrayList<>();
        active.forEach(value -> seeds.add(scope.bars.get(op.results().get(value.index()))));
        adjoints.note(op, seeds, parameters.subList(1, parameters.size()));

        int asked = primals.asked();
        builder.open();
        for (int i = 0; i < active.size(); i++) {
            scalars.contribute(inner, body.results().get(active.get(i).index()), parameters.get(i + 1));
        }
        reverse(inner);
        List<Value> next = new ArrayList<>();
        active.forEach(value -> next.add(scalars.orZero(inner.bars.get(value), value.type(), scope)));
        inner.accumulators.keySet().forEach(value -> next.add(inner.bars.get(value)));
        Value step = builder.constant(counter.step());
        next.add(0, builder.subtract(count, step));
        Region reversed = builder.close(next);
        Op stepped = next.get(0).definition();
        boolean empty = reversed.ops().stream().allMatch(each -> each == stepped || each.is(Opcode.Constant.class));
        if (empty && active.isEmpty() && inner.accumulators.isEmpty() && primals.asked() == asked) {
            return;
        }
        parameters.addAll(inner.accumulators.values());
        finish(op, counter, parameters, active, inner, reversed, scope);
    }

    private void finish(
            Op op,
            Induction counter,
            List<Value> parameters,
            List<Value> active,
            Scope inner,
            Region body,
            Scope scope) {
        Value first = primals.get(counter.initial(), scope);
        List<Value> initial = new ArrayList<>();
        initial.add(builder.subtract(exit(counter, first, scope), builder.constant(counter.step())));
        for (Value value : active) {
            Value bar = scope.bars.remove(op.results().get(value.index()));
            initial.add(scalars.orZero(bar, value.type(), scope));
        }
        inner.accumulators
                .keySet()
                .forEach(v -> initial.add(scalars.orZero(scalars.barSoFar(scope, v), v.type(), scope)));
        builder.open(parameters);
        Value goesOn = builder.binary(
                counter.step() > 0 ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL,
                parameters.get(0),
                first);
        Region condition = builder.close(List.of(goesOn));
        List<Value> results = builder.loop(initial, condition, body);
        adjoints.noteResults(op, results.subList(1, 1 + active.size()));
        int i = 1 + active.size();
        for (Value value : inner.accumulators.keySet()) {
            scope.bars.put(value, results.get(i++));
        }
        for (int j = 0; j < active.size(); j++) {
            scalars.contribute(scope, op.operand(active.get(j).index()), results.get(1 + j));
        }
    }

    private Value exit(Induction counter, Value first, Scope scope) {
        if (counter.bound().isEmpty()) {
            return primals.get(counter.exit(), scope);
        }
        Induction.Bound bound = counter.bound().get();
        Value end = primals.get(bound.value(), scope);
        return CountedLoops.exit(builder, counter.step(), first, end, bound.inclusive());
    }
}
