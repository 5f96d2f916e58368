package zoo;

import dev.jacobean.Differentiable;

/** Linear algebra in place. */
final class Factorisations {
    private Factorisations() {}

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    // writes: a
    @Differentiable
    static void lu(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                a[i][k] /= a[k][k];
                for (int j = k + 1; j < n; j++) {
                    a[i][j] -= a[i][k] * a[k][j];
                }
            }
        }
    }

    // at: {{1, 5, 2}, {4, 1, 3}, {2, 3, 6}}, {1, 2, 3}
    // writes: a, b
    // trap: row swaps by reference
    @Differentiable
    static double[] solveWithPivoting(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            double t = b[k];
            b[k] = b[pivot];
            b[pivot] = t;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double s = b[i];
            for (int j = i + 1; j < n; j++) {
                s -= a[i][j] * x[j];
            }
            x[i] = s / a[i][i];
        }
        return x;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    // writes: a
    @Differentiable
    static void cholesky(double[][] a) {
        int n = a.length;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                a[j][j] -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(a[j][j]);
            for (int i = j + 1; i < n; i++) {
                for (int k = 0; k < j; k++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
                a[i][j] /= a[j][j];
                a[j][i] = 0;
            }
        }
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    @Differentiable
    static double logDeterminant(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double t = a[i][j];
                for (int k = 0; k < j; k++) {
                    t -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = Math.sqrt(t);
                    s += 2 * Math.log(l[i][i]);
                } else {
                    l[i][j] = t / l[j][j];
                }
            }
        }
        return s;
    }

    // at: {{4, 1}, {1, 5}, {2, 3}}
    // writes: a
    @Differentiable
    static double[][] gramSchmidt(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        double[][] r = new double[n][n];
        for (int k = 0; k < n; k++) {
            double s = 0;
            for (int i = 0; i < m; i++) {
                s += a[i][k] * a[i][k];
            }
            r[k][k] = Math.sqrt(s);
            for (int i = 0; i < m; i++) {
                a[i][k] /= r[k][k];
            }
            for (int j = k + 1; j < n; j++) {
                for (int i = 0; i < m; i++) {
                    r[k][j] += a[i][k] * a[i][j];
                }
                for (int i = 0; i < m; i++) {
                    a[i][j] -= a[i][k] * r[k][j];
                }
            }
        }
        return r;
    }

    // at: {1, 1, 1}, {4, 5, 6}, {1, 0.5, 0.25}, {1, 2, 3}
    @Differentiable
    static double[] thomas(double[] lower, double[] diagonal, double[] upper, double[] right) {
        int n = right.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = upper[0] / diagonal[0];
        x[0] = right[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            double m = diagonal[i] - lower[i] * c[i - 1];
            c[i] = upper[i] / m;
            x[i] = (right[i] - lower[i] * x[i - 1]) / m;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return x;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, 4
    @Differentiable
    static double powerIteration(double[][] a, int steps) {
        int n = a.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1;
        }
        double norm = 0;
        for (int t = 0; t < steps; t++) {
            double[] y = new double[n];
            double s = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    y[i] += a[i][j] * x[j];
                }
                s += y[i] * y[i];
            }
            norm = Math.sqrt(s);
            for (int i = 0; i < n; i++) {
                x[i] = y[i] / norm;
            }
        }
        return norm;
    }

    // at: {{4, 1}, {1, 5}}
    // writes: a
    @Differentiable
    static void givens(double[][] a) {
        double r = Math.hypot(a[0][0], a[1][0]);
        double c = a[0][0] / r;
        double s = a[1][0] / r;
        for (int j = 0; j < a[0].length; j++) {
            double top = c * a[0][j] + s * a[1][j];
            a[1][j] = c * a[1][j] - s * a[0][j];
            a[0][j] = top;
        }
    }

    // at: {{4, 1}, {2, 5}}, {1, 2}, 3
    @Differentiable
    static double[] jacobi(double[][] a, double[] b, int sweeps) {
        int n = b.length;
        double[] x = new double[n];
        for (int t = 0; t < sweeps; t++) {
            double[] y = b.clone();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (j == i) {
                        continue;
                    }
                    y[i] -= a[i][j] * x[j];
                }
                y[i] /= a[i][i];
            }
            x = y;
        }
        return x;
    }
}
