package zoo;

import dev.jacobean.Differentiable;

/** A chain y = d(c(b(a(x)))) of vector functions, with a different number of components at every stage. */
final class Stages {
    private Stages() {}

    // at: {0.3, -0.5}
    @Differentiable
    static double[] a(double[] x) {
        return new double[] {x[0] * x[1], Math.sin(x[0]), x[0] + 2 * x[1]};
    }

    // at: {0.3, -0.5, 0.7}
    @Differentiable
    static double[] b(double[] x) {
        double[] y = new double[4];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i % 3] * x[(i + 1) % 3] + i * x[0];
        }
        return y;
    }

    // at: {0.3, -0.5, 0.7, 0.1}
    @Differentiable
    static double[] c(double[] x) {
        double[] y = {1, 1, 1};
        for (int i = 0; i < x.length; i++) {
            y[i % 3] *= Math.exp(x[i]);
        }
        return y;
    }

    // at: {0.3, -0.5, 0.7}
    @Differentiable
    static double[] d(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return new double[] {Math.sqrt(s), x[0] / (1 + s)};
    }

    // at: {0.3, -0.5}
    @Differentiable
    static double[] all(double[] x) {
        return d(c(b(a(x))));
    }
}
