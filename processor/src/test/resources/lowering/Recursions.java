package lowering;

import dev.jacobean.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Methods that call themselves, to a depth that depends on data. */
final class Recursions {
    final double[] weights;
    double bias;

    Recursions(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    record Vec(double x, double y) {
        Vec rotated(int n) {
            return n <= 0 ? this : new Vec(-y, x + n).rotated(n - 1);
        }
    }

    @Differentiable
    static double power(double x, int n) {
        if (n <= 0) return 1;
        double h = power(x, n / 2);
        return n % 2 == 0 ? h * h : h * h * x;
    }

    static double even(double x, int n) {
        return n <= 0 ? x : odd(x * 1.5, n - 1);
    }

    static double odd(double x, int n) {
        return n <= 0 ? -x : even(x + 1, n - 1);
    }

    @Differentiable
    static double mutual(double x, int n) {
        return even(x, n) * odd(x, n - 1);
    }

    static double simpson(DoubleUnaryOperator f, double a, double b, double fa, double fm, double fb, int depth) {
        double m = 0.5 * (a + b);
        double fl = f.applyAsDouble(0.5 * (a + m));
        double fr = f.applyAsDouble(0.5 * (m + b));
        double whole = (b - a) / 6 * (fa + 4 * fm + fb);
        double halves = (b - a) / 12 * (fa + 4 * fl + 2 * fm + 4 * fr + fb);
        if (depth <= 0 || Math.abs(whole - halves) < 1e-3) return halves;
        return simpson(f, a, m, fa, fl, fm, depth - 1) + simpson(f, m, b, fm, fr, fb, depth - 1);
    }

    static double integral(DoubleUnaryOperator f, double a, double b, int depth) {
        return simpson(f, a, b, f.applyAsDouble(a), f.applyAsDouble(0.5 * (a + b)), f.applyAsDouble(b), depth);
    }

    @Differentiable
    static double adaptive(double k, double b, int depth) {
        double c = k * k;
        double one = integral(t -> Math.sin(k * t) * c, 0, b, Math.min(depth, 4));
        return one + integral(t -> t * t - b, -1, k, 2) + integral(Math::exp, 0, 1, 1);
    }

    static void sweep(double[] x, int from, int to) {
        if (to - from < 2) return;
        int m = (from + to) / 2;
        sweep(x, from, m);
        sweep(x, m, to);
        for (int i = from; i < m; i++) x[i] += 0.5 * x[m + (i - from) % (to - m)];
    }

    @Differentiable
    static void inPlace(double[] x) {
        sweep(x, 0, x.length);
    }

    @Differentiable
    static Vec records(Vec v, int n) {
        return v.rotated(n);
    }

    double node(int i, double x) {
        if (i >= weights.length) return x + bias;
        double s = weights[i] * x;
        return s > 0 ? node(2 * i + 1, s) : node(2 * i + 2, s - bias);
    }

    @Differentiable(wrt = {"weights", "bias", "x"})
    double tree(double x) {
        return node(0, x) + node(1, -x);
    }

    @Differentiable
    double passiveTree(double x) {
        return node(0, x);
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Differentiable
    static double passiveRecursion(double x, int n) {
        return x * gcd(12, n);
    }

    static double[] grown(double[] x, int n) {
        if (x.length >= n) return x;
        double[] y = new double[x.length + 1];
        System.arraycopy(x, 0, y, 1, x.length);
        y[0] = x.length > 0 ? x[0] * 2 : 1;
        return grown(y, n);
    }

    @Differentiable
    static double[] arrays(double[] x, int n) {
        return grown(x, n);
    }

    @Differentiable
    static double deep(double x, int n) {
        if (n < 0) throw new IllegalArgumentException("n");
        if (n > 6) throw new IllegalStateException();
        return n == 0 ? x : x * deep(x * 0.5, n - 1) + n;
    }

    static double countdown(DoubleUnaryOperator f, double x, int n) {
        return n <= 0 ? f.applyAsDouble(x) : countdown(f, f.applyAsDouble(x), n - 1);
    }

    @Differentiable
    static double chosen(double x, boolean b, int n) {
        double k = x + 1;
        DoubleUnaryOperator f = b ? t -> t * k : Math::cos;
        return countdown(f, x, n);
    }
}
