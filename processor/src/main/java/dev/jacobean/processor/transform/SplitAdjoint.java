package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Recomputation;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private SplitAdjoint(Function helper, Rules rules, Options options) {
        this.helper = helper;
        this.rules = rules;
        this.options = options;
        this.shadowed = Shadows.ofHelper(ActiveFunction.ofHelper(Adjoint.prepared(helper, false, options), rules));
        this.structure = new Structure(shadowed.function());
        this.sweeps = new Sweeps(structure, Set.of(), true);
        this.recomputation =
                new Recomputation(shadowed.function(), sweeps, Set.of(), options.enabled(Pass.LATER_STORES));
    }

    /**
     * Both sweeps.
     *
     * @return the forward sweep: the helper's parameters, shadows of the arrays among them, the tape, to the helper's results
     *     and the shadows of the arrays among them; and the reverse sweep: adjoints of the scalar results, the tape, to adjoints
     *     of the scalar parameters
     */
    static List<Function> of(Function helper, Rules rules, Options options) {
        SplitAdjoint split = new SplitAdjoint(helper, rules, options);
        SavePlan plan = new SavePlan(split.sweeps, split.saved(options), false);
        ForwardSweep forward = new ForwardSweep(plan, null);
        Function first = forward.alone(split.shadowed.function());
        Function second = split.reverse(forward);
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
        List<Value> parameters = new ArrayList<>();
        seeds.stream().filter(seed -> seed != null).forEach(parameters::add);
        Value tape = new Value(Runtime.TAPE, "tape");
        parameters.add(tape);
        Builder builder = new Builder();
        builder.open();
        RestoredValues restored = new RestoredValues(builder, sweeps, forward, recomputation, tape);
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
