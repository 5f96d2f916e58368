package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Which method overrides another. */
final class Overrides {
    private Overrides() {}

    /** The method that is called in an object of exactly this type. */
    static Symbol.Method in(DeclaredType type, Symbol.Method called, Shared shared) {
        TypeElement element = (TypeElement) type.asElement();
        for (ExecutableElement other :
                ElementFilter.methodsIn(shared.frontend.elements().getAllMembers(element))) {
            if (shared.frontend.elements().overrides(other, called.element(), element)) {
                return new Symbol.Method(other, called.parameterTypes(), called.returnType(), called.varargsCall());
            }
        }
        return called;
    }

    /** Whether another method may be called instead at run time. */
    static boolean isUncertain(ExecutableElement method, Shared shared) {
        Element owner = method.getEnclosingElement();
        if (method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)
                || method.getModifiers().contains(Modifier.FINAL)
                || owner.getModifiers().contains(Modifier.FINAL)) {
            return false;
        }
        return owner.getKind() == ElementKind.ENUM || of(method, shared).isPresent();
    }

    /** A method of the same top-level class that overrides one. */
    static Optional<ExecutableElement> of(ExecutableElement method, Shared shared) {
        return among(shared.topLevel, method, shared);
    }

    private static Optional<ExecutableElement> among(TypeElement type, ExecutableElement method, Shared shared) {
        for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!other.equals(method) && shared.frontend.elements().overrides(other, method, type)) {
                return Optional.of(other);
            }
        }
        for (Element inner : ElementFilter.typesIn(type.getEnclosedElements())) {
            Optional<ExecutableElement> found = among((TypeElement) inner, method, shared);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
