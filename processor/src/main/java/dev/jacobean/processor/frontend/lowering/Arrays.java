package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Making, reading and writing arrays. */
final class Arrays {
    private final Body body;

    Arrays(Body body) {
        this.body = body;
    }

    Binding element(ArrayAccessTree tree) {
        Binding functions = body.expressions.evaluate(tree.getExpression());
        if (functions instanceof FunctionValue table) {
            return new Composites(body).element(table, index(tree.getIndex()));
        }
        if (functions instanceof Binding.Aggregate objects) {
            return new ObjectArrays(body).load(objects, index(tree.getIndex()), tree);
        }
        Value array = body.expressions.asValue(functions, tree.getExpression());
        Value index = index(tree.getIndex());
        return body.records.takenApart(body.builder.load(array, index), body.expressions.typeOf(tree), tree);
    }

    /** An index, promoted to {@code int}. */
    Value index(ExpressionTree tree) {
        return body.shared.conversions.primitive(PrimitiveType.INT, body.expressions.number(tree));
    }

    Assignments.Place place(Value array, Value index, TypeMirror type, Tree tree) {
        return new Assignments.Place() {
            @Override
            public Binding read() {
                return body.records.takenApart(body.builder.load(array, index), type, tree);
            }

            @Override
            public void write(Binding binding) {
                demandOwn(array, tree);
                body.builder.store(array, index, storable(binding, type, (ExpressionTree) tree));
            }
        };
    }

    private Value storable(Binding binding, TypeMirror element, ExpressionTree tree) {
        if (Unions.isObject(binding)) {
            new Unions(body.shared).want(element, binding);
            new Storage(body).demandFinite(binding, element, tree);
        }
        if (binding instanceof Binding.Aggregate record) {
            if (record.type() instanceof DeclaredType type) {
                body.shared.classes.wantArrays(type.asElement());
            }
            return body.records.object(record, tree, "an element of an array of records");
        }
        return body.expressions.asValue(binding, tree);
    }

    /** An array of a field is state, which is not written to. */
    void demandOwn(Value array, Tree tree) {
        body.shared.demands.own(array, () -> {
            body.shared.wantRootsOf(array);
            return Refusal.of(Message.STATE_WRITE, tree, "'" + body.text(tree) + "', an array of a field,");
        });
        body.shared.demands.unshared(
                array,
                () -> body.shared.unsupported(
                        tree,
                        "'" + body.text(tree) + "'",
                        "it writes what carries a derivative to an array that a collection of the JDK has, where the"
                                + " derivative is lost",
                        "Use an array of arrays, or an ArrayList or a HashMap that the method makes."));
    }

    /** {@code new T[n]…} and {@code new T[] {…}}; {@code type} is that of the array, which a bare initializer lacks. */
    Binding make(NewArrayTree tree, TypeMirror type) {
        ArrayType array = (ArrayType) body.shared.types.of(type);
        if (tree.getInitializers() != null) {
            return made(type, elements(tree, type), tree.getInitializers());
        }
        List<Value> dimensions = new ArrayList<>();
        for (ExpressionTree dimension : tree.getDimensions()) {
            dimensions.add(index(dimension));
        }
        return body.shared.types.isTakenApart(type)
                ? new ObjectArrays(body).make(type, dimensions)
                : new Binding.Scalar(body.builder.newArray(array, dimensions));
    }

    /** An array of functions stays one. */
    private Binding made(TypeMirror type, List<Binding> elements, List<? extends ExpressionTree> trees) {
        TypeMirror element = ((javax.lang.model.type.ArrayType) type).getComponentType();
        Binding functions = Composites.table(elements);
        if (functions != null && body.functions.isOfFunctions(element)) {
            return functions;
        }
        ShapedArrays shaped = new ShapedArrays(body);
        if (shaped.areNeeded(element, elements)) {
            return shaped.literal(type, elements, trees);
        } else if (body.shared.types.isTakenApart(type)) {
            return new ObjectArrays(body).literal(type, elements, trees);
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            values.add(storable(elements.get(i), element, trees.get(i)));
        }
        return new Binding.Scalar(body.builder.arrayLiteral((ArrayType) body.shared.types.of(type), values));
    }

    private List<Binding> elements(NewArrayTree tree, TypeMirror type) {
        TypeMirror element = ((javax.lang.model.type.ArrayType) type).getComponentType();
        List<Binding> elements = new ArrayList<>();
        for (ExpressionTree initializer : tree.getInitializers()) {
            Binding binding = initializer instanceof NewArrayTree inner && inner.getType() == null
                    ? make(inner, element)
                    : body.expressions.assigned(initializer, element);
            elements.add(binding);
        }
        return elements;
    }

    /** The array that the last arguments of a variable arity call are collected in. */
    Binding collect(List<? extends ExpressionTree> trees, TypeMirror type) {
        TypeMirror element = ((javax.lang.model.type.ArrayType) type).getComponentType();
        List<Binding> elements = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            elements.add(body.expressions.assigned(tree, element));
        }
        return made(type, elements, trees);
    }

    /** The larger of two ints. */
    Value maximum(Value x, Value y) {
        return ofInts("max", x, y);
    }

    /** The smaller of two ints. */
    Value minimum(Value x, Value y) {
        return ofInts("min", x, y);
    }

    private Value ofInts(String method, Value x, Value y) {
        MethodRef operator = MethodRef.ofStatic("java.lang.Math", method, Type.INT, Type.INT, Type.INT);
        return body.builder.invoke(operator, Effect.PURE, List.of(x, y));
    }

    /**
     * The check of the JDK that a range lies within an array of a length.
     *
     * @param reversed what is thrown where the range ends before it starts
     */
    void demandRange(Value length, Value from, Value to, String reversed) {
        throwIf(BinaryOperator.GREATER, from, to, reversed);
        throwIf(BinaryOperator.LESS, from, body.builder.constant(0), "java.lang.ArrayIndexOutOfBoundsException");
        throwIf(BinaryOperator.GREATER, to, length, "java.lang.ArrayIndexOutOfBoundsException");
    }

    void throwIf(BinaryOperator comparison, Value x, Value y, String exception) {
        Value wrong = body.builder.binary(comparison, x, y);
        body.branches.run(wrong, () -> body.raise(new ObjectType(exception), "range"), () -> {});
    }
}
