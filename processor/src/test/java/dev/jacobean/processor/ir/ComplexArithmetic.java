package dev.jacobean.processor.ir;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic in which every floating value is {@link Complex}, comparisons being made by the real parts. */
final class ComplexArithmetic implements Arithmetic {
    private final Reflection reflection;
    private final JavaArithmetic real;

    ComplexArithmetic(Reflection reflection) {
        this.reflection = reflection;
        this.real = new JavaArithmetic(reflection);
    }

    @Override
    public Object lift(Object java) {
        return withTangent(java, null);
    }

    /** The complex object of a real one and its tangent of the same shape; null stands for a tangent of zeros. */
    static Object withTangent(Object java, Object tangent) {
        if (java instanceof Double || java instanceof Float) {
            return Complex.of(((Number) java).doubleValue(), tangent == null ? 0 : ((Number) tangent).doubleValue());
        }
        if (java == null || !java.getClass().isArray() || !isFloating(java.getClass())) {
            return java;
        }
        int length = Array.getLength(java);
        Object lifted = Array.newInstance(complexClass(java.getClass().getComponentType()), length);
        for (int i = 0; i < length; i++) {
            Array.set(lifted, i, withTangent(Array.get(java, i), tangent == null ? null : Array.get(tangent, i)));
        }
        return lifted;
    }

    private static boolean isFloating(Class<?> type) {
        return type.isArray() ? isFloating(type.getComponentType()) : type == double.class || type == float.class;
    }

    private static Class<?> complexClass(Class<?> type) {
        if (!isFloating(type)) {
            return type;
        }
        return type.isArray()
                ? Array.newInstance(complexClass(type.getComponentType()), 0).getClass()
                : Complex.class;
    }

    @Override
    public Class<?> classOf(Type type) {
        return complexClass(reflection.classOf(type));
    }

    @Override
    public Object zero(Type type) {
        return lift(Zeros.of(type));
    }

    @Override
    public Object unary(UnaryOperator operator, Type type, Object x) {
        return x instanceof Complex z ? z.negated() : real.unary(operator, type, x);
    }

    @Override
    public Object binary(BinaryOperator operator, Type type, Object x, Object y) {
        if (!type.isFloating()) {
            return real.binary(operator, type, x, y);
        }
        Complex a = (Complex) x;
        Complex b = (Complex) y;
        return switch (operator) {
            case MULTIPLY -> rounded(type, a.times(b));
            case DIVIDE -> rounded(type, a.over(b));
            case ADD -> rounded(type, a.plus(b));
            case SUBTRACT -> rounded(type, a.minus(b));
            case REMAINDER -> ComplexMath.remainder(a, b, a.re() % b.re());
            default -> JavaArithmetic.ofDoubles(operator, a.re(), b.re());
        };
    }

    /** One operation in double, rounded to float, is the operation in float. */
    private static Complex rounded(Type type, Complex z) {
        return type == Type.FLOAT ? z.withValue((float) z.re()) : z;
    }

    @Override
    public Object convert(PrimitiveType to, Object x) {
        if (x instanceof Complex z) {
            return to.isFloating() ? rounded(to, z) : real.convert(to, z.re());
        }
        return lift(real.convert(to, x));
    }

    @Override
    public Object scale(Object derivative, Object partial) {
        Complex d = (Complex) derivative;
        return d.re() == 0 && d.im() == 0 ? Complex.ZERO : d.times((Complex) partial);
    }

    @Override
    public Object invoke(MethodRef method, List<Object> operands) {
        boolean isMath =
                method.owner().equals("java.lang.Math") || method.owner().equals("java.lang.StrictMath");
        if (isMath
                && !method.parameters().isEmpty()
                && method.parameters().stream().allMatch(Type::isFloating)) {
            return math(method, operands.stream().map(x -> (Complex) x).toList());
        }
        if (isMath && method.name().equals("scalb")) {
            return ((Complex) operands.get(0)).times(Complex.of(Math.scalb(1.0, (Integer) operands.get(1)), 0));
        }
        if (method.owner().equals("dev.jacobean.Orders")
                && method.parameters().get(0).isFloatingArray()) {
            List<Object> reals = new ArrayList<>(operands);
            Object numbers = operands.get(0);
            Object real = Array.newInstance(
                    this.real.classOf(method.parameters().get(0).element()), Array.getLength(numbers));
            for (int i = 0; i < Array.getLength(numbers); i++) {
                double re = ((Complex) Array.get(numbers, i)).re();
                Array.set(
                        real,
                        i,
                        this.real.convert(
                                (PrimitiveType) method.parameters().get(0).element(), re));
            }
            reals.set(0, real);
            return this.real.invoke(method, reals);
        }
        if (method.parameters().stream().noneMatch(Type::isFloatingArray)) {
            return lift(real.invoke(method, reals(method, operands)));
        }
        throw new UnsupportedOperationException(method.toString());
    }

    private Object math(MethodRef method, List<Complex> operands) {
        if (!method.returns().isFloating()) {
            return real.invoke(method, reals(method, operands));
        }
        return rounded(method.returns(), ComplexMath.call(method.name(), operands));
    }

    private List<Object> reals(MethodRef method, List<?> operands) {
        List<Object> reals = new ArrayList<>(operands);
        int receiver = operands.size() - method.parameters().size();
        if (receiver == 1 && operands.get(0) instanceof Complex box) {
            reals.set(0, box.re());
        }
        for (int i = 0; i < method.parameters().size(); i++) {
            if (operands.get(receiver + i) instanceof Complex z) {
                reals.set(
                        receiver + i,
                        real.convert((PrimitiveType) method.parameters().get(i), z.re()));
            }
        }
        return reals;
    }
}
