package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies a function and gives active values a companion that goes with them through branches, loops and references: the
 * tangent of a scalar, the shadow of an array.
 */
abstract class Companions extends Rewriter {
    protected final Activity activity;
    private final Map<Value, Value> companions = new HashMap<>();

    Companions(Activity activity) {
        this.activity = activity;
    }

    /** Whether a value of the original gets a companion. */
    protected abstract boolean wanted(Value original);

    /** Appends what makes the companions of an operation's results, after its copy. */
    protected abstract void derive(Op op);

    /** A hint for the companion's name. */
    protected abstract String suffix();

    @Override
    protected final void rewrite(Op op) {
        if (op.is(Opcode.If.class)) {
            branch(op);
        } else if (op.is(Opcode.Loop.class)) {
            loop(op);
        } else if (op.code() instanceof Opcode.Call call && isDifferentiable(op)) {
            call(op, call);
        } else if (op.code() instanceof Foreign foreign) {
            foreign(op, foreign);
        } else {
            copy(op);
            derive(op);
        }
    }

    /** Appends the call of another class's method, or of its derivative, and makes the companion of its result. */
    protected abstract void foreign(Op op, Foreign foreign);

    /** The derived helper: companions come in after its parameters and go out after its results. */
    protected final Function helper(Function helper) {
        List<Value> parameters = fresh(helper.parameters());
        for (Value parameter : helper.parameters()) {
            if (isPassed(parameter)) {
                Value companion = new Value(parameter.type(), name(parameter));
                parameters.add(companion);
                accompany(parameter, companion);
            }
        }
        builder.open();
        ops(helper.body());
        boolean returns = !helper.body().terminated();
        List<Value> results = returns ? new ArrayList<>(images(helper.results())) : new ArrayList<>();
        List<String> names = new ArrayList<>(helper.resultNames());
        for (int i = 0; i < helper.results().size(); i++) {
            if (isPassed(helper.results().get(i))) {
                results.add(companionOrZero(helper.results().get(i)));
                names.add(helper.resultNames().get(i) + suffix());
            }
        }
        return new Function(derived(helper.name()), parameters, builder.close(results), names);
    }

    /** A call of a function without floating operands and results has nothing to differentiate. */
    static boolean isDifferentiable(Op call) {
        return Stream.concat(call.operands().stream(), call.results().stream())
                .anyMatch(value -> value.type().isDifferentiable());
    }

    /** Calls the derived function: companions of the operands come in after them, those of the results come out likewise. */
    private void call(Op op, Opcode.Call call) {
        List<Value> operands = new ArrayList<>(images(op.operands()));
        op.operands().stream().filter(this::isPassed).forEach(operand -> operands.add(companionOrZero(operand)));
        List<Value> extras = op.results().stream().filter(this::isPassed).toList();
        List<Type> types = new ArrayList<>();
        op.results().forEach(result -> types.add(result.type()));
        extras.forEach(result -> types.add(result.type()));
        List<String> names = names(op.results());
        extras.forEach(result -> names.add(name(result)));
        List<Value> results = builder.call(derived(call.function()), operands, types, names);
        mapAll(op.results(), results.subList(0, op.results().size()));
        for (int i = 0; i < extras.size(); i++) {
            accompany(extras.get(i), results.get(op.results().size() + i));
        }
    }

    /** The name of the derived function that is called in place of another. */
    protected abstract String derived(String function);

    /** Whether a value of this kind has a companion wherever functions are called. */
    protected abstract boolean isPassed(Value original);

    private void branch(Op op) {
        List<Integer> extras = wantedAmong(op.results());
        Region then = branch(op.region(0), extras);
        Region otherwise = branch(op.region(1), extras);
        List<String> names = names(op.results());
        extras.forEach(i -> names.add(name(op.results().get(i))));
        List<Value> results = builder.branch(image(op.operand(0)), then, otherwise, names);
        mapResults(op.results(), results, extras);
    }

    private Region branch(Region region, List<Integer> extras) {
        builder.open();
        ops(region);
        return builder.close(region.terminated() ? List.of() : extended(region.results(), extras));
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        List<Integer> extras = wantedAmong(carried);
        List<Value> initial = extended(op.operands(), extras);
        List<Value> parameters = fresh(carried);
        for (int i : extras) {
            Value companion = new Value(carried.get(i).type(), name(carried.get(i)));
            accompany(carried.get(i), companion);
            parameters.add(companion);
        }
        builder.open(parameters);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        Region body = branch(op.region(1), extras);
        mapResults(op.results(), builder.loop(initial, condition, body), extras);
    }

    private List<Integer> wantedAmong(List<Value> values) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (wanted(values.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }

    private List<Value> extended(List<Value> originals, List<Integer> extras) {
        List<Value> list = new ArrayList<>(images(originals));
        extras.forEach(i -> list.add(companionOrZero(originals.get(i))));
        return list;
    }

    private void mapResults(List<Value> originals, List<Value> copies, List<Integer> extras) {
        if (copies.isEmpty()) {
            // both branches throw
            return;
        }
        mapAll(originals, copies.subList(0, originals.size()));
        for (int i = 0; i < extras.size(); i++) {
            accompany(originals.get(extras.get(i)), copies.get(originals.size() + i));
        }
    }

    protected final void accompany(Value original, Value companion) {
        companion.suggestName(name(original));
        companions.put(original, companion);
    }

    /** The companion of a value of the original; null where it has none. */
    protected final Value companion(Value original) {
        return companions.get(original);
    }

    /** The companion; zero for a passive scalar, zeros for an array that has none of its own. */
    protected final Value companionOrZero(Value original) {
        Value companion = companions.get(original);
        if (companion != null) {
            return companion;
        }
        if (original.type() instanceof PrimitiveType || original.isConstant()) {
            return builder.zero(original.type());
        }
        return builder.zerosLike(image(original));
    }

    protected final String name(Value original) {
        return original.name() == null ? null : original.name() + suffix();
    }

    /** All companions, by the images of what they accompany. */
    protected final Map<Value, Value> companionsOfImages() {
        Map<Value, Value> map = new HashMap<>();
        companions.forEach((original, companion) -> map.put(image(original), companion));
        return map;
    }
}
