package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Sorting of what carries derivatives: its order, which changes by steps only, is found first, and then its elements are moved. */
final class Sorting {
    private static final String ORDERS = "dev.jacobean.Orders";
    private static final ObjectType COMPARISON = new ObjectType("java.util.function.IntBinaryOperator");

    private final Body body;

    Sorting(Body body) {
        this.body = body;
    }

    /** How an element is read that has an index. */
    interface Elements {
        Binding load(Body where, Binding container, Value index);
    }

    /** The order of the elements in a range, by their distances from its first. */
    private Value order(
            Binding container, Value from, Value to, FunctionValue comparator, Elements elements, Tree tree) {
        TypeMirror index = body.shared.frontend.types().getPrimitiveType(TypeKind.INT);
        List<FunctionObjects.Parameter> parameters =
                List.of(new FunctionObjects.Parameter("i", index), new FunctionObjects.Parameter("j", index));
        FunctionObjects.Content content = (inner, captured, arguments) -> {
            List<Binding> compared = arguments.stream()
                    .map(i -> elements.load(
                            inner, captured.get(0), sum(inner.builder, valueOf(captured.get(1)), valueOf(i))))
                    .toList();
            FunctionValue function = (FunctionValue) captured.get(2);
            return new Binding.Scalar(new Comparisons(inner).compare(function, compared.get(0), compared.get(1), tree));
        };
        List<Binding> captured = List.of(container, new Binding.Scalar(from), comparator);
        Value comparison =
                new FunctionObjects(body).make("compare", COMPARISON, captured, parameters, index, content, tree);
        MethodRef of = MethodRef.ofStatic(ORDERS, "of", new ArrayType(Type.INT), Type.INT, COMPARISON);
        return body.builder.invoke(of, Effect.READ, List.of(body.builder.subtract(to, from), comparison));
    }

    private static Value sum(Builder builder, Value from, Value i) {
        return Integer.valueOf(0).equals(from.constant()) ? i : builder.add(from, i);
    }

    private static Value valueOf(Binding binding) {
        return ((Binding.Scalar) binding).value();
    }

    /** Sorts numbers in a range of an array. */
    void numbers(Value array, Value from, Value to, Tree tree) {
        MethodRef of = MethodRef.ofStatic(ORDERS, "of", new ArrayType(Type.INT), array.type(), Type.INT, Type.INT);
        move(List.of(array), from, to, body.builder.invoke(of, Effect.READ, List.of(array, from, to)), tree);
    }

    /** Sorts the elements in a range of something that consists of some arrays. */
    void elements(
            Binding container,
            List<Value> arrays,
            Value from,
            Value to,
            FunctionValue comparator,
            Elements elements,
            Tree tree) {
        move(arrays, from, to, order(container, from, to, comparator, elements, tree), tree);
    }

    private void move(List<Value> arrays, Value from, Value to, Value order, Tree tree) {
        order.suggestName("order");
        List<Value> unsorted = new ArrayList<>();
        for (Value array : arrays) {
            body.arrays.demandOwn(array, tree);
            unsorted.add(body.builder.cloneArray(array));
        }
        body.loops.forEach(tree, List.of(), body.builder.constant(0), body.builder.subtract(to, from), i -> {
            Value source = sum(body.builder, from, body.builder.load(order, i));
            Value target = sum(body.builder, from, i);
            for (int k = 0; k < arrays.size(); k++) {
                body.builder.store(arrays.get(k), target, body.builder.load(unsorted.get(k), source));
            }
        });
    }
}
