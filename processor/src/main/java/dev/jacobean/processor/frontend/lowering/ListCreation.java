package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** How lists that are taken apart come to be. */
final class ListCreation {
    private static final int CAPACITY = 10;
    private static final Set<String> GROWING =
            Set.of("java.util.ArrayList", "java.util.LinkedList", "java.util.Vector", "java.util.Stack");

    private final Body body;
    private final Lists lists;

    ListCreation(Body body) {
        this.body = body;
        this.lists = new Lists(body);
    }

    /** What {@code new ArrayList<>(…)} and its like make; null where that stays an object. */
    Binding make(NewClassTree tree, Symbol.Method constructor) {
        TypeMirror type = body.expressions.typeOf(tree);
        String name = Lists.nameOf(type);
        TypeMirror element = GROWING.contains(name) || name.equals(Lists.STACK) ? lists.candidate(type) : null;
        if (element == null || !body.shared.classes.takesLists()) {
            return null;
        }
        Layout layout = layout(name.equals(Lists.STACK) ? Lists.STACK : "java.util.ArrayList", element);
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
        if (Lists.isGrowing(layout) && argument instanceof Binding.Scalar object) {
            new ListCalls(body).addAll(list, object.value(), body.expressions.typeOf(elements), elements);
            return list;
        } else if (Lists.isGrowing(layout)
                && Lists.isList(argument)
                && !Lists.isStack(((Binding.Aggregate) argument).layout())) {
            new ListCalls(body).addAll(list, (Binding.Aggregate) argument, tree);
            return list;
        }
        throw body.shared.unsupported(
                tree,
                "'" + body.text(tree) + "'",
                "the list is taken apart because it holds derivatives, but what it is made of is not known",
                "Add the elements in a loop.");
    }

    /** What {@code List.of} and {@code Arrays.asList} make of single elements; null where that stays an object. */
    Binding make(MethodInvocationTree tree, Symbol.Method method) {
        String owner = Lists.nameOf(method.element().getEnclosingElement().asType());
        String name = method.element().getSimpleName().toString();
        boolean list = owner.equals("java.util.List") && name.equals("of")
                || owner.equals("java.util.Arrays") && name.equals("asList");
        TypeMirror element = list ? lists.candidate(method.returnType()) : null;
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
            Binding value = lists.number(body.expressions.assigned(argument, element), element, argument);
            List<Value> values = new Storage(body).values(value, lists.plain(element), argument);
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

    /** The elements of a stream, in a list. */
    Binding.Aggregate collected(Streams.Pipeline pipeline, TypeMirror element, Tree tree) {
        Layout layout = layout("java.util.ArrayList", element);
        Binding.Aggregate list = empty(layout, body.builder.constant(CAPACITY));
        ListCalls calls = new ListCalls(body);
        pipeline.run(List.of(), each -> calls.append(list, each, tree));
        return list;
    }

    Binding.Aggregate empty(TypeMirror element) {
        return empty(layout("java.util.ArrayList", element), body.builder.constant(CAPACITY));
    }

    /** A list that is not going to change, as one that cannot be changed. */
    Binding unmodifiable(Binding.Aggregate list) {
        TypeMirror element = ((DeclaredType) list.type()).getTypeArguments().get(0);
        return new Binding.Aggregate(layout("java.util.List", element), list.components());
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

    private Layout layout(String type, TypeMirror element) {
        Types types = body.shared.frontend.types();
        TypeElement list = body.shared.frontend.elements().getTypeElement(type);
        List<Layout.Part> parts = new ArrayList<>();
        for (Layout.Part leaf : body.shared.types.layouts().leaves(lists.plain(element), "")) {
            String name = leaf.name().isEmpty() ? "items" : leaf.name();
            parts.add(new Layout.Part(name, types.getArrayType(types.getArrayType(leaf.type()))));
        }
        TypeMirror size = types.getPrimitiveType(TypeKind.INT);
        parts.add(new Layout.Part("size", types.getArrayType(size)));
        return new Layout(types.getDeclaredType(list, element), parts, List.of());
    }
}
