package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The members of a class by name, inherited ones included, hidden and overridden ones left out. */
final class MemberLookup {
    private record Key(TypeElement type, String name) {}

    private final TypeOps ops;
    private final Map<TypeElement, Map<String, List<Element>>> declared = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> linearizations = new HashMap<>();
    private final Map<Key, List<ExecutableElement>> methods = new HashMap<>();

    MemberLookup(TypeOps ops) {
        this.ops = ops;
    }

    List<ExecutableElement> constructors(TypeElement type) {
        return declared(type, "<init>").stream()
                .map(ExecutableElement.class::cast)
                .toList();
    }

    List<ExecutableElement> methods(TypeElement type, String name) {
        return methods.computeIfAbsent(new Key(type, name), this::findMethods);
    }

    /** All methods of a class, by name. */
    Set<String> methodNames(TypeElement type) {
        Set<String> names = new LinkedHashSet<>();
        for (TypeElement above : linearization(type)) {
            index(above).forEach((name, members) -> {
                if (members.stream().anyMatch(member -> member.getKind() == ElementKind.METHOD)) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** @return null if there is no such field */
    VariableElement field(TypeElement type, String name) {
        for (TypeElement owner : linearization(type)) {
            for (Element member : declared(owner, name)) {
                if (member.getKind().isField() && isInherited(member, type)) {
                    return (VariableElement) member;
                }
            }
        }
        return null;
    }

    /** @return null if there is no such member class */
    TypeElement memberType(TypeElement type, String name) {
        for (TypeElement owner : linearization(type)) {
            for (Element member : declared(owner, name)) {
                if (member instanceof TypeElement found && isInherited(member, type)) {
                    return found;
                }
            }
        }
        return null;
    }

    private List<ExecutableElement> findMethods(Key key) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement owner : linearization(key.type)) {
            for (Element member : declared(owner, key.name)) {
                if (member.getKind() == ElementKind.METHOD
                        && isMethodOf(key.type, owner, member)
                        && found.stream().noneMatch(other -> replaces(other, member, key.type))) {
                    found.add((ExecutableElement) member);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isMethodOf(TypeElement type, TypeElement owner, Element member) {
        boolean foreignStatic = owner.getKind().isInterface() && !owner.equals(type) && TypeOps.isStatic(member);
        return !foreignStatic && isInherited(member, type);
    }

    /** Whether a method found earlier, that is in a more derived class, overrides or hides another. */
    private boolean replaces(ExecutableElement found, Element other, TypeElement site) {
        if (found.getEnclosingElement().equals(other.getEnclosingElement())
                || found.getParameters().size()
                        != ((ExecutableElement) other).getParameters().size()) {
            return false;
        }
        boolean unrelatedAbstract = found.getEnclosingElement().getKind().isInterface()
                && !ops.types.isSubtype(
                        ops.types.erasure(found.getEnclosingElement().asType()),
                        ops.types.erasure(other.getEnclosingElement().asType()));
        if (unrelatedAbstract && !other.getEnclosingElement().equals(ops.object.asElement())) {
            return false;
        }
        DeclaredType type = (DeclaredType) site.asType();
        return ops.types.isSubsignature(
                (ExecutableType) ops.types.asMemberOf(type, found), (ExecutableType) ops.types.asMemberOf(type, other));
    }

    private static boolean isInherited(Element member, TypeElement type) {
        Set<Modifier> modifiers = member.getModifiers();
        if (member.getEnclosingElement().equals(type)
                || modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)) {
            return true;
        }
        return !modifiers.contains(Modifier.PRIVATE) && packageOf(member).equals(packageOf(type));
    }

    static PackageElement packageOf(Element element) {
        Element outer = element;
        while (outer.getKind() != ElementKind.PACKAGE) {
            outer = outer.getEnclosingElement();
        }
        return (PackageElement) outer;
    }

    /** A class, its superclasses, then their interfaces, subtypes before supertypes; Object also for an interface. */
    List<TypeElement> linearization(TypeElement type) {
        List<TypeElement> known = linearizations.get(type);
        if (known != null) {
            return known;
        }
        List<TypeElement> classes = new ArrayList<>();
        for (TypeElement each = type; each != null; each = elementOf(each.getSuperclass())) {
            classes.add(each);
        }
        Set<TypeElement> interfaces = new LinkedHashSet<>();
        for (TypeElement each : classes) {
            each.getInterfaces().forEach(above -> collectInterfaces(elementOf(above), interfaces));
        }
        List<TypeElement> sorted = new ArrayList<>(interfaces);
        List<TypeElement> all = new ArrayList<>(classes);
        while (!sorted.isEmpty()) {
            TypeElement next = sorted.stream()
                    .filter(each -> sorted.stream().noneMatch(other -> !other.equals(each) && isBelow(other, each)))
                    .findFirst()
                    .orElse(sorted.get(0));
            sorted.remove(next);
            all.add(next);
        }
        if (type.getKind().isInterface()) {
            all.add((TypeElement) ops.object.asElement());
        }
        linearizations.put(type, all);
        return all;
    }

    private boolean isBelow(TypeElement low, TypeElement high) {
        return ops.types.isSubtype(ops.types.erasure(low.asType()), ops.types.erasure(high.asType()));
    }

    private void collectInterfaces(TypeElement type, Set<TypeElement> into) {
        if (type != null && into.add(type)) {
            type.getInterfaces().forEach(above -> collectInterfaces(elementOf(above), into));
        }
    }

    private static TypeElement elementOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) type).asElement() : null;
    }

    private List<Element> declared(TypeElement type, String name) {
        return index(type).getOrDefault(name, List.of());
    }

    private Map<String, List<Element>> index(TypeElement type) {
        return declared.computeIfAbsent(type, owner -> {
            Map<String, List<Element>> index = new LinkedHashMap<>();
            for (Element member : owner.getEnclosedElements()) {
                index.computeIfAbsent(member.getSimpleName().toString(), name -> new ArrayList<>())
                        .add(member);
            }
            return index;
        });
    }
}
