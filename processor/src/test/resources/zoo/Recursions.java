package zoo;

import dev.jacobean.Differentiable;

/** Methods that call themselves. */
final class Recursions {
    private Recursions() {}

    private static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    // at: 0.5, 4
    // at: 0.5, 0
    @Differentiable
    static double ofHelper(double x, int n) {
        return power(x, n) + power(2 * x, 2);
    }

    // at: 0.5, 4
    @Differentiable
    static double itself(double x, int n) {
        if (n <= 0) {
            return x;
        }
        return Math.sin(itself(x * x + 0.1, n - 1)) * x;
    }

    // at: 0.5, 6
    @Differentiable
    static double twice(double x, int n) {
        return n < 2 ? x : twice(x, n - 1) * 0.5 + twice(x, n - 2) * x;
    }

    private static double even(double x, int n) {
        return n == 0 ? x : odd(x * 1.1, n - 1);
    }

    private static double odd(double x, int n) {
        return n == 0 ? -x : even(x * x, n - 1);
    }

    // at: 0.5, 5
    // at: 0.5, 4
    @Differentiable
    static double mutual(double x, int n) {
        return even(x, n) * x;
    }

    private static void halve(double[] a, int from, int to) {
        if (to - from < 2) {
            a[from] = Math.sin(a[from]);
            return;
        }
        int middle = (from + to) / 2;
        halve(a, from, middle);
        halve(a, middle, to);
        a[from] *= a[middle];
    }

    // at: {0.5, 1, 1.5, 2, 0.7}
    // writes: a
    // trap: recursion that updates an array
    @Differentiable
    static void divideAndConquer(double[] a) {
        halve(a, 0, a.length);
    }

    private static double simpson(double a, double b, double k, int depth) {
        double m = 0.5 * (a + b);
        double whole = (b - a) / 6 * (Math.exp(-k * a * a) + 4 * Math.exp(-k * m * m) + Math.exp(-k * b * b));
        if (depth == 0 || Math.abs(whole) < 0.05) {
            return whole;
        }
        return simpson(a, m, k, depth - 1) + simpson(m, b, k, depth - 1);
    }

    // at: 0, 2, 0.7
    @Differentiable
    static double dataDependentDepth(double a, double b, double k) {
        return simpson(a, b, k, 5);
    }
}
