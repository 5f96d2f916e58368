package lowering;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Arrays: references, aliases, ragged rows, library methods. */
final class ArrayPrograms {
    static final double[] TABLE = {1, 0.5, 0.25};
    static final int[][] PAIRS = {{0, 1}, {1, 2}};

    private ArrayPrograms() {}

    @Differentiable
    static double aliases(double[] a, double x) {
        if (a.length < 2) return x;
        double[] b = a;
        b[0] = x;
        double[] c = a.clone();
        c[1] = 7;
        b[1] += a[0] * c[1];
        a = c;
        a[0] = -1;
        return a[0] + b[0] + c[1] + b[1];
    }

    @Differentiable
    static double rowsSwap(double[][] m, int i, int j) {
        if (m.length < 2) return 0;
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
        m[0][0] += 5;
        t[0] *= 2;
        double[][] copy = m.clone();
        copy[0] = new double[] {1, 2, 3};
        copy[1][0] -= 1;
        return m[i][j] + m[1][0] + copy[0][1];
    }

    @Differentiable
    static double ragged(int n, double x) {
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) {
            m[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) m[i][j] = x * i + j;
        }
        double s = 0;
        for (double[] row : m) for (double v : row) s += v * v;
        return s;
    }

    @Differentiable
    static double literals(double x, int k) {
        double[] a = {x, 2 * x, 3};
        double[][] b = {{1, x}, {}, a};
        int[] n = {k, k + 1};
        float[] f = {1, 2.5f, k};
        long[] l = new long[] {k, 'a'};
        char[] c = {'a', 98};
        byte[] y = {1, (byte) 200};
        boolean[] z = {true, k > 0};
        String[] s = {"a", "bb"};
        a[0] += 1;
        return b[2][0] + b[0][1] + n[1] + f[1] + f[2] + l[0] + c[1] + y[1] + (z[1] ? 1 : 0) + s[1].length() + b[1].length;
    }

    @Differentiable
    static double threeDimensions(int n, double x) {
        double[][][] a = new double[n][2][3];
        double[][] b = new double[2][];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < a[i][j].length; k++) a[i][j][k] = x * (i + 1) * (j + 2) + k;
            }
        }
        double s = b[0] == null ? 1 : 2;
        for (double[][] plane : a) for (double[] row : plane) s += row[row.length - 1];
        return s;
    }

    @Differentiable
    static double[] returned(double[] x, int n) {
        double[] y = new double[n];
        for (int i = 0; i < n && i < x.length; i++) y[i] = x[i] * i;
        if (n == 3) return x;
        return y;
    }

    @Differentiable
    static double copies(double[] x, int n, int m) {
        double[] a = Arrays.copyOf(x, n);
        double[] b = Arrays.copyOfRange(x, m, n);
        Arrays.fill(a, 2);
        if (n > 1) Arrays.fill(a, 1, n, x.length);
        System.arraycopy(x, 0, a, 0, Math.min(n, x.length));
        double s = 0;
        for (double v : a) s += v;
        for (double v : b) s -= v * v;
        return s;
    }

    @Differentiable
    static void overlapping(double[] x, int n) {
        System.arraycopy(x, 0, x, 1, n);
        Arrays.fill(x, 0, 1, 0.5);
        System.arraycopy(x, 1, x, 0, n);
    }

    @Differentiable
    static double fillRange(double[] x, int from, int to) {
        double[] y = x.clone();
        Arrays.fill(y, from, to, 3);
        double s = 0;
        for (double v : y) s += v;
        return s;
    }

    @Differentiable
    static double tables(double x, int i) {
        double s = 0;
        for (int[] p : PAIRS) s += TABLE[p[0]] * TABLE[p[1]] * x;
        return s + TABLE[i];
    }

    @Differentiable
    static double nulls(double[] x, boolean b) {
        double[] y = null;
        if (b) y = x;
        if (y != null && y.length > 0) return y[0];
        return y == null ? -1 : y.length;
    }

    @Differentiable
    static double nullPointer(double[] x, int n) {
        double[] y = n > 2 ? null : x;
        double s = 1;
        if (n > 4) y[0] = s;
        return s + y.length;
    }

    @Differentiable
    static double ring(double[] x, int n) {
        double[] buffer = new double[3];
        int at = 0;
        double s = 0;
        for (int i = 0; i < n && x.length > 0; i++) {
            s += buffer[at] * x[i % x.length];
            buffer[at] = x[i % x.length] + s;
            at = (at + 1) % buffer.length;
        }
        return s;
    }

    @Differentiable
    static double loopCarriedSwap(double[] u, int n) {
        double[] a = u.clone();
        double[] b = new double[u.length];
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < a.length; i++) b[i] = 0.5 * a[i] + (i > 0 ? a[i - 1] : 1);
            double[] swap = a;
            a = b;
            b = swap;
        }
        double s = 0;
        for (double v : a) s += v;
        return s + (b.length > 0 ? b[0] : 0);
    }

    @Differentiable
    static double intArrays(int[] k, double[] x) {
        int[] count = new int[4];
        for (int v : k) count[Math.floorMod(v, 4)]++;
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[i] * count[i & 3] / (1 + k.length);
        return s;
    }

    @Differentiable(wrt = "x")
    static double passiveScratch(double x, double[] data) {
        double[] scratch = new double[data.length];
        double s = 0;
        for (int i = 0; i < data.length; i++) {
            scratch[i] = data[i] * data[i];
            s += scratch[i] * x;
        }
        return s;
    }

    @Differentiable
    static void writesTwo(double[] x, float[] y, double[][] z) {
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            y[i] += x[i];
            x[i] = y[i] * 2;
        }
        if (z.length > 0) z[0] = x;
        for (double[] row : z) for (int j = 0; j < row.length; j++) row[j]++;
    }

    @Differentiable
    static double setsAll(double[] x, double c) {
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> x[i] * c + i);
        double s = 0;
        for (double v : y) s += v;
        return s;
    }
}
