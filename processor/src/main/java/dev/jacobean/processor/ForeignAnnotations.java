package dev.jacobean.processor;

import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;

/** Looks for annotations that another processor may generate classes for. */
final class ForeignAnnotations {
    private static final List<String> OURS = List.of("java.", "javax.", "jdk.", "dev.jacobean.");

    private ForeignAnnotations() {}

    static boolean areIn(RoundEnvironment round) {
        return round.getRootElements().stream().anyMatch(ForeignAnnotations::areOn);
    }

    private static boolean areOn(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(ForeignAnnotations::isForeign)
                || element.getEnclosedElements().stream().anyMatch(ForeignAnnotations::areOn);
    }

    private static boolean isForeign(AnnotationMirror annotation) {
        String name = ((QualifiedNameable) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
        return OURS.stream().noneMatch(name::startsWith);
    }
}
