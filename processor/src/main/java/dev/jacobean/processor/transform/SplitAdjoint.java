package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The adjoint of a function that calls itself: a forward sweep that fills a tape, and a reverse sweep that empties it. The
 * two are called in opposite orders, so the tape is a stack.
 */
final class SplitAdjoint {
    private final Function helper;
    private final Rules rules;
    private final Options options;
    private final Shadows.Shadowed shadowed;
    private final Structure structure;
    private final Sweeps sweeps;
    private final Recomputation recomputation;

    private SplitAdjoint(Function helper, Rules rules, Options options, Map<String, BitSet> taken) {
        this.helper = helper;
        this.rules = rules;
        this.options = options;
        this.shadowed = Shadows.ofHelper(ActiveFunction.ofHelper(Adjoint.prepared(helper, false, options), rules))
                .taking(taken);
        this.structure = new Structure(shadowed.function());
        this.sweeps = Sweeps.split(structure, Set.copyOf(shadowed.function().parameters()));
        this.recomputation = new Recomputation(
                shadowed.function(),
                sweeps,
                Set.of(),
                options.enabled(Pass.LATER_STORES),
                options.enabled(Pass.RUN_BACK));
    }

    /**
     * Both sweeps.
     *
     * @param taken of each reverse sweep, the parameters of its forward sweep that it takes too
     * @return the forward sweep: the helper's parameters, shadows of the arrays among them, the tape, to the helper's results
     *     and the shadows of the arrays among them; and the reverse sweep: what it takes of these parameters, adjoints of the
     *     scalar results, the tape, to adjoints of the scalar parameters
     */
    static List<Function> of(Function helper, Rules rules, Options options, Map<String, BitSet> taken) {
        SplitAdjoint split = new SplitAdjoint(helper, rules, options, taken);
        List<Function> sweeps = split.sweeps();
        Function reverse = sweeps.get(1);
        BitSet kept = (BitSet) taken.get(reverse.name()).clone();
        int own = split.shadowed.function().parameters().size();
        kept.set(own, reverse.parameters().size());
        List<Value> parameters =
                kept.stream().mapToObj(reverse.parameters()::get).toList();
        return List.of(sweeps.get(0), new Function(reverse.name(), parameters, reverse.body(), reverse.resultNames()));
    }

    /**
     * What the reverse sweeps of helpers take of the parameters of their forward sweeps: what they need, also to pass it to
     * each other. Their callers have it at hand, or save it no more often than they would themselves.
     *
     * @return positions by the names of the reverse sweeps
     */
    static Map<String, BitSet> taken(List<Function> helpers, Rules rules, Options options) {
        Map<String, BitSet> taken = new HashMap<>();
        boolean grown = !helpers.isEmpty();
        while (grown) {
            grown = false;
            for (Function helper : helpers) {
                SplitAdjoint split = new SplitAdjoint(helper, rules, options, taken);
                Function reverse = split.sweeps().get(1);
                BitSet known = taken.computeIfAbsent(reverse.name(), name -> new BitSet());
                int before = known.cardinality();
                int own = split.shadowed.function().parameters().size();
                known.or(used(reverse, own));
                grown |= known.cardinality() > before;
            }
        }
        return taken;
    }

    /** Which of its first parameters a function uses. */
    private static BitSet used(Function function, int count) {
        Set<Value> used = new HashSet<>(function.results());
        collect(function.body(), used);
        BitSet positions = new BitSet();
        for (int i = 0; i < count; i++) {
            positions.set(i, used.contains(function.parameters().get(i)));
        }
        return positions;
    }

    private static void collect(Region region, Set<Value> used) {
        used.addAll(region.results());
        for (Op op : region.ops()) {
            used.addAll(op.operands());
            op.regions().forEach(inner -> collect(inner, used));
        }
    }

    /** The forward sweep, and the reverse sweep that takes all its parameters. */
    private List<Function> sweeps() {
        SavePlan plan = new SavePlan(sweeps, saved(options), false);
        ForwardSweep forward = new ForwardSweep(plan, null);
        Function first = forward.alone(shadowed.function());
        Function second = reverse(forward);
        return List.of(polished(first, options), polished(second, options));
    }

    private static Function polished(Function function, Options options) {
        return Verifier.verify(Simplify.apply(ElementForwarding.apply(function, false, options), options));
    }

    private Collection<Value> saved(Options options) {
        Builder trial = new Builder();
        trial.open();
        Demands demands = new Demands(trial, sweeps);
        reverse(trial, demands).run(seeds());
        return recomputation.saved(demands.needed(), options.enabled(Pass.RECOMPUTE));
    }

    private ReverseSweep reverse(Builder builder, PrimalValues primals) {
        return new ReverseSweep(
                builder, structure, shadowed, rules, options, primals, FusedLoops.NONE, new Fusion.LoopAdjoints());
    }

    /** An adjoint per scalar result; null for the other results. */
    private List<Value> seeds() {
        List<Value> seeds = new ArrayList<>();
        for (int i = 0; i < helper.results().size(); i++) {
            Value result = helper.results().get(i);
            boolean scalar = result.type().isFloating();
            seeds.add(scalar ? new Value(result.type(), helper.resultNames().get(i) + "Bar") : null);
        }
        return seeds;
    }

    private Function reverse(ForwardSweep forward) {
        List<Value> seeds = seeds();
        Map<Value, Value> given = new LinkedHashMap<>();
        shadowed.function().parameters().forEach(parameter -> given.put(parameter, parameter.copy()));
        List<Value> parameters = new ArrayList<>(given.values());
        seeds.stream().filter(seed -> seed != null).forEach(parameters::add);
        Value tape = new Value(Runtime.TAPE, "tape");
        parameters.add(tape);
        Builder builder = new Builder();
        builder.open();
        RestoredValues restored = new RestoredValues(builder, sweeps, forward, recomputation, tape, given);
        Scope root = reverse(builder, restored).run(seeds);
        List<Value> results = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < helper.parameters().size(); i++) {
            Value parameter = shadowed.function().parameters().get(i);
            if (parameter.type().isFloating()) {
                Value bar = root.bars.get(parameter);
                results.add(bar == null ? builder.zero(parameter.type()) : bar);
                names.add(parameter.name() + "Bar");
            }
        }
        return new Function(Shadows.reverseOf(shadowed.function().name()), parameters, builder.close(results), names);
    }
}
