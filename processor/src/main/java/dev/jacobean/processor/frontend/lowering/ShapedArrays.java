package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * Arrays of given elements whose type does not describe them: objects that hold objects of the same type, functions, and objects
 * from outside. What an element may be is what one of those given is.
 */
final class ShapedArrays {
    private final Body body;
    private final Unions unions;

    ShapedArrays(Body body) {
        this.body = body;
        this.unions = new Unions(body.shared);
    }

    /** Whether the elements, of which one is an object that is taken apart, need more room than their type tells. */
    boolean areNeeded(TypeMirror type, List<Binding> elements) {
        if (elements.stream().noneMatch(Unions::isObject)
                || elements.stream().anyMatch(element -> unions.of(element) == null)) {
            return false;
        } else if (elements.stream().anyMatch(element -> element instanceof FunctionValue)) {
            return true;
        } else if (body.shared.types.isTakenApart(type)) {
            return elements.stream().anyMatch(element -> isFromOutside(element, type));
        }
        boolean union = body.shared
                .classes
                .unions()
                .isUnion(body.shared.frontend.types().asElement(type));
        return union || new Storage(body).holdThemselves(type, elements);
    }

    private boolean isFromOutside(Binding element, TypeMirror type) {
        boolean object = element instanceof Binding.Scalar scalar && !Conversions.isNull(scalar.value());
        if (object) {
            unions.want(type, element);
        }
        return object && !body.shared.classes.isWanting();
    }

    Binding literal(TypeMirror type, List<Binding> elements, List<? extends Tree> trees) {
        TypeMirror element = ((javax.lang.model.type.ArrayType) type).getComponentType();
        Binding shape = unions.of(elements.get(0));
        for (int i = 1; i < elements.size(); i++) {
            shape = unions.withRoomFor(shape, elements.get(i));
            if (shape == null) {
                throw different(trees.get(i), element);
            }
        }
        List<Layout.Part> parts = new ArrayList<>();
        names(shape, "").forEach(name -> parts.add(new Layout.Part(name, null)));
        Layout layout = new Layout(type, parts, List.of(), false, shape);
        List<List<Value>> columns = new ArrayList<>();
        parts.forEach(part -> columns.add(new ArrayList<>()));
        for (int i = 0; i < elements.size(); i++) {
            List<Value> values = values(layout, elements.get(i), element, trees.get(i));
            for (int k = 0; k < columns.size(); k++) {
                columns.get(k).add(values.get(k));
            }
        }
        List<Value> leaves = Bindings.leaves(shape);
        List<Binding> arrays = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            ArrayType array = new ArrayType(leaves.get(k).type());
            arrays.add(new Binding.Scalar(body.builder.arrayLiteral(array, columns.get(k))));
        }
        return new Binding.Aggregate(layout, arrays);
    }

    /** What is stored in the parts of such an array. */
    List<Value> values(Layout array, Binding element, TypeMirror type, Tree tree) {
        Binding fitting = unions.withRoomFor(element, array.element());
        if (fitting == null || !Bindings.haveOneShape(fitting, array.element())) {
            unions.want(type, element);
            unions.want(type, array.element());
            throw different(tree, type);
        }
        return Bindings.leaves(fitting);
    }

    private Refusal different(Tree tree, TypeMirror type) {
        return Refusal.of(Message.NESTED_OBJECTS, tree, body.text(tree), Records.nameOf(type));
    }

    /** What the values of an element are called. */
    private static List<String> names(Binding shape, String name) {
        List<String> names = new ArrayList<>();
        if (shape instanceof Binding.Union union) {
            names.add(Layouts.joined(name, "kind"));
            union.objects().forEach(each -> names.addAll(names(each.object(), named(each.object(), name))));
        } else if (shape instanceof Binding.Aggregate object) {
            for (int i = 0; i < object.components().size(); i++) {
                String part = object.layout().parts().get(i).name();
                names.addAll(names(object.components().get(i), Layouts.joined(name, part)));
            }
        } else if (shape instanceof Binding.Scalar) {
            names.add(name.isEmpty() ? "object" : name);
        } else {
            Bindings.leaves(shape).forEach(leaf -> names.add(leaf.name() == null ? "captured" : leaf.name()));
        }
        return names;
    }

    private static String named(Binding object, String name) {
        if (!Unions.isObject(object)) {
            return name;
        }
        String type = Unions.classOf((Binding.Aggregate) object).getSimpleName().toString();
        return Layouts.joined(name, Layouts.uncapitalized(type));
    }
}
