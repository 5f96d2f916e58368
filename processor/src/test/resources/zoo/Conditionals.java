package zoo;

import dev.jacobean.Differentiable;

/** Branches and conditional expressions. */
final class Conditionals {
    private Conditionals() {}

    // at: 0.5
    // at: -0.5
    @Differentiable
    static double ternary(double x) {
        return x > 0 ? Math.sqrt(x) : x * x;
    }

    // at: 0.5, 0.2
    // at: -0.5, 0.2
    // at: -0.5, -0.2
    @Differentiable
    static double nestedTernary(double x, double y) {
        return x > 0 ? y > 0 ? x * y : x : y > 0 ? y * y * x : x - y;
    }

    // at: 0.5
    // at: -0.5
    @Differentiable
    static double ternaryInside(double x) {
        return 3 * (x > 0 ? x * x : Math.exp(x)) * x;
    }

    // at: 0.5, 3
    // at: -0.5, 3
    // trap: ternary operands overwritten later
    @Differentiable
    static double operandsOverwrittenLater(double x, double y) {
        double a = x * y;
        double s = x > 0 ? a : y;
        a = s * a;
        y = a + s;
        return a * y * s;
    }

    // at: 0.5
    // at: 5
    // at: -5
    @Differentiable
    static double clamped(double x) {
        double y;
        if (x > 1) {
            y = 1 + Math.log(x);
        } else if (x < -1) {
            y = -x;
        } else {
            y = x * x;
        }
        return y * x;
    }

    // at: 0.5, 0.7
    // at: -0.5, 0.7
    @Differentiable
    static double ifWithoutElse(double x, double y) {
        double s = y * y;
        if (x > 0) {
            s += x * y;
        }
        return s * x;
    }

    // at: 0.5, 0.7, 3
    // at: 0.5, 0.7, -3
    // at: -0.5, 0.7, 3
    @Differentiable
    static double conjunction(double x, double y, double z) {
        if (x > 0 && z > 0 || y < 0) {
            return x * y * z;
        }
        return x + y * z;
    }

    // at: {0.5, 0.7}, 1
    // at: {0.5, 0.7}, 5
    // trap: short-circuit guards an index
    @Differentiable
    static double guardedIndex(double[] x, int i) {
        if (i < x.length && x[i] > 0) {
            return x[i] * x[0];
        }
        return x[0];
    }

    // at: 0.5
    // at: -0.5
    @Differentiable
    static double negation(double x) {
        boolean negative = !(x >= 0);
        return negative ? -x : x * 2;
    }

    // at: 0.5, 3
    // at: -0.5, 3
    @Differentiable
    static double bothBranchesAssignTwo(double x, double y) {
        double a;
        double b;
        if (x > 0) {
            a = x * y;
            b = a + x;
        } else {
            b = y * y;
            a = b * x;
        }
        return a * b;
    }

    // at: 0.5, 3
    // at: -0.5, 3
    @Differentiable
    static double swapIfLess(double x, double y) {
        if (x < 1) {
            double t = x;
            x = y;
            y = t;
        }
        return x * x - y;
    }

    // at: 0.3
    // at: 1.3
    // at: 2.3
    @Differentiable
    static double spline(double x) {
        if (x < 1) {
            return 1 - 1.5 * x * x + 0.75 * x * x * x;
        }
        if (x < 2) {
            double u = 2 - x;
            return 0.25 * u * u * u;
        }
        return 0;
    }

    // at: {0.5, -0.7, 2}
    // writes: x
    @Differentiable
    static void branchWritesArray(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                x[i] *= x[i];
            } else {
                x[i] = x[(i + 1) % x.length] * 0.5;
            }
        }
    }

    // at: 0.5
    // at: -2
    @Differentiable
    static double huber(double x) {
        double a = Math.abs(x);
        return a <= 1 ? 0.5 * x * x : a - 0.5;
    }

    // at: 0.4, 2
    // at: 0.4, 3
    @Differentiable
    static double parity(double x, int n) {
        return n % 2 == 0 ? x * n : x / n;
    }
}
