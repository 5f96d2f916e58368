package golden;

import dev.jacobean.Differentiable;

/** What is saved where, computed again, inlined, and fused. */
final class Explained {
    private Explained() {}

    static double square(double x) {
        return x * x;
    }

    @Differentiable
    static double recurrence(double x, int n) {
        double h = x;
        for (int i = 0; i < n; i++) {
            h = Math.tanh(h + square(x));
        }
        return h;
    }

    @Differentiable
    static double root(double a) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            r = 0.5 * (r + a / r);
        }
        return r;
    }

    @Differentiable
    static double loss(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += square(w[i] - Math.sin(x[i]));
        }
        return sum;
    }

    @Differentiable
    static void decay(double[] u, double rate, int steps) {
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < u.length; i++) {
                u[i] -= rate * u[i] * u[i];
            }
        }
    }

    @Differentiable
    static double ragged(double[][] rows) {
        double y = 1;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                y = Math.exp(-y) * rows[i][j];
            }
        }
        return y;
    }
}
