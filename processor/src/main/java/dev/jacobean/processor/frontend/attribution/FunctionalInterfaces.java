package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The function that a functional interface stands for (JLS 9.8, 9.9). */
final class FunctionalInterfaces {
    /** @param target the functional interface, without wildcards */
    record Function(DeclaredType target, ExecutableElement method, List<TypeMirror> parameters, TypeMirror result) {
        boolean isVoid() {
            return result.getKind() == TypeKind.VOID;
        }
    }

    private final TypeOps ops;
    private final MemberLookup members;
    private final Map<TypeElement, Optional<ExecutableElement>> methods = new HashMap<>();

    FunctionalInterfaces(TypeOps ops, MemberLookup members) {
        this.ops = ops;
        this.members = members;
    }

    /**
     * The function of a type that a lambda is converted to.
     *
     * @param explicit the types of the lambda's parameters; null if they are to be those of the function
     * @return null if this is no functional interface
     */
    Function function(TypeMirror target, List<TypeMirror> explicit) {
        if (!ops.isInterface(target) || target.getKind() == TypeKind.ERROR) {
            return null;
        }
        DeclaredType declared = (DeclaredType) target;
        ExecutableElement method = methods.computeIfAbsent((TypeElement) declared.asElement(), this::find)
                .orElse(null);
        if (method == null) {
            return null;
        }
        DeclaredType type = withoutWildcards(declared, method, explicit);
        ExecutableType signature = (ExecutableType) ops.types.asMemberOf(type, method);
        return new Function(type, method, List.copyOf(signature.getParameterTypes()), signature.getReturnType());
    }

    private Optional<ExecutableElement> find(TypeElement type) {
        List<ExecutableElement> found = new ArrayList<>();
        for (String name : members.methodNames(type)) {
            for (ExecutableElement method : members.methods(type, name)) {
                if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
                    found.add(method);
                }
            }
        }
        DeclaredType site = (DeclaredType) type.asType();
        return found.stream()
                .filter(method -> found.stream()
                        .allMatch(other -> ops.types.isSubsignature(
                                (ExecutableType) ops.types.asMemberOf(site, method),
                                (ExecutableType) ops.types.asMemberOf(site, other))))
                .findFirst();
    }

    private static boolean isOfObject(ExecutableElement method) {
        return switch (method.getSimpleName().toString()) {
            case "equals" ->
                method.getParameters().size() == 1
                        && "java.lang.Object"
                                .equals(method.getParameters().get(0).asType().toString());
            case "hashCode", "toString" -> method.getParameters().isEmpty();
            default -> false;
        };
    }

    private DeclaredType withoutWildcards(DeclaredType target, ExecutableElement method, List<TypeMirror> explicit) {
        TypeElement element = (TypeElement) target.asElement();
        List<? extends TypeMirror> arguments = target.getTypeArguments();
        if (arguments.stream().noneMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return target;
        }
        TypeMirror[] plain = new TypeMirror[arguments.size()];
        for (int i = 0; i < plain.length; i++) {
            TypeMirror argument = arguments.get(i);
            TypeMirror declared = declaredParameter(element, i, method, explicit);
            if (!(argument instanceof WildcardType wildcard)) {
                plain[i] = argument;
            } else if (declared != null) {
                plain[i] = declared;
            } else {
                plain[i] = bound(wildcard, element, i);
            }
        }
        return ops.types.getDeclaredType(element, plain);
    }

    private TypeMirror bound(WildcardType wildcard, TypeElement element, int index) {
        if (wildcard.getSuperBound() != null) {
            return wildcard.getSuperBound();
        }
        TypeMirror declaredBound =
                element.getTypeParameters().get(index).getBounds().get(0);
        return wildcard.getExtendsBound() == null ? ops.types.erasure(declaredBound) : wildcard.getExtendsBound();
    }

    /** The explicit type of the lambda parameter whose type is the i-th type parameter of the interface (JLS 18.5.3). */
    private TypeMirror declaredParameter(
            TypeElement element, int index, ExecutableElement method, List<TypeMirror> explicit) {
        if (explicit == null || explicit.size() != method.getParameters().size()) {
            return null;
        }
        ExecutableType generic = (ExecutableType) ops.types.asMemberOf((DeclaredType) element.asType(), method);
        TypeMirror parameter = element.getTypeParameters().get(index).asType();
        for (int i = 0; i < explicit.size(); i++) {
            if (ops.types.isSameType(generic.getParameterTypes().get(i), parameter)) {
                return ops.isPrimitive(explicit.get(i)) ? null : explicit.get(i);
            }
        }
        return null;
    }
}
