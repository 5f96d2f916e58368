package zoo;

import dev.jacobean.Differentiable;

/** Arrays filled from their own elements: what a later store leaves alone need not be saved, what it changes must. */
final class Recurrences {
    private Recurrences() {}

    // at: {0.5, 1.5, -0.3}, 5
    @Differentiable
    static double forwards(double[] p, int n) {
        double[] x = new double[n + 1];
        x[0] = p[0];
        for (int t = 0; t < n; t++) {
            x[t + 1] = x[t] * x[t] * p[1] + p[2] * Math.sin(x[t]);
        }
        return x[n] * x[n / 2];
    }

    // at: {0.5, 1.5, -0.3}, 5
    @Differentiable
    static double backwards(double[] p, int n) {
        double[] x = new double[n + 1];
        x[n] = p[0];
        for (int t = n - 1; t >= 0; t--) {
            x[t] = x[t + 1] * x[t + 1] * p[1] + p[2] * Math.sin(x[t + 1]);
        }
        return x[0] * x[n / 2];
    }

    // at: {0.5, 1.5, -0.3}, 5
    // trap: reads what a later iteration overwrites
    @Differentiable
    static double shifted(double[] p, int n) {
        double[] x = new double[n + 1];
        for (int t = 0; t <= n; t++) {
            x[t] = p[t % 3] * t;
        }
        for (int t = 0; t < n; t++) {
            x[t] = x[t + 1] * x[t + 1] * p[1] + x[t];
        }
        return x[0] * x[n / 2];
    }

    // at: {0.5, 0.7, -0.3}, 4, 3
    // trap: every sweep overwrites what the one before read
    @Differentiable
    static double sweeps(double[] p, int n, int sweeps) {
        double[] x = new double[n + 1];
        x[0] = p[0];
        for (int s = 0; s < sweeps; s++) {
            for (int t = 0; t < n; t++) {
                x[t + 1] = x[t] * x[t] * p[1] + p[2] * x[t + 1] + 0.1;
            }
        }
        return x[n] * x[n / 2];
    }

    // at: {0.5, 0.7, -0.3}, 4, 3
    // trap: a new array for every sweep
    @Differentiable
    static double freshSweeps(double[] p, int n, int sweeps) {
        double sum = p[0];
        for (int s = 0; s < sweeps; s++) {
            double[] x = new double[n + 1];
            x[0] = sum;
            for (int t = 0; t < n; t++) {
                x[t + 1] = x[t] * x[t] * p[1] + p[2] * x[t];
            }
            sum += x[n];
        }
        return sum;
    }

    // at: {0.5, 0.7, -0.3, 1.1, 0.2}
    @Differentiable
    static double table(double[] p) {
        int n = p.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            d[i][0] = p[i];
        }
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < n - k; i++) {
                d[i][k] = d[i][k - 1] * d[i + 1][k - 1] + p[k];
            }
        }
        return d[0][n - 1];
    }

    // at: {0.5, 0.7, -0.3, 1.1, 0.2}
    // trap: one column less, so that the next sweep changes what this one read
    @Differentiable
    static double tableInPlace(double[] p) {
        int n = p.length;
        double[] d = p.clone();
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < n - k; i++) {
                d[i] = d[i] * d[i + 1] + p[k];
            }
        }
        return d[0];
    }

    // at: {0.5, 0.7, -0.3, 1.1, 0.2}
    // trap: the diagonal is read before it is set
    @Differentiable
    static double triangleWithDiagonal(double[] p) {
        int n = p.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                l[i][j] = p[(i + j) % n];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = 0;
                for (int k = 0; k <= j; k++) {
                    s += l[i][k] * l[j][k];
                }
                l[i][j] = s;
            }
        }
        return l[n - 1][n - 1] + l[n - 1][0] * l[1][1];
    }

    // at: {0.5, 0.7, -0.3, 1.1}
    // trap: a row by another name
    @Differentiable
    static double sharedRow(double[] p) {
        int n = p.length;
        double[][] l = new double[n][n];
        l[1] = l[0];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n - 1; j++) {
                l[i][j + 1] = l[i][j] * p[j] + p[i];
            }
        }
        return l[0][n - 1] * l[1][n - 1] + l[2][1];
    }

    // at: {{0.5, 0.7}, {-0.3, 1.1}, {0.1, 0.2}}
    // writes: a
    // trap: rows of the caller's
    @Differentiable
    static void callersRows(double[][] a) {
        for (int i = 1; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] = a[i - 1][j] * a[i][j] * a[i][j];
            }
        }
    }

    // at: {0.5, 0.7, -0.3, 1.1}, 2
    // trap: an index that does not move with the counter
    @Differentiable
    static double fixedIndex(double[] p, int m) {
        double[] x = new double[p.length + 1];
        x[m] = p[0];
        for (int t = 0; t < p.length; t++) {
            x[t] = x[m] * p[t] + x[t] * 0.5;
        }
        return x[0] + x[1] * x[2] + x[3];
    }

    // at: {0.5, 0.7, -0.3, 1.1, 0.4, 0.9}
    // trap: two stores an iteration
    @Differentiable
    static double pairs(double[] p) {
        double[] x = new double[p.length + 2];
        x[0] = p[0];
        x[1] = p[1];
        for (int t = 0; t < p.length; t++) {
            x[t + 2] = x[t] * x[t + 1] * p[t] + 0.3;
            x[t + 1] *= x[t + 2];
        }
        return x[p.length] * x[p.length + 1];
    }

    // at: {0.5, 0.7, -0.3, 1.1, 0.4, 0.9}
    // trap: a while loop, and a step of two
    @Differentiable
    static double byTwos(double[] p) {
        double[] x = new double[p.length + 2];
        x[0] = p[0];
        x[1] = p[1];
        int t = 0;
        while (t < p.length) {
            x[t + 2] = x[t] * x[t] * p[t] + x[t + 1];
            x[t + 1] = x[t] * x[t + 2];
            t += 2;
        }
        return x[t] * x[t - 1];
    }

    // at: {0.5, 0.7, -0.3, 1.1}, {1, 2, 0, 3}
    // trap: indices from data
    @Differentiable
    static double scattered(double[] p, int[] to) {
        double[] x = p.clone();
        for (int t = 0; t < to.length; t++) {
            x[to[t]] = x[t] * x[t] + p[t];
        }
        return x[0] * x[1] + x[2] * x[3];
    }
}
