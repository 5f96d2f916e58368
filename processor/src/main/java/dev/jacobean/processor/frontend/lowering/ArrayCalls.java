package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** The methods of {@code java.util.Arrays} that copy and fill, and {@code System.arraycopy}. */
final class ArrayCalls {
    private final Body body;

    ArrayCalls(Body body) {
        this.body = body;
    }

    /** The result of a method of {@code Arrays}; null if it is not one of these. */
    Binding call(String name, Symbol.Method method, List<Binding> arguments, Tree tree) {
        if (name.endsWith("ort") && !arguments.isEmpty()) {
            return sort(arguments, tree);
        }
        if (arguments.isEmpty()
                || !(arguments.get(0) instanceof Binding.Scalar first)
                || !(first.value().type() instanceof ArrayType)) {
            return null;
        }
        Value array = first.value();
        switch (name) {
            case "copyOf":
                return copyOf(array, value(arguments, 1));
            case "copyOfRange":
                return copyOfRange(array, value(arguments, 1), value(arguments, 2));
            case "fill":
                return fill(array, arguments, tree);
            case "setAll":
                return setAll(array, arguments, tree);
            case "parallelPrefix", "parallelSetAll":
                body.shared.demands.passive(array, () -> refusal(tree));
                return null;
            default:
                return null;
        }
    }

    private Refusal refusal(Tree tree) {
        return body.shared.unsupported(
                tree, "'" + body.text(tree) + "'", "it is not known how it depends on the array", "Write a loop.");
    }

    /** Sorts what may carry derivatives; null where the array can be left to the JDK. */
    private Binding sort(List<Binding> arguments, Tree tree) {
        Binding first = arguments.get(0);
        boolean ranged = arguments.size() > 2;
        FunctionValue order = new Comparisons(body).order(arguments, ranged ? 3 : 1);
        boolean objects =
                first instanceof Binding.Aggregate aggregate && aggregate.type().getKind() == TypeKind.ARRAY;
        boolean floating = first instanceof Binding.Scalar scalar
                && scalar.value().type().isFloatingArray()
                && body.shared.active.isActive(scalar.value());
        if (order == null || !objects && !floating) {
            return null;
        }
        List<Value> arrays = Bindings.leaves(first);
        Value from = ranged ? value(arguments, 1) : body.builder.constant(0);
        Value to = ranged ? value(arguments, 2) : body.builder.length(arrays.get(0));
        Sorting sorting = new Sorting(body);
        if (floating && !(arrays.get(0).type().element() instanceof ArrayType)) {
            sorting.numbers(arrays.get(0), from, to, tree);
            return LibraryCalls.NOTHING;
        } else if (ranged) {
            body.arrays.demandRange(body.builder.length(arrays.get(0)), from, to, "java.lang.IllegalArgumentException");
        }
        Sorting.Elements elements = objects
                ? (where, array, i) -> new ObjectArrays(where).load((Binding.Aggregate) array, i, tree)
                : (where, array, i) -> new Binding.Scalar(where.builder.load(((Binding.Scalar) array).value(), i));
        sorting.elements(first, arrays, from, to, order, elements, tree);
        return LibraryCalls.NOTHING;
    }

    private static Value value(List<Binding> arguments, int i) {
        return ((Binding.Scalar) arguments.get(i)).value();
    }

    private Binding copyOf(Value array, Value length) {
        Value copy = body.builder.newArray((ArrayType) array.type(), List.of(length));
        Value zero = body.builder.constant(0);
        Value number = body.arrays.minimum(body.builder.length(array), length);
        body.builder.copyRange(array, zero, copy, zero, number);
        return new Binding.Scalar(copy);
    }

    private Binding copyOfRange(Value array, Value from, Value to) {
        Value length = body.builder.subtract(to, from);
        Value zero = body.builder.constant(0);
        body.arrays.throwIf(BinaryOperator.LESS, length, zero, "java.lang.IllegalArgumentException");
        Value copy = body.builder.newArray((ArrayType) array.type(), List.of(length));
        Value rest = body.builder.subtract(body.builder.length(array), from);
        body.builder.copyRange(array, from, copy, zero, body.arrays.minimum(rest, length));
        return new Binding.Scalar(copy);
    }

    private Binding fill(Value array, List<Binding> arguments, Tree tree) {
        body.arrays.demandOwn(array, tree);
        Binding element = arguments.get(arguments.size() - 1);
        Value from = body.builder.constant(0);
        Value to = body.builder.length(array);
        if (arguments.size() == 4) {
            from = value(arguments, 1);
            to = value(arguments, 2);
            body.arrays.demandRange(body.builder.length(array), from, to, "java.lang.IllegalArgumentException");
        }
        Value stored = ((Binding.Scalar) element).value();
        body.loops.forEach(tree, List.of(), from, to, i -> body.builder.store(array, i, stored));
        return LibraryCalls.NOTHING;
    }

    private Binding setAll(Value array, List<Binding> arguments, Tree tree) {
        if (!(arguments.get(1) instanceof FunctionValue function)) {
            return null;
        }
        body.arrays.demandOwn(array, tree);
        body.loops.forEach(tree, List.of(), body.builder.constant(0), body.builder.length(array), i -> {
            Binding element = body.functionCalls.call(function, List.of(new Binding.Scalar(i)), tree);
            body.builder.store(array, i, ((Binding.Scalar) element).value());
        });
        return LibraryCalls.NOTHING;
    }

    Binding copyRange(MethodInvocationTree tree) {
        Value source = body.expressions.value(tree.getArguments().get(0));
        Value from = body.arrays.index(tree.getArguments().get(1));
        Value target = body.expressions.value(tree.getArguments().get(2));
        Value to = body.arrays.index(tree.getArguments().get(3));
        Value length = body.arrays.index(tree.getArguments().get(4));
        body.arrays.demandOwn(target, tree);
        body.builder.copyRange(source, from, target, to, length);
        return LibraryCalls.NOTHING;
    }
}
