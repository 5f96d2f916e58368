package dev.jacobean.processor.frontend.lowering;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** The type that a function has where a type with wildcards is asked for (JLS 9.9). */
final class Wildcards {
    private final Types types;

    Wildcards(Types types) {
        this.types = types;
    }

    DeclaredType without(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        TypeMirror[] plain = new TypeMirror[type.getTypeArguments().size()];
        for (int i = 0; i < plain.length; i++) {
            TypeMirror argument = type.getTypeArguments().get(i);
            plain[i] = argument instanceof WildcardType wildcard
                    ? bound(
                            wildcard,
                            element.getTypeParameters().get(i).getBounds().get(0))
                    : argument;
        }
        return plain.length == 0 ? type : types.getDeclaredType(element, plain);
    }

    private TypeMirror bound(WildcardType wildcard, TypeMirror declared) {
        if (wildcard.getSuperBound() != null) {
            return wildcard.getSuperBound();
        }
        return wildcard.getExtendsBound() == null ? types.erasure(declared) : wildcard.getExtendsBound();
    }
}
