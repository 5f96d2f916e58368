package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Replaces type variables by types. */
final class Substitution {
    private final Types types;
    private final Map<Element, ? extends TypeMirror> values;

    /** @param values the types, by the element of the variable that they replace */
    Substitution(Types types, Map<Element, ? extends TypeMirror> values) {
        this.types = types;
        this.values = values;
    }

    List<TypeMirror> apply(List<? extends TypeMirror> list) {
        return list.stream().map(this::apply).toList();
    }

    TypeMirror apply(TypeMirror type) {
        if (values.isEmpty() || !mentions(values, type)) {
            return type;
        }
        if (type instanceof TypeVariable variable) {
            return values.get(variable.asElement());
        }
        if (type instanceof ArrayType array) {
            return types.getArrayType(apply(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type instanceof IntersectionType intersection) {
            // there is no way to make another intersection: its first bound is its erasure
            return apply(intersection.getBounds().get(0));
        }
        return declared((DeclaredType) type);
    }

    private TypeMirror wildcard(WildcardType wildcard) {
        TypeMirror above = wildcard.getExtendsBound();
        TypeMirror below = wildcard.getSuperBound();
        return types.getWildcardType(above == null ? null : apply(above), below == null ? null : apply(below));
    }

    private TypeMirror declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        TypeMirror[] arguments =
                type.getTypeArguments().stream().map(this::apply).toArray(TypeMirror[]::new);
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
            return types.getDeclaredType((DeclaredType) apply(type.getEnclosingType()), element, arguments);
        }
        return types.getDeclaredType(element, arguments);
    }

    /** Whether a type mentions one of the keys. */
    static boolean mentions(Map<Element, ?> variables, TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return variables.containsKey(variable.asElement());
        }
        if (type instanceof ArrayType array) {
            return mentions(variables, array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null && mentions(variables, wildcard.getExtendsBound())
                    || wildcard.getSuperBound() != null && mentions(variables, wildcard.getSuperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream().anyMatch(bound -> mentions(variables, bound));
        }
        if (type.getKind() == TypeKind.DECLARED) {
            DeclaredType declared = (DeclaredType) type;
            return declared.getTypeArguments().stream().anyMatch(argument -> mentions(variables, argument))
                    || declared.getEnclosingType().getKind() == TypeKind.DECLARED
                            && mentions(variables, declared.getEnclosingType());
        }
        return false;
    }
}
