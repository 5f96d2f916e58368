package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The fields of its instance that a method of another class is differentiated by. */
final class ForeignFields {
    private final Body body;
    private final ExecutableElement method;
    private final Tree tree;

    ForeignFields(Body body, ExecutableElement method, Tree tree) {
        this.body = body;
        this.method = method;
        this.tree = tree;
    }

    /** Those among the components of the adjoint's record, where they come first, from a position on. */
    List<Foreign.Field> among(List<? extends RecordComponentElement> components, int first) {
        List<String> named = named(method);
        List<Foreign.Field> fields = new ArrayList<>();
        for (RecordComponentElement component : components.subList(first, components.size())) {
            String name = component.getSimpleName().toString();
            Optional<VariableElement> field = field((TypeElement) method.getEnclosingElement(), name);
            if (!named.contains(name) || isParameter(name) || field.isEmpty()) {
                break;
            }
            fields.add(field(component));
        }
        return fields;
    }

    /** A parameter hides a field of its name. */
    private boolean isParameter(String name) {
        return method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
    }

    private static Optional<VariableElement> field(TypeElement type, String name) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)) {
                return Optional.of(field);
            }
        }
        return type.getSuperclass() instanceof DeclaredType superclass
                ? field((TypeElement) superclass.asElement(), name)
                : Optional.empty();
    }

    private Foreign.Field field(RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        Shape shape = body.records.shape(component.asType());
        DeclaredType type = (DeclaredType) method.getEnclosingElement().asType();
        if (!body.shared.types.isTakenApart(type)) {
            if (!shape.type().isFloating()) {
                throw ForeignCalls.refusal(
                        method, tree, "it is differentiated by the field '" + name + "' of its instance");
            }
            return new Foreign.Field(name, shape, -1);
        }
        int first = 0;
        for (RecordComponentElement own : body.shared.types.components(type)) {
            if (own.getSimpleName().equals(component.getSimpleName())) {
                break;
            }
            first += body.shared
                    .types
                    .leavesOf(body.shared.types.componentType(type, own))
                    .size();
        }
        return new Foreign.Field(name, shape, first);
    }

    /** The names in {@code wrt}; none for everything that can be. */
    static List<String> named(ExecutableElement method) {
        AnnotationMirror annotation = ForeignCalls.annotationOf(method).orElseThrow();
        for (var entry : annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("wrt")
                    && entry.getValue().getValue() instanceof List<?> names) {
                return names.stream()
                        .map(name -> String.valueOf(((AnnotationValue) name).getValue()))
                        .toList();
            }
        }
        return List.of();
    }
}
