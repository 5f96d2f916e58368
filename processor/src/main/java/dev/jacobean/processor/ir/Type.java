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

    // None of these is a default method: with one, PrimitiveType would initialise this interface before its own
    // constants.

    /** Whether values of this type are {@code double} or {@code float}: the only types that carry derivatives. */
    boolean isFloating();

    /** Whether this is an array, of any rank, of {@code double} or {@code float}. */
    boolean isFloatingArray();

    /** Whether a value of this type can carry a derivative: a floating scalar or an array of such. */
    boolean isDifferentiable();

    /** The element type of an array type. */
    Type element();
}
