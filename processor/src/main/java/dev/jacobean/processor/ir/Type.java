package dev.jacobean.processor.ir;

/** A Java type, as far as the intermediate representation tells types apart. */
public sealed interface Type permits PrimitiveType, ArrayType, ObjectType {
    PrimitiveType BOOLEAN = PrimitiveType.BOOLEAN;
    PrimitiveType INT = PrimitiveType.INT;
    PrimitiveType LONG = PrimitiveType.LONG;
    PrimitiveType FLOAT = PrimitiveType.FLOAT;
    PrimitiveType DOUBLE = PrimitiveType.DOUBLE;
    ObjectType STRING = new ObjectType("java.lang.String");

    /** How Java source spells the type, fully qualified. */
    String javaName();

    /** Whether values of this type are {@code double} or {@code float}: the only types that carry derivatives. */
    default boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }

    /** Whether this is an array, of any rank, of {@code double} or {@code float}. */
    default boolean isFloatingArray() {
        return this instanceof ArrayType array && array.scalar().isFloating();
    }

    /** Whether a value of this type can carry a derivative: a floating scalar or an array of such. */
    default boolean isDifferentiable() {
        return isFloating() || isFloatingArray();
    }

    /** The element type of an array type. */
    default Type element() {
        throw new IllegalStateException(javaName() + " is not an array");
    }
}
