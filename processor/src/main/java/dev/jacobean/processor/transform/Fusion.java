package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.StableLoads;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.SumLoops;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which loops are fused: run forwards and backwards at once, iteration by iteration, where the forward sweep comes to them.
 * These are the sums whose adjoints can be computed before the loop, from what the function has then: {@code total / n}
 * afterwards is no hindrance, {@code log(total)} is. The primal keeps its order throughout; nothing of an iteration is saved
 * for later.
 */
final class Fusion {
    private final Shadows.Shadowed function;
    private final Structure structure;
    private final Set<Op> loops = new LinkedHashSet<>();
    private final Map<Op, List<Value>> seeds = new HashMap<>();
    /** The values of the function behind those that a trial run put in their stead. */
    private final Map<Value, Value> primals = new HashMap<>();
    /** The adjoints that a sum's reverse would carry and end with, all the time the same, and what they are. */
    private final Map<Value, Value> constant = new HashMap<>();

    private Fusion(Shadows.Shadowed function, Structure structure) {
        this.function = function;
        this.structure = structure;
    }

    static Fusion of(Shadows.Shadowed function, Structure structure, Rules rules, Options options) {
        Fusion fusion = new Fusion(function, structure);
        if (options.enabled(Pass.FUSE)) {
            fusion.find(rules, options);
        }
        return fusion;
    }

    Set<Op> loops() {
        return loops;
    }

    private void find(Rules rules, Options options) {
        SumLoops sums = new SumLoops(function.function(), structure, function.active());
        List<Op> candidates = new ArrayList<>();
        collect(function.function().body(), candidates);
        if (candidates.isEmpty()) {
            return;
        }
        Builder builder = new Builder();
        builder.open();
        Demands demands = new Demands(builder, sweeps());
        LoopAdjoints adjoints = new LoopAdjoints();
        new ReverseSweep(builder, structure, function, rules, options, demands, FusedLoops.NONE, adjoints).run();
        primals.putAll(demands.originals());
        candidates.forEach(loop -> noteConstant(loop, sums, adjoints));
        // outer loops come before those inside them
        for (Op loop : candidates) {
            List<Value> trial = adjoints.seeds.get(loop);
            boolean fits = trial != null
                    && isReached(loop)
                    && sums.obstacle(loop, sweeps(), new StableLoads(function.function(), sweeps(), true, false))
                            .isEmpty()
                    && trial.stream().anyMatch(seed -> seed != null)
                    && trial.stream().allMatch(seed -> seed == null || isKnownAt(loop, seed));
            if (fits) {
                loops.add(loop);
                seeds.put(loop, trial);
            }
        }
    }

    private void noteConstant(Op loop, SumLoops sums, LoopAdjoints adjoints) {
        List<Value> numbers = SumLoops.activeNumbers(loop, function.active());
        for (int i = 0; i < numbers.size() && adjoints.results.containsKey(loop); i++) {
            if (sums.isSum(loop, numbers.get(i))) {
                constant.put(
                        adjoints.carried.get(loop).get(i),
                        adjoints.seeds.get(loop).get(i));
                constant.put(
                        adjoints.results.get(loop).get(i),
                        adjoints.seeds.get(loop).get(i));
            }
        }
    }

    private Sweeps sweeps() {
        return new Sweeps(structure, loops, false);
    }

    private void collect(Region region, List<Op> candidates) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)
                    && !SumLoops.activeNumbers(op, function.active()).isEmpty()) {
                candidates.add(op);
            }
            op.regions().forEach(inner -> collect(inner, candidates));
        }
    }

    /** Whether no other loops than fused ones are around a loop. */
    private boolean isReached(Op loop) {
        return loops.containsAll(structure.loopsAround(structure.place(loop)));
    }

    // ---------------------------------------------------------------- seeds

    /** Whether an adjoint that the trial run found can be computed before a loop starts. */
    private boolean isKnownAt(Op loop, Value trial) {
        if (primals.containsKey(trial)) {
            return isPrimalKnownAt(loop, primals.get(trial));
        }
        if (constant.containsKey(trial)) {
            return constant.get(trial) == null || isKnownAt(loop, constant.get(trial));
        }
        Op op = trial.definition();
        return op != null
                && op.code().effect() == Effect.PURE
                && op.operands().stream().allMatch(operand -> isKnownAt(loop, operand));
    }

    private boolean isPrimalKnownAt(Op loop, Value value) {
        if (value.isConstant() || isBefore(value, loop)) {
            return true;
        }
        Op op = value.definition();
        return op != null
                && op.code().effect() == Effect.PURE
                && op.operands().stream().allMatch(operand -> isPrimalKnownAt(loop, operand));
    }

    private boolean isBefore(Value value, Op loop) {
        Op op = value.definition();
        boolean around = structure.encloses(structure.home(value), structure.place(loop));
        return around
                && (op == null
                        || structure.position(op) < structure.position(loop)
                                && op.regions().stream()
                                        .noneMatch(region -> structure.encloses(region, structure.place(loop))));
    }

    /**
     * Appends the adjoints of a fused loop's active numbers, before the loop.
     *
     * @param image what stands for a value that the function has there
     * @return null for those that are zero
     */
    List<Value> seeds(Op loop, Builder builder, UnaryOperator<Value> image) {
        Seeds copier = new Seeds(loop, builder, image);
        List<Value> list = new ArrayList<>();
        seeds.get(loop).forEach(trial -> list.add(trial == null ? null : copier.seed(trial)));
        return list;
    }

    /** For a trial run, which runs the iterations of fused loops backwards when it comes to them. */
    FusedLoops trial(Builder builder) {
        return new FusedLoops() {
            @Override
            public boolean contains(Op loop) {
                return loops.contains(loop);
            }

            @Override
            public Map<Value, Value> flows(Op loop, ReverseSweep sweep) {
                List<Value> bars = new ArrayList<>();
                seeds.get(loop).forEach(trial -> bars.add(trial == null ? null : new Value(trial.type(), null)));
                builder.open();
                Scope scope = sweep.iteration(loop, bars);
                builder.close(List.of());
                return scope.accumulators;
            }
        };
    }

    /** Copies what the trial run computed. */
    private final class Seeds {
        private final Op loop;
        private final Builder builder;
        private final UnaryOperator<Value> image;
        private final Map<Value, Value> copies = new HashMap<>();

        Seeds(Op loop, Builder builder, UnaryOperator<Value> image) {
            this.loop = loop;
            this.builder = builder;
            this.image = image;
        }

        Value seed(Value trial) {
            Value known = copies.get(trial);
            if (known == null) {
                known = copy(trial);
                known.suggestName(trial.name());
                copies.put(trial, known);
            }
            return known;
        }

        private Value copy(Value trial) {
            if (primals.containsKey(trial)) {
                return primal(primals.get(trial));
            }
            if (constant.containsKey(trial)) {
                Value seed = constant.get(trial);
                return seed == null ? builder.zero(trial.type()) : seed(seed);
            }
            List<Value> operands = new ArrayList<>();
            trial.definition().operands().forEach(operand -> operands.add(seed(operand)));
            return builder.emit(trial.definition().code(), trial.type(), operands);
        }

        private Value primal(Value value) {
            if (value.isConstant()) {
                return builder.constant(value.type(), value.constant());
            }
            if (isBefore(value, loop)) {
                return image.apply(value);
            }
            List<Value> operands = new ArrayList<>();
            value.definition().operands().forEach(operand -> operands.add(primal(operand)));
            return builder.emit(value.definition().code(), value.type(), operands);
        }
    }

    /** Notes what a trial run takes for the adjoints of the numbers that loops carry. */
    static final class LoopAdjoints {
        private final Map<Op, List<Value>> seeds = new HashMap<>();
        private final Map<Op, List<Value>> carried = new HashMap<>();

        private final Map<Op, List<Value>> results = new HashMap<>();

        void note(Op loop, List<Value> seedsOfResults, List<Value> carriedBars) {
            seeds.put(loop, new ArrayList<>(seedsOfResults));
            carried.put(loop, List.copyOf(carriedBars));
        }

        void noteResults(Op loop, List<Value> initialBars) {
            results.put(loop, List.copyOf(initialBars));
        }
    }
}
