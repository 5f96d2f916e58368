package zoo;

import dev.jacobean.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Functions as values. */
final class Lambdas {
    private Lambdas() {}

    private static double midpoint(DoubleUnaryOperator f, double a, double b) {
        return (b - a) * f.applyAsDouble(0.5 * (a + b));
    }

    private static double newton(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
        for (int i = 0; i < 4; i++) {
            x -= f.applyAsDouble(x) / slope.applyAsDouble(x);
        }
        return x;
    }

    // at: 0.5, 2
    @Differentiable
    static double integral(double a, double k) {
        return midpoint(x -> Math.exp(-k * x * x), a, 2 * a);
    }

    // at: 2
    @Differentiable
    static double root(double a) {
        return newton(x -> x * x - a, x -> 2 * x, a);
    }

    private static double fold(DoubleBinaryOperator f, double[] x, double start) {
        double s = start;
        for (double v : x) {
            s = f.applyAsDouble(s, v);
        }
        return s;
    }

    // at: {0.5, 2, 3}, 0.25
    @Differentiable
    static double folded(double[] x, double k) {
        return fold((s, v) -> s * k + v * v, x, 1) + fold(Math::max, x, 0);
    }

    private static double sum(IntToDoubleFunction f, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            s += f.applyAsDouble(i);
        }
        return s;
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double sumOf(double[] x) {
        return sum(i -> x[i] * x[(i + 1) % 3], x.length);
    }

    private static double twice(ToDoubleFunction<double[]> f, double[] x) {
        return f.applyAsDouble(x) * f.applyAsDouble(x);
    }

    private static double first(double[] x) {
        return x[0] * x[1];
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double reference(double[] x) {
        return twice(Lambdas::first, x);
    }
}
