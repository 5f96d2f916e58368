package lowering;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams of numbers, bit for bit. */
final class StreamPrograms {
    private StreamPrograms() {}

    static double weight(double[] row) {
        return row.length == 0 ? 1 : row[0];
    }

    @Differentiable
    static double sums(double[] x, double c) {
        return Arrays.stream(x).sum()
                + Arrays.stream(x).map(v -> v * c).sum()
                + DoubleStream.of(c, 2 * c, 1e16, 1, -1e16).sum()
                + IntStream.range(0, x.length).mapToDouble(i -> x[i] * i).sum();
    }

    @Differentiable
    static double averages(double[] x, double c) {
        double m = Arrays.stream(x).average().orElse(c);
        return m + DoubleStream.of(x).map(v -> (v - m) * (v - m)).average().orElse(-1);
    }

    @Differentiable
    static double averageOfNothing(double[] x) {
        return Arrays.stream(x).average().getAsDouble();
    }

    @Differentiable
    static double extrema(double[] x, double c) {
        OptionalDouble max = Arrays.stream(x).map(v -> v * c).max();
        double min = DoubleStream.of(x).min().orElse(7);
        return max.isPresent() ? max.getAsDouble() - min : c;
    }

    @Differentiable
    static double ranges(double x, int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> x / i).sum()
                + IntStream.range(n, 4).map(i -> i * i).sum()
                + IntStream.range(0, n).filter(i -> i % 2 == 1).mapToDouble(i -> Math.pow(x, i)).sum()
                + IntStream.range(0, n).average().orElse(0.5)
                + IntStream.of(3, 1, n).max().getAsInt();
    }

    @Differentiable
    static double rows(double[][] m, double x) {
        return Arrays.stream(m).mapToDouble(row -> weight(row) * x).sum()
                + Arrays.stream(m).mapToDouble(StreamPrograms::weight).reduce(1, (a, b) -> a * b + x);
    }

    @Differentiable
    static double arrays(double[] x, double c) {
        double[] y = IntStream.range(0, x.length).mapToDouble(i -> x[x.length - 1 - i] + c).toArray();
        double[] z = Arrays.stream(y).map(Math::sin).toArray();
        IntStream.range(0, z.length).forEach(i -> z[i] += y[i]);
        return Arrays.stream(z).reduce(Double::sum).orElse(0);
    }

    @Differentiable
    static double subranges(double[] x, int from, int to) {
        return Arrays.stream(x, from, to).sum();
    }

    @Differentiable
    static double infinities(double a, double b) {
        return DoubleStream.of(a / 0, b, 1).sum() + DoubleStream.of(b, 1 / 0.0, a).sum();
    }
}
