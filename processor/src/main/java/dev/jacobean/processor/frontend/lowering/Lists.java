package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Lists that a method makes of numbers, arrays, and objects that are taken apart: an array for each value of an element, which
 * is replaced by a longer one where it is full, and the number of elements. Both are kept in cells, so that whoever has the list
 * sees every change.
 */
final class Lists {
    private static final int CAPACITY = 10;
    private static final Set<String> GROWING =
            Set.of("java.util.ArrayList", "java.util.LinkedList", "java.util.Vector", "java.util.Stack");
    private static final String STACK = "java.util.ArrayDeque";

    private final Body body;

    Lists(Body body) {
        this.body = body;
    }

    // ---------------------------------------------------------------- what they are

    private static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : "";
    }

    static boolean isList(Binding binding) {
        return binding instanceof Binding.Aggregate aggregate && isList(aggregate.layout());
    }

    static boolean isList(Layout layout) {
        return layout.fields().isEmpty()
                && (isGrowing(layout)
                        || isStack(layout)
                        || nameOf(layout.type()).equals("java.util.List"));
    }

    /** Whether elements can be added to it, anywhere. */
    static boolean isGrowing(Layout list) {
        return nameOf(list.type()).equals("java.util.ArrayList");
    }

    /** Whether elements can be added at its first end, which is kept as the last. */
    static boolean isStack(Layout list) {
        return nameOf(list.type()).equals(STACK);
    }

    /** The type of the elements, of which numbers are not boxed. */
    TypeMirror elementOf(Layout list) {
        return plain(((DeclaredType) list.type()).getTypeArguments().get(0));
    }

    TypeMirror plain(TypeMirror element) {
        TypeMapping types = body.shared.types;
        return types.isFloatingBox(element) ? types.unboxedMirror(element) : element;
    }

    /** The type of the elements of a collection if lists of them can be taken apart, else null. */
    TypeMirror candidate(TypeMirror collection) {
        if (!(collection instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1) {
            return null;
        }
        TypeMirror element = declared.getTypeArguments().get(0);
        boolean carries = body.shared.types.isTakenApart(element)
                || body.shared.types.isFloatingBox(element)
                || body.shared.types.of(element).isFloatingArray();
        return carries ? element : null;
    }

    private Layout layout(String type, TypeMirror element) {
        Types types = body.shared.frontend.types();
        TypeElement list = body.shared.frontend.elements().getTypeElement(type);
        List<Layout.Part> parts = new ArrayList<>();
        for (Layout.Part leaf : body.shared.types.layouts().leaves(plain(element), "")) {
            String name = leaf.name().isEmpty() ? "items" : leaf.name();
            parts.add(new Layout.Part(name, types.getArrayType(types.getArrayType(leaf.type()))));
        }
        TypeMirror size = types.getPrimitiveType(TypeKind.INT);
        parts.add(new Layout.Part("size", types.getArrayType(size)));
        return new Layout(types.getDeclaredType(list, element), parts, List.of());
    }

    // ---------------------------------------------------------------- how they are made

    /** What {@code new ArrayList<>(…)} and its like make; null where that stays an object. */
    Binding make(NewClassTree tree, Symbol.Method constructor) {
        TypeMirror type = body.expressions.typeOf(tree);
        String name = nameOf(type);
        TypeMirror element = GROWING.contains(name) || name.equals(STACK) ? candidate(type) : null;
        if (element == null || !body.shared.classes.takesLists()) {
            return null;
        }
        Layout layout = layout(name.equals(STACK) ? STACK : "java.util.ArrayList", element);
        List<TypeMirror> parameters = constructor.parameterTypes();
        if (parameters.isEmpty()) {
            return empty(layout, body.builder.constant(CAPACITY));
        }
        Binding argument =
                body.calls.arguments(tree.getArguments(), constructor).get(0);
        if (parameters.get(0).getKind().isPrimitive()) {
            Value capacity = ((Binding.Scalar) argument).value();
            body.arrays.throwIf(
                    BinaryOperator.LESS, capacity, body.builder.constant(0), "java.lang.IllegalArgumentException");
            return empty(layout, capacity);
        }
        Binding.Aggregate list = empty(layout, body.builder.constant(CAPACITY));
        ExpressionTree elements = tree.getArguments().get(0);
        if (isGrowing(layout) && argument instanceof Binding.Scalar object) {
            new ListCalls(body).addAll(list, object.value(), body.expressions.typeOf(elements), elements);
            return list;
        } else if (isGrowing(layout) && isList(argument) && !isStack(((Binding.Aggregate) argument).layout())) {
            new ListCalls(body).addAll(list, (Binding.Aggregate) argument, tree);
            return list;
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "the list is taken apart because it holds derivatives, but what it is made of is not known",
                "Add the elements in a loop.");
    }

    private Binding.Aggregate empty(Layout layout, Value capacity) {
        List<Value> arrays = new ArrayList<>();
        for (Layout.Part part : layout.parts().subList(0, layout.parts().size() - 1)) {
            ArrayType cell = (ArrayType) body.shared.types.of(part.type());
            arrays.add(body.builder.newArray((ArrayType) cell.element(), List.of(capacity)));
        }
        return of(layout, arrays, body.builder.constant(0));
    }

    private Binding.Aggregate of(Layout layout, List<Value> arrays, Value size) {
        List<Binding> parts = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            ArrayType cell =
                    (ArrayType) body.shared.types.of(layout.parts().get(i).type());
            Value content = i < arrays.size() ? arrays.get(i) : size;
            parts.add(new Binding.Scalar(body.builder.arrayLiteral(cell, List.of(content))));
        }
        return new Binding.Aggregate(layout, parts);
    }

    /** Whether lists of a type are taken apart. */
    boolean isTakenApart(TypeMirror list) {
        return candidate(list) != null && body.shared.classes.takesLists();
    }

    /** The elements of a stream, in a list. */
    Binding.Aggregate collected(Streams.Pipeline pipeline, TypeMirror element, Tree tree) {
        Layout layout = layout("java.util.ArrayList", element);
        Binding.Aggregate list = empty(layout, body.builder.constant(CAPACITY));
        ListCalls calls = new ListCalls(body);
        pipeline.run(List.of(), each -> calls.append(list, each, tree));
        return list;
    }

    /** What {@code List.of} and {@code Arrays.asList} make of single elements; null where that stays an object. */
    Binding make(MethodInvocationTree tree, Symbol.Method method) {
        String owner = nameOf(method.element().getEnclosingElement().asType());
        String name = method.element().getSimpleName().toString();
        boolean list = owner.equals("java.util.List") && name.equals("of")
                || owner.equals("java.util.Arrays") && name.equals("asList");
        TypeMirror element = list ? candidate(method.returnType()) : null;
        boolean ofArray = list
                && !method.varargsCall()
                && tree.getArguments().size() == 1
                && method.element().isVarArgs();
        if (element == null || ofArray || !body.shared.classes.takesLists()) {
            return null;
        }
        Layout layout = layout("java.util.List", element);
        List<List<Value>> columns = new ArrayList<>();
        layout.parts().forEach(part -> columns.add(new ArrayList<>()));
        for (ExpressionTree argument : tree.getArguments()) {
            Binding value = number(body.expressions.assigned(argument, element), element, argument);
            List<Value> values = new Storage(body).values(value, plain(element), argument);
            for (int k = 0; k < values.size(); k++) {
                columns.get(k).add(values.get(k));
            }
        }
        List<Value> arrays = new ArrayList<>();
        for (int k = 0; k < layout.parts().size() - 1; k++) {
            ArrayType cell =
                    (ArrayType) body.shared.types.of(layout.parts().get(k).type());
            arrays.add(body.builder.arrayLiteral((ArrayType) cell.element(), columns.get(k)));
        }
        return of(layout, arrays, body.builder.constant(tree.getArguments().size()));
    }

    /** A number that is put into a list of boxes: no null. */
    Binding number(Binding element, TypeMirror type, Tree tree) {
        Binding bare = body.shared.conversions.bare(element);
        boolean box = bare instanceof Binding.Scalar scalar
                && scalar.value().type() instanceof ObjectType
                && (type.getKind() == TypeKind.DOUBLE
                        || type.getKind() == TypeKind.FLOAT
                        || body.shared.types.isFloatingBox(type));
        if (box && Conversions.isNull(((Binding.Scalar) bare).value())) {
            throw body.shared.unsupported(
                    tree,
                    "null for a number",
                    "a list or a record of boxes that carry derivatives holds numbers here",
                    "Use Double.NaN, or a boolean beside it.");
        }
        return box ? new Binding.Scalar(body.shared.conversions.unbox(((Binding.Scalar) bare).value())) : bare;
    }

    // ---------------------------------------------------------------- elements

    /** The number of elements. */
    Value size(Binding.Aggregate list) {
        return body.builder.load(Records.part(list, list.components().size() - 1), zero());
    }

    void setSize(Binding.Aggregate list, Value size) {
        body.builder.store(Records.part(list, list.components().size() - 1), zero(), size);
    }

    private Value zero() {
        return body.builder.constant(0);
    }

    /** The array of the values of all elements at a position; there may be more cells in it than elements. */
    Value items(Binding.Aggregate list, int part) {
        return body.builder.load(Records.part(list, part), zero());
    }

    int parts(Binding.Aggregate list) {
        return list.components().size() - 1;
    }

    /** The element at an index that is in range. */
    Binding load(Binding.Aggregate list, Value index) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < parts(list); i++) {
            values.add(body.builder.load(items(list, i), index));
        }
        Iterator<Value> iterator = values.iterator();
        return body.records.assembled(elementOf(list.layout()), iterator);
    }

    /** The element at an index in a loop over all, of which there must be as many as before it. */
    Binding next(Binding.Aggregate list, Value index, Value before) {
        Value changed = body.builder.binary(BinaryOperator.NOT_EQUAL, size(list), before);
        String exception = "java.util.ConcurrentModificationException";
        body.branches.run(changed, () -> body.raise(new ObjectType(exception)), () -> {});
        Value last = body.builder.subtract(before, body.builder.constant(1));
        return load(list, isStack(list.layout()) ? body.builder.subtract(last, index) : index);
    }

    /** An index, which is checked against the number of elements. */
    Value checked(Value index, Binding.Aggregate list) {
        return checked(index, size(list));
    }

    Value checked(Value index, Value end) {
        MethodRef check = MethodRef.ofStatic("java.util.Objects", "checkIndex", Type.INT, Type.INT, Type.INT);
        return body.builder.invoke(check, Effect.CHECKED, List.of(index, end));
    }

    Refusal unknown(Tree tree) {
        return body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "a list of what carries derivatives is taken apart here, and can only be added to, read, written and removed from by"
                        + " index and at its ends, be asked for its size, iterated and streamed",
                "Do so, or use an array.");
    }
}
