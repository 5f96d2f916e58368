package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** Rosenbrock's function: Computer Journal 3 (1960), 175–184, in n dimensions. */
final class Rosenbrock {
    private Rosenbrock() {}

    @Differentiable
    static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            sum += 100 * t * t + u * u;
        }
        return sum;
    }

    /** One loop, every element read and written once. */
    static Loops.Gradient byHand(double[] x) {
        int n = x.length;
        double[] g = new double[n];
        double sum = 0;
        double here = x[0];
        double carry = 0;
        for (int i = 0; i < n - 1; i++) {
            double next = x[i + 1];
            double t = next - here * here;
            double u = 1 - here;
            sum += 100 * t * t + u * u;
            double tBar = 200 * t;
            g[i] = carry - 2 * u - 2 * here * tBar;
            carry = tBar;
            here = next;
        }
        g[n - 1] = carry;
        return new Loops.Gradient(sum, g);
    }
}
