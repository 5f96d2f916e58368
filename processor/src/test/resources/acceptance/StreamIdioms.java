package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Numerical code with streams, and text around it. */
class StreamIdioms {

    record Range(double low, double high) {}

    // at: {3, 4}
    // at: {3, -4} throws IllegalArgumentException
    // at: {3, inf}
    @Differentiable
    static double validated(double[] x) {
        if (Arrays.stream(x).anyMatch(v -> v < 0)) {
            throw new IllegalArgumentException("negative: " + Arrays.toString(x));
        }
        if (!Arrays.stream(x).allMatch(Double::isFinite) || DoubleStream.of(x).noneMatch(v -> v > 3.5)) {
            return 0;
        }
        return x[0] * x[1] * Arrays.stream(x).filter(v -> v > 3.5).count();
    }

    // at: {{1, 2}, {3, 4}}
    @Differentiable
    static double deepCopy(double[][] m) {
        double[][] copy = Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
        copy[0][0] *= 2;
        double[][] rows = Arrays.stream(m).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
        rows[1][2] = copy[0][0] * m[1][1];
        return copy[0][0] * m[0][0] + rows[1][2];
    }

    // at: {0.5, 1.5, 2.5}
    @Differentiable
    static double vandermonde(double[] x) {
        double[][] v = IntStream.range(0, x.length)
                .mapToObj(i -> IntStream.range(0, x.length).mapToDouble(j -> Math.pow(x[i], j)).toArray())
                .toArray(double[][]::new);
        double trace = 0;
        for (int i = 0; i < v.length; i++) trace += v[i][i];
        return trace;
    }

    // at: {{1, 2}, {3, 4, 5}}
    @Differentiable
    static double frobenius(double[][] m) {
        return Math.sqrt(Arrays.stream(m).flatMapToDouble(Arrays::stream).map(v -> v * v).sum());
    }

    // at: {{1, -2}, {3, 4}}
    @Differentiable
    static double infinityNorm(double[][] m) {
        return Arrays.stream(m).mapToDouble(row -> Arrays.stream(row).map(Math::abs).sum()).max().orElse(0);
    }

    // at: {1, 4, 9, 16}
    @Differentiable
    static double limits(double[] x) {
        double head = Arrays.stream(x).limit(2).map(Math::sqrt).sum();
        double tail = Arrays.stream(x).skip(1).reduce(1, (a, b) -> a * b);
        return head * tail + IntStream.range(0, x.length).boxed().mapToDouble(i -> x[i] * i).sum();
    }

    // at: {1, 4, 9, 16}, -1 throws IllegalArgumentException
    // at: {1, 4, 9, 16}, 9
    @Differentiable(wrt = "x")
    static double[] prefix(double[] x, int n) {
        double[] out = new double[x.length];
        int[] i = {0};
        Arrays.stream(x).limit(n).forEach(v -> out[i[0]++] = v * v);
        return out;
    }

    // at: {1.5, -0.5, 2}
    @Differentiable
    static double printing(double[] x) {
        StringBuilder table = new StringBuilder();
        double norm = 0;
        for (double v : x) {
            norm += v * v;
            table.append(String.format("%8.4f", v)).append(v).append('\t');
        }
        Range range = new Range(x[0], Math.sqrt(norm));
        String text = "range: " + range + ", " + table + String.valueOf(norm);
        if (text.isEmpty()) {
            System.out.println(norm);
            System.out.printf("%f %s%n", x[0], range);
            System.out.println(range);
        }
        return range.high() * range.low();
    }

    // at: {0.3, 0.7}, {1, 2}
    @Differentiable
    static double weightedMean(double[] w, double[] x) {
        double total = DoubleStream.of(w).sum();
        return IntStream.range(0, w.length).mapToDouble(i -> w[i] * x[i]).sum() / total;
    }

    // at: {0.3, 0.7, 0.9}
    @Differentiable
    static double pairs(double[] x) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> IntStream.range(i + 1, x.length).mapToDouble(j -> Math.pow(x[i] - x[j], 2)).sum())
                .sum();
    }

    // at: {0.3, 0.7, 0.9}
    @Differentiable
    static double indexList(double[] x) {
        List<Integer> order = List.of(2, 0, 1);
        return order.stream().mapToDouble(i -> x[i] * (i + 1)).sum() * order.stream().mapToInt(Integer::intValue).max().getAsInt();
    }
}
