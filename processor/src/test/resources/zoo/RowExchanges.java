package zoo;

import dev.jacobean.Differentiable;
/** Rows of different lengths that are exchanged, or replaced, in arrays that are written. */
final class RowExchanges {
    private RowExchanges() {}

    // at: {{1, 2, 3}, {4, 5}}
    // writes: a
    @Differentiable
    static void swapRows(double[][] a) {
        double[] row = a[0];
        a[0] = a[1];
        a[1] = row;
        a[0][0] *= a[1][2];
    }
    // at: {{1, 2, 3}, {4, 5}}
    // writes: a
    @Differentiable
    static double replaced(double[][] a) {
        double s = a[0][1] * a[1][0];
        a[1] = new double[] {s, a[0][0], a[1][1], 7};
        return s * a[1][2];
    }
    // at: {{1, 2, 3}, {4, 5}}, 0.5
    // writes: a
    @Differentiable
    static double rotated(double[][] a, double x) {
        for (int i = 0; i + 1 < a.length; i++) {
            double[] t = a[i];
            a[i] = a[i + 1];
            a[i + 1] = t;
            a[i][0] = a[i][0] * t[2] + x;
        }
        return a[1][2] * x;
    }
    private static void exchange(double[][] m, int i, int j) {
        double[] t = m[i];
        m[i] = m[j];
        m[j] = t;
    }
    // at: {{{1, 2, 3}, {4}}, {{5, 6}, {7, 8, 9}, {10}}}, 1
    // writes: c
    @Differentiable
    static void cubes(double[][][] c, int n) {
        exchange(c[1], 0, n);
        double[][] t = c[0];
        c[0] = c[1];
        c[1] = t;
        c[0][0][2] *= c[1][1][0];
        exchange(c[1], 0, 1);
    }
}
