package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Which types are taken apart, and into what: records that hold, at any depth, something that can carry a derivative, and
 * not themselves; the classes that {@link ObjectClasses} names; types whose objects are of several of these; and arrays of all.
 */
final class Layouts {
    private static final int DEEPEST = 20;

    private final Types types;
    private final TypeMapping mapping;
    private final ObjectClasses classes;

    /** Those of classes, which do not depend on type arguments. */
    private final Map<Element, Layout> known = new HashMap<>();

    Layouts(Types types, TypeMapping mapping, ObjectClasses classes) {
        this.types = types;
        this.mapping = mapping;
        this.classes = classes;
    }

    /** Null for a type that is not taken apart. */
    Layout of(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror element = ((ArrayType) type).getComponentType();
            TypeMirror innermost = innermost(element);
            boolean local = innermost instanceof DeclaredType declared && Visibility.isLocal(declared.asElement());
            return (local || classes.takesArraysApart(innermost)) && of(element) != null
                    ? ofArray(type, element)
                    : null;
        } else if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        DeclaredType declared = (DeclaredType) type;
        return isUnion(declared) ? ofUnion(declared) : exactly(declared);
    }

    /** That of objects of a class itself, without its subclasses; null if they are not taken apart. */
    Layout exactly(DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getKind() == ElementKind.RECORD) {
            boolean apart = classes.isTaken(element) || isTakenApart(declared);
            return apart ? ofRecord(declared) : null;
        } else if (LocalEnums.isLocal(declared)) {
            return ofEnum(declared);
        } else if (!classes.isTaken(element)) {
            return null;
        } else if (!declared.getTypeArguments().isEmpty()) {
            return ofClass(declared);
        }
        Layout layout = known.get(element);
        if (layout == null) {
            layout = ofClass(declared);
            known.put(element, layout);
        }
        return layout;
    }

    private static TypeMirror innermost(TypeMirror type) {
        return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
    }

    // ---------------------------------------------------------------- objects of several classes

    /** Whether variables of a type hold objects of several classes, and what these consist of is finite. */
    private boolean isUnion(DeclaredType type) {
        return classes.unions().isUnion(type.asElement())
                && !holdsItself(type.asElement(), classes.unions().classesOf(type.asElement()));
    }

    /** Whether objects of some classes hold, as far as types tell, objects of the type that they stand for. */
    boolean holdsItself(Element union, List<TypeElement> held) {
        Set<Element> seen = new HashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(held);
        while (!open.isEmpty()) {
            TypeElement next = open.pop();
            if (seen.add(next)) {
                for (TypeElement each : ObjectClasses.chain(next, types)) {
                    for (VariableElement field : ObjectClasses.fields(each)) {
                        Element type = types.asElement(innermost(field.asType()));
                        if (union.equals(type)) {
                            return true;
                        }
                        open.addAll(classesOf(type));
                    }
                }
            }
        }
        return false;
    }

    private List<TypeElement> classesOf(Element type) {
        if (classes.unions().isUnion(type)) {
            return classes.unions().classesOf(type);
        }
        boolean apart = classes.isTaken(type) || type != null && type.getKind() == ElementKind.RECORD;
        return apart ? List.of((TypeElement) type) : List.of();
    }

    private Layout ofUnion(DeclaredType type) {
        List<Layout.Part> parts = new ArrayList<>();
        parts.add(new Layout.Part("kind", types.getPrimitiveType(TypeKind.INT)));
        for (TypeElement each : classes.unions().classesOf(type.asElement())) {
            parts.add(new Layout.Part(uncapitalized(each.getSimpleName().toString()), each.asType()));
        }
        return new Layout(type, parts, List.of(), true, null);
    }

    static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    // ---------------------------------------------------------------- records

    private boolean isTakenApart(DeclaredType record) {
        return !containsItself(record, new HashSet<>())
                && (Visibility.isLocal(record.asElement()) || holdsFloating(record));
    }

    /** A generic record may contain itself of other type arguments, unless these grow without end. */
    private boolean containsItself(DeclaredType record, Set<String> around) {
        if (around.size() > DEEPEST || !around.add(record.toString())) {
            return true;
        }
        for (RecordComponentElement component : mapping.components(record)) {
            TypeMirror type = mapping.componentType(record, component);
            if (mapping.isRecord(type) && containsItself((DeclaredType) type, around)) {
                return true;
            }
        }
        around.remove(record.toString());
        return false;
    }

    private boolean holdsFloating(DeclaredType record) {
        return mapping.components(record).stream()
                .map(component -> mapping.componentType(record, component))
                .anyMatch(type -> mapping.isRecord(type)
                        ? holdsFloating((DeclaredType) type)
                        : mapping.of(unboxed(type)).isDifferentiable() || classes.isTaken(types.asElement(type)));
    }

    /** A component that is a box is a number, where lists of boxes are lists of numbers. */
    private TypeMirror unboxed(TypeMirror type) {
        return classes.unboxes() && mapping.isFloatingBox(type) ? mapping.unboxedMirror(type) : type;
    }

    private Layout ofRecord(DeclaredType record) {
        List<Layout.Part> parts = new ArrayList<>();
        List<Layout.Field> fields = new ArrayList<>();
        for (RecordComponentElement component : mapping.components(record)) {
            TypeMirror type = unboxed(mapping.componentType(record, component));
            fields.add(new Layout.Field(Records.field(component), type, parts.size(), List.of()));
            parts.add(new Layout.Part(component.getSimpleName().toString(), type));
        }
        return new Layout(record, parts, fields);
    }

    /** Its ordinal, then its fields. */
    private Layout ofEnum(DeclaredType type) {
        List<Layout.Part> parts = new ArrayList<>();
        List<Layout.Field> fields = new ArrayList<>();
        parts.add(new Layout.Part("ordinal", types.getPrimitiveType(TypeKind.INT)));
        for (VariableElement field : ObjectClasses.fields((TypeElement) type.asElement())) {
            fields.add(new Layout.Field(field, field.asType(), parts.size(), List.of()));
            parts.add(new Layout.Part(field.getSimpleName().toString(), field.asType()));
        }
        return new Layout(type, parts, fields);
    }

    // ---------------------------------------------------------------- classes

    private Layout ofClass(DeclaredType type) {
        List<Layout.Part> parts = new ArrayList<>();
        List<Layout.Field> fields = new ArrayList<>();
        List<VariableElement> written = new ArrayList<>();
        Map<Type, List<Layout.Part>> cells = new LinkedHashMap<>();
        boolean nullable = classes.isNullable((TypeElement) type.asElement());
        for (VariableElement field : held((TypeElement) type.asElement())) {
            TypeMirror own = ownType(type, field);
            if (nullable || classes.isWritten(field)) {
                written.add(field);
                leaves(own, field.getSimpleName().toString())
                        .forEach(leaf -> cells.computeIfAbsent(mapping.of(leaf.type()), t -> new ArrayList<>())
                                .add(leaf));
            } else {
                fields.add(new Layout.Field(field, own, parts.size(), List.of()));
                parts.add(new Layout.Part(field.getSimpleName().toString(), own));
            }
        }
        int first = parts.size();
        cells.forEach((leaf, values) -> parts.add(part(leaf, values)));
        Map<Type, Integer> used = new LinkedHashMap<>();
        List<Type> order = List.copyOf(cells.keySet());
        for (VariableElement field : written) {
            TypeMirror own = ownType(type, field);
            List<Layout.Cell> places = new ArrayList<>();
            for (Layout.Part leaf : leaves(own, "")) {
                Type kind = mapping.of(leaf.type());
                places.add(new Layout.Cell(first + order.indexOf(kind), used.merge(kind, 1, Integer::sum) - 1));
            }
            fields.add(new Layout.Field(field, own, -1, places));
        }
        return new Layout(type, parts, fields);
    }

    /** The fields of a class and its superclasses, and the variables around it. */
    private List<VariableElement> held(TypeElement type) {
        List<VariableElement> held = new ArrayList<>();
        ObjectClasses.chain(type, types).forEach(each -> held.addAll(ObjectClasses.fields(each)));
        classes.captured(type).forEach(variable -> held.add(variable.element()));
        return held;
    }

    private TypeMirror ownType(DeclaredType type, VariableElement field) {
        return field.getKind().isField() ? types.asMemberOf(type, field) : field.asType();
    }

    /** The array of the cells of one type. */
    private Layout.Part part(Type kind, List<Layout.Part> values) {
        String plural = kind.javaName().replaceAll("<.*>|.*\\.", "").replace("[]", "Array") + "s";
        String name = values.size() == 1
                ? values.get(0).name()
                : Character.toLowerCase(plural.charAt(0)) + plural.substring(1);
        return new Layout.Part(name, types.getArrayType(values.get(0).type()));
    }

    /** The number of cells that a part of an object of a class has. */
    static int cells(Layout layout, int part) {
        return (int) layout.fields().stream()
                .flatMap(field -> field.cells().stream())
                .filter(cell -> cell.part() == part)
                .count();
    }

    // ---------------------------------------------------------------- arrays

    /** An array for each value of the elements; and, where these have no null, one that says which there are. */
    private Layout ofArray(TypeMirror type, TypeMirror element) {
        List<Layout.Part> parts = new ArrayList<>();
        for (Layout.Part leaf : leaves(element, "")) {
            parts.add(new Layout.Part(leaf.name(), types.getArrayType(leaf.type())));
        }
        if (element.getKind() != TypeKind.ARRAY && !of(element).hasNull()) {
            parts.add(new Layout.Part("made", types.getArrayType(types.getPrimitiveType(TypeKind.BOOLEAN))));
        }
        return new Layout(type, parts, List.of());
    }

    /** Whether the last part of an array says which elements there are. */
    boolean hasPresence(Layout array) {
        TypeMirror element = ((ArrayType) array.type()).getComponentType();
        return array.element() == null
                && element.getKind() != TypeKind.ARRAY
                && !of(element).hasNull();
    }

    // ---------------------------------------------------------------- values

    /** The values that a variable of a type consists of; none for {@code void}. */
    List<Layout.Part> leaves(TypeMirror type, String name) {
        if (type.getKind() == TypeKind.VOID) {
            return List.of();
        }
        Layout layout = of(type);
        return layout == null ? List.of(new Layout.Part(name, type)) : leaves(layout, name);
    }

    private List<Layout.Part> leaves(Layout layout, String name) {
        List<Layout.Part> leaves = new ArrayList<>();
        for (Layout.Part part : layout.parts()) {
            leaves.addAll(leavesOfPart(layout, part, joined(name, part.name())));
        }
        return leaves;
    }

    /** The parts of an array, and those that are made of cells, are single values. */
    private List<Layout.Part> leavesOfPart(Layout layout, Layout.Part part, String name) {
        if (isSingle(layout, layout.parts().indexOf(part))) {
            return List.of(new Layout.Part(name, part.type()));
        }
        return layout.isUnion() ? leaves(exactly((DeclaredType) part.type()), name) : leaves(part.type(), name);
    }

    /** Whether a part is one value, whatever its type is. */
    static boolean isSingle(Layout layout, int part) {
        return layout.isUnion() ? part == 0 : layout.fields().stream().noneMatch(field -> field.part() == part);
    }

    static String joined(String name, String part) {
        return name == null || name.isEmpty() || part.isEmpty()
                ? (name == null ? "" : name) + part
                : name + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }
}
