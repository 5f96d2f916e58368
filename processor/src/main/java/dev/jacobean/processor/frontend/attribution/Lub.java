package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Least upper and greatest lower bounds (JLS 4.10.4, 5.1.10). Where the bound is an intersection, it is only its first
 * component, which is what the intersection is erased to: the language model offers no way to make an intersection.
 */
final class Lub {
    /** The bounds of recursive types such as {@code Comparable} would go on for ever. */
    private static final int DEPTH = 2;

    private final TypeOps ops;
    private final Types types;

    Lub(TypeOps ops) {
        this.ops = ops;
        this.types = ops.types;
    }

    /** @param all reference types, none of them the null type; not empty */
    TypeMirror lub(List<? extends TypeMirror> all) {
        return lub(all, DEPTH);
    }

    private TypeMirror lub(List<? extends TypeMirror> all, int depth) {
        for (TypeMirror candidate : all) {
            if (all.stream().allMatch(type -> types.isSubtype(type, candidate))) {
                return candidate;
            }
        }
        if (all.stream().allMatch(type -> type.getKind() == TypeKind.ARRAY)) {
            return lubOfArrays(
                    all.stream()
                            .map(type -> ((ArrayType) type).getComponentType())
                            .toList(),
                    depth);
        }
        Set<Element> common = new LinkedHashSet<>(erasedSupertypes(all.get(0)));
        all.forEach(type -> common.retainAll(erasedSupertypes(type)));
        List<Element> minimal = common.stream()
                .filter(element -> common.stream().noneMatch(other -> isBelow(other, element)))
                .sorted(Comparator.comparing(
                                (Element element) -> element.getKind().isInterface())
                        .thenComparing(element -> -rank(element.asType()))
                        .thenComparing(Object::toString))
                .toList();
        return minimal.isEmpty() ? ops.object : parameterization((TypeElement) minimal.get(0), all, depth);
    }

    private TypeMirror lubOfArrays(List<TypeMirror> components, int depth) {
        if (components.stream().noneMatch(ops::isPrimitive)) {
            return types.getArrayType(lub(components, depth));
        }
        TypeMirror first = components.get(0);
        return components.stream().allMatch(type -> types.isSameType(type, first))
                ? types.getArrayType(first)
                : ops.object;
    }

    private boolean isBelow(Element low, Element high) {
        return !low.equals(high) && types.isSubtype(types.erasure(low.asType()), types.erasure(high.asType()));
    }

    private Set<Element> erasedSupertypes(TypeMirror type) {
        Set<Element> found = new LinkedHashSet<>();
        collectSupertypes(type, found);
        return found;
    }

    private void collectSupertypes(TypeMirror type, Set<Element> into) {
        if (type instanceof DeclaredType declared && !into.add(declared.asElement())) {
            return;
        }
        boolean hasSupertypes = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY;
        (hasSupertypes ? types.directSupertypes(type) : ops.bounds(type))
                .forEach(above -> collectSupertypes(above, into));
        into.add(ops.object.asElement());
    }

    /** The length of the longest way up to Object, by which javac sorts the components of an intersection. */
    private int rank(TypeMirror type) {
        int rank = 0;
        for (TypeMirror above : types.directSupertypes(type)) {
            rank = Math.max(rank, rank(above) + 1);
        }
        return rank;
    }

    private TypeMirror parameterization(TypeElement element, List<? extends TypeMirror> all, int depth) {
        List<DeclaredType> views = all.stream()
                .map(type -> ops.asSuper(type, element))
                .filter(view -> view != null)
                .toList();
        if (views.size() < all.size() || views.stream().anyMatch(ops::isRaw)) {
            return types.erasure(element.asType());
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (int i = 0; i < element.getTypeParameters().size(); i++) {
            int index = i;
            arguments.add(leastContaining(
                    views.stream()
                            .map(view -> view.getTypeArguments().get(index))
                            .toList(),
                    depth));
        }
        return ops.declared(views.get(0), element, arguments.toArray(TypeMirror[]::new));
    }

    /** The narrowest type argument that contains all of these (JLS 4.10.4). */
    private TypeMirror leastContaining(List<? extends TypeMirror> arguments, int depth) {
        TypeMirror first = arguments.get(0);
        if (arguments.stream().allMatch(argument -> types.isSameType(argument, first))) {
            return first;
        }
        boolean lower = arguments.stream()
                .anyMatch(argument -> argument instanceof WildcardType wildcard && wildcard.getSuperBound() != null);
        TypeMirror bound = lower || depth == 0
                ? ops.object
                : lub(arguments.stream().map(ops::upperBound).toList(), depth - 1);
        return types.getWildcardType(types.isSameType(bound, ops.object) ? null : bound, null);
    }

    /** @param all reference types; not empty */
    TypeMirror glb(List<? extends TypeMirror> all) {
        List<TypeMirror> minimal = all.stream()
                .<TypeMirror>map(type -> type)
                .filter(type ->
                        all.stream().noneMatch(other -> types.isSubtype(other, type) && !types.isSubtype(type, other)))
                .toList();
        return minimal.stream()
                .filter(type -> !ops.isInterface(type))
                .findFirst()
                .orElse(minimal.isEmpty() ? all.get(0) : minimal.get(0));
    }
}
