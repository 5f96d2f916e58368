package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Arrays of lengths that branches, loops and helpers decide, and other places where analyses might go wrong. */
final class Lengths {
    private Lengths() {}

    private static double[] pad(double[] x, int n) {
        return x.length >= n ? x : Arrays.copyOf(x, n);
    }

    private static double[] trimmed(double[] x) {
        int n = x.length;
        while (n > 1 && x[n - 1] == 0) n--;
        return n == x.length ? x : Arrays.copyOfRange(x, 0, n);
    }

    private static double sum(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * x[i] * x[i];
        return s;
    }

    // at: {1, 2, 3}, 5
    // at: {1, 2, 3}, 2
    @Differentiable
    @SuppressWarnings("jacobean:equality-branch")
    static double padded(double[] x, int n) {
        double[] a = pad(x, n);
        double[] b = trimmed(a);
        return sum(a) + sum(b) * b.length;
    }

    // at: 0.7, 4
    // at: 0.7, 0
    @Differentiable
    static double growing(double x, int n) {
        double[] stack = new double[1];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (size == stack.length) stack = Arrays.copyOf(stack, 2 * size);
            stack[size++] = Math.pow(x, i + 1);
        }
        double s = stack.length;
        while (size > 0) s = s * x + stack[--size];
        return s;
    }

    // at: 0.7, 4
    @Differentiable
    static double pascal(double x, int n) {
        double[] row = {1};
        for (int i = 0; i < n; i++) {
            double[] next = new double[row.length + 1];
            next[0] = 1;
            next[row.length] = x;
            for (int j = 1; j < row.length; j++) next[j] = row[j - 1] + x * row[j];
            row = next;
        }
        return sum(row);
    }

    // at: 0.7, true, 2
    // at: 0.7, false, 3
    @Differentiable
    static double either(double x, boolean small, int k) {
        double[] v = small ? new double[] {x, 1} : new double[] {1, x, x * x, 4};
        double[][] m = {v, small ? new double[2] : new double[4]};
        for (int i = 0; i < v.length; i++) m[1][i] = v[v.length - 1 - i] * k;
        double[] w = k > 2 ? m[0] : m[1];
        w[0] += x;
        return sum(m[0]) + sum(m[1]) + w[w.length - 1];
    }

    // at: 0.7, 3
    @Differentiable
    static double swappedBuffers(double x, int n) {
        double[] a = {x, 2 * x}, b = {1, 2, 3};
        for (int i = 0; i < n; i++) {
            double[] t = a;
            a = b;
            b = t;
            a[a.length - 1] += b[0] * x;
        }
        return sum(a) * a.length + sum(b) / b.length;
    }

    // at: {3.5, -1.5, 2.5}
    @Differentiable
    static double switchLengths(double[] x) {
        double s = 0;
        for (double each : x) {
            double[] k = switch ((int) Math.abs(each)) {
                case 1 -> new double[] {each};
                case 2 -> new double[] {each, 1};
                default -> x;
            };
            s += sum(k) / k.length;
        }
        return s;
    }

    // at: 0.7
    @Differentiable
    static double nested(double x) {
        double[][] tri = new double[4][];
        for (int i = 0; i < tri.length; i++) {
            tri[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) tri[i][j] = i == 0 ? x : (j < i ? tri[i - 1][j] : 0) + (j > 0 ? tri[i - 1][j - 1] : 0) * x;
        }
        double[] last = tri[tri.length - 1];
        return sum(last) + tri[2].length;
    }
}
