package zoo;

import dev.jacobean.Differentiable;

/** Array parameters that are written: input and output at once. */
final class InPlace {
    private InPlace() {}

    // at: {1, 2, 3}, 2
    // writes: x
    @Differentiable
    static void scale(double[] x, double a) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= a;
        }
    }

    // at: {1, 2, 3}
    // writes: x
    // trap: an overwritten input
    @Differentiable
    static void squares(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * x[i];
        }
    }

    // at: {1, 2, 3}
    // writes: x
    // trap: stencils that read what the last iteration wrote
    @Differentiable
    static void prefixProducts(double[] x) {
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] * x[i];
        }
    }

    // at: {1, 2, 3, 4} -> 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0
    // writes: x
    @Differentiable
    static void reverse(double[] x) {
        for (int i = 0, j = x.length - 1; i < j; i++, j--) {
            double t = x[i];
            x[i] = x[j];
            x[j] = t;
        }
    }

    // at: {1, 2, 3}, {4, 5, 6}, 0.5
    // writes: y
    @Differentiable
    static void axpy(double[] x, double[] y, double a) {
        for (int i = 0; i < x.length; i++) {
            y[i] += a * x[i];
        }
    }

    // at: {1, 2, 3}, {4, 5, 6}
    // writes: x, y
    @Differentiable
    static void swap(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            x[i] = y[i];
            y[i] = t;
        }
    }

    // at: {1, 2, 3}, {4, 5, 6}
    // writes: x, y
    @Differentiable
    static double writesTwoAndReturns(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(x[i] * y[i]);
            y[i] += x[i];
            s += x[i] * y[i];
        }
        return s;
    }

    // at: {1, 2, 3}
    // writes: x
    @Differentiable
    static void clear(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = 0;
        }
    }

    // at: {1, 2, 3}, 4
    // writes: out
    // trap: an output array whose first content does not matter
    @Differentiable
    static void overwritten(double[] out, double a) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a * i;
        }
    }

    // at: {3, 4}
    // writes: x
    @Differentiable
    static double normalise(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double norm = Math.sqrt(s);
        for (int i = 0; i < x.length; i++) {
            x[i] /= norm;
        }
        return norm;
    }

    // at: {0.3, 0.4}, 5
    // writes: x
    @Differentiable
    static void iterated(double[] x, int n) {
        for (int k = 0; k < n; k++) {
            double a = x[0];
            x[0] = Math.cos(x[1]) + 0.1 * a;
            x[1] = a * x[0];
        }
    }

    // at: {0.3, 0.4, 0.9}, 1
    // at: {0.3, 0.4, 0.9}, 0
    // writes: x
    @Differentiable
    static void writesOneElement(double[] x, int i) {
        x[i] = x[0] * x[1] * x[2];
    }

    // at: {0.3, 0.4, 0.9}
    // writes: x
    @Differentiable(wrt = {})
    static void writesTheSameTwice(double[] x) {
        x[0] = x[0] * x[1];
        x[0] = x[0] * x[2];
        x[0] += x[0] * x[0];
    }

    // at: {0.3, 0.4, 0.9}, 2
    // writes: x
    // trap: a written array is active though wrt does not name it
    @Differentiable(wrt = "a")
    static void activeThoughNotNamed(double[] x, double a) {
        for (int i = 0; i < x.length; i++) {
            x[i] = a * x[i] * x[i];
        }
    }

    // at: {0.3, -0.4, 0.9}
    // at: {-0.3, -0.4, -0.9}
    // writes: x
    @Differentiable
    static void writesOnlySometimes(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                x[i] = Math.log(x[i]);
            }
        }
    }

    // at: {0.3, -0.4, 0.9}
    @Differentiable
    static double writesACopyOnly(double[] x) {
        double[] y = x.clone();
        y[0] = y[1] * y[2];
        y[1] = x[0] * y[0];
        return y[0] * y[1] + x[1];
    }

    // at: {0.5, 0.25}, {3, 4, 5}
    @Differentiable
    static double writesPassiveIntegers(double[] x, int[] k) {
        k[0] = k[1] - 3;
        k[2]++;
        return x[k[0]] * k[2];
    }
}
