package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Methods that the class of an object decides, where all classes that it can be of are known: a sealed type's, or one. */
final class Dispatch {
    private final Body body;

    Dispatch(Body body) {
        this.body = body;
    }

    /** The result of a call; null if the classes, or what they do, are not known. Nothing is returned as a known value. */
    Binding call(Symbol.Method method, Binding receiver, List<Binding> arguments, Tree tree) {
        if (!(receiver instanceof Binding.Scalar object)
                || !(object.value().type() instanceof ObjectType)
                || method.element().getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        List<TypeElement> classes = classesOf(object.value(), method);
        List<Symbol.Method> methods = new ArrayList<>();
        for (TypeElement type : classes) {
            Symbol.Method own = Overrides.in((DeclaredType) type.asType(), method, body.shared);
            if (!type.getTypeParameters().isEmpty() || !body.shared.sources.hasBody(own.element())) {
                return null;
            }
            methods.add(own);
        }
        return classes.isEmpty() ? null : choose(classes, methods, object.value(), arguments, tree);
    }

    private Binding choose(
            List<TypeElement> classes, List<Symbol.Method> methods, Value object, List<Binding> arguments, Tree tree) {
        if (classes.isEmpty()) {
            body.raise(new ObjectType("java.lang.NullPointerException"), body.text(tree));
        }
        TypeMirror type = classes.get(0).asType();
        if (isConcrete(classes.get(0)) && classes.get(0).equals(named(object.type())) || classOf(object) != null) {
            return inlined(methods.get(0), type, object, arguments, tree);
        }
        Visibility.demand(type, tree);
        String test = "{0} instanceof " + body.shared.types.of(type).javaName();
        Value is = body.builder.passive(test, Type.BOOLEAN, Effect.PURE, List.of(object));
        int size = classes.size();
        return body.branches.choose(
                is,
                () -> inlined(methods.get(0), type, object, arguments, tree),
                () -> choose(classes.subList(1, size), methods.subList(1, size), object, arguments, tree));
    }

    private Binding inlined(Symbol.Method method, TypeMirror type, Value object, List<Binding> arguments, Tree tree) {
        TypeElement owner = (TypeElement) ((DeclaredType) type).asElement();
        boolean open = !owner.getModifiers().contains(Modifier.FINAL)
                && !owner.getModifiers().contains(Modifier.SEALED);
        if (open && classOf(object) == null) {
            new DispatchGuards(body).of(new Binding.Scalar(object), method.element());
        }
        Value cast = body.shared.conversions.to(type, object, tree);
        Binding self = body.records.takenApart(cast, type, tree);
        Binding result = body.calls.inline(method, body.shared.sources.of(method.element()), self, arguments, tree);
        return result == null ? LibraryCalls.NOTHING : result;
    }

    /** That a method of this top-level class, which is passed active values, is not left to unknown classes. */
    static void demandBody(ExecutableElement method, Tree tree, Body body) {
        if (method.getModifiers().contains(Modifier.ABSTRACT) && body.shared.sources.isHere(method)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "which class's '" + method.getSimpleName() + "' it calls is decided at run time",
                    "Make '" + method.getEnclosingElement().getSimpleName()
                            + "' sealed, with all of its classes in this file, or use an enum or a switch.");
        }
    }

    // ---------------------------------------------------------------- classes

    /** All classes that an object can be of; empty where they are not known. */
    private List<TypeElement> classesOf(Value object, Symbol.Method method) {
        TypeElement exact = classOf(object);
        if (exact != null) {
            return List.of(exact);
        }
        TypeElement type = named(object.type());
        if (type == null) {
            return List.of();
        }
        if (isConcrete(type) && !type.getModifiers().contains(Modifier.SEALED)) {
            Symbol.Method own = Overrides.in((DeclaredType) type.asType(), method, body.shared);
            boolean certain =
                    type.getModifiers().contains(Modifier.FINAL) || !Overrides.isUncertain(own.element(), body.shared);
            return certain ? List.of(type) : List.of();
        }
        List<TypeElement> classes = new ArrayList<>();
        return type.getModifiers().contains(Modifier.SEALED) && collect(type, classes) ? classes : List.of();
    }

    private static boolean isConcrete(TypeElement type) {
        return !type.getModifiers().contains(Modifier.ABSTRACT)
                && (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD);
    }

    /** The class that an object has just been made of; null where that is not known. */
    private TypeElement classOf(Value object) {
        Value origin = object;
        while (origin.definition() != null && isCast(origin.definition())) {
            origin = origin.definition().operand(0);
        }
        boolean isNew = origin.definition() != null
                && origin.definition().code() instanceof Opcode.Invoke invoke
                && invoke.method().kind() == MethodRef.Kind.CONSTRUCTOR;
        return isNew ? named(origin.type()) : null;
    }

    private static boolean isCast(Op op) {
        return op.code() instanceof Opcode.Passive passive
                && passive.template().startsWith("(")
                && passive.template().endsWith(") {0}");
    }

    private TypeElement named(Type type) {
        TypeElement element = body.shared.frontend.elements().getTypeElement(type.javaName());
        return element != null && body.shared.sources.isHere(element) ? element : null;
    }

    /** Adds the classes that a sealed type permits, and itself; false where others may extend one of them. */
    private boolean collect(TypeElement type, List<TypeElement> classes) {
        boolean sealed = type.getModifiers().contains(Modifier.SEALED);
        if (type.getKind() == ElementKind.ENUM
                || !sealed && !type.getModifiers().contains(Modifier.FINAL)) {
            return false;
        }
        for (TypeMirror permitted : type.getPermittedSubclasses()) {
            TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
            if (!body.shared.sources.isHere(element) || !collect(element, classes)) {
                return false;
            }
        }
        if (isConcrete(type)) {
            classes.add(type);
        }
        return true;
    }
}
