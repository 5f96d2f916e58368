package zoo;

import dev.jacobean.Differentiable;

/** Infinite and NaN partials among the elements of arrays: a zero passes nothing on, whatever the loop does. */
final class KinksInArrays {
    private KinksInArrays() {}

    // at kink: {0, 0} -> 0, 0
    // at: {3, 4} -> 0.6, 0.8
    @Differentiable
    static double norm(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return Math.sqrt(s);
    }

    // at kink: {0, 4} -> inf, 0, 0, 0.25
    // at: {1, 4} -> 0.5, 0, 0, 0.25
    // writes: x
    @Differentiable
    static void rootsInPlace(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sqrt(x[i]);
        }
    }

    // at kink: {0, 2, 0.5} -> 0, -0.25, 0
    @Differentiable
    static double boundedReciprocals(double[] x) {
        double s = 0;
        for (double v : x) {
            s += Math.min(1, 1 / v);
        }
        return s;
    }

    // at kink: {0, 4}, {1, 0} -> inf, 0, 0, 2
    @Differentiable
    static double weightedRoots(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += w[i] * Math.sqrt(x[i]);
        }
        return s;
    }

    // at kink: {0, 4}, {0, 3} -> 0, 0.75, 0, 2
    @Differentiable
    static double rootsWithoutWeight(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += w[i] * Math.sqrt(x[i]);
        }
        return s;
    }

    // at kink: {-inf, 1, 1} -> 0, 0.5, 0.5
    @Differentiable
    static double logSumExp(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = x[i] > max ? x[i] : max;
        }
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v - max);
        }
        return max + Math.log(sum);
    }

    // at kink: {2, 2, 1} -> 0.5, 0.5, 0
    @Differentiable
    static double largest(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }

    // at kink: {0, 0, 3} -> 0, 0, 0, 1, 0, 0, 0, 0, 0
    // writes: x
    @Differentiable
    static void shiftedRootsTimesZero(double[] x) {
        double first = x[0];
        for (int i = 0; i + 1 < x.length; i++) {
            x[i] = Math.sqrt(x[i]) * 0;
        }
        x[1] = first;
        x[2] = x[0] * x[2];
    }

    // at kink: {{0, 0}, {3, 4}}, {0, 0} -> 0, 0, 0.6, 0.8, -0.6, -0.8
    @Differentiable
    static double distances(double[][] points, double[] centre) {
        double s = 0;
        for (double[] p : points) {
            double dx = p[0] - centre[0];
            double dy = p[1] - centre[1];
            s += Math.sqrt(dx * dx + dy * dy);
        }
        return s;
    }

    // at kink: {-1, 0, 2} -> 0, 0, 0.5
    @Differentiable
    static double logarithmOfPositive(double[] x) {
        double s = 0;
        for (double v : x) {
            double l = Math.log(v);
            s += v > 0 ? l : 0;
        }
        return s;
    }
}
