package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The classes of a file whose objects are taken apart into their fields, as records are. An object that carries nothing
 * active is best left alone; so a class gets here only when the method is refused otherwise, and lowering starts again.
 */
final class ObjectClasses {
    private final Types types;
    private final FieldWrites writes;
    private final ObjectCandidates candidates;
    private final Set<Element> taken = new HashSet<>();
    private final Set<Element> seen = new LinkedHashSet<>();
    private final Set<Element> read = new HashSet<>();
    private final Set<Element> nullable = new HashSet<>();
    private final Set<Element> arrays = new HashSet<>();
    private final Set<Element> loaded = new HashSet<>();
    private final Set<Element> compared = new HashSet<>();
    private final Set<Element> nullElements = new HashSet<>();
    private final Map<Element, List<Captures.Variable>> captured = new HashMap<>();
    private final UnionTypes unions = new UnionTypes();
    private boolean lists;
    private boolean listsMade;
    private final Set<Runnable> wanted = new LinkedHashSet<>();

    ObjectClasses(Trees trees, Types types, CompilationUnitTree unit) {
        this.types = types;
        this.writes = new FieldWrites(unit);
        this.candidates = new ObjectCandidates(trees, types, unit, captured::containsKey, this::isWritten);
    }

    /** Says which variables around a class in a body its objects hold. */
    void declare(Element type, List<Captures.Variable> variables) {
        captured.put(type, variables);
    }

    /** The variables that objects of a class hold because they are around it, or around a superclass. */
    List<Captures.Variable> captured(TypeElement type) {
        return captured.isEmpty()
                ? List.of()
                : chain(type, types).stream()
                        .flatMap(each -> captured.getOrDefault(each, List.of()).stream())
                        .distinct()
                        .toList();
    }

    /** The types whose variables hold objects of several classes. */
    UnionTypes unions() {
        return unions;
    }

    boolean isTaken(Element type) {
        return taken.contains(type);
    }

    /** Whether bodies of a class are read because objects of it, or of a subclass, are taken apart. */
    boolean reads(Element type) {
        return read.contains(type);
    }

    /** Whether null, or the identity of its objects, matters: then all of their fields are in cells. */
    boolean isNullable(TypeElement type) {
        return nullable.contains(type);
    }

    /** Whether arrays of a type are taken apart if the type is. */
    boolean takesArraysApart(TypeMirror type) {
        Element element = types.asElement(type);
        return taken.contains(element) || arrays.contains(element) || unions.isUnion(element);
    }

    /** Whether a field may be written after its object is made. */
    boolean isWritten(VariableElement field) {
        return field.getKind().isField()
                && !field.getModifiers().contains(Modifier.FINAL)
                && writes.mayWrite(field, (TypeElement) field.getEnclosingElement());
    }

    // ---------------------------------------------------------------- those that are needed

    /** That objects of a class are made. */
    void see(Element type) {
        seen.add(type);
    }

    /** That the refusal to come is due to objects of a class, or of a subclass that are made, being objects. */
    void want(Element type) {
        if (type instanceof TypeElement element) {
            wantItself(element);
            seen.stream()
                    .filter(each -> types.isSubtype(types.erasure(each.asType()), types.erasure(element.asType())))
                    .forEach(this::wantItself);
        }
    }

    private void wantItself(Element type) {
        boolean holds = Visibility.isLocal(type)
                || type instanceof TypeElement element
                        && chain(element, types).stream()
                                .anyMatch(each -> !fields(each).isEmpty());
        if (holds && type.getKind() == ElementKind.CLASS) {
            wantMember(type);
        }
    }

    /** As above, of objects that meet others where either may be: records too, and classes without fields. */
    void wantMember(Element type) {
        if (type instanceof TypeElement element && !taken.contains(element) && candidates.isCandidate(element)) {
            wanted.add(() -> take(element));
        }
    }

    /** That the refusal to come is due to objects of a class having no null. */
    void wantNull(Element type) {
        if (taken.contains(type) && !nullable.contains(type)) {
            wanted.add(() -> nullable.add(type));
        }
    }

    /** Whether elements of a type, which are loaded now, may be null: others are demanded not to be. */
    boolean mayLoadNull(TypeMirror type) {
        Element element = types.asElement(type);
        loaded.add(element);
        return nullElements.contains(element) || compared.contains(element);
    }

    /** That the refusal to come is due to elements of arrays being demanded not to be null; false if they are not. */
    boolean wantNullElements(TypeMirror type) {
        Element element = types.asElement(type);
        compared.add(element);
        boolean matters = loaded.contains(element) && !nullElements.contains(element);
        if (matters) {
            wanted.add(() -> nullElements.add(element));
        }
        return matters;
    }

    /** That the refusal to come is due to an array of records being one of objects. */
    void wantArrays(Element record) {
        if (record.getKind() == ElementKind.RECORD && !arrays.contains(record)) {
            wanted.add(() -> arrays.add(record));
        }
    }

    /** That the refusal to come is due to variables of a type holding objects of several classes. */
    void wantUnion(Element type, Collection<TypeElement> held) {
        boolean plain = type instanceof TypeElement
                && held.stream().allMatch(each -> each.getTypeParameters().isEmpty());
        if (plain && !unions.holds(type, held)) {
            wanted.add(() -> unions.add(type, held));
        }
    }

    /** Whether a refusal would lead to another attempt. */
    boolean isWanting() {
        return !wanted.isEmpty();
    }

    /** Whether lists of what can carry derivatives are taken apart, asked where one is made. */
    boolean takesLists() {
        listsMade = true;
        return lists;
    }

    /** That a number that may carry a derivative was put into a box. */
    void seeBox() {
        listsMade = true;
    }

    /** Whether boxes in lists and records are numbers. */
    boolean unboxes() {
        return lists;
    }

    /** Takes what is wanted; false where that is nothing. Lists are taken apart where nothing else helps. */
    boolean grow() {
        boolean more = !wanted.isEmpty();
        if (!more && listsMade && !lists) {
            lists = true;
            more = true;
        }
        wanted.forEach(Runnable::run);
        wanted.clear();
        List<TypeElement> beside = seen.stream()
                .filter(this::standsBesideTaken)
                .map(TypeElement.class::cast)
                .toList();
        beside.forEach(this::take);
        return more || !beside.isEmpty();
    }

    /** Takes all classes of which objects are made; false where there are none that are not taken. */
    boolean takeAll() {
        List<TypeElement> others = seen.stream()
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .filter(type ->
                        type.getKind() == ElementKind.CLASS && !taken.contains(type) && candidates.isCandidate(type))
                .toList();
        others.forEach(this::take);
        return !others.isEmpty();
    }

    private void take(TypeElement type) {
        taken.add(type);
        read.addAll(chain(type, types));
    }

    /** Whether an object may stand where one that is taken apart does: both are then, so that they need not be told apart. */
    private boolean standsBesideTaken(Element type) {
        return type instanceof TypeElement element
                && !taken.contains(element)
                && candidates.isCandidate(element)
                && types.directSupertypes(element.asType()).stream()
                        .map(types::asElement)
                        .filter(above -> Visibility.isLocal(above) || candidates.isInUnit(above))
                        .anyMatch(above -> taken.stream()
                                .anyMatch(other ->
                                        types.isSubtype(types.erasure(other.asType()), types.erasure(above.asType()))));
    }

    // ---------------------------------------------------------------- what they are like

    /** Whether an object is one of a class whose objects may hold others of a type that they themselves are of. */
    boolean isNode(Binding binding) {
        return Unions.classesOf(binding).stream()
                .anyMatch(type -> chain(type, types).stream()
                        .flatMap(each -> fields(each).stream())
                        .map(field -> types.erasure(innermost(field.asType())))
                        .anyMatch(held -> held.getKind() == TypeKind.DECLARED
                                && types.isSubtype(types.erasure(type.asType()), held)
                                && !held.toString().equals("java.lang.Object")));
    }

    private static TypeMirror innermost(TypeMirror type) {
        return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
    }

    /** Whether a class of this file extends a class. */
    boolean isExtended(TypeElement type) {
        return writes.isExtended(type.getSimpleName().toString());
    }

    /** A class and its superclasses but the last, which is {@code Object}; these first. */
    static List<TypeElement> chain(TypeElement type, Types types) {
        List<TypeElement> chain = new ArrayList<>();
        Element each = type;
        while (each instanceof TypeElement next
                && !next.getQualifiedName().contentEquals("java.lang.Object")
                && !next.getQualifiedName().contentEquals("java.lang.Record")) {
            chain.add(0, next);
            each = types.asElement(next.getSuperclass());
        }
        return chain;
    }

    /** The instance fields that a class itself declares. */
    static List<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }
}
