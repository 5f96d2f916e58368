package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The primal, saving what the plan says; with the reverse of every iteration of the fused loops. */
final class ForwardSweep extends Rewriter {
    static final MethodRef EXACT_PRODUCT =
            MethodRef.ofStatic("java.lang.Math", "multiplyExact", Type.INT, Type.INT, Type.INT);

    private final SavePlan plan;
    private final Fusion fusion;
    private final FusedFlows flows;
    private final Map<Op, Integer> depths = new LinkedHashMap<>();
    private ReverseSweep reverse;
    private final Map<Value, Value> arrays = new HashMap<>();
    private final Map<Value, Value> locals = new HashMap<>();
    private Value tape;

    /**
     * @param fusion null for a helper's sweep, which has no reverse in it
     */
    ForwardSweep(SavePlan plan, Fusion fusion) {
        this.plan = plan;
        this.fusion = fusion;
        this.flows = new FusedFlows(builder, fusion == null ? List.of() : fusion.loops());
    }

    SavePlan plan() {
        return plan;
    }

    Builder builder() {
        return builder;
    }

    FusedLoops fused() {
        return flows;
    }

    /**
     * Opens the root region and appends the forward sweep; the region stays open for the reverse sweep.
     *
     * @param sweep makes the reverse sweep of this one, for fused loops
     */
    List<Value> begin(Function function, Supplier<ReverseSweep> sweep) {
        List<Value> parameters = fresh(function.parameters());
        builder.open();
        builder.at(Origin.NONE);
        if (plan.usesTape() || calls(function.body())) {
            tape = builder.invoke(Runtime.newTape(), Effect.CALL, List.of());
            tape.suggestName("tape");
        }
        reverse = sweep.get();
        ops(function.body());
        return parameters;
    }

    /** A helper's forward sweep alone: it gets a tape after its own parameters. */
    Function alone(Function function) {
        List<Value> parameters = fresh(function.parameters());
        tape = new Value(Runtime.TAPE, "tape");
        parameters.add(tape);
        builder.open();
        ops(function.body());
        save(function.body());
        List<Value> results = function.body().terminated() ? List.of() : images(function.results());
        return new Function(function.name(), parameters, builder.close(results), function.resultNames());
    }

    private static boolean calls(Region region) {
        return region.ops().stream()
                .anyMatch(op -> op.is(Opcode.Call.class) && Companions.isDifferentiable(op)
                        || op.regions().stream().anyMatch(ForwardSweep::calls));
    }

    Value imageOf(Value value) {
        return image(value);
    }

    Value exported(Value value) {
        return locals.get(value);
    }

    Value tapeOf(Value value) {
        return arrays.get(value);
    }

    Value tape() {
        return tape;
    }

    /** The index of an iteration's cell: row-major over the loops around it. */
    Value cell(List<Induction> counters, UnaryOperator<Value> primal) {
        Value index = null;
        for (Induction counter : counters) {
            Value ordinal = CountedLoops.ordinal(
                    builder, counter.step(), primal.apply(counter.initial()), primal.apply(counter.carried()));
            index = index == null ? ordinal : builder.add(builder.multiply(index, trips(counter)), ordinal);
        }
        return index;
    }

    private Value trips(Induction counter) {
        return CountedLoops.trips(builder, counter, this::atEntry);
    }

    /** A constant may be one of an inner loop's, which is not reached yet. */
    private Value atEntry(Value value) {
        return value.isConstant() ? builder.constant(value.type(), value.constant()) : image(value);
    }

    @Override
    protected void rewrite(Op op) {
        builder.at(Origin.NONE);
        if (op.is(Opcode.Loop.class)) {
            if (plan.isOutermost(op)) {
                plan.arraysOf(op).forEach(this::prepareArray);
            }
            if (flows.contains(op)) {
                fused(op);
            } else {
                loop(op);
            }
        } else if (op.is(Opcode.If.class)) {
            branch(op);
        } else if (op.code() instanceof Foreign foreign) {
            List<Value> arguments = Foreigners.arguments(builder, foreign, images(op.operands()));
            mapAll(op.results(), Foreigners.primal(builder, foreign, arguments, names(op.results())));
        } else if (op.code() instanceof Opcode.Call call && Companions.isDifferentiable(op)) {
            List<Value> operands = new ArrayList<>(images(op.operands()));
            operands.add(tape);
            List<Type> types = op.results().stream().map(Value::type).toList();
            mapAll(op.results(), builder.call(call.function(), operands, types, names(op.results())));
        } else {
            copy(op);
        }
    }

    /** Makes the array that a value is saved in; outside of the fused loops throughout which it has the same size. */
    private void prepareArray(Value value) {
        for (Map.Entry<Op, Integer> around : depths.entrySet()) {
            if (plan.areKnownBefore(around.getKey(), plan.home(value))) {
                builder.inRegion(around.getValue(), () -> makeArray(value));
                return;
            }
        }
        makeArray(value);
    }

    private Value makeArray(Value value) {
        Value size = null;
        for (Induction counter : plan.counters(plan.home(value)).orElseThrow()) {
            Value trips = trips(counter);
            size = size == null ? trips : builder.invoke(EXACT_PRODUCT, Effect.CHECKED, List.of(size, trips));
        }
        Value array = builder.newCells(new ArrayType(value.type()), size);
        array.suggestName(value.name() == null ? "tape" : value.name() + "Tape");
        arrays.put(value, array);
        return array;
    }

    private Value makeRow(SavedRows.Row row) {
        Value trips = trips(row.counter());
        Value size = row.width() == 1
                ? trips
                : builder.invoke(EXACT_PRODUCT, Effect.CHECKED, List.of(trips, builder.constant(row.width())));
        Value array = builder.newCells((ArrayType) row.array().type(), size);
        array.suggestName(row.array().name());
        return array;
    }

    private void loop(Op op) {
        plan.rows().of(op).forEach(row -> map(row.array(), makeRow(row)));
        List<Value> carried = fresh(op.region(0).parameters());
        builder.open(carried);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        builder.open();
        ops(op.region(1));
        save(op.region(1));
        Region body = builder.close(images(op.region(1).results()));
        builder.at(op.origin().unshown());
        mapAll(op.results(), builder.loop(images(op.operands()), condition, body));
    }

    /** The loop with the reverse of every iteration, which adds up what it contributes to adjoints outside. */
    private void fused(Op op) {
        List<Value> carried = fresh(op.region(0).parameters());
        List<Value> seeds = fusion.seeds(op, builder, this::image);
        depths.put(op, builder.depth());
        builder.open();
        ops(op.region(1));
        List<Value> next = new ArrayList<>(images(op.region(1).results()));
        Scope scope = reverse.iteration(op, seeds);
        List<Value> initial = new ArrayList<>(images(op.operands()));
        List<Value> outer = List.copyOf(scope.accumulators.keySet());
        for (Value value : outer) {
            next.add(scope.bars.get(value));
            carried.add(scope.accumulators.get(value));
        }
        Region body = builder.close(next);
        depths.remove(op);
        outer.forEach(value -> initial.add(builder.zero(value.type())));
        builder.open(carried);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        builder.at(op.origin().unshown());
        List<Value> results = builder.loop(initial, condition, body);
        int own = op.results().size();
        mapAll(op.results(), results.subList(0, own));
        Map<Value, Value> sums = new LinkedHashMap<>();
        for (int i = 0; i < outer.size(); i++) {
            sums.put(outer.get(i), results.get(own + i));
        }
        flows.put(op, sums);
    }

    private void branch(Op op) {
        List<Value> kept = plan.localsOf(op);
        List<Region> branches = new ArrayList<>();
        for (Region region : op.regions()) {
            builder.open();
            ops(region);
            save(region);
            List<Value> yields = new ArrayList<>();
            if (!region.terminated()) {
                yields.addAll(images(region.results()));
                kept.forEach(value -> yields.add(keptIn(region, value)));
            }
            branches.add(builder.close(yields));
        }
        List<String> names = names(op.results());
        kept.forEach(value -> names.add(value.name()));
        List<FusedFlows.Flow> then = flows.flowsOf(op.region(0));
        List<FusedFlows.Flow> all = new ArrayList<>(then);
        all.addAll(flows.flowsOf(op.region(1)));
        Region first = flows.yielding(branches.get(0), then, all);
        Region second = flows.yielding(branches.get(1), all.subList(then.size(), all.size()), all);
        all.forEach(flow -> names.add(flow.sum().name()));
        List<Value> results = builder.branch(image(op.operand(0)), first, second, names);
        for (int i = 0; i < all.size(); i++) {
            flows.replace(all.get(i), results.get(results.size() - all.size() + i));
        }
        if (!results.isEmpty()) {
            mapAll(op.results(), results.subList(0, op.results().size()));
        }
        for (int i = 0; i < kept.size() && !results.isEmpty(); i++) {
            locals.put(kept.get(i), results.get(op.results().size() + i));
        }
    }

    private Value keptIn(Region region, Value value) {
        if (plan.home(value) == region) {
            return image(value);
        }
        Value inner = locals.get(value);
        return inner != null && plan.isBelow(region, value) ? inner : builder.zero(value.type());
    }

    private void save(Region region) {
        if (region.terminated()) {
            return;
        }
        for (Value value : plan.savedIn(region)) {
            switch (plan.place(value)) {
                case ARRAY ->
                    builder.store(
                            arrays.get(value), cell(plan.counters(region).orElseThrow(), this::image), image(value));
                case ROW -> {
                    SavedRows.Row row = plan.rows().of(value);
                    builder.store(image(row.array()), row.cell(builder, value, this::image), image(value));
                }
                case TAPE -> builder.invoke(Runtime.push(value.type()), Effect.CALL, List.of(tape, image(value)));
                default -> {
                    // yielded by the branch
                }
            }
        }
    }
}
