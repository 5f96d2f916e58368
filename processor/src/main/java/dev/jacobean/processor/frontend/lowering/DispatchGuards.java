package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Subclasses in other files may override what is executed here. Whether the instance is one of these is asked when the
 * generated method runs: once at its beginning for the instance itself, at the call for others.
 */
final class DispatchGuards {
    private final Body body;

    DispatchGuards(Body body) {
        this.body = body;
    }

    /** The differentiable method, and all that it calls of the same instance, where a subclass may override them. */
    List<MethodRef> ofSelf(ExecutableElement method) {
        if (body.shared.self == null) {
            return List.of();
        }
        TypeMirror own = body.shared.types.erasure(method.getEnclosingElement().asType());
        return Inlinable.of(method, body.shared.sources).methods().stream()
                .filter(each -> isOpen(each)
                        && (each.equals(method)
                                || Overrides.of(each, body.shared).isEmpty()))
                .filter(each -> body.shared
                        .frontend
                        .types()
                        .isSubtype(
                                own,
                                body.shared.types.erasure(
                                        each.getEnclosingElement().asType())))
                .map(each -> body.shared.reference(each))
                .toList();
    }

    /** Guards a call of a method whose body is executed here. */
    void of(Binding receiver, ExecutableElement method) {
        boolean guarded = receiver instanceof Binding.Scalar scalar && scalar.value() != body.shared.self;
        if (guarded && isOpen(method)) {
            guard(((Binding.Scalar) receiver).value(), method);
        }
    }

    /** Guards a call of a method that was chosen because of the object's class, which subclasses may extend. */
    void always(Value object, ExecutableElement method) {
        if (isOpen(method)) {
            guard(object, method);
        }
    }

    private void guard(Value object, ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        String literal = literal(owner.asType());
        String parameters = Stream.concat(
                        Stream.of("\"" + method.getSimpleName() + "\""),
                        method.getParameters().stream().map(parameter -> literal(parameter.asType())))
                .collect(Collectors.joining(", "));
        Value inherits = body.builder.passive(
                "dev.jacobean.Dispatch.inherits({0}, " + literal + ", " + parameters + ")",
                Type.BOOLEAN,
                Effect.CHECKED,
                List.of(object));
        String message = "a subclass overrides " + owner.getSimpleName() + "." + method.getSimpleName()
                + ", whose body the derivative is made of";
        body.branches.run(
                inherits,
                () -> {},
                () -> body.raise(new ObjectType("java.lang.UnsupportedOperationException"), message));
    }

    private String literal(TypeMirror type) {
        return body.shared.types.of(body.shared.types.erasure(type)).javaName() + ".class";
    }

    /** Whether a class of another file may override a method. */
    private static boolean isOpen(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        boolean certain =
                Stream.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL).anyMatch(method.getModifiers()::contains);
        return !certain
                && method.getKind() == ElementKind.METHOD
                && !method.getModifiers().contains(Modifier.ABSTRACT)
                && !owner.getModifiers().contains(Modifier.FINAL)
                && (owner.getKind().isInterface() || owner.getKind() == ElementKind.CLASS)
                && !Visibility.isHidden(owner)
                && method.getParameters().stream()
                        .allMatch(parameter ->
                                Visibility.hiddenIn(parameter.asType()).isEmpty())
                && (owner.getKind().isInterface() || hasOpenConstructor(owner));
    }

    /** A class whose constructors are private has no subclass outside of its file. */
    private static boolean hasOpenConstructor(Element type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
    }
}
