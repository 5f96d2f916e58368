package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What streams of numbers are reduced to, with the bits that the JDK gives. */
final class Reductions {
    private final Body body;

    Reductions(Body body) {
        this.body = body;
    }

    /** Runs a pipeline to the end; null if the reduction is not known. */
    Binding reduce(
            Streams.Pipeline pipeline, MethodInvocationTree tree, Symbol.Method method, List<Binding> arguments) {
        Type element = elementOf(method);
        switch (method.element().getSimpleName().toString()) {
            case "sum":
                return element == null ? null : new StreamSums(body).sum(pipeline, element);
            case "average":
                return element == null ? null : new StreamSums(body).average(pipeline, element, method);
            case "min", "max":
                String name = method.element().getSimpleName().toString();
                return element == null
                        ? new ObjectFolds(body).call(pipeline, method, arguments, tree)
                        : extremum(pipeline, element, name, method);
            case "reduce":
                return reduction(pipeline, tree, method, arguments);
            case "count":
                return count(pipeline);
            case "findFirst", "findAny":
                return new ObjectFolds(body).call(pipeline, method, arguments, tree);
            case "anyMatch", "allMatch", "noneMatch":
                return match(pipeline, tree, method, arguments);
            case "toArray":
                return pipeline.bound() == null ? null : toArray(pipeline, element, tree, arguments);
            default:
                return forEach(pipeline, tree, arguments);
        }
    }

    /** The type of a primitive stream's elements, else null. */
    private static Type elementOf(Symbol.Method method) {
        return switch (method.element().getEnclosingElement().getSimpleName().toString()) {
            case "DoubleStream" -> Type.DOUBLE;
            case "IntStream" -> Type.INT;
            case "LongStream" -> Type.LONG;
            default -> null;
        };
    }

    private Value get(HiddenVariable variable) {
        return ((Binding.Scalar) body.environment.get(variable)).value();
    }

    private void set(HiddenVariable variable, Value value) {
        body.environment.set(variable, new Binding.Scalar(value));
    }

    private static Value value(Binding binding) {
        return ((Binding.Scalar) binding).value();
    }

    private Binding extremum(Streams.Pipeline pipeline, Type element, String name, Symbol.Method method) {
        MethodRef operator = MethodRef.ofStatic("java.lang.Math", name, element, element, element);
        return folded(pipeline, element, method, (x, y) -> body.builder.invoke(operator, Effect.PURE, List.of(x, y)));
    }

    private Binding reduction(
            Streams.Pipeline pipeline, MethodInvocationTree tree, Symbol.Method method, List<Binding> arguments) {
        Type element = elementOf(method);
        if (element == null) {
            return arguments.size() > 1 && arguments.get(1) instanceof FunctionValue function
                    ? reduction(pipeline, tree, body.shared.conversions.bare(arguments.get(0)), function)
                    : new ObjectFolds(body).call(pipeline, method, arguments, tree);
        }
        if (!(arguments.get(arguments.size() - 1) instanceof FunctionValue function)) {
            return null;
        }
        java.util.function.BinaryOperator<Value> operator = (x, y) ->
                value(body.functionCalls.call(function, List.of(new Binding.Scalar(x), new Binding.Scalar(y)), tree));
        if (arguments.size() == 1) {
            return folded(pipeline, element, method, operator);
        }
        List<HiddenVariable> carried = Streams.variables("reduced");
        HiddenVariable result = carried.get(0);
        body.environment.set(result, arguments.get(0));
        pipeline.run(carried, x -> set(result, operator.apply(get(result), value(x))));
        return body.environment.get(result);
    }

    /** Of objects; a stream that is not parallel has nothing to combine. */
    private Binding reduction(
            Streams.Pipeline pipeline, MethodInvocationTree tree, Binding identity, FunctionValue function) {
        List<HiddenVariable> carried = Streams.variables("reduced");
        HiddenVariable result = carried.get(0);
        body.environment.set(result, identity);
        pipeline.run(carried, x -> {
            Binding next = body.functionCalls.call(function, List.of(body.environment.get(result), x), tree);
            body.environment.set(result, body.shared.conversions.bare(next));
        });
        return body.environment.get(result);
    }

    /** Without a value to start with: none for no element. */
    private Binding folded(
            Streams.Pipeline pipeline,
            Type element,
            Symbol.Method method,
            java.util.function.BinaryOperator<Value> operator) {
        List<HiddenVariable> carried = Streams.variables("found", "reduced");
        HiddenVariable found = carried.get(0);
        HiddenVariable result = carried.get(1);
        set(found, body.builder.constant(false));
        set(result, body.builder.zero(element));
        pipeline.run(carried, x -> {
            Value before = get(result);
            set(
                    result,
                    value(body.branches.choose(
                            get(found), () -> new Binding.Scalar(operator.apply(before, value(x))), () -> x)));
            set(found, body.builder.constant(true));
        });
        return Optionals.make((DeclaredType) method.returnType(), get(found), get(result));
    }

    private Binding count(Streams.Pipeline pipeline) {
        List<HiddenVariable> carried = Streams.variables("count");
        HiddenVariable count = carried.get(0);
        set(count, body.builder.zero(Type.LONG));
        Value one = body.builder.constant(Type.LONG, 1L);
        pipeline.run(carried, x -> set(count, body.builder.add(get(count), one)));
        return new Binding.Scalar(get(count));
    }

    /** Asks no more elements once one has decided. */
    private Binding match(
            Streams.Pipeline pipeline, MethodInvocationTree tree, Symbol.Method method, List<Binding> arguments) {
        if (!(arguments.get(0) instanceof FunctionValue function)) {
            return null;
        }
        String name = method.element().getSimpleName().toString();
        List<HiddenVariable> carried = Streams.variables("matched");
        HiddenVariable matched = carried.get(0);
        set(matched, body.builder.constant(!name.equals("anyMatch")));
        pipeline.run(carried, x -> {
            Value sofar = get(matched);
            Value open = name.equals("anyMatch") ? body.builder.not(sofar) : sofar;
            Binding result =
                    body.branches.choose(open, () -> decided(function, x, name, tree), () -> new Binding.Scalar(sofar));
            set(matched, value(result));
        });
        return new Binding.Scalar(get(matched));
    }

    private Binding decided(FunctionValue predicate, Binding element, String name, MethodInvocationTree tree) {
        Binding holds = body.functionCalls.call(predicate, List.of(element), tree);
        return name.equals("noneMatch") ? new Binding.Scalar(body.builder.not(value(holds))) : holds;
    }

    /** Of numbers, or of arrays where a function makes the outer one. */
    private Binding toArray(
            Streams.Pipeline pipeline, Type element, MethodInvocationTree tree, List<Binding> arguments) {
        Value size = pipeline.size();
        Value room = size == null ? pipeline.bound() : size;
        Value array;
        if (element != null) {
            array = body.builder.newArray(new ArrayType(element), List.of(room));
        } else if (!arguments.isEmpty()
                && arguments.get(0) instanceof FunctionValue generator
                && body.irTypeOf(tree) instanceof ArrayType type
                && (type.element() instanceof ArrayType || type.element() instanceof ObjectType)
                && !body.shared.types.isTakenApart(body.typeOf(tree))) {
            array = value(body.functionCalls.call(generator, List.of(new Binding.Scalar(room)), tree));
        } else {
            return null;
        }
        List<HiddenVariable> carried = Streams.variables("position");
        HiddenVariable position = carried.get(0);
        set(position, body.builder.constant(0));
        TypeMirror component = ((javax.lang.model.type.ArrayType) body.typeOf(tree)).getComponentType();
        pipeline.run(carried, x -> {
            body.builder.store(array, get(position), value(body.expressions.convert(x, component, tree)));
            set(position, body.builder.add(get(position), body.builder.constant(1)));
        });
        return new Binding.Scalar(size == null ? shortened(array, get(position)) : array);
    }

    /** Where steps leave elements out, how many there are is known in the end. */
    private Value shortened(Value array, Value length) {
        Value zero = body.builder.constant(0);
        Value exact = body.builder.newArray((ArrayType) array.type(), List.of(length));
        body.builder.copyRange(array, zero, exact, zero, length);
        return exact;
    }

    private Binding forEach(Streams.Pipeline pipeline, MethodInvocationTree tree, List<Binding> arguments) {
        if (!(arguments.get(0) instanceof FunctionValue function)) {
            return null;
        }
        pipeline.run(List.of(), x -> body.functionCalls.call(function, List.of(x), tree));
        return LibraryCalls.NOTHING;
    }
}
