package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.model.TypeParameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From the compiler's types to those of the intermediate representation. */
final class TypeMapping {
    private final Types types;
    private final Elements elements;

    /** The type parameters that generated methods have too: those of the differentiable method and of classes around. */
    private final Map<String, TypeParameterElement> parameters = new LinkedHashMap<>();

    private final Layouts layouts;

    /** @param method the differentiable method */
    TypeMapping(Types types, Elements elements, ExecutableElement method, ObjectClasses classes) {
        this.types = types;
        this.elements = elements;
        this.layouts = new Layouts(types, this, classes);
        scope(method);
    }

    Layouts layouts() {
        return layouts;
    }

    /** Those of outer classes first; inner ones hide them. */
    private void scope(Element element) {
        if (element instanceof Parameterizable scope) {
            if (!element.getModifiers().contains(Modifier.STATIC)) {
                scope(element.getEnclosingElement());
            }
            for (TypeParameterElement each : scope.getTypeParameters()) {
                parameters.put(each.getSimpleName().toString(), each);
            }
        }
    }

    List<TypeParameter> typeParameters() {
        return parameters.values().stream()
                .map(each -> new TypeParameter(
                        each.getSimpleName().toString(),
                        each.getBounds().stream()
                                .map(bound -> of(bound).javaName())
                                .filter(bound -> !bound.equals("java.lang.Object"))
                                .toList()))
                .toList();
    }

    /** Whether a type is a type variable that generated code can name. */
    private boolean isNamed(TypeMirror type) {
        return type instanceof TypeVariable variable
                && variable.asElement()
                        .equals(parameters.get(
                                variable.asElement().getSimpleName().toString()));
    }

    private static String nameOf(TypeMirror variable) {
        return ((TypeVariable) variable).asElement().getSimpleName().toString();
    }

    /** The type of something that stands outside of generated methods, and has no type parameters. */
    Type outside(TypeMirror type) {
        return new TypeMapping(types, elements, null, null).of(type);
    }

    /** A type variable that generated code cannot name. */
    private boolean isUnnamed(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR && !isNamed(type);
    }

    /** The type of a value; null for {@code void}. */
    Type of(TypeMirror type) {
        switch (type.getKind()) {
            case VOID:
                return null;
            case ARRAY:
                return new ArrayType(of(((javax.lang.model.type.ArrayType) type).getComponentType()));
            case DECLARED:
                return new ObjectType(spelled((DeclaredType) type));
            case NULL:
                return new ObjectType("java.lang.Object");
            default:
                return type.getKind().isPrimitive() ? primitive(type.getKind()) : erased(type);
        }
    }

    /** A class as source code spells it, its type variables as wildcards; a private one as the nearest that is not. */
    private String spelled(DeclaredType type) {
        DeclaredType named = named(type);
        String name = ((TypeElement) named.asElement()).getQualifiedName().toString();
        if (named.getTypeArguments().isEmpty()) {
            return name;
        }
        boolean stands = !named.equals(type); // for a private class, which may be an argument of this one
        return named.getTypeArguments().stream()
                .map(argument -> stands && Visibility.hiddenIn(argument).isPresent() ? "?" : argument(argument))
                .collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** The superclass, or else the interface, that generated code can name. */
    private DeclaredType named(DeclaredType type) {
        if (!Visibility.isHidden(type.asElement())) {
            return type;
        }
        List<? extends TypeMirror> supertypes = types.directSupertypes(type);
        boolean plain = supertypes.get(0).toString().equals("java.lang.Object");
        return named((DeclaredType) supertypes.get(plain && supertypes.size() > 1 ? 1 : 0));
    }

    private String argument(TypeMirror type) {
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() == null ? wildcard.getSuperBound() : wildcard.getExtendsBound();
            if (bound == null || isUnnamed(bound)) {
                return "?";
            } else if (wildcard.getExtendsBound() == null) {
                return Visibility.hiddenIn(bound).isPresent() ? "?" : "? super " + spelledArgument(bound);
            }
            return "? extends " + spelledArgument(bound);
        }
        boolean exact = Visibility.hiddenIn(type).isEmpty();
        return isUnnamed(type) ? "?" : exact ? spelledArgument(type) : "? extends " + spelledArgument(type);
    }

    private String spelledArgument(TypeMirror type) {
        if (type instanceof javax.lang.model.type.ArrayType array) {
            TypeMirror component = array.getComponentType();
            return (isUnnamed(component) ? "java.lang.Object" : spelledArgument(component)) + "[]";
        } else if (type instanceof DeclaredType declared) {
            return spelled(declared);
        } else if (isNamed(type)) {
            return nameOf(type);
        }
        return type.getKind().isPrimitive() ? primitive(type.getKind()).javaName() : "java.lang.Object";
    }

    private Type erased(TypeMirror type) {
        if (isNamed(type)) {
            return new ObjectType(nameOf(type));
        }
        TypeMirror erasure = types.erasure(type);
        return erasure.getKind() == TypeKind.DECLARED || erasure.getKind() == TypeKind.ARRAY
                ? of(erasure)
                : new ObjectType("java.lang.Object");
    }

    static PrimitiveType primitive(TypeKind kind) {
        return PrimitiveType.valueOf(kind.name());
    }

    /** The primitive type that a type is, or is unboxed to; null where there is none. */
    PrimitiveType unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return primitive(type.getKind());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        return switch (((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .toString()) {
            case "java.lang.Boolean" -> PrimitiveType.BOOLEAN;
            case "java.lang.Byte" -> PrimitiveType.BYTE;
            case "java.lang.Short" -> PrimitiveType.SHORT;
            case "java.lang.Character" -> PrimitiveType.CHAR;
            case "java.lang.Integer" -> PrimitiveType.INT;
            case "java.lang.Long" -> PrimitiveType.LONG;
            case "java.lang.Float" -> PrimitiveType.FLOAT;
            case "java.lang.Double" -> PrimitiveType.DOUBLE;
            default -> null;
        };
    }

    /** Whether a type is {@code Double} or {@code Float}. */
    boolean isFloatingBox(TypeMirror type) {
        PrimitiveType primitive = type == null || type.getKind().isPrimitive() ? null : unboxed(type);
        return primitive == PrimitiveType.DOUBLE || primitive == PrimitiveType.FLOAT;
    }

    /** The primitive type that values of a class are unboxed to. */
    TypeMirror unboxedMirror(TypeMirror type) {
        return types.unboxedType(type);
    }

    /** The class that values of a primitive type are boxed to. */
    DeclaredType boxed(PrimitiveType type) {
        return types.getDeclaredType(types.boxedClass(types.getPrimitiveType(TypeKind.valueOf(type.name()))));
    }

    TypeMirror declared(String name) {
        return elements.getTypeElement(name).asType();
    }

    /** Whether values of a type exist as their parts only. */
    boolean isTakenApart(TypeMirror type) {
        return layouts.of(type) != null;
    }

    /**
     * Whether a parameter or a result of a type is taken apart: a record of what can carry derivatives, of ints, booleans,
     * and of such records.
     */
    boolean isActiveRecord(TypeMirror type) {
        return isRecord(type) && isTakenApart(type) && hasSimpleComponents((DeclaredType) type);
    }

    private boolean hasSimpleComponents(DeclaredType record) {
        return components(record).stream()
                .map(component -> componentType(record, component))
                .allMatch(type -> isRecord(type)
                        ? hasSimpleComponents((DeclaredType) type)
                        : of(type).isDifferentiable() || of(type) == Type.INT || of(type) == Type.BOOLEAN);
    }

    boolean isRecord(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement().getKind() == ElementKind.RECORD;
    }

    /** The types of the values that a variable of a type consists of; none for {@code void}. */
    List<Type> leavesOf(TypeMirror type) {
        return layouts.leaves(type, "").stream().map(leaf -> of(leaf.type())).toList();
    }

    List<? extends RecordComponentElement> components(DeclaredType record) {
        return ((TypeElement) record.asElement()).getRecordComponents();
    }

    TypeMirror componentType(DeclaredType record, RecordComponentElement component) {
        return types.asMemberOf(record, component.getAccessor())
                        instanceof javax.lang.model.type.ExecutableType accessor
                ? accessor.getReturnType()
                : component.asType();
    }

    TypeMirror erasure(TypeMirror type) {
        return types.erasure(type);
    }
}
