package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams with sources and steps of all kinds. */
final class Pipelines {
    private Pipelines() {}

    // at: {0.5, 1.5, 2}, 2
    // at: {0.5, 1.5, 2}, 9
    // at: {0.5, 1.5, 2}, 0
    // at: {0.5, 1.5, 2}, -1 throws IllegalArgumentException
    @Differentiable
    static double parts(double[] x, long n) {
        return Arrays.stream(x).map(t -> t * t).limit(n).sum() * x[0] + Arrays.stream(x).skip(n).map(Math::sin).sum();
    }

    // at: 0.7
    @Differentiable
    static double iterated(double x) {
        return DoubleStream.iterate(x, t -> t * t + 0.1).limit(4).sum()
                * DoubleStream.iterate(x, t -> t > 0.01, t -> t * 0.5).average().orElse(0)
                + IntStream.iterate(1, i -> 2 * i).limit(5).mapToDouble(i -> x / i).sum()
                + DoubleStream.generate(() -> x * x).limit(3).sum();
    }

    // at: {0.5, 1.5, 2}
    @Differentiable
    static double collected(double[] x) {
        double[] large = Arrays.stream(x).filter(t -> t > 1).map(t -> t * t).toArray();
        return large[0] * large[1] + large.length * x[0] + x[1] * Arrays.stream(x).filter(t -> t > 1).count();
    }

    // at: {0.5, 1.5, 2}
    @Differentiable
    static double joined(double[] x) {
        double[] seen = new double[1];
        double sum = DoubleStream.concat(Arrays.stream(x), DoubleStream.of(1, x[1]))
                .peek(t -> seen[0] += t * t)
                .map(t -> t * t * t)
                .sum();
        return sum * seen[0] + DoubleStream.concat(Arrays.stream(x), DoubleStream.of(1)).toArray()[2];
    }

    // at: {0.5, 1.5, 2}, 2
    @Differentiable
    static double closed(double[] x, int n) {
        return IntStream.rangeClosed(0, n).boxed().mapToDouble(i -> x[i] * i).sum()
                + IntStream.rangeClosed(1, 2).mapToDouble(i -> x[i]).max().getAsDouble();
    }

    // at: {0.5, 1.5, 2}
    @Differentiable
    static double consumed(double[] x) {
        double[] sum = {0};
        List.of(0, 2, 1).forEach(i -> sum[0] = sum[0] * x[i] + x[i]);
        Arrays.stream(x).min().ifPresent(t -> sum[0] += t * t);
        return sum[0] * Arrays.stream(x).filter(t -> t > 10).max().orElseGet(() -> x[1] * x[2]);
    }

    // at: {0.5, 1.5, 2}
    @Differentiable
    static double objects(double[] x) {
        return Arrays.stream(x).boxed().mapToDouble(t -> t * t).sum()
                + Arrays.stream(x).mapToObj(t -> t * x[0]).mapToDouble(Double::doubleValue).sum();
    }
}
