package dev.jacobean.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method with its {@code @Differentiable}, as the user wrote it.
 *
 * @param wrt the values of that element; empty where it is not given
 * @param name empty where it is not given; so is {@code order}
 */
record Request(
        ExecutableElement method,
        AnnotationMirror annotation,
        List<AnnotationValue> wrt,
        Optional<AnnotationValue> name,
        Optional<AnnotationValue> order) {
    static final String ANNOTATION = "dev.jacobean.Differentiable";

    /** Where a problem with the annotation is. */
    record Place(ExecutableElement method, AnnotationMirror annotation, AnnotationValue value) {}

    /** What is asked for a method; empty where nothing is. */
    static Optional<Request> of(ExecutableElement method) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(ANNOTATION)) {
                return Optional.of(of(method, mirror));
            }
        }
        return Optional.empty();
    }

    private static Request of(ExecutableElement method, AnnotationMirror mirror) {
        List<AnnotationValue> wrt = new ArrayList<>();
        if (value(mirror, "wrt").map(AnnotationValue::getValue).orElse(null) instanceof List<?> values) {
            values.forEach(value -> wrt.add((AnnotationValue) value));
        }
        return new Request(method, mirror, wrt, value(mirror, "name"), value(mirror, "order"));
    }

    private static Optional<AnnotationValue> value(AnnotationMirror mirror, String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    Place at(AnnotationValue value) {
        return new Place(method, annotation, value);
    }

    /** The annotation as such. */
    Place atAnnotation() {
        return new Place(method, annotation, null);
    }

    String methodName() {
        return method.getSimpleName().toString();
    }

    TypeElement owner() {
        return (TypeElement) method.getEnclosingElement();
    }

    List<String> wrtNames() {
        return wrt.stream().map(value -> String.valueOf(value.getValue())).toList();
    }

    /** What the names of generated methods begin with. */
    String baseName() {
        return name.map(value -> String.valueOf(value.getValue()))
                .filter(given -> !given.isEmpty())
                .orElseGet(this::methodName);
    }

    int orderOrDefault() {
        return order.map(value -> (Integer) value.getValue()).orElse(1);
    }
}
