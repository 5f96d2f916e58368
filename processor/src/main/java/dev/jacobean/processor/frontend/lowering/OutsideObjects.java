package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Objects of a class that is taken apart, which were not made here: in a field, a parameter, or by a passive call. One whose
 * fields never change is read; any other stays an object, which others may change.
 */
final class OutsideObjects {
    private final Body body;

    OutsideObjects(Body body) {
        this.body = body;
    }

    Binding read(Value value, Layout layout, Tree tree) {
        DeclaredType type = (DeclaredType) layout.type();
        TypeElement element = (TypeElement) type.asElement();
        if (Conversions.isNull(value)) {
            return none(layout, tree);
        }
        if (!isConstant(layout) || body.shared.classes.isNullable(element) || layout.isReference()) {
            return new Binding.Scalar(value);
        }
        guard(value, type, element);
        List<Binding> parts = new ArrayList<>();
        for (Layout.Field field : layout.fields()) {
            Value held = body.builder.field(body.shared.reference(field.element(), field.type()), List.of(value));
            parts.add(
                    body.records.takenApart(body.shared.conversions.to(field.type(), held, tree), field.type(), tree));
        }
        return new Binding.Aggregate(layout, parts);
    }

    /** Null; only where all fields are in cells, which then are not there. */
    private Binding none(Layout layout, Tree tree) {
        if (!layout.isReference()) {
            body.shared.classes.wantNull(((DeclaredType) layout.type()).asElement());
            throw body.shared.unsupported(
                    tree,
                    "null for a " + Records.nameOf(layout.type()),
                    "its objects are taken apart into their fields",
                    "Use an object of zeros, or a boolean beside it.");
        }
        return body.records.zero(layout.type());
    }

    /** Whether nobody can change the fields of an object. */
    private boolean isConstant(Layout layout) {
        return layout.fields().stream()
                .allMatch(field -> !field.isInCells()
                        && (field.element().getModifiers().contains(Modifier.FINAL)
                                || field.element().getModifiers().contains(Modifier.PRIVATE)));
    }

    /** The object must be of this very class, whose methods are executed here. */
    private void guard(Value object, DeclaredType type, TypeElement element) {
        boolean open = !element.getModifiers().contains(Modifier.FINAL)
                && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                        .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
        if (!body.shared.classes.isExtended(element) && (!open || Visibility.isHidden(element))) {
            return;
        }
        String name = body.shared.types.of(body.shared.types.erasure(type)).javaName();
        Value same = body.builder.passive(
                "{0}.getClass() == " + name + ".class", Type.BOOLEAN, Effect.CHECKED, List.of(object));
        String message = "an object is of a subclass of " + element.getSimpleName()
                + ", whose methods the derivative is made of";
        body.branches.run(
                same, () -> {}, () -> body.raise(new ObjectType("java.lang.UnsupportedOperationException"), message));
    }
}
