package dev.jacobean.processor.frontend.lowering;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What an object, or an array of objects, is taken apart into: it never exists as such, only as the values of its parts.
 *
 * <p>A field that nobody writes once its object is made is a part of its own. All others of one type share an array, with a
 * cell for each value: who has the array has the object, so that aliases see what is written.
 *
 * <p>What may be of several classes has a first part that says of which it is, and then one for every class.
 *
 * @param fields empty for an array
 * @param element of an array whose elements its type does not describe: what they look like; else null
 */
record Layout(TypeMirror type, List<Part> parts, List<Field> fields, boolean isUnion, Binding element) {
    Layout(TypeMirror type, List<Part> parts, List<Field> fields) {
        this(type, parts, fields, false, null);
    }

    Layout {
        parts = List.copyOf(parts);
        fields = List.copyOf(fields);
    }

    record Part(String name, TypeMirror type) {}

    /** An element of a part that is an array. */
    record Cell(int part, int index) {}

    /**
     * A field.
     *
     * @param part its part; -1 where it is in cells
     * @param cells those of the values that it consists of
     */
    record Field(VariableElement element, TypeMirror type, int part, List<Cell> cells) {
        boolean isInCells() {
            return part < 0;
        }

        String name() {
            return element.getSimpleName().toString();
        }
    }

    Optional<Field> field(VariableElement element) {
        return fields.stream().filter(field -> field.element().equals(element)).findFirst();
    }

    /** The position of a part; -1 where there is none of that name. */
    int indexOf(String part) {
        return parts.stream().map(Part::name).toList().indexOf(part);
    }

    /** Whether its values include null. */
    boolean hasNull() {
        return isUnion || isReference();
    }

    /** Whether whoever has the parts sees every change, so that null parts can stand for null. */
    boolean isReference() {
        return !fields.isEmpty() && fields.stream().allMatch(Field::isInCells);
    }
}
