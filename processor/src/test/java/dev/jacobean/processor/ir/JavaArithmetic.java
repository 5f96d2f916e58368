package dev.jacobean.processor.ir;

import dev.jacobean.Strong;
import java.util.List;

/** Java's own arithmetic on boxed primitives. */
final class JavaArithmetic implements Arithmetic {
    private final Reflection reflection;

    JavaArithmetic(Reflection reflection) {
        this.reflection = reflection;
    }

    @Override
    public Object lift(Object java) {
        return java;
    }

    @Override
    public Class<?> classOf(Type type) {
        return reflection.classOf(type);
    }

    @Override
    public Object zero(Type type) {
        return Zeros.of(type);
    }

    @Override
    public Object unary(UnaryOperator operator, Type type, Object x) {
        if (operator == UnaryOperator.NOT) {
            return !(Boolean) x;
        }
        boolean negate = operator == UnaryOperator.NEGATE;
        return switch ((PrimitiveType) type) {
            case INT -> negate ? -(Integer) x : ~(Integer) x;
            case LONG -> negate ? -(Long) x : ~(Long) x;
            case FLOAT -> -(Float) x;
            case DOUBLE -> -(Double) x;
            default -> throw new IllegalArgumentException(operator + " of " + type);
        };
    }

    @Override
    public Object binary(BinaryOperator operator, Type type, Object x, Object y) {
        if (operator.isShift()) {
            return shift(operator, x, ((Number) y).intValue());
        }
        if (!(type instanceof PrimitiveType primitive)) {
            return (operator == BinaryOperator.EQUAL) == (x == y);
        }
        return switch (primitive) {
            case BOOLEAN -> ofBooleans(operator, (Boolean) x, (Boolean) y);
            case INT -> ofInts(operator, (Integer) x, (Integer) y);
            case LONG -> ofLongs(operator, (Long) x, (Long) y);
            case FLOAT -> ofFloats(operator, (Float) x, (Float) y);
            case DOUBLE -> ofDoubles(operator, (Double) x, (Double) y);
            default -> throw new IllegalArgumentException(operator + " on " + type);
        };
    }

    private static Object shift(BinaryOperator operator, Object x, int count) {
        boolean isInt = x instanceof Integer;
        int i = isInt ? (Integer) x : 0;
        long l = isInt ? 0 : (Long) x;
        return switch (operator) {
            case SHIFT_LEFT -> isInt ? (Object) (i << count) : (Object) (l << count);
            case SHIFT_RIGHT -> isInt ? (Object) (i >> count) : (Object) (l >> count);
            default -> isInt ? (Object) (i >>> count) : (Object) (l >>> count);
        };
    }

    private static Object ofBooleans(BinaryOperator operator, boolean x, boolean y) {
        return switch (operator) {
            case AND -> x & y;
            case OR -> x | y;
            case XOR, NOT_EQUAL -> x ^ y;
            case EQUAL -> x == y;
            default -> throw new IllegalArgumentException(operator + " on boolean");
        };
    }

    private static Object ofInts(BinaryOperator operator, int x, int y) {
        return switch (operator) {
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            default -> compare(operator, Integer.compare(x, y));
        };
    }

    private static Object ofLongs(BinaryOperator operator, long x, long y) {
        return switch (operator) {
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            default -> compare(operator, Long.compare(x, y));
        };
    }

    private static Object ofFloats(BinaryOperator operator, float x, float y) {
        return switch (operator) {
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            default -> compareFloating(operator, x, y);
        };
    }

    static Object ofDoubles(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case REMAINDER -> x % y;
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            default -> compareFloating(operator, x, y);
        };
    }

    private static boolean compareFloating(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case LESS -> x < y;
            case LESS_EQUAL -> x <= y;
            case GREATER -> x > y;
            case GREATER_EQUAL -> x >= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            default -> throw new IllegalArgumentException(operator + " on floating values");
        };
    }

    private static boolean compare(BinaryOperator operator, int sign) {
        return compareFloating(operator, sign, 0);
    }

    @Override
    public Object convert(PrimitiveType to, Object x) {
        if (x instanceof Boolean) {
            return x;
        }
        Number number = x instanceof Character c ? (Number) (int) c : (Number) x;
        // from a floating value to a small integer Java goes by way of int, as the widening here does
        boolean floating = x instanceof Double || x instanceof Float;
        int small = floating ? (int) number.doubleValue() : number.intValue();
        return switch (to) {
            case BYTE -> (byte) small;
            case SHORT -> (short) small;
            case CHAR -> (char) small;
            case INT -> small;
            case LONG -> floating ? (Object) (long) number.doubleValue() : (Object) number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("a number is no boolean");
        };
    }

    @Override
    public Object scale(Object derivative, Object partial) {
        if (derivative instanceof Float f) {
            return Strong.times(f, ((Number) partial).floatValue());
        }
        return Strong.times((Double) derivative, (Double) partial);
    }

    @Override
    public Object invoke(MethodRef method, List<Object> operands) {
        return reflection.invoke(method, operands);
    }
}
