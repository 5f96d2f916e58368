package dev.jacobean.processor.frontend.attribution;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Questions about types that {@link Types} does not answer, or answers only for some kinds of types. */
final class TypeOps {
    final Elements elements;
    final Types types;
    final DeclaredType object;
    final DeclaredType string;

    TypeOps(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.object = types.getDeclaredType(elements.getTypeElement("java.lang.Object"));
        this.string = types.getDeclaredType(elements.getTypeElement("java.lang.String"));
    }

    PrimitiveType primitive(TypeKind kind) {
        return types.getPrimitiveType(kind);
    }

    boolean isPrimitive(TypeMirror type) {
        return type.getKind().isPrimitive();
    }

    boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && types.isSameType(type, string);
    }

    boolean isInterface(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind().isInterface();
    }

    /** The primitive type of a value after unboxing; null if it cannot be unboxed. */
    PrimitiveType unboxed(TypeMirror type) {
        if (type instanceof PrimitiveType primitive) {
            return primitive;
        }
        if (type.getKind() == TypeKind.DECLARED) {
            Element element = ((DeclaredType) type).asElement();
            Element owner = element.getEnclosingElement();
            if (owner.getKind() != ElementKind.PACKAGE || !"java.lang".contentEquals(owner.toString())) {
                return null;
            }
            return switch (element.getSimpleName().toString()) {
                case "Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double" ->
                    types.unboxedType(type);
                default -> null;
            };
        }
        for (TypeMirror bound : bounds(type)) {
            PrimitiveType primitive = unboxed(bound);
            if (primitive != null) {
                return primitive;
            }
        }
        return null;
    }

    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    TypeMirror capture(TypeMirror type) {
        boolean parameterized = type.getKind() == TypeKind.DECLARED
                && !((DeclaredType) type).getTypeArguments().isEmpty();
        return parameterized ? types.capture(type) : type;
    }

    /** The upper bounds of a type variable, a wildcard or an intersection; none for other types. */
    List<? extends TypeMirror> bounds(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return List.of(variable.getUpperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds();
        }
        if (type instanceof WildcardType wildcard) {
            return List.of(wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound());
        }
        return List.of();
    }

    /** The class types whose members a value of this type has. */
    List<DeclaredType> memberSites(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED) {
            return List.of((DeclaredType) capture(type));
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return List.of(object);
        }
        List<DeclaredType> sites = new ArrayList<>();
        for (TypeMirror bound : bounds(type)) {
            sites.addAll(memberSites(bound));
        }
        return sites;
    }

    boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    /** The parameterization of a class that a type is a subtype of; null if it is no subtype of that class. */
    DeclaredType asSuper(TypeMirror type, Element superClass) {
        if (type.getKind() == TypeKind.DECLARED) {
            DeclaredType declared = (DeclaredType) type;
            if (declared.asElement().equals(superClass)) {
                return declared;
            }
            if (!types.isSubtype(types.erasure(type), types.erasure(superClass.asType()))) {
                return null;
            }
        }
        boolean hasSupertypes = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY;
        for (TypeMirror above : hasSupertypes ? types.directSupertypes(type) : bounds(type)) {
            DeclaredType found = asSuper(above, superClass);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What an enhanced {@code for} over this type yields; null if it is neither an array nor an iterable. */
    TypeMirror iterated(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        DeclaredType iterable = asSuper(type, elements.getTypeElement("java.lang.Iterable"));
        if (iterable == null) {
            return null;
        }
        return iterable.getTypeArguments().isEmpty()
                ? object
                : upperBound(iterable.getTypeArguments().get(0));
    }

    /** The bound of a wildcard; other types as they are. */
    TypeMirror upperBound(TypeMirror type) {
        return type.getKind() == TypeKind.WILDCARD ? bounds(type).get(0) : type;
    }

    /** The type of a member class's instances, seen from an instance of the class that encloses it. */
    DeclaredType declared(DeclaredType enclosing, TypeElement element, TypeMirror... arguments) {
        boolean inner = enclosing != null
                && isParameterized(enclosing)
                && enclosing.asElement().equals(element.getEnclosingElement())
                && !isStaticMember(element);
        return inner ? types.getDeclaredType(enclosing, element, arguments) : types.getDeclaredType(element, arguments);
    }

    private static boolean isParameterized(DeclaredType type) {
        return !type.getTypeArguments().isEmpty()
                || type.getEnclosingType() instanceof DeclaredType outer && isParameterized(outer);
    }

    static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isStaticMember(TypeElement element) {
        return isStatic(element)
                || element.getKind() != ElementKind.CLASS
                || element.getEnclosingElement().getKind().isInterface();
    }
}
