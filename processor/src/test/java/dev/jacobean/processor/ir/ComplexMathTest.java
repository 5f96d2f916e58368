package dev.jacobean.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference itself, against differences of {@code java.lang.Math}. */
class ComplexMathTest {
    private static final Reflection REFLECTION = new Reflection(ComplexMathTest.class.getClassLoader());
    private static final ComplexArithmetic ARITHMETIC = new ComplexArithmetic(REFLECTION);

    static Stream<String> unary() {
        return Stream.of(
                "sin",
                "cos",
                "exp",
                "expm1",
                "log",
                "log10",
                "log1p",
                "sinh",
                "cosh",
                "tan",
                "tanh",
                "asin",
                "acos",
                "atan",
                "sqrt",
                "cbrt",
                "abs",
                "toRadians",
                "toDegrees",
                "floor",
                "ceil",
                "rint",
                "signum",
                "nextUp");
    }

    static Stream<String> binary() {
        return Stream.of("atan2", "hypot", "pow", "max", "min", "copySign", "IEEEremainder", "nextAfter");
    }

    private static double difference(MethodRef method, double[] x, int by) {
        double[] f = new double[4];
        double[] steps = {-2, -1, 1, 2};
        double h = 0x1p-10;
        for (int k = 0; k < 4; k++) {
            Object[] shifted = Arrays.stream(x).boxed().toArray();
            shifted[by] = x[by] + steps[k] * h;
            f[k] = (Double) REFLECTION.invoke(method, List.of(shifted));
        }
        return (f[0] - 8 * f[1] + 8 * f[2] - f[3]) / (12 * h);
    }

    private static void check(String name, double... x) {
        Type[] types = new Type[x.length];
        Arrays.fill(types, Type.DOUBLE);
        MethodRef method = MethodRef.ofStatic("java.lang.Math", name, Type.DOUBLE, types);
        Object[] plain = Arrays.stream(x).boxed().toArray();
        for (int by = 0; by < x.length; by++) {
            Object[] lifted = new Object[x.length];
            for (int i = 0; i < x.length; i++) {
                lifted[i] = Complex.of(x[i], i == by ? 1 : 0);
            }
            Complex result = (Complex) ARITHMETIC.invoke(method, List.of(lifted));
            assertEquals(REFLECTION.invoke(method, List.of(plain)), result.re(), name);
            double expected = difference(method, x, by);
            assertEquals(expected, result.tangent(), 1e-9 * (1 + Math.abs(expected)), name + " by " + by);
        }
    }

    @ParameterizedTest
    @MethodSource("unary")
    void oneArgument(String name) {
        check(name, 0.3);
        check(name, 0.87);
        if (!name.startsWith("log") && !name.equals("sqrt")) {
            check(name, -0.61);
        }
    }

    @ParameterizedTest
    @MethodSource("binary")
    void twoArguments(String name) {
        check(name, 0.3, 1.7);
        check(name, 5.3, 0.75);
        if (!name.equals("pow")) {
            check(name, -4.1, 0.85);
            check(name, 4.1, -0.85);
            check(name, -0.4, -1.85);
        }
    }

    @Test
    void threeArguments() {
        check("fma", 0.3, -1.7, 2.5);
    }

    @Test
    void divisionAndRemainder() {
        Complex quotient = Complex.of(3, 1).over(Complex.of(7, 2));
        assertEquals(3.0 / 7, quotient.re());
        assertEquals((1 - 3.0 / 7 * 2) / 7, quotient.tangent(), 1e-16);
        Complex remainder = ComplexMath.remainder(Complex.of(-7.5, 1), Complex.of(2, 10), -7.5 % 2);
        assertEquals(1 + 3 * 10, remainder.tangent());
    }
}
