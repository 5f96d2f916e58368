package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Effect;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Methods of the JDK whose results depend on nothing but their arguments. */
final class PureMethods {
    private static final Set<String> MATHEMATICS = Set.of("java.lang.Math", "java.lang.StrictMath");
    private static final Set<String> BOXES = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Float");
    /** They give away a number bit by bit, so that a result made of these depends on it without a derivative. */
    private static final Set<String> BITS = Set.of(
            "doubleToLongBits",
            "doubleToRawLongBits",
            "floatToIntBits",
            "floatToRawIntBits",
            "hashCode",
            "toHexString");

    private static final Set<String> THROWING =
            Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "clamp", "toIntExact");
    private static final Set<String> OF_STRINGS = Set.of(
            "length", "charAt", "equals", "isEmpty", "startsWith", "endsWith", "indexOf", "contains", "hashCode");
    private static final Set<String> OF_ARRAYS =
            Set.of("binarySearch", "equals", "hashCode", "mismatch", "compare", "toString");
    private static final Set<String> OF_ENUMS = Set.of("ordinal", "name");

    private PureMethods() {}

    /** The effect of a method; {@code otherwise} where it is not one of these. */
    static Effect effectOf(ExecutableElement method, Effect otherwise) {
        if (method.getKind() != ElementKind.METHOD) {
            return otherwise;
        }
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        String type = owner.getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        if (MATHEMATICS.contains(type)) {
            boolean random = name.equals("random");
            boolean throwing = name.endsWith("Exact") || THROWING.contains(name);
            return random ? Effect.CALL : throwing ? Effect.CHECKED : Effect.PURE;
        }
        if (BOXES.contains(type) && method.getModifiers().contains(Modifier.STATIC) && isPlain(method)) {
            return BITS.contains(name) ? otherwise : Effect.CHECKED;
        }
        if (type.equals("java.util.Arrays") && OF_ARRAYS.contains(name) && isPlain(method)) {
            return Effect.READ;
        }
        boolean checked = type.equals("java.lang.String") && OF_STRINGS.contains(name)
                || type.equals("java.lang.Enum") && OF_ENUMS.contains(name)
                || owner.getKind() == ElementKind.RECORD
                        && method.getParameters().isEmpty()
                        && isComponent(owner, name);
        return checked ? Effect.CHECKED : otherwise;
    }

    private static boolean isPlain(ExecutableElement method) {
        return isPlain(method.getReturnType())
                && method.getParameters().stream().allMatch(p -> isPlain(innermost(p.asType())));
    }

    private static TypeMirror innermost(TypeMirror type) {
        return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
    }

    private static boolean isPlain(TypeMirror type) {
        return type.getKind().isPrimitive() || Operators.isString(type);
    }

    private static boolean isComponent(TypeElement record, String name) {
        return record.getRecordComponents().stream()
                .anyMatch(c -> c.getSimpleName().contentEquals(name));
    }
}
