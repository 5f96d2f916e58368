package dev.jacobean.processor.rules;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types can carry a derivative. */
public final class ActiveTypes {
    private ActiveTypes() {}

    /** {@code double}, {@code float}, an array of these, or a record of such, of ints and of booleans. */
    public static boolean isActive(TypeMirror type) {
        return isFloating(type) || isFloatingArray(type) || isActiveRecord(type);
    }

    public static boolean isFloating(TypeMirror type) {
        return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
    }

    public static boolean isFloatingArray(TypeMirror type) {
        return type instanceof ArrayType array
                && (isFloating(array.getComponentType()) || isFloatingArray(array.getComponentType()));
    }

    private static boolean isActiveRecord(TypeMirror type) {
        return isRecordOfComponents(type, new HashSet<>()) && hasActiveComponent(type);
    }

    /** @param around the records that this one is a component of: one that contains itself has no end of components */
    private static boolean isRecordOfComponents(TypeMirror type, Set<TypeElement> around) {
        if (!isRecord(type) || !around.add(element(type))) {
            return false;
        }
        for (RecordComponentElement component : element(type).getRecordComponents()) {
            TypeMirror each = component.asType();
            boolean passive = each.getKind() == TypeKind.INT || each.getKind() == TypeKind.BOOLEAN;
            if (!passive && !isFloating(each) && !isFloatingArray(each) && !isRecordOfComponents(each, around)) {
                return false;
            }
        }
        around.remove(element(type));
        return true;
    }

    private static boolean hasActiveComponent(TypeMirror record) {
        return element(record).getRecordComponents().stream()
                .map(RecordComponentElement::asType)
                .anyMatch(each ->
                        isFloating(each) || isFloatingArray(each) || isRecord(each) && hasActiveComponent(each));
    }

    private static boolean isRecord(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && element(type).getKind() == ElementKind.RECORD;
    }

    private static TypeElement element(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }
}
