package zoo;

import dev.jacobean.Differentiable;

/** Several names for one array. */
final class Aliases {
    private Aliases() {}

    // at: {1, 2, 3}
    // writes: a
    // trap: a local alias
    @Differentiable
    static void localAlias(double[] a) {
        double[] b = a;
        for (int i = 0; i < b.length; i++) {
            b[i] = a[i] * b[i];
        }
    }

    // at: {1, 2, 3}
    // trap: a local alias
    @Differentiable
    static double aliasOfLocal(double[] x) {
        double[] t = new double[2];
        double[] u = t;
        t[0] = x[0] * x[1];
        u[1] = t[0] * x[2];
        u[0] = u[1] * t[0];
        return t[0] + u[1];
    }

    // at: {1, 2}, {3, 4}, true
    // at: {1, 2}, {3, 4}, false
    @Differentiable
    static double chosen(double[] x, double[] y, boolean first) {
        double[] z = first ? x : y;
        return z[0] * z[1] * x[0];
    }

    // at: {1, 2}, {3, 4}, true
    // at: {1, 2}, {3, 4}, false
    // writes: x, y
    // trap: which array is written depends on data
    @Differentiable
    static void chosenAndWritten(double[] x, double[] y, boolean first) {
        double[] z = first ? x : y;
        z[0] = x[0] * y[1];
        z[1] *= z[0];
    }

    // at: {1, 2}, 0.5, 5
    // trap: two buffers that change places
    @Differentiable
    static double[] pingPong(double[] x, double c, int steps) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (int t = 0; t < steps; t++) {
            next[0] = now[0] + c * now[1];
            next[1] = now[1] - c * now[0] * now[0];
            double[] swap = now;
            now = next;
            next = swap;
        }
        return now;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double aliasMovesOn(double[] x) {
        double[] a = x.clone();
        double[] b = a;
        b[0] = b[1] * b[2];
        b = x.clone();
        b[0] = a[0] * b[0];
        return a[0] * b[0];
    }

    // at: {{1, 2}, {3, 4}}
    // writes: a
    // trap: a row and its matrix
    @Differentiable
    static void rowAlias(double[][] a) {
        double[] row = a[0];
        row[0] = a[1][0] * row[1];
        a[0][1] = row[0] * row[0];
        row[1] += a[0][0];
    }

    // at: {{1, 2}, {3, 4}}
    @Differentiable
    static double rowsSwappedLocally(double[][] a) {
        double[][] b = {a[1].clone(), a[0].clone()};
        double[] t = b[0];
        b[0] = b[1];
        b[1] = t;
        b[0][0] *= b[1][1];
        return b[0][0] * b[1][0] + a[0][1];
    }

    // at: {{1, 2}, {3, 4}, {5, 6}}, 0, 2
    // at: {{1, 2}, {3, 4}, {5, 6}}, 1, 1
    // writes: a
    // trap: row swaps
    @Differentiable
    static void rowsSwapped(double[][] a, int i, int j) {
        double[] t = a[i];
        a[i] = a[j];
        a[j] = t;
        a[0][0] *= a[2][1];
        a[i][1] = a[j][0] * a[i][1];
    }

    // at: {1, 2, 3}
    @Differentiable
    static double rowsSharedOnPurpose(double[] x) {
        double[] row = x.clone();
        double[][] a = {row, row};
        a[0][0] = x[1] * x[2];
        a[1][1] = a[1][0] * x[0];
        return a[0][1] * a[1][0] + row[0];
    }

    // at: {{1, 2}, {3, 4}}
    @Differentiable
    static double shallowClone(double[][] a) {
        double[][] b = {a[0].clone(), a[1].clone()};
        double[][] c = b.clone();
        c[0][0] = b[0][1] * b[1][0];
        c[1] = new double[] {b[0][0], a[0][0]};
        return b[0][0] * b[1][1] + c[1][0] * c[1][1];
    }

    // at: {{1, 2}, {3, 4}}, 0.5, 4
    // trap: two matrices that change places
    @Differentiable
    static double[][] pingPongMatrices(double[][] a, double c, int steps) {
        double[][] now = {a[0].clone(), a[1].clone()};
        double[][] next = new double[2][2];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    next[i][j] = now[i][j] + c * Math.sin(now[1 - i][j]) * now[i][1 - j];
                }
            }
            double[][] swap = now;
            now = next;
            next = swap;
        }
        return now;
    }

    // at: {1, 2, 3, 4}, {0, 0, 0, 0}
    // at: {1, 2}, {5, 6}
    // writes: out
    @Differentiable
    static void squaresInto(double[] in, double[] out) {
        for (int i = 0; i < in.length; i++) {
            out[i] = in[i] * in[i];
        }
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double[] returnsItsInput(double[] x) {
        return x;
    }
}
