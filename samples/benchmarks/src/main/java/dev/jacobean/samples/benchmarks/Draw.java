package dev.jacobean.samples.benchmarks;

import java.util.Random;

/** Data from a fixed seed, so that every run sees the same. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    public double[] uniform(double from, double to, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = from + (to - from) * random.nextDouble();
        }
        return x;
    }

    public double[][] uniform(double from, double to, int rows, int columns) {
        double[][] x = new double[rows][];
        for (int i = 0; i < rows; i++) {
            x[i] = uniform(from, to, columns);
        }
        return x;
    }

    public double[] gaussian(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
        }
        return x;
    }

    public double[][] gaussian(int rows, int columns) {
        double[][] x = new double[rows][];
        for (int i = 0; i < rows; i++) {
            x[i] = gaussian(columns);
        }
        return x;
    }

    public int[] below(int bound, int n) {
        return random.ints(n, 0, bound).toArray();
    }
}
