package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Records of other files, whose bodies are not read. One that declares neither its canonical constructor nor an accessor is
 * its components. Of a compiled one that cannot be known: it is made, and that it holds what it was given is checked when
 * the generated method runs.
 */
final class ForeignRecords {
    private final Body body;

    ForeignRecords(Body body) {
        this.body = body;
    }

    Binding construct(DeclaredType type, ExecutableElement constructor, List<Binding> arguments, Tree tree) {
        TypeElement element = (TypeElement) type.asElement();
        boolean compiled = body.shared.frontend.trees().getPath(element) == null;
        if (!isCanonical(element, constructor) || !compiled && !isPlain(element, constructor)) {
            throw Refusal.of(Message.FOREIGN_RECORD, tree, element.getQualifiedName());
        }
        Binding.Aggregate made =
                new Binding.Aggregate(body.shared.types.layouts().of(type), arguments);
        if (compiled) {
            check(body.records.instance(made), made, element.getSimpleName().toString());
        }
        return made;
    }

    private boolean isCanonical(TypeElement type, ExecutableElement constructor) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        boolean canonical = components.size() == constructor.getParameters().size();
        for (int i = 0; canonical && i < components.size(); i++) {
            TypeMirror parameter = constructor.getParameters().get(i).asType();
            canonical = body.shared
                    .frontend
                    .types()
                    .isSameType(parameter, components.get(i).asType());
        }
        return canonical;
    }

    private boolean isPlain(TypeElement type, ExecutableElement constructor) {
        return body.shared.frontend.elements().getOrigin(constructor) == Elements.Origin.MANDATED
                && type.getRecordComponents().stream().noneMatch(component -> isDeclared(component.getAccessor()));
    }

    private boolean isDeclared(Element method) {
        Trees trees = body.shared.frontend.trees();
        TreePath path = trees.getPath(method);
        return path != null && path.getLeaf() instanceof MethodTree;
    }

    private void check(Value object, Binding.Aggregate made, String name) {
        List<? extends RecordComponentElement> components = body.shared.types.components((DeclaredType) made.type());
        for (int i = 0; i < components.size(); i++) {
            TypeMirror type = body.shared.types.componentType((DeclaredType) made.type(), components.get(i));
            Value held = body.records.read(object, components.get(i), type);
            if (made.components().get(i) instanceof Binding.Aggregate inner) {
                check(held, inner, name);
            } else {
                Value given = ((Binding.Scalar) made.components().get(i)).value();
                String message = "the constructor of " + name + " changes "
                        + components.get(i).getSimpleName() + ", which the derivative does not know";
                body.branches.run(
                        same(held, given),
                        () -> {},
                        () -> body.raise(new ObjectType("java.lang.IllegalStateException"), message));
            }
        }
    }

    private Value same(Value held, Value given) {
        if (!(held.type() instanceof PrimitiveType)) {
            return body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(held, given));
        } else if (!held.type().isFloating()) {
            return body.builder.binary(BinaryOperator.EQUAL, held, given);
        }
        String box = held.type() == Type.DOUBLE ? "java.lang.Double" : "java.lang.Float";
        MethodRef compare = MethodRef.ofStatic(box, "compare", Type.INT, held.type(), held.type());
        Value order = body.builder.invoke(compare, Effect.PURE, List.of(held, given));
        return body.builder.binary(BinaryOperator.EQUAL, order, body.builder.constant(0));
    }
}
