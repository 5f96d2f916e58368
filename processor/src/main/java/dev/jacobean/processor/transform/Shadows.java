package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.LaterWrites;
import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first step of the adjoint: the primal with a shadow array, for adjoints, beside every active array. The shadows are
 * made and passed around by ordinary operations, so what follows needs to know nothing of references.
 */
final class Shadows extends ShadowArrays {
    private final BitSet written;
    private final LaterWrites writes;
    private final BitSet rearranged;
    private final List<Value> resultSeeds = new ArrayList<>();
    private final Foreigners foreigners = new Foreigners();
    private final List<Seed> finalSeeds = new ArrayList<>();
    private final Map<Value, Value> initial = new HashMap<>();

    private Shadows(ActiveFunction active, BitSet rearranged) {
        super(active.activity());
        this.written = active.written();
        this.writes = new LaterWrites(active.function(), active.aliases());
        this.rearranged = rearranged;
    }

    /** An adjoint that is given for the final content of an array, to be added to its shadow after the forward sweep. */
    record Seed(Value array, Value shadow, Value given) {}

    /**
     * A primal with shadows.
     *
     * @param function parameters: the primal's, then a seed per differentiable result, then one per written array parameter
     * @param active the values that carry a derivative, shadows not among them
     * @param shadows the shadow of each active array
     * @param initial the adjoint of each array parameter's initial content, where the shadow itself no longer is
     * @param resultSeeds the seeds of the differentiable results, in order
     * @param finalSeeds the seeds of arrays whose shadows could not start as copies of them
     * @param foreigners the calls across classes
     * @param taken of each helper's reverse sweep, the positions of the forward sweep's parameters that it takes as well
     */
    record Shadowed(
            Function function,
            Set<Value> active,
            Map<Value, Value> shadows,
            Map<Value, Value> initial,
            List<Value> resultSeeds,
            List<Seed> finalSeeds,
            Foreigners foreigners,
            Map<String, BitSet> taken) {
        /** The same, with the parameters of forward sweeps that the reverse sweeps of helpers take. */
        Shadowed taking(Map<String, BitSet> parameters) {
            return new Shadowed(function, active, shadows, initial, resultSeeds, finalSeeds, foreigners, parameters);
        }

        /** The adjoint of an array parameter's initial content. */
        Value adjointOf(Value parameter) {
            return initial.getOrDefault(parameter, shadows.get(parameter));
        }
    }

    static Shadowed of(Primal primal, ActiveFunction active) {
        Shadows shadows = new Shadows(active, WrittenParameters.references(primal.function(), primal.helpers()));
        return shadows.finish(active, shadows.build(primal, active.function()));
    }

    /**
     * A helper with shadows: those of its array parameters are parameters after its own, those of the arrays that it returns
     * are results after its own.
     */
    static Shadowed ofHelper(ActiveFunction active) {
        Shadows shadows = new Shadows(active, new BitSet());
        return shadows.finish(active, shadows.helper(active.function()));
    }

    /** The name of a helper's forward sweep. */
    static String forwardOf(String helper) {
        return helper + "Forward";
    }

    /** The name of the reverse sweep that belongs to a forward sweep. */
    static String reverseOf(String forward) {
        return forward.substring(0, forward.length() - "Forward".length()) + "Reverse";
    }

    private Shadowed finish(ActiveFunction active, Function function) {
        Set<Value> values = new HashSet<>();
        collect(active.function(), values);
        return new Shadowed(
                function, values, companionsOfImages(), initial, resultSeeds, finalSeeds, foreigners, Map.of());
    }

    private Function build(Primal primal, Function function) {
        List<Slot.Leaf> leaves = primal.leaves();
        List<Value> parameters = fresh(function.parameters());
        for (int i = 0; i < function.results().size(); i++) {
            Type type = function.results().get(i).type();
            if (type.isDifferentiable()) {
                resultSeeds.add(new Value(type, function.resultNames().get(i) + suffix()));
            }
        }
        parameters.addAll(resultSeeds);
        builder.open();
        for (int i = 0; i < leaves.size(); i++) {
            Value parameter = function.parameters().get(i);
            if (written.get(i) && leaves.get(i).active()) {
                Value seed = new Value(parameter.type(), leaves.get(i).name() + suffix());
                parameters.add(seed);
                accompany(parameter, rearranged.get(i) ? rearranged(parameter, seed) : builder.deepCopy(seed));
            } else if (parameter.type() instanceof ArrayType && (leaves.get(i).active() || wanted(parameter))) {
                accompany(parameter, builder.zerosLike(image(parameter)));
            }
        }
        ops(function.body());
        return new Function(
                function.name() + "Adjoint",
                parameters,
                builder.close(images(function.results())),
                function.resultNames());
    }

    @Override
    protected void foreign(Op op, Foreign foreign) {
        List<Value> results = foreigners.call(builder, foreign, images(op.operands()), names(op.results()));
        mapAll(op.results(), results);
        Foreigners.demandFresh(builder, op, foreign, writes, images(op.operands()), results);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).type().isFloatingArray() && wanted(op.results().get(i))) {
                accompany(op.results().get(i), builder.zerosLike(results.get(i)));
            }
        }
    }

    @Override
    protected String derived(String function) {
        return forwardOf(function);
    }

    @Override
    protected boolean isPassed(Value original) {
        return original.type().isFloatingArray();
    }

    /**
     * The shadow of an array of arrays whose rows are exchanged by reference: the seed belongs to the rows as they stand at
     * the end, the adjoint to return to those of the beginning.
     */
    private Value rearranged(Value parameter, Value seed) {
        Value shadow = builder.zerosLike(image(parameter));
        finalSeeds.add(new Seed(image(parameter), shadow, seed));
        initial.put(image(parameter), builder.invoke(Runtime.arrangement(shadow.type()), Effect.CALL, List.of(shadow)));
        return shadow;
    }

    private void collect(Function function, Set<Value> values) {
        function.parameters().forEach(parameter -> collect(parameter, values));
        collect(function.body(), values);
    }

    private void collect(Region region, Set<Value> values) {
        region.parameters().forEach(value -> collect(value, values));
        for (Op op : region.ops()) {
            op.results().forEach(result -> collect(result, values));
            op.regions().forEach(inner -> collect(inner, values));
        }
    }

    private void collect(Value original, Set<Value> values) {
        if (activity.isActive(original) && hasImage(original)) {
            values.add(image(original));
        }
    }

    @Override
    protected String suffix() {
        return "Bar";
    }

    @Override
    protected boolean wanted(Value original) {
        return original.type() instanceof ArrayType && activity.isActive(original);
    }

    @Override
    protected Value contents(Op op) {
        return builder.zerosLike(image(op.result()));
    }
}
