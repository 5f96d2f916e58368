package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Arrays of objects that are taken apart: an array of its own for each value of an element. */
final class ObjectArrays {
    private final Body body;

    ObjectArrays(Body body) {
        this.body = body;
    }

    private static TypeMirror elementType(Layout array) {
        return ((javax.lang.model.type.ArrayType) array.type()).getComponentType();
    }

    private Layout layout(TypeMirror array) {
        return body.shared.types.layouts().of(array);
    }

    private boolean hasPresence(Layout array) {
        return body.shared.types.layouts().hasPresence(array);
    }

    static Value length(Binding.Aggregate array, Body body) {
        return body.builder.length(Records.part(array, 0));
    }

    Binding load(Binding.Aggregate array, Value index, Tree tree) {
        int parts = array.components().size();
        boolean presence = hasPresence(array.layout());
        Value made = presence ? body.builder.load(Records.part(array, parts - 1), index) : null;
        boolean nullable = presence && body.shared.classes.mayLoadNull(elementType(array.layout()));
        if (presence && !nullable) {
            body.branches.run(
                    made,
                    () -> {},
                    () -> body.raise(
                            new ObjectType("java.lang.NullPointerException"), "'" + body.text(tree) + "' is null"));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < (presence ? parts - 1 : parts); i++) {
            values.add(body.builder.load(Records.part(array, i), index));
        }
        Binding shape = array.layout().element();
        Binding element = shape == null
                ? body.records.assembled(elementType(array.layout()), values.iterator())
                : Bindings.rebuild(shape, values.iterator());
        return nullable ? orNull(made, element) : element;
    }

    /** An element that may not have been stored yet. */
    private Binding orNull(Value made, Binding element) {
        Binding.Union there = new Unions(body.shared).of(element);
        Binding kind = body.branches.choose(
                made, () -> new Binding.Scalar(there.kind()), () -> new Binding.Scalar(body.builder.constant(0)));
        return new Binding.Union(((Binding.Scalar) kind).value(), true, there.objects());
    }

    Assignments.Place place(Binding.Aggregate array, Value index, Tree tree) {
        return new Assignments.Place() {
            @Override
            public Binding read() {
                return load(array, index, tree);
            }

            @Override
            public void write(Binding binding) {
                store(array, index, binding, tree);
            }
        };
    }

    private void store(Binding.Aggregate array, Value index, Binding element, Tree tree) {
        List<Value> values = values(array.layout(), element, tree);
        for (int i = 0; i < values.size(); i++) {
            body.builder.store(Records.part(array, i), index, values.get(i));
        }
    }

    /** What is stored in the parts of an array. */
    private List<Value> values(Layout array, Binding element, Tree tree) {
        TypeMirror type = elementType(array);
        if (array.element() != null) {
            return new ShapedArrays(body).values(array, element, type, tree);
        } else if (!hasPresence(array)) {
            return new Storage(body).values(element, type, tree);
        }
        boolean one = element instanceof Binding.Union union && union.objects().size() <= 1;
        UnionObjects unions = new UnionObjects(body);
        Value made = one ? unions.isThere((Binding.Union) element) : body.builder.constant(true);
        Binding object = one ? unions.orNothing((Binding.Union) element, type) : element;
        List<Value> values = new ArrayList<>(new Storage(body).values(object, type, tree));
        values.add(made);
        return values;
    }

    /** {@code new T[n]…}, without its elements. */
    Binding make(TypeMirror type, List<Value> dimensions) {
        Layout layout = layout(type);
        List<Binding> parts = new ArrayList<>();
        for (Layout.Part part : layout.parts()) {
            ArrayType array = (ArrayType) body.shared.types.of(part.type());
            parts.add(new Binding.Scalar(body.builder.newArray(array, dimensions)));
        }
        return new Binding.Aggregate(layout, parts);
    }

    /** An array of given elements. */
    Binding literal(TypeMirror type, List<Binding> elements, List<? extends Tree> trees) {
        Layout layout = layout(type);
        List<List<Value>> columns = new ArrayList<>();
        layout.parts().forEach(part -> columns.add(new ArrayList<>()));
        for (int i = 0; i < elements.size(); i++) {
            List<Value> values = values(layout, elements.get(i), trees.get(i));
            for (int k = 0; k < columns.size(); k++) {
                columns.get(k).add(values.get(k));
            }
        }
        List<Binding> parts = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            ArrayType array =
                    (ArrayType) body.shared.types.of(layout.parts().get(k).type());
            parts.add(new Binding.Scalar(body.builder.arrayLiteral(array, columns.get(k))));
        }
        return new Binding.Aggregate(layout, parts);
    }

    Binding copy(Binding.Aggregate array) {
        List<Binding> parts = new ArrayList<>();
        for (int i = 0; i < array.components().size(); i++) {
            parts.add(new Binding.Scalar(body.builder.cloneArray(Records.part(array, i))));
        }
        return new Binding.Aggregate(array.layout(), parts);
    }
}
