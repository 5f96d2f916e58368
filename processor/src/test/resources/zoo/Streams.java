package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams of numbers, as loops. */
final class Streams {
    private Streams() {}

    // at: {0.5, 2, 3}, {1, 4, 2}
    @Differentiable
    static double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }

    // at: {0.5, 2, 3}, 2
    @Differentiable
    static double mapped(double[] x, double a) {
        return Arrays.stream(x).map(v -> Math.sin(a * v)).sum();
    }

    // at: 0.5, 2
    @Differentiable
    static double largest(double x, double y) {
        return DoubleStream.of(x, x * y, y).max().getAsDouble();
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double average(double[] x) {
        return Arrays.stream(x).map(v -> v * v).average().getAsDouble();
    }
}
