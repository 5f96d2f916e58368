package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Running;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of the forward sweep in the reverse sweep: still in scope, taken back from where they were saved, or computed again. */
final class RestoredValues implements PrimalValues {
    private final Builder builder;
    private final Structure structure;
    private final SavePlan plan;
    private final ForwardSweep forward;
    private final Recomputation recomputation;
    private final Sweeps sweeps;
    private final Value tape;
    private final Map<Value, Value> given;
    private int asked;

    RestoredValues(Builder builder, Sweeps sweeps, ForwardSweep forward, Recomputation recomputation, Value tape) {
        this(builder, sweeps, forward, recomputation, tape, Map.of());
    }

    /** @param given what stands for values that the reverse sweep is given by its caller */
    RestoredValues(
            Builder builder,
            Sweeps sweeps,
            ForwardSweep forward,
            Recomputation recomputation,
            Value tape,
            Map<Value, Value> given) {
        this.given = given;
        this.sweeps = sweeps;
        this.recomputation = recomputation;
        this.tape = tape;
        this.builder = builder;
        this.structure = sweeps.structure();
        this.plan = forward.plan();
        this.forward = forward;
    }

    @Override
    public void enter(Scope scope) {
        List<Value> saved = plan.savedIn(scope.home);
        Origin before = builder.at(Origin.NONE);
        for (int i = saved.size() - 1; i >= 0; i--) {
            Value value = saved.get(i);
            Value restored = restore(value, scope);
            restored.suggestName(value.name() == null ? "saved" : value.name());
            scope.primals.put(value, restored);
        }
        builder.at(before);
    }

    private Value restore(Value value, Scope scope) {
        return switch (plan.place(value)) {
            case LOCAL -> forward.exported(value);
            case ARRAY -> builder.loadAgain(forward.tapeOf(value), cell(value, scope));
            case ROW -> {
                SavedRows.Row row = plan.rows().of(value);
                yield builder.loadAgain(get(row.array(), scope), row.cell(builder, value, v -> get(v, scope)));
            }
            case TAPE -> pop(value.type());
        };
    }

    private Value cell(Value value, Scope scope) {
        return forward.cell(plan.counters(scope.home).orElseThrow(), v -> get(v, scope));
    }

    private Value pop(Type type) {
        List<Value> operands = new ArrayList<>(List.of(tape));
        if (type instanceof ObjectType || type instanceof ArrayType) {
            Type klass = new ObjectType("java.lang.Class<" + erased(type) + ">");
            if (Runtime.pop(type).parameters().size() == 1) {
                operands.add(builder.passive(erased(type) + ".class", klass, Effect.PURE, List.of()));
            }
        }
        Value popped = builder.invoke(Runtime.pop(type), Effect.CALL, operands);
        return type instanceof PrimitiveType primitive ? builder.convert(primitive, popped) : popped;
    }

    private static String erased(Type type) {
        return type.javaName().replaceAll("<.*>", "");
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public Value tape() {
        return tape;
    }

    @Override
    public Value get(Value value, Scope scope) {
        asked++;
        if (value.isConstant()) {
            return builder.constant(value.type(), value.constant());
        }
        if (given.containsKey(value)) {
            return given.get(value);
        }
        if (!plan.isRow(value) && sweeps.isInScope(value, scope.home)) {
            return forward.imageOf(value);
        }
        Region region = plan.isRow(value) ? plan.home(value) : structure.home(value);
        Scope home = scope;
        while (home.home != region) {
            home = home.outer;
        }
        Value known = home.primals.get(value);
        if (known == null) {
            Scope there = home;
            known = builder.inRegion(home.depth, () -> again(value, there));
            known.suggestName(value.name());
            home.primals.put(value, known);
        }
        return known;
    }

    private Value again(Value value, Scope scope) {
        if (value.loop() != null) {
            return stepped(value, scope);
        }
        Optional<Op> kept = recomputation.kept(value);
        if (kept.isPresent()) {
            return builder.loadAgain(
                    get(kept.get().operand(0), scope), get(kept.get().operand(1), scope));
        }
        Optional<Op> guarded = Recomputation.guarded(value);
        if (guarded.isPresent()) {
            return guarded(value, guarded.get(), scope);
        }
        Op op = value.definition();
        List<Value> operands = new ArrayList<>();
        op.operands().forEach(operand -> operands.add(get(operand, scope)));
        return op.is(Opcode.Load.class)
                ? builder.loadAgain(operands.get(0), operands.get(1))
                : builder.emit(op.code(), value.type(), operands);
    }

    private Value guarded(Value value, Op load, Scope scope) {
        Value condition = get(value.definition().operand(0), scope);
        Value array = get(load.operand(0), scope);
        Value index = get(load.operand(1), scope);
        Value zero = builder.zero(value.type());
        builder.open();
        Region then = builder.close(List.of(builder.loadAgain(array, index)));
        builder.open();
        Region otherwise = builder.close(List.of(zero));
        List<String> names = new ArrayList<>();
        names.add(value.name());
        return builder.branch(condition, then, otherwise, names).get(0);
    }

    /** A carried value that is had by undoing what the iteration added to it. */
    private Value ran(Running run, Scope scope) {
        Value after = new Value(run.carried().type(), run.carried().name());
        scope.running.put(run.carried(), after);
        return builder.binary(run.inverse(), after, get(run.change(), scope));
    }

    /** A carried value that steps by a constant, from the counter of its loop. */
    private Value stepped(Value value, Scope scope) {
        Induction counter = Induction.counter(value.loop()).orElseThrow();
        Optional<Induction> induction = Induction.of(value.loop(), value.index());
        if (induction.isEmpty()) {
            return ran(Running.of(value, structure).orElseThrow(), scope);
        }
        Induction own = induction.get();
        Value iteration = CountedLoops.ordinal(
                builder, counter.step(), get(counter.initial(), scope), get(counter.carried(), scope));
        return CountedLoops.stepped(builder, own.step(), get(own.initial(), scope), iteration);
    }
}
