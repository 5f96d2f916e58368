package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Expansions;
import dev.jacobean.processor.analysis.Expansions.Expansion;
import dev.jacobean.processor.analysis.Loops;
import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reverse mode: the primal, saving on its way what will be needed, then the adjoints of its operations, last to first: the
 * vector-Jacobian product.
 */
public final class Adjoint {
    private final Primal primal;
    private final Rules rules;
    private final Options options;
    private final Shadows.Shadowed shadowed;
    private final Structure structure;
    private final Fusion fusion;
    private final Sweeps sweeps;
    private final Recomputation recomputation;
    private final Collection<Value> saved;

    private Adjoint(Primal primal, Shadows.Shadowed shadowed, Rules rules, Options options) {
        this.primal = primal;
        this.rules = rules;
        this.options = options;
        this.shadowed = shadowed;
        this.structure = new Structure(shadowed.function());
        this.fusion = Fusion.of(shadowed, structure, rules, options);
        this.sweeps = new Sweeps(structure, fusion.loops(), false);
        Demands demands = demands();
        this.recomputation = new Recomputation(
                shadowed.function(),
                sweeps,
                demands.lent(),
                options.enabled(Pass.LATER_STORES),
                options.enabled(Pass.RUN_BACK));
        this.saved = recomputation.saved(demands.needed(), options.enabled(Pass.RECOMPUTE));
    }

    /** The adjoint of a primal, and both sweeps of the functions that it calls. */
    public static Program program(Primal primal, Rules rules, Options options) {
        List<Function> helpers = new ArrayList<>(primal.helpers());
        List<Function> differentiated = primal.differentiated();
        Map<String, BitSet> taken = SplitAdjoint.taken(differentiated, rules, options);
        for (Function helper : differentiated) {
            helpers.addAll(SplitAdjoint.of(helper, rules, options, taken));
        }
        return Reachable.of(of(primal, rules, options), helpers);
    }

    /**
     * The adjoint of a primal.
     *
     * @return parameters: the primal's, then a seed per differentiable result, then one per written array parameter; results:
     *     the primal's, then an adjoint per active leaf
     */
    public static Function of(Primal primal, Rules rules, Options options) {
        Function adjoint = attempt(primal, rules, options).expanded().build();
        Function simple = Simplify.apply(ElementForwarding.apply(adjoint, true, options), options);
        Function upward = UpwardLoops.apply(simple, true, options);
        Function merged = MergedLoops.apply(upward, true, options);
        return Verifier.verify(
                merged == upward ? upward : Simplify.apply(ElementForwarding.apply(merged, true, options), options));
    }

    /** What the adjoint saves and what it computes again, in words. */
    public static List<String> explain(Primal primal, Rules rules, Options options) {
        Adjoint attempt = attempt(primal, rules, options);
        List<String> lines = new ArrayList<>();
        for (Expansion expansion : attempt.expansions()) {
            lines.add("kept: " + Savings.name(expansion.array()) + ", with a row per iteration of "
                    + Loops.title(expansion.loop()));
        }
        Adjoint adjoint = attempt.expanded();
        adjoint.fusion.loops().forEach(loop -> lines.add("run forwards and backwards at once: " + Loops.title(loop)));
        SavePlan plan = adjoint.plan();
        lines.addAll(Savings.of(
                adjoint.sweeps, plan, adjoint.saved, adjoint.demands().needed()));
        return lines;
    }

    private static Adjoint attempt(Primal primal, Rules rules, Options options) {
        ActiveFunction active = ActiveFunction.of(primal, prepared(primal.function(), true, options), rules, options);
        Map<String, BitSet> taken = SplitAdjoint.taken(primal.differentiated(), rules, options);
        return new Adjoint(primal, Shadows.of(primal, active).taking(taken), rules, options);
    }

    /** The primal in the form that is easiest to run backwards; what it computes stays the same to the bit. */
    static Function prepared(Function primal, boolean distinctParameters, Options options) {
        Function simple = Simplify.apply(ElementForwarding.apply(primal, distinctParameters, options), options);
        Function counted = CountedLoops.apply(KnownLengths.apply(simple, options), distinctParameters);
        Function scalar = ScalarArrays.apply(counted, options);
        if (scalar != counted) {
            Function shorter = ElementForwarding.apply(scalar, distinctParameters, options);
            counted = CountedLoops.apply(Simplify.apply(shorter, options), distinctParameters);
        }
        if (distinctParameters) {
            // a method's array arguments are checked where it is entered, a helper's are not
            counted = HoistedBounds.apply(counted, options);
        }
        return HoistedLoads.apply(counted, distinctParameters, options);
    }

    /** With rows in place of work arrays whose elements would be saved; itself where there are none. */
    private Adjoint expanded() {
        Collection<Expansion> expansions = expansions();
        return expansions.isEmpty()
                ? this
                : new Adjoint(primal, ExpandedArrays.apply(shadowed, expansions), rules, options);
    }

    private Collection<Expansion> expansions() {
        return options.enabled(Pass.EXPAND_ARRAYS) && shadowed.foreigners().isEmpty()
                ? new Expansions(shadowed.function(), sweeps).of(saved)
                : List.of();
    }

    private SavePlan plan() {
        return new SavePlan(sweeps, saved, options.enabled(Pass.SAVE_ROWS));
    }

    private Function build() {
        ForwardSweep forward = new ForwardSweep(plan(), fusion);
        Builder builder = forward.builder();
        List<Value> parameters = forward.begin(shadowed.function(), () -> reverse(forward));
        demandShapes(forward);
        Scope root = reverse(forward).run();
        List<Value> results = new ArrayList<>();
        shadowed.function().results().forEach(result -> results.add(forward.imageOf(result)));
        List<String> names = new ArrayList<>(shadowed.function().resultNames());
        List<Slot.Leaf> leaves = primal.leaves();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).active()) {
                results.add(adjoint(shadowed.function().parameters().get(i), root, builder, forward));
                names.add(leaves.get(i).name() + "Bar");
            }
        }
        return new Function(shadowed.function().name(), parameters, builder.close(results), names);
    }

    /**
     * The adjoint of an array result must be of its shape, and that of an array whose rows are exchanged of its final one: these are
     * known only when the primal is evaluated.
     */
    private void demandShapes(ForwardSweep forward) {
        Iterator<Value> seeds = shadowed.resultSeeds().iterator();
        for (int i = 0; i < shadowed.function().results().size(); i++) {
            Value result = shadowed.function().results().get(i);
            if (result.type().isDifferentiable()) {
                Value seed = seeds.next();
                if (result.type() instanceof ArrayType) {
                    demandShape(shadowed.function().resultNames().get(i), result, seed, seed.name(), forward);
                }
            }
        }
        for (Shadows.Seed seed : shadowed.finalSeeds()) {
            String name = seed.array().name();
            demandShape(name, seed.array(), seed.given(), name + "BarFinal", forward);
        }
    }

    private static void demandShape(String name, Value array, Value seed, String seedName, ForwardSweep forward) {
        Builder builder = forward.builder();
        List<Value> operands = List.of(
                builder.constant(Type.STRING, name),
                forward.imageOf(array),
                builder.constant(Type.STRING, seedName),
                forward.imageOf(seed));
        builder.invoke(Runtime.sameShape(array.type()), Effect.CALL, operands);
    }

    private Value adjoint(Value parameter, Scope root, Builder builder, ForwardSweep forward) {
        if (parameter.type() instanceof ArrayType) {
            return forward.imageOf(shadowed.adjointOf(parameter));
        }
        Value bar = root.bars.get(parameter);
        return bar == null ? builder.zero(parameter.type()) : bar;
    }

    private ReverseSweep reverse(ForwardSweep forward) {
        PrimalValues restored = new RestoredValues(forward.builder(), sweeps, forward, recomputation, forward.tape());
        return reverse(forward.builder(), restored, forward.fused());
    }

    private ReverseSweep reverse(Builder builder, PrimalValues primals, FusedLoops fused) {
        return new ReverseSweep(
                builder, structure, shadowed, rules, options, primals, fused, new Fusion.LoopAdjoints());
    }

    /** What the reverse sweep asks for, found by a trial run. */
    private Demands demands() {
        Builder trial = new Builder();
        trial.open();
        Demands demands = new Demands(trial, sweeps);
        reverse(trial, demands, fusion.trial(trial)).run();
        return demands;
    }
}
