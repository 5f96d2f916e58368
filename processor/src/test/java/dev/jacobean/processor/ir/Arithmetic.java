package dev.jacobean.processor.ir;

import java.util.List;

/**
 * The values that an {@link Interpreter} computes with. All but floating values are boxed as Java boxes them; what stands
 * for a floating value, and for the element of a floating array, is each implementation's own.
 */
interface Arithmetic {
    /** What stands for a Java object: a boxed primitive, an array, or any other object. */
    Object lift(Object java);

    /** The class of what stands for values of a type. */
    Class<?> classOf(Type type);

    /** What the elements of a fresh array are. */
    Object zero(Type type);

    /** {@code type} is the operand's. */
    Object unary(UnaryOperator operator, Type type, Object x);

    /** {@code type} is the left operand's, as promoted. */
    Object binary(BinaryOperator operator, Type type, Object x, Object y);

    Object convert(PrimitiveType to, Object x);

    /** The strong-zero product: zero where {@code derivative} is zero. */
    Object scale(Object derivative, Object partial);

    /** Calls a method; null for one without result. */
    Object invoke(MethodRef method, List<Object> operands);
}
