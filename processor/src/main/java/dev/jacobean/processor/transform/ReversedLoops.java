package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.SumLoops;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Loops run backwards: as many iterations as the forward sweep's loop had, last to first, carrying the adjoints of the numbers
 * that it carries and sums of those of outer ones.
 */
final class ReversedLoops {
    private final ReverseSweep sweep;
    private final Builder builder;
    private final Shadows.Shadowed function;
    private final PrimalValues primals;
    private final ScalarAdjoints scalars;
    private final FusedLoops fused;
    private final Fusion.LoopAdjoints adjoints;

    ReversedLoops(
            ReverseSweep sweep,
            Builder builder,
            Shadows.Shadowed function,
            PrimalValues primals,
            ScalarAdjoints scalars,
            FusedLoops fused,
            Fusion.LoopAdjoints adjoints) {
        this.sweep = sweep;
        this.builder = builder;
        this.function = function;
        this.primals = primals;
        this.scalars = scalars;
        this.fused = fused;
        this.adjoints = adjoints;
    }

    /** The loop was run backwards when it was run forwards: what is left is what came of it for others. */
    private void fused(Op loop, Scope scope) {
        for (Value number : SumLoops.activeNumbers(loop, function.active())) {
            scalars.contribute(
                    scope,
                    loop.operand(number.index()),
                    scope.bars.remove(loop.results().get(number.index())));
        }
        fused.flows(loop, sweep).forEach((value, flow) -> scalars.contribute(scope, value, flow));
    }

    /** Appends the reversed loop. */
    void reverse(Op op, Scope scope) {
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
        sweep.reverse(inner);
        List<Value> next = new ArrayList<>();
        active.forEach(value -> next.add(scalars.orZero(inner.bars.get(value), value.type(), scope)));
        inner.accumulators.keySet().forEach(value -> next.add(inner.bars.get(value)));
        inner.running.keySet().forEach(value -> next.add(inner.primals.get(value)));
        Value step = builder.constant(counter.step());
        next.add(0, builder.subtract(count, step));
        Region reversed = builder.close(next);
        Op stepped = next.get(0).definition();
        boolean empty = reversed.ops().stream().allMatch(each -> each == stepped || each.is(Opcode.Constant.class));
        if (empty && active.isEmpty() && inner.accumulators.isEmpty() && primals.asked() == asked) {
            return;
        }
        parameters.addAll(inner.accumulators.values());
        parameters.addAll(inner.running.values());
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
        Value exit = CountedLoops.exit(builder, counter, first, value -> primals.get(value, scope));
        List<Value> initial = new ArrayList<>();
        initial.add(builder.subtract(exit, builder.constant(counter.step())));
        for (Value value : active) {
            Value bar = scope.bars.remove(op.results().get(value.index()));
            initial.add(scalars.orZero(bar, value.type(), scope));
        }
        inner.accumulators
                .keySet()
                .forEach(v -> initial.add(scalars.orZero(scalars.barSoFar(scope, v), v.type(), scope)));
        inner.running.keySet().forEach(v -> initial.add(primals.get(op.results().get(v.index()), scope)));
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
}
