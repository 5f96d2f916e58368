package dev.jacobean.processor.frontend.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Names for erased types and for members that are the same in every round, unlike the types and elements themselves. */
final class Descriptors {
    private final Types types;

    Descriptors(Types types) {
        this.types = types;
    }

    String type(TypeMirror type) {
        TypeMirror erased = switch (type.getKind()) {
            case TYPEVAR, INTERSECTION, UNION, WILDCARD, DECLARED -> types.erasure(type);
            default -> type;
        };
        if (erased instanceof ArrayType array) {
            return type(array.getComponentType()) + "[]";
        }
        if (erased.getKind() == TypeKind.DECLARED) {
            return typeElement((TypeElement) ((DeclaredType) erased).asElement());
        }
        return erased.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** An anonymous class goes by the name of what it extends. */
    private String typeElement(TypeElement element) {
        if (element.getNestingKind() != NestingKind.ANONYMOUS) {
            return element.getQualifiedName().toString();
        }
        List<? extends TypeMirror> interfaces = element.getInterfaces();
        return type(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0));
    }

    /**
     * The name of a symbol of the language model. A method that javac has copied into another class, as it does for the
     * methods of Object in an interface and for inherited static imports, goes without its owner.
     */
    String element(Element element) {
        if (element instanceof ExecutableElement declared) {
            ExecutableElement method = overridden(declared);
            String parameters = method.getParameters().stream()
                    .map(parameter -> type(parameter.asType()))
                    .collect(Collectors.joining(",", "(", ")"));
            return method.getSimpleName() + parameters;
        }
        return element instanceof QualifiedNameable named && !(element instanceof VariableElement)
                ? named.getQualifiedName().toString()
                : element.getSimpleName().toString();
    }

    /** The method that one of an anonymous class overrides; other methods themselves. */
    private ExecutableElement overridden(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                        && owner.getNestingKind() == NestingKind.ANONYMOUS
                ? overridden(method, (DeclaredType) owner.asType(), owner.asType())
                        .orElse(method)
                : method;
    }

    private Optional<ExecutableElement> overridden(ExecutableElement method, DeclaredType within, TypeMirror type) {
        for (TypeMirror parent : types.directSupertypes(type)) {
            for (ExecutableElement each :
                    ElementFilter.methodsIn(types.asElement(parent).getEnclosedElements())) {
                if (each.getSimpleName().equals(method.getSimpleName())
                        && types.isSubsignature(
                                (ExecutableType) method.asType(), (ExecutableType) types.asMemberOf(within, each))) {
                    return Optional.of(each);
                }
            }
            Optional<ExecutableElement> further = overridden(method, within, parent);
            if (further.isPresent()) {
                return further;
            }
        }
        return Optional.empty();
    }

    /**
     * The class that declares a member; null if that does not matter, since the method is abstract, or if it is that of
     * an anonymous class, or if javac has copied the member into another class.
     */
    String owner(Element member) {
        Element owner = member.getEnclosingElement();
        boolean declared =
                owner instanceof TypeElement && owner.getEnclosedElements().contains(member);
        if (!declared
                || member.getModifiers().contains(Modifier.ABSTRACT)
                || ((TypeElement) owner).getNestingKind() == NestingKind.ANONYMOUS) {
            return null;
        }
        String name = ((TypeElement) owner).getQualifiedName().toString();
        // javac has a class of its own for the members of arrays
        return name.equals("Array") ? "java.lang.Object" : name;
    }
}
