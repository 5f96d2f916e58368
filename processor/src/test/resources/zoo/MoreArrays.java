package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Arrays as Java has them. */
final class MoreArrays {
    private MoreArrays() {}

    // at: {1, 2, 3}, 5
    // at: {1, 2, 3}, 2
    @Differentiable
    static double[] copied(double[] x, int n) {
        double[] y = Arrays.copyOf(x, n);
        y[0] *= y[1];
        return y;
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double range(double[] x) {
        double[] y = Arrays.copyOfRange(x, 1, 3);
        return y[0] * y[1] * y.length;
    }

    // at: {1, 2, 3, 4}, 0.5
    // writes: x
    @Differentiable
    static void filled(double[] x, double a) {
        Arrays.fill(x, a * a);
        x[1] *= x[0];
    }

    // at: {1, 2, 3, 4, 5}
    // writes: x
    // trap: overlapping arraycopy
    @Differentiable
    static void shiftedRight(double[] x) {
        System.arraycopy(x, 0, x, 1, 3);
        x[0] = x[4] * x[3];
    }

    // at: {1, 2, 3, 4, 5}
    // writes: x
    // trap: overlapping arraycopy
    @Differentiable
    static void shiftedLeft(double[] x) {
        System.arraycopy(x, 2, x, 0, 3);
        x[1] *= x[0];
    }

    // at: {1, 2, 3}, {4, 5, 6, 7}
    // writes: y
    @Differentiable
    static void copiedInto(double[] x, double[] y) {
        System.arraycopy(x, 1, y, 2, 2);
        y[0] *= y[3];
    }

    // at: {1, 2, 3}
    @Differentiable
    static double streamed(double[] x) {
        return Arrays.stream(x).sum() * x[0];
    }

    // at: {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}
    @Differentiable
    static double cube(double[][][] a) {
        double s = 0;
        for (double[][] m : a) {
            for (double[] row : m) {
                for (double v : row) {
                    s = s * 0.5 + v * v;
                }
            }
        }
        return s;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double triangular(double[] x) {
        double[][] t = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            t[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                t[i][j] = x[i] * x[j];
            }
        }
        double s = 0;
        for (double[] row : t) {
            for (double v : row) {
                s += v * row.length;
            }
        }
        return s;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double integerMatrix(double[] x) {
        int[][] index = {{0, 1}, {2, 0}, {1, 1}};
        long[] weight = {3, 4, 5};
        boolean[] flip = new boolean[3];
        flip[1] = true;
        double s = 0;
        for (int i = 0; i < index.length; i++) {
            double v = x[index[i][0]] * x[index[i][1]] * weight[i];
            s += flip[i] ? -v : v;
        }
        return s;
    }

    // at: {1, 2, 3}, 3
    @Differentiable
    static double reassignedRows(double[] x, int n) {
        double[][] a = {x.clone(), {1, 1, 1}};
        for (int k = 0; k < n; k++) {
            double[] next = new double[3];
            for (int j = 0; j < 3; j++) {
                next[j] = a[0][j] + 0.5 * a[1][(j + 1) % 3];
            }
            a[1] = a[0];
            a[0] = next;
        }
        return a[0][0] * a[1][2];
    }

    static final double[] TABLE = {0.5, 1.5, -2};

    // at: {1, 2, 3}
    @Differentiable
    static double staticTable(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += TABLE[i] * x[i] * x[i];
        }
        return s;
    }
}
