package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** Scalar loops. */
final class Loops {
    private Loops() {}

    /** A gradient that is one array, as the hand-written derivatives return it. */
    record Gradient(double value, double[] x) {}

    /** The gradient of {@link #horner}. */
    record HornerGradient(double value, double[] c, double x) {}

    /** The gradient of {@link #root}. */
    record RootGradient(double value, double a) {}

    @Differentiable
    static double sum(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
        }
        return s;
    }

    static Gradient sumByHand(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
        }
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            g[i] = 1;
        }
        return new Gradient(s, g);
    }

    @Differentiable
    static double sines(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.sin(x[i]);
        }
        return s;
    }

    /** One loop: the adjoint of the sum is known before the sum is. */
    static Gradient sinesByHand(double[] x) {
        double[] g = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i];
            s += Math.sin(v);
            g[i] = Math.cos(v);
        }
        return new Gradient(s, g);
    }

    /** The polynomial c[0] + c[1] x + c[2] x² + … */
    @Differentiable
    static double horner(double[] c, double x) {
        double s = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            s = s * x + c[i];
        }
        return s;
    }

    static HornerGradient hornerByHand(double[] c, double x) {
        int n = c.length;
        double[] before = new double[n];
        double s = 0;
        for (int i = n - 1; i >= 0; i--) {
            before[i] = s;
            s = s * x + c[i];
        }
        double[] g = new double[n];
        double bar = 1;
        double xBar = 0;
        for (int i = 0; i < n; i++) {
            g[i] = bar;
            xBar += bar * before[i];
            bar *= x;
        }
        return new HornerGradient(s, g, xBar);
    }

    /** The square root, by Newton's iteration from a. */
    @Differentiable
    static double root(double a) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            r = 0.5 * (r + a / r);
        }
        return r;
    }

    /** In reverse, from the iterates: shorter than the forward derivative, whose division waits for the iteration. */
    static RootGradient rootByHand(double a) {
        double[] before = new double[8];
        int n = 0;
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            if (n == before.length) {
                before = java.util.Arrays.copyOf(before, 2 * n);
            }
            before[n++] = r;
            r = 0.5 * (r + a / r);
        }
        double bar = 1;
        double aBar = 0;
        for (int k = n - 1; k >= 0; k--) {
            double inverse = 1 / before[k];
            double part = 0.5 * bar * inverse;
            aBar += part;
            bar = 0.5 * bar - part * a * inverse;
        }
        return new RootGradient(r, aBar + bar);
    }
}
