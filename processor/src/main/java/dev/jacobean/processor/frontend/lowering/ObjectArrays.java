package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
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
        if (presence) {
            Value made = body.builder.load(Records.part(array, parts - 1), index);
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
        return body.records.assembled(elementType(array.layout()), values.iterator());
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
        Iterator<Value> values =
                body.records.values(element, elementType(array.layout()), tree).iterator();
        int parts = array.components().size();
        for (int i = 0; i < parts; i++) {
            Value value = values.hasNext() ? values.next() : body.builder.constant(true);
            body.builder.store(Records.part(array, i), index, value);
        }
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
            List<Value> values = body.records.values(elements.get(i), elementType(layout), trees.get(i));
            for (int k = 0; k < columns.size(); k++) {
                columns.get(k).add(k < values.size() ? values.get(k) : body.builder.constant(true));
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
