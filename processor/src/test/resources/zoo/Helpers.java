package zoo;

import dev.jacobean.Differentiable;

/** Calls of methods of the same class. */
final class Helpers {
    private Helpers() {}

    static double square(double x) {
        return x * x;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    // at: 0.3, 0.4
    @Differentiable
    static double sumOfSquares(double x, double y) {
        return square(x) + square(y) * square(x + y);
    }

    // at: 0.3
    @Differentiable
    static double composed(double x) {
        return sigmoid(square(sigmoid(x)) - square(x));
    }

    private static double twoReturns(double x) {
        if (x < 0) {
            return -x * x;
        }
        return Math.sqrt(1 + x);
    }

    // at: 0.3, 5
    // at: -0.3, 5
    @Differentiable
    static double callsWithTwoReturns(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = twoReturns(s) - x * i / 2;
        }
        return s;
    }

    private static double sum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s;
    }

    // at: {0.3, 0.4, 2}
    @Differentiable
    static double ofArray(double[] x) {
        return sum(x) * sum(x) * x[0];
    }

    private static void scale(double[] x, double a) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= a;
        }
    }

    // at: {0.3, 0.4, 2}, 1.5
    // writes: x
    @Differentiable
    static void writesThroughHelper(double[] x, double a) {
        scale(x, a);
        scale(x, x[0]);
    }

    // at: {0.3, 0.4, 2}, 1.5
    @Differentiable
    static double writesLocalThroughHelper(double[] x, double a) {
        double[] y = x.clone();
        scale(y, a);
        scale(y, sum(y));
        return sum(y) * x[0];
    }

    private static double[] squares(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = square(x[i]);
        }
        return y;
    }

    // at: {0.3, 0.4, 2}
    @Differentiable
    static double[] returnsArrayOfHelper(double[] x) {
        return squares(squares(x));
    }

    private static double[] same(double[] x) {
        return x;
    }

    // at: {0.3, 0.4, 2}
    // writes: x
    // trap: a helper returns its argument
    @Differentiable
    static void aliasOutOfHelper(double[] x) {
        double[] y = same(x);
        y[0] = x[1] * x[2];
        x[1] = y[0] * x[0];
    }

    private static int clampedIndex(int i, int n) {
        return Math.max(0, Math.min(i, n - 1));
    }

    // at: {0.3, 0.4, 2}, 7
    // at: {0.3, 0.4, 2}, -7
    @Differentiable
    static double integerHelper(double[] x, int i) {
        return square(x[clampedIndex(i, x.length)]);
    }

    private static boolean isLarge(double x) {
        return x * x > 1;
    }

    // at: 0.3
    // at: 3
    @Differentiable
    static double booleanHelper(double x) {
        return isLarge(x) ? Math.log(x) : x;
    }

    private static double twice(double x) {
        return 2 * plusOne(x);
    }

    private static double plusOne(double x) {
        return 1 + square(x);
    }

    // at: 0.3
    @Differentiable
    static double helperOfHelper(double x) {
        return twice(twice(x));
    }

    private static double reassigns(double x, double y) {
        x = x * y;
        y = x + y;
        return x * y;
    }

    // at: 0.3, 0.7
    @Differentiable
    static double argumentsAreCopies(double x, double y) {
        return reassigns(x, y) + reassigns(y, x) * x;
    }

    private static double loops(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (s > 2) {
                return s - x;
            }
            s = s * s + x;
        }
        return s;
    }

    // at: 0.3, 7
    // at: 0.9, 7
    @Differentiable
    static double loopsInHelper(double x, int n) {
        return loops(x, n) * loops(2 * x, n);
    }

    private static double passiveOnly(int n) {
        double s = 0;
        for (int i = 1; i <= n; i++) {
            s += 1.0 / i;
        }
        return s;
    }

    // at: 0.3, 7
    @Differentiable
    static double passiveHelper(double x, int n) {
        return x * passiveOnly(n) + Math.pow(x, passiveOnly(2));
    }

    private static double partlyPassive(double x, double a) {
        return Math.exp(a * x);
    }

    // at: 0.3
    @Differentiable
    static double helperWithConstants(double x) {
        return partlyPassive(x, 2) + partlyPassive(3, x) + partlyPassive(1, 1);
    }

    private static double overloaded(double x) {
        return x * x;
    }

    private static double overloaded(int n) {
        return n;
    }

    private static double overloaded(double x, double y) {
        return x * y * y;
    }

    // at: 0.3, 4
    @Differentiable
    static double overloads(double x, int n) {
        return overloaded(x) + overloaded(n) * x + overloaded(x, n) + overloaded(n, x);
    }

    private static void addRow(double[][] a, int i, double[] x) {
        for (int j = 0; j < x.length; j++) {
            a[i][j] += x[j] * a[i][j];
        }
    }

    // at: {{1, 2}, {3, 4}}, {0.5, 0.7}
    // writes: a
    @Differentiable
    static void matrixThroughHelper(double[][] a, double[] x) {
        for (int i = 0; i < a.length; i++) {
            addRow(a, i, x);
        }
        addRow(a, 0, a[1]);
    }
}
