package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Outputs;
import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Jacobian of few rows: the primal runs once, keeping what is needed; then, for each row, the {@link ReverseSweep} of a
 * one-hot adjoint, one after the other in the same method, with the zeros and ones of their seeds folded in.
 */
public final class JacobianRows {
    private static final ArrayType VECTOR = ArrayType.of(Type.DOUBLE, 1);
    private static final ArrayType MATRIX = ArrayType.of(Type.DOUBLE, 2);

    /** Rows; each is written out. */
    private static final int MOST = 4;

    private final Primal primal;
    private final Rules rules;
    private final Options options;
    private final ActiveFunction active;
    private final Shadows.Shadowed shadowed;
    private final Structure structure;
    private final Sweeps sweeps;

    private JacobianRows(Primal primal, Rules rules, Options options) {
        this.primal = primal;
        this.rules = rules;
        this.options = options;
        this.active = ActiveFunction.of(primal, Adjoint.prepared(primal.function(), true, options), rules, options);
        this.shadowed = Shadows.of(primal, active);
        this.structure = new Structure(shadowed.function());
        this.sweeps = new Sweeps(structure, Set.of(), false);
    }

    /**
     * The Jacobian.
     *
     * @param program its main function's parameters: the primal's; its result: the Jacobian as {@code double[][]}; written arrays are updated in place
     * @param lengths by the position of a written array among the primal's leaves: the length that it must have
     * @param rereads whether a written array is read as well, so that it must be copied if the primal is to be run again
     * @param checked whether the result is null where a NaN is in it; else it is still to be searched for one
     */
    public record Result(Program program, Map<Integer, Integer> lengths, boolean rereads, boolean checked) {
        /** The same by another program. */
        public Result with(Program other) {
            return new Result(other, lengths, rereads, checked);
        }
    }

    /** The Jacobian; empty where its rows are many, or not known, or adjoints need arrays of their own on the way. */
    public static Optional<Result> of(Primal primal, Rules rules, Options options) {
        boolean wanted = options.enabled(Pass.SHARED_FORWARD) && options.enabled(Pass.PLAIN_PRODUCTS);
        if (!wanted || !SharedRun.isPossible(primal)) {
            return Optional.empty();
        }
        JacobianRows rows = new JacobianRows(primal, rules, options);
        Optional<List<Integer>> counts =
                RowCounts.of(ScalarLayout.outputs(primal, rows.active), rows.active.function());
        int total = counts.stream().flatMap(List::stream).mapToInt(n -> n).sum();
        return total > 0 && total <= MOST && rows.hasVectorsOnly() ? rows.build(counts.get()) : Optional.empty();
    }

    // ---------------------------------------------------------------- shape

    /** Whether all adjoint arrays are vectors that are made where the method begins, or beside what it returns. */
    private boolean hasVectorsOnly() {
        return shadowed.finalSeeds().isEmpty()
                && shadowed.foreigners().isEmpty()
                && shadowed.initial().isEmpty()
                && shadowed.shadows().entrySet().stream()
                        .allMatch(entry -> isMadeOnce(entry.getKey(), entry.getValue()));
    }

    private boolean isMadeOnce(Value array, Value shadow) {
        Op op = array.definition();
        boolean plain = shadowed.function().parameters().contains(array)
                || op != null && (op.is(Opcode.NewArray.class) || op.is(Opcode.ArrayLiteral.class));
        return plain
                && ((ArrayType) array.type()).rank() == 1
                && shadow.definition() != null
                && structure.home(array) == structure.root()
                && structure.home(shadow) == structure.root();
    }

    // ---------------------------------------------------------------- sweeps

    private Optional<Result> build(List<Integer> counts) {
        Demands demands = demands();
        Recomputation recomputation = new Recomputation(
                shadowed.function(),
                sweeps,
                demands.lent(),
                options.enabled(Pass.LATER_STORES),
                options.enabled(Pass.RUN_BACK));
        Collection<Value> saved = recomputation.saved(demands.needed(), options.enabled(Pass.RECOMPUTE));
        SavePlan plan = new SavePlan(sweeps, saved, options.enabled(Pass.SAVE_ROWS));
        if (plan.usesTape()) {
            return Optional.empty();
        }
        ForwardSweep forward = new ForwardSweep(plan, null);
        List<Value> parameters = forward.begin(shadowed.function(), () -> null);
        Builder builder = forward.builder();
        List<Value> inputs = ScalarLayout.named(primal, active.function());
        ScalarLayout columns = new ScalarLayout(builder);
        List<Integer> positions = new ArrayList<>();
        for (Value input : inputs) {
            int position = active.function().parameters().indexOf(input);
            positions.add(position);
            columns.add(parameters.get(position));
        }
        List<Value> rows = new ArrayList<>();
        for (int output = 0; output < counts.size(); output++) {
            for (int i = 0; i < counts.get(output); i++) {
                Value row = builder.newArray(VECTOR, List.of(columns.length()));
                row.suggestName("row" + rows.size());
                rows.add(row);
                PrimalValues restored = new RestoredValues(builder, sweeps, forward, recomputation, forward.tape());
                SeededValues seeded =
                        new SeededValues(restored, arrays(forward, counts, output, i), seeds(builder, output));
                Scope scope = reverse(builder, seeded, FusedLoops.NONE).run();
                put(builder, positions, columns, row, scope, seeded);
            }
        }
        Value jacobian = builder.arrayLiteral(MATRIX, rows);
        Function function = SharedRun.function(primal, parameters, builder, jacobian);
        return finished(function).map(done -> result(done, counts));
    }

    private ReverseSweep reverse(Builder builder, PrimalValues primals, FusedLoops fused) {
        return new ReverseSweep(
                builder, structure, shadowed, rules, options, primals, fused, new Fusion.LoopAdjoints());
    }

    private Demands demands() {
        Builder trial = new Builder();
        trial.open();
        Demands demands = new Demands(trial, sweeps);
        reverse(trial, demands, FusedLoops.NONE).run();
        return demands;
    }

    /** The adjoint arrays of a row: zeros, but for a 1 where the row's output is. */
    private Map<Value, Value> arrays(ForwardSweep forward, List<Integer> counts, int output, int element) {
        Builder builder = forward.builder();
        Value one = outputOf(output);
        Map<Value, Integer> lengths = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            lengths.put(outputOf(i), counts.get(i));
        }
        Map<Value, Value> arrays = new LinkedHashMap<>();
        shadowed.shadows().forEach((array, shadow) -> {
            ArrayType type = (ArrayType) array.type();
            Integer known = lengths.get(array);
            Value length = known == null ? builder.length(forward.imageOf(array)) : builder.constant(known);
            Value bar = builder.newArray(type, List.of(length));
            bar.suggestName(shadow.name());
            if (array == one) {
                builder.store(bar, builder.constant(element), one(builder, type.scalar()));
            }
            arrays.put(shadow, bar);
        });
        return arrays;
    }

    private Value outputOf(int output) {
        int results = shadowed.resultSeeds().size();
        if (output < results) {
            return shadowed.function().results().stream()
                    .filter(result -> result.type().isDifferentiable())
                    .toList()
                    .get(output);
        }
        List<Slot.Leaf> leaves = primal.leaves();
        int position = active.written().stream()
                .filter(i -> leaves.get(i).active())
                .skip(output - (long) results)
                .findFirst()
                .orElseThrow();
        return shadowed.function().parameters().get(position);
    }

    private static Value one(Builder builder, Type type) {
        return builder.constant(type, type == Type.FLOAT ? (Object) 1f : (Object) 1d);
    }

    /** The seeds of scalar results: 1 for the row's output, none for others. */
    private Map<Value, Value> seeds(Builder builder, int output) {
        Map<Value, Value> seeds = new HashMap<>();
        for (int i = 0; i < shadowed.resultSeeds().size(); i++) {
            Value seed = shadowed.resultSeeds().get(i);
            boolean scalar = seed.type() instanceof PrimitiveType;
            seeds.put(seed, scalar && i == output ? one(builder, seed.type()) : null);
        }
        return seeds;
    }

    private void put(
            Builder builder,
            List<Integer> positions,
            ScalarLayout columns,
            Value row,
            Scope scope,
            SeededValues seeded) {
        for (int i = 0; i < positions.size(); i++) {
            Value input = shadowed.function().parameters().get(positions.get(i));
            Value offset = columns.offset(i);
            if (input.type().equals(VECTOR)) {
                Value bar = seeded.arrays().get(shadowed.shadows().get(input));
                builder.copyRange(bar, builder.constant(0), row, offset, builder.length(bar));
            } else if (input.type() instanceof ArrayType) {
                Value bar = seeded.arrays().get(shadowed.shadows().get(input));
                builder.invoke(Runtime.flatten(), Effect.CALL, List.of(bar, row, offset));
            } else if (scope.bars.get(input) != null) {
                builder.store(row, offset, builder.convert(PrimitiveType.DOUBLE, scope.bars.get(input)));
            }
        }
    }

    // ---------------------------------------------------------------- result

    private Result result(Function function, List<Integer> counts) {
        Optional<Function> checked = options.enabled(Pass.CHECK_ELEMENTS) ? CheckedRows.of(function) : Optional.empty();
        Program program = new Program(Verifier.verify(checked.orElse(function)), List.of());
        return new Result(program, lengths(counts), rereads(), checked.isPresent());
    }

    /** The function of the primal's parameters alone, simplified. */
    private Optional<Function> finished(Function function) {
        Function scalar = ScalarArrays.apply(Simplify.apply(function, options), options);
        Function known = KnownSeeds.of(ElementForwarding.apply(scalar, true, options));
        Function plain = ElementForwarding.apply(PlainProducts.of(known), true, options);
        Function simple = Simplify.apply(plain, options);
        int own = primal.leaves().size();
        List<Value> seeds = simple.parameters().subList(own, simple.parameters().size());
        if (seeds.stream().anyMatch(seed -> isUsed(simple.body(), seed))) {
            return Optional.empty();
        }
        Function alone =
                new Function(simple.name(), simple.parameters().subList(0, own), simple.body(), simple.resultNames());
        Set<Value> rows = new HashSet<>(alone.results().get(0).definition().operands());
        return Optional.of(PlacedArrays.of(alone, rows));
    }

    private static boolean isUsed(Region region, Value value) {
        return region.results().contains(value)
                || region.ops().stream()
                        .anyMatch(op -> op.operands().contains(value)
                                || op.regions().stream().anyMatch(inner -> isUsed(inner, value)));
    }

    private Map<Integer, Integer> lengths(List<Integer> counts) {
        Map<Integer, Integer> lengths = new LinkedHashMap<>();
        List<Value> outputs = ScalarLayout.outputs(primal, active);
        for (int i = shadowed.resultSeeds().size(); i < outputs.size(); i++) {
            lengths.put(active.function().parameters().indexOf(outputs.get(i)), counts.get(i));
        }
        return lengths;
    }

    private boolean rereads() {
        Set<Value> outputs = Outputs.onlyWritten(active.function());
        return active.written().stream()
                .anyMatch(i -> !outputs.contains(active.function().parameters().get(i)));
    }
}
