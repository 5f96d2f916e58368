package zoo;

import dev.jacobean.Differentiable;

/** Arrays of arrays. */
final class Matrices {
    private Matrices() {}

    // at: {{1, 2}, {3, 4}} -> 1, 0, 0, 1
    @Differentiable
    static double trace(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i][i];
        }
        return s;
    }

    // at: {{1, 2}, {3, 4}} -> 4, -3, -2, 1
    @Differentiable
    static double determinant(double[][] a) {
        return a[0][0] * a[1][1] - a[0][1] * a[1][0];
    }

    // at: {{1, 2, 3}, {3, 4, 5}}, {0.5, -1, 2}
    @Differentiable
    static double[] timesVector(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double s = 0;
            for (int j = 0; j < x.length; j++) {
                s += a[i][j] * x[j];
            }
            y[i] = s;
        }
        return y;
    }

    // at: {{1, 2, 3}, {3, 4, 5}}, {{0.5, -1}, {2, 1}, {0, 3}}
    @Differentiable
    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    // at: {{1, 2, 3}, {3, 4, 5}}
    @Differentiable
    static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    // at: {{1, 2, 3}, {3, 4, 5}}
    @Differentiable
    static double frobenius(double[][] a) {
        double s = 0;
        for (double[] row : a) {
            for (double v : row) {
                s += v * v;
            }
        }
        return Math.sqrt(s);
    }

    // at: {{1, 2}, {3, 4}}, {1, -2}
    @Differentiable
    static double quadraticForm(double[][] a, double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                s += x[i] * a[i][j] * x[j];
            }
        }
        return s;
    }

    // at: {{1, 2}, {3, 4}}
    // writes: a
    @Differentiable
    static void transposeInPlace(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double t = a[i][j];
                a[i][j] = a[j][i];
                a[j][i] = t;
            }
        }
    }

    // at: {{1, 2}, {3, 4}}, 0.5
    // writes: a
    @Differentiable
    static void addToDiagonal(double[][] a, double x) {
        for (int i = 0; i < a.length; i++) {
            a[i][i] += x * a[i][i];
        }
    }

    // at: {{0.1, 0.2}, {0.3, 0.4}}, 3
    @Differentiable
    static double[][] power(double[][] a, int n) {
        double[][] p = {{1, 0}, {0, 1}};
        for (int k = 0; k < n; k++) {
            double[][] q = new double[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    q[i][j] = p[i][0] * a[0][j] + p[i][1] * a[1][j];
                }
            }
            p = q;
        }
        return p;
    }

    // at: {{0.1, 0.2, 0.7}, {0.3}, {}, {0.4, 0.9}}
    @Differentiable
    static double ragged(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                s = s * a[i][j] + a[i][j];
            }
        }
        return s;
    }

    // at: 0.3, 0.6
    @Differentiable
    static double[][] literal(double x, double y) {
        return new double[][] {{Math.cos(x), -Math.sin(x)}, {y, x * y}};
    }

    // at: {0.3, 0.6}, {2, 3, 4}
    @Differentiable
    static double[][] outer(double[] x, double[] y) {
        double[][] a = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] row = new double[y.length];
            for (int j = 0; j < y.length; j++) {
                row[j] = x[i] * y[j];
            }
            a[i] = row;
        }
        return a;
    }

    // at: {{1, 2}, {3, 5}}
    @Differentiable
    static double[] rowSums(double[][] a) {
        double[] s = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j < row.length; j++) {
                s[i] += row[j] * (j + 1);
            }
        }
        return s;
    }

    // at: {{1, 2}, {3, 5}}, {{2, 1}, {0, 1}}
    // at: {{1, 2}, {3, 5}}, =a
    @Differentiable
    static double innerProduct(double[][] a, double[][] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                s += a[i][j] * b[i][j];
            }
        }
        return s;
    }
}
