package zoo;

import dev.jacobean.Differentiable;

/** Loops whose iterations each look at elements of their own, and loops that only seem to. */
final class FirstWrites {
    private FirstWrites() {}

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double twice(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.sin(x[i]) * x[i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            s += x[i] * x[i] * i;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double oneBefore(double[] x) {
        double s = x[2] * x[2];
        for (int i = 0; i < x.length; i++) {
            s *= x[i];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double fromBothEnds(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[x.length - 1 - i] + Math.exp(x[i]);
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}, 2
    @Differentiable
    static double shifted(double[] x, int by) {
        double s = 1;
        for (int i = by; i < x.length; i++) {
            s = s * x[i - by] + Math.cos(x[i - by]);
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}, {0, 1, 1, 4, 0}
    @Differentiable
    static double indirect(double[] x, int[] which) {
        double s = 0;
        for (int i = 0; i < which.length; i++) {
            s += x[which[i]] * x[which[i]] * (i + 1);
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double sometimes(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                s *= x[i];
            } else if (i % 2 == 1) {
                s -= 3 * x[i] * s;
            }
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double neighbours(double[] x) {
        double s = 0;
        for (int i = 1; i < x.length; i++) {
            s += x[i] * x[i - 1] * s + x[i];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1}, 4
    @Differentiable
    static double ring(double[] x, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            int k = i % x.length;
            s += x[k] * s;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double always(double[] x) {
        double s = 0;
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < x.length; i++) {
                s += x[i] * x[i] * (k + s);
            }
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double underTwoNames(double[] x) {
        double[] y = new double[x.length];
        double[] z = y;
        for (int i = 0; i < x.length; i++) {
            y[i] += x[i];
            z[x.length - 1 - i] += x[i] * y[i];
        }
        double s = 0;
        for (double v : y) {
            s += v * v;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double leftEarly(double[] x) {
        double s = 0;
        for (int i = 0; ; i++) {
            s += x[i] * x[i];
            if (s > 1) {
                break;
            }
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}, {0, 0, 0.5, 0}
    // writes: sums
    @Differentiable
    static void prefixes(double[] x, double[] sums) {
        for (int i = 0; i < x.length; i++) {
            sums[i] += x[i] * x[i];
            if (i > 0) {
                sums[i] += sums[i - 1];
            }
        }
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double curvature(double[] x) {
        double s = 0;
        for (int i = 1; i < x.length - 1; i++) {
            double c = x[i - 1] - 2 * x[i] + x[i + 1];
            s += c * c;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double curvatureDown(double[] x) {
        double s = 0;
        for (int i = x.length - 2; i > 0; i--) {
            double c = x[i - 1] - 2 * x[i] + x[i + 1];
            s += c * c;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, 1.4}
    @Differentiable
    static double farAndNear(double[] x) {
        double s = x[5];
        for (int i = 0; i < x.length - 3; i++) {
            s += Math.sin(x[i + 3]) * x[i] + x[i + 3];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9}
    @Differentiable
    static double halves(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 0) {
                s += x[i] * x[i + 1];
            }
            s += x[i] * x[i];
        }
        return s;
    }
}
