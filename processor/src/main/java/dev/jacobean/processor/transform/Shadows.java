package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final List<Value> resultSeeds = new ArrayList<>();

    private Shadows(Activity activity, BitSet written) {
        super(activity);
        this.written = written;
    }

    /**
     * A primal with shadows.
     *
     * @param function parameters: the primal's, then a seed per differentiable result, then one per written array parameter
     * @param active the values that carry a derivative, shadows not among them
     * @param shadows the shadow of each active array
     * @param resultSeeds the seeds of the differentiable results, in order
     */
    record Shadowed(Function function, Set<Value> active, Map<Value, Value> shadows, List<Value> resultSeeds) {}

    static Shadowed of(Primal primal, ActiveFunction active) {
        Shadows shadows = new Shadows(active.activity(), active.written());
        Function function = shadows.build(primal, active.function());
        Set<Value> values = new HashSet<>();
        shadows.collect(active.function(), values);
        return new Shadowed(function, values, shadows.companionsOfImages(), shadows.resultSeeds);
    }

    private Function build(Primal primal, Function function) {
        List<Slot.Leaf> leaves = primal.leaves();
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : function.parameters()) {
            Value copy = new Value(parameter.type(), parameter.name());
            map(parameter, copy);
            parameters.add(copy);
        }
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
                accompany(parameter, builder.deepCopy(seed));
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
        if (op.code() instanceof Opcode.ArrayLiteral literal) {
            return builder.newArray(
                    literal.type(), List.of(builder.constant(op.operands().size())));
        }
        return builder.zerosLike(image(op.result()));
    }
}
