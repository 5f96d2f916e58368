package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Objects where a type alone tells what there is room for: in arrays, cells, and the results of functions. */
final class Storage {
    private final Body body;

    Storage(Body body) {
        this.body = body;
    }

    /** The values of what is stored where any object of a type may be, which has room for all that it can be. */
    List<Value> values(Binding binding, TypeMirror type, Tree tree) {
        Layout layout = body.shared.types.layouts().of(type);
        Unions unions = new Unions(body.shared);
        if (layout == null) {
            unions.want(type, binding);
            demandFinite(binding, type, tree);
            return List.of(body.expressions.asValue(binding, tree));
        } else if (hasParts(binding, layout)) {
            return Bindings.leaves(binding);
        }
        Binding all = body.records.zero(type);
        Binding fitting = unions.withRoomFor(binding, all);
        if (fitting == null || !Bindings.haveOneShape(fitting, all)) {
            unions.want(type, binding);
            String name = body.shared.types.erasure(type).toString();
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "objects of " + name.substring(name.lastIndexOf('.') + 1)
                            + " are taken apart here, and this one comes from outside, or may be null",
                    "Make it by 'new' in this method, or pass its numbers.");
        }
        return Bindings.leaves(fitting);
    }

    /** That objects do not hold objects of their own kind, where any of these may be stored. */
    void demandFinite(Binding binding, TypeMirror type, Tree tree) {
        if (holdThemselves(type, List.of(binding))) {
            throw Refusal.of(Message.NESTED_OBJECTS, tree, body.text(tree), Records.nameOf(type));
        }
    }

    /** Whether some objects hold objects of the type that all are of, so that it does not tell how deep these are nested. */
    boolean holdThemselves(TypeMirror type, List<Binding> objects) {
        Element element = body.shared.frontend.types().asElement(type);
        List<TypeElement> classes = objects.stream()
                .flatMap(each -> Unions.classesOf(each).stream())
                .toList();
        return element != null && body.shared.types.layouts().holdsItself(element, classes);
    }

    /** Whether a binding has the parts of a layout, at all depths. */
    private boolean hasParts(Binding binding, Layout layout) {
        if (layout.isUnion()) {
            return false;
        }
        boolean has = binding instanceof Binding.Aggregate object && object.isOf(layout);
        for (int i = 0; has && i < layout.parts().size(); i++) {
            Binding part = ((Binding.Aggregate) binding).components().get(i);
            Layout inner = Layouts.isSingle(layout, i)
                    ? null
                    : body.shared.types.layouts().of(layout.parts().get(i).type());
            has = inner == null ? part instanceof Binding.Scalar : hasParts(part, inner);
        }
        return has;
    }
}
