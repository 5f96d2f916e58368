package dev.jacobean.processor.frontend.lowering;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Which methods of the same top-level class override one. */
final class Overrides {
    private Overrides() {}

    static Optional<ExecutableElement> of(ExecutableElement method, Shared shared) {
        return in(shared.topLevel, method, shared);
    }

    private static Optional<ExecutableElement> in(TypeElement type, ExecutableElement method, Shared shared) {
        for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!other.equals(method) && shared.frontend.elements().overrides(other, method, type)) {
                return Optional.of(other);
            }
        }
        for (Element inner : ElementFilter.typesIn(type.getEnclosedElements())) {
            Optional<ExecutableElement> found = in((TypeElement) inner, method, shared);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
