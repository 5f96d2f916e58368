package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What is left of the elements of a stream of objects: one of them, or what a function makes of all; none of no element. */
final class ObjectFolds {
    private final Body body;

    ObjectFolds(Body body) {
        this.body = body;
    }

    /** The optional result of a method of such a stream; null if it is none of these. */
    Binding call(Streams.Pipeline pipeline, Symbol.Method method, List<Binding> arguments, Tree tree) {
        FunctionValue function = !arguments.isEmpty() && arguments.get(0) instanceof FunctionValue first ? first : null;
        return switch (StreamCalls.nameOf(method)) {
            case "findFirst", "findAny" -> folded(first(pipeline), method, (x, y) -> x);
            case "reduce" ->
                function == null || arguments.size() > 1
                        ? null
                        : folded(pipeline, method, (x, y) -> body.functionCalls.call(function, List.of(x, y), tree));
            case "max" ->
                function == null ? null : best(pipeline, method, function, BinaryOperator.GREATER_EQUAL, tree);
            case "min" -> function == null ? null : best(pipeline, method, function, BinaryOperator.LESS_EQUAL, tree);
            default -> null;
        };
    }

    /** What has no end need not have one. */
    private Streams.Pipeline first(Streams.Pipeline pipeline) {
        Streams.Pipeline limited = pipeline.limited(body.builder.constant(Type.LONG, 1L));
        return limited == null ? pipeline : limited;
    }

    private Binding best(
            Streams.Pipeline pipeline, Symbol.Method method, FunctionValue order, BinaryOperator stays, Tree tree) {
        return folded(pipeline, method, (x, y) -> {
            Value compared = new Comparisons(body).compare(order, x, y, tree);
            Value first = body.builder.binary(stays, compared, body.builder.constant(0));
            return body.branches.choose(first, () -> x, () -> y);
        });
    }

    private Binding folded(
            Streams.Pipeline pipeline, Symbol.Method method, BiFunction<Binding, Binding, Binding> operator) {
        DeclaredType optional = (DeclaredType) method.returnType();
        TypeMirror element = new Lists(body).plain(elementOf(optional));
        List<HiddenVariable> carried = Streams.variables("found", "result");
        HiddenVariable found = carried.get(0);
        HiddenVariable result = carried.get(1);
        body.environment.set(found, new Binding.Scalar(body.builder.constant(false)));
        body.environment.set(result, body.records.zero(element));
        pipeline.run(carried, each -> {
            Binding x = body.shared.conversions.bare(each);
            Binding before = body.environment.get(result);
            Binding next = body.branches.choose(
                    value(found), () -> body.shared.conversions.bare(operator.apply(before, x)), () -> x);
            body.environment.set(result, next);
            body.environment.set(found, new Binding.Scalar(body.builder.constant(true)));
        });
        return Optionals.make(optional, value(found), body.environment.get(result));
    }

    /** {@code OptionalDouble} and its like have no type argument. */
    private TypeMirror elementOf(DeclaredType optional) {
        if (!optional.getTypeArguments().isEmpty()) {
            return optional.getTypeArguments().get(0);
        }
        String name = optional.asElement().getSimpleName().toString().replace("Optional", "");
        return body.shared.types.declared("java.lang." + (name.equals("Int") ? "Integer" : name));
    }

    private Value value(HiddenVariable variable) {
        return ((Binding.Scalar) body.environment.get(variable)).value();
    }
}
