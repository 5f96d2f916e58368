package zoo;

import dev.jacobean.Differentiable;

/** Loops one after the other over the same range, which may run as one, and some that may not. */
final class NeighbouringLoops {
    private NeighbouringLoops() {}

    // at: {0.3, -0.7, 1.1, 0.9}, {1.1, 0.7, -0.3, 0.9}
    @Differentiable
    static double inStep(double[] x, double[] y) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[i] = x[i] - y[i];
        }
        for (int i = 0; i < x.length; i++) {
            b[i] = a[i] * x[i];
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += b[i] * b[i];
        }
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            p *= 1 + a[i] * b[i];
        }
        return s * p;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double readsTheNext(double[] x) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < x.length - 1; i++) {
            a[i] = x[i] * x[i];
        }
        for (int i = 0; i < x.length - 1; i++) {
            b[i] = a[i] * a[i + 1];
        }
        return b[0] + b[1] * b[2];
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double readsTheLast(double[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[i] = Math.sin(x[i]);
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += a[i] * a[a.length - 1] * a[x.length - 1 - i];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double usesTheSum(double[] x) {
        double[] a = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            a[i] = Math.exp(x[i]);
            s += a[i];
        }
        double e = 0;
        for (int i = 0; i < x.length; i++) {
            double p = a[i] / s;
            e -= p * Math.log(p);
        }
        return e;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double changedBetween(double[] x) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[i] = x[i] * x[i];
        }
        a[2] = x[0];
        double last = a[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += a[i] * a[i] * last;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}, {0, 2, 1, 1}
    @Differentiable
    static double scattered(double[] x, int[] to) {
        double[] a = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            a[to[i]] += x[i] * x[i];
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += a[i] * a[i];
        }
        for (int i = 0; i < x.length; i++) {
            s += Math.cos(a[to[i]]);
        }
        return s;
    }

    // at: {{0.3, -0.7, 0.4}, {1.1, 0.9, 0.2}}
    @Differentiable
    static double sameRow(double[][] x) {
        double[][] rows = new double[2][3];
        rows[1] = rows[0];
        double[] one = rows[0];
        double[] other = rows[1];
        for (int i = 0; i < 3; i++) {
            one[i] = x[0][i] * x[1][i];
        }
        for (int i = 0; i < 3; i++) {
            other[i] += one[i] * x[1][2 - i];
        }
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += one[i] * one[i];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double[] backInPlace(double[] x) {
        double[] a = x.clone();
        for (int round = 0; round < 3; round++) {
            for (int i = a.length - 1; i >= 0; i--) {
                a[i] = Math.sin(a[i]) + 0.1 * a[0];
            }
            for (int i = a.length - 1; i >= 0; i--) {
                a[i] *= a[i];
            }
        }
        return a;
    }

    // at: {0.3, -0.7, 1.1, 0.9}, 2
    @Differentiable
    static double runningSum(double[] x, int from) {
        double[] a = new double[x.length];
        double s = 0;
        for (int i = from; i < x.length; i++) {
            s = s * 0.5 + x[i];
            a[i] = s;
        }
        double t = 0;
        for (int i = from; i < x.length; i++) {
            t = Math.sin(t + a[i]);
        }
        return t * s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double under(double[] x) {
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        for (int i = 0; i < a.length; i++) {
            if (x[i] > 0) {
                a[i] = x[i] * x[i];
            }
            b[i] = x[i];
        }
        for (int i = 0; i < a.length; i++) {
            if (b[i] < 1) {
                b[i] += a[i];
            }
            a[i] = b[i] * 2;
        }
        double s = 1;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i] * s;
        }
        return s;
    }
}
