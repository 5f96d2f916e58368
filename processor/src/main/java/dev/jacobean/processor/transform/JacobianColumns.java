package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.LinearInputs;
import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.rules.Rules;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Jacobian column by column: the primal runs once, keeping what is needed; then, for each column, the {@link LinearSweep}
 * of a one-hot tangent.
 */
public final class JacobianColumns {
    private static final ArrayType VECTOR = ArrayType.of(Type.DOUBLE, 1);
    private static final ArrayType MATRIX = ArrayType.of(Type.DOUBLE, 2);

    /** An adjoint runs the primal again, and twice as much besides; a tangent only what is linear. */
    public static final int COLUMNS_PER_ROW = 2;

    private final Primal primal;
    private final Rules rules;
    private final Options options;
    private final ExplicitPartials.Result explicit;
    private final ActiveFunction active;
    private final Structure structure;
    private final Sweeps sweeps;
    private final Recomputation recomputation;

    private JacobianColumns(Primal primal, ExplicitPartials.Result function, Rules rules, Options options) {
        this.primal = primal;
        this.rules = rules;
        this.options = options;
        this.explicit = function;
        this.active = ActiveFunction.of(primal, function.function(), rules, options);
        this.structure = new Structure(active.function());
        this.sweeps = new Sweeps(structure, Set.of(), false);
        this.recomputation = new Recomputation(
                active.function(),
                sweeps,
                Set.of(),
                options.enabled(Pass.LATER_STORES),
                explicit.copies().keySet());
    }

    /**
     * The Jacobian.
     *
     * @return parameters: the primal's; result: the Jacobian as {@code double[][]}, or null where it has few rows and
     *     many columns; written arrays are updated in place. Empty where what is kept does not fit in arrays, where the method
     *     calls what has tangents of its own, or cannot be run again to do better than with plain products
     */
    public static Optional<Function> of(Primal primal, Rules rules, Options options) {
        Function function = primal.function();
        if (!options.enabled(Pass.VECTOR_TANGENTS) || !SharedRun.isPossible(primal)) {
            return Optional.empty();
        }
        ExplicitPartials.Result explicit = ExplicitPartials.of(Adjoint.prepared(function, true, options), rules);
        JacobianColumns columns = new JacobianColumns(primal, explicit, rules, options);
        SavePlan plan = new SavePlan(columns.sweeps, columns.saved(), options.enabled(Pass.SAVE_ROWS));
        return plan.usesTape() ? Optional.empty() : columns.build(plan);
    }

    private Optional<Function> build(SavePlan plan) {
        ForwardSweep forward = new ForwardSweep(plan, null);
        List<Value> parameters = forward.begin(active.function(), () -> null);
        Builder builder = forward.builder();
        ScalarLayout columns = new ScalarLayout(builder);
        List<Value> inputs = ScalarLayout.named(primal, active.function());
        inputs.forEach(input -> columns.add(forward.imageOf(input)));
        ScalarLayout rows = new ScalarLayout(builder);
        List<Value> results = ScalarLayout.outputs(primal, active);
        results.forEach(output -> rows.add(forward.imageOf(output)));
        Optional<Boolean> fewer = rows.isBetterThan(columns, COLUMNS_PER_ROW);
        if (fewer.orElse(false)) {
            return Optional.empty();
        }
        Value jacobian = fewer.isPresent() ? matrix(forward, inputs, columns, results, rows) : null;
        if (jacobian == null) {
            Value most = builder.multiply(builder.constant(COLUMNS_PER_ROW), rows.length());
            Value test = builder.binary(BinaryOperator.LESS, most, columns.length());
            builder.open();
            Region none = builder.close(List.of(builder.zero(MATRIX)));
            builder.open();
            Region some = builder.close(List.of(matrix(forward, inputs, columns, results, rows)));
            jacobian = builder.branch(test, none, some, List.of("jacobian")).get(0);
        }
        Function function = SharedRun.function(primal, parameters, builder, jacobian);
        Function plain = options.enabled(Pass.PLAIN_PRODUCTS) ? PlainProducts.of(function) : function;
        return Optional.of(Verifier.verify(Simplify.apply(ElementForwarding.apply(plain, true, options), options)));
    }

    private Value matrix(
            ForwardSweep forward, List<Value> inputs, ScalarLayout columns, List<Value> results, ScalarLayout rows) {
        Builder builder = forward.builder();
        Value jacobian = rows.hasArrays()
                ? builder.newCells(MATRIX, columns.length())
                : builder.newArray(MATRIX, List.of(rows.length(), columns.length()));
        jacobian.suggestName(rows.hasArrays() ? "transpose" : "jacobian");
        Map<Value, Value> last = new LinkedHashMap<>();
        explicit.copies().forEach((parameter, copy) -> {
            Value array = forward.imageOf(parameter);
            last.put(array, builder.deepCopy(array));
            set(builder, array, forward.imageOf(copy));
        });
        Value j = new Value(Type.INT, "j");
        builder.open(List.of(j));
        Region condition = builder.close(List.of(builder.binary(BinaryOperator.LESS, j, columns.length())));
        builder.open();
        RestoredValues restored = new RestoredValues(builder, sweeps, forward, recomputation, forward.tape());
        LinearSweep sweep = sweep(builder, restored);
        seed(sweep, forward, inputs, columns, j);
        Scope root = sweep.run();
        put(sweep, root, results, rows, jacobian, j, builder);
        Region body = builder.close(List.of(builder.add(j, builder.constant(1))));
        builder.loop(List.of(builder.constant(0)), condition, body);
        last.forEach((array, content) -> set(builder, array, content));
        return rows.hasArrays()
                ? builder.invoke(
                        Runtime.ofVectors("transposed", MATRIX, MATRIX, Type.INT),
                        Effect.CALL,
                        List.of(jacobian, rows.length()))
                : jacobian;
    }

    private static void set(Builder builder, Value array, Value content) {
        builder.invoke(Runtime.setAll((ArrayType) array.type()), Effect.CALL, List.of(array, content));
    }

    private void seed(LinearSweep sweep, ForwardSweep forward, List<Value> inputs, ScalarLayout columns, Value j) {
        Builder builder = forward.builder();
        Value seed = null;
        for (int i = 0; i < inputs.size(); i++) {
            Value input = inputs.get(i);
            if (input.type() instanceof ArrayType type) {
                if (seed == null) {
                    seed = builder.invoke(
                            Runtime.ofVectors("oneHot", VECTOR, Type.INT, Type.INT),
                            Effect.CALL,
                            List.of(columns.length(), j));
                    seed.suggestName("seed");
                }
                sweep.begin(
                        input,
                        builder.invoke(
                                Runtime.ofVectors("cut", type, type, VECTOR, Type.INT),
                                Effect.CALL,
                                List.of(forward.imageOf(input), seed, columns.offset(i))));
            } else {
                Value here = builder.binary(BinaryOperator.EQUAL, j, columns.offset(i));
                builder.open();
                Region one = builder.close(List.of(
                        builder.constant(input.type(), input.type() == Type.FLOAT ? (Object) 1f : (Object) 1d)));
                builder.open();
                Region zero = builder.close(List.of(builder.zero(input.type())));
                sweep.begin(
                        input,
                        builder.branch(here, one, zero, List.of(input.name() + "Dot"))
                                .get(0));
            }
        }
        for (Value parameter : active.function().parameters()) {
            if (parameter.type() instanceof ArrayType
                    && active.activity().isActive(parameter)
                    && !inputs.contains(parameter)) {
                sweep.begin(parameter, builder.zerosLike(forward.imageOf(parameter)));
            }
        }
    }

    /** Scalars go to where they belong; arrays into a vector, for a column of a large matrix is spread over the memory. */
    private static void put(
            LinearSweep sweep,
            Scope root,
            List<Value> results,
            ScalarLayout rows,
            Value jacobian,
            Value j,
            Builder builder) {
        if (!rows.hasArrays()) {
            for (int i = 0; i < results.size(); i++) {
                Value dot = builder.convert(PrimitiveType.DOUBLE, sweep.dot(results.get(i), root));
                builder.store(builder.load(jacobian, rows.offset(i)), j, dot);
            }
            return;
        }
        Value column = builder.newArray(VECTOR, List.of(rows.length()));
        column.suggestName("column");
        for (int i = 0; i < results.size(); i++) {
            Value dot = sweep.dot(results.get(i), root);
            if (dot.type() instanceof ArrayType) {
                builder.invoke(Runtime.flatten(), Effect.CALL, List.of(dot, column, rows.offset(i)));
            } else {
                builder.store(column, rows.offset(i), builder.convert(PrimitiveType.DOUBLE, dot));
            }
        }
        builder.store(jacobian, j, column);
    }

    private LinearSweep sweep(Builder builder, PrimalValues primals) {
        LinearInputs inputs = options.enabled(Pass.SKIP_ZEROS)
                ? new LinearInputs(active.function(), structure, active.aliases(), active.activity(), rules)
                : null;
        LinearOperations tangents = new LinearOperations(
                builder, active.activity(), rules, options.twins(active.function()), explicit.partials(), primals);
        return new LinearSweep(builder, structure, primals, tangents, inputs);
    }

    /** What to save, found by a trial run. */
    private Collection<Value> saved() {
        Builder trial = new Builder();
        trial.open();
        Demands demands = new Demands(trial, sweeps);
        LinearSweep sweep = sweep(trial, demands);
        for (Value parameter : active.function().parameters()) {
            if (parameter.type().isDifferentiable() && active.activity().isActive(parameter)) {
                sweep.begin(parameter, new Value(parameter.type(), parameter.name()));
            }
        }
        Scope root = sweep.run();
        ScalarLayout.outputs(primal, active).forEach(output -> sweep.dot(output, root));
        return recomputation.saved(demands.needed(), options.enabled(Pass.RECOMPUTE));
    }
}
