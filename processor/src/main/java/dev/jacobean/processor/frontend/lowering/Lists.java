package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Lists that a method makes of numbers, arrays, and objects that are taken apart: an array for each value of an element, which
 * is replaced by a longer one where it is full, and the number of elements. Both are kept in cells, so that whoever has the list
 * sees every change.
 */
final class Lists {
    static final String STACK = "java.util.ArrayDeque";

    private final Body body;

    Lists(Body body) {
        this.body = body;
    }

    // ---------------------------------------------------------------- what they are

    static String nameOf(TypeMirror type) {
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
        return carries(element) ? element : null;
    }

    /** Whether what is of a type can carry derivatives. */
    boolean carries(TypeMirror element) {
        return body.shared.types.isTakenApart(element)
                || body.shared.types.isFloatingBox(element)
                || body.shared.types.of(element).isFloatingArray();
    }

    /** Whether lists of a type are taken apart. */
    boolean isTakenApart(TypeMirror list) {
        return candidate(list) != null && body.shared.classes.takesLists();
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

    /** An element where null may stand. */
    Binding orNull(Binding element, Tree tree) {
        Binding nullable = new Unions(body.shared).orNull(element);
        if (nullable == null) {
            throw unknown(tree);
        }
        return nullable;
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
