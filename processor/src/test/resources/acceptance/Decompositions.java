package zoo;

import dev.jacobean.Differentiable;

/** Linear algebra as JAMA, EJML and textbooks have it. */
public class Decompositions {
    private Decompositions() {}

    // at: {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}}
    @Differentiable
    static double[][] choleskyBanachiewicz(double[][] a) {
        int m = a.length;
        double[][] l = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < (i + 1); k++) {
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    sum += l[i][j] * l[k][j];
                }
                l[i][k] = (i == k) ? Math.sqrt(a[i][i] - sum) : (1.0 / l[k][k] * (a[i][k] - sum));
            }
        }
        return l;
    }

    // at: {{2, 1, 1, 0}, {4, 3, 3, 1}, {8, 7, 9, 5}, {6, 7, 9, 8}}, {1, 2, 3, 4}
    @Differentiable
    static double[] jamaLuSolve(double[][] a, double[] b) {
        int m = a.length, n = a[0].length;
        double[][] lu = new double[m][n];
        for (int i = 0; i < m; i++) System.arraycopy(a[i], 0, lu[i], 0, n);
        int[] piv = new int[m];
        for (int i = 0; i < m; i++) piv[i] = i;
        double[] luRow, luCol = new double[m];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) luCol[i] = lu[i][j];
            for (int i = 0; i < m; i++) {
                luRow = lu[i];
                int kmax = Math.min(i, j);
                double s = 0.0;
                for (int k = 0; k < kmax; k++) s += luRow[k] * luCol[k];
                luRow[j] = luCol[i] -= s;
            }
            int p = j;
            for (int i = j + 1; i < m; i++) if (Math.abs(luCol[i]) > Math.abs(luCol[p])) p = i;
            if (p != j) {
                for (int k = 0; k < n; k++) {
                    double t = lu[p][k];
                    lu[p][k] = lu[j][k];
                    lu[j][k] = t;
                }
                int k = piv[p];
                piv[p] = piv[j];
                piv[j] = k;
            }
            if (j < m & lu[j][j] != 0.0) for (int i = j + 1; i < m; i++) lu[i][j] /= lu[j][j];
        }
        double[] x = new double[n];
        for (int i = 0; i < m; i++) x[i] = b[piv[i]];
        for (int k = 0; k < n; k++) for (int i = k + 1; i < n; i++) x[i] -= x[k] * lu[i][k];
        for (int k = n - 1; k >= 0; k--) {
            x[k] /= lu[k][k];
            for (int i = 0; i < k; i++) x[i] -= x[k] * lu[i][k];
        }
        return x;
    }

    // at: {{1, 2}, {3, 4}, {5, 7}}, {1, 2, 4}
    @Differentiable
    static double[] jamaQrLeastSquares(double[][] a, double[] b) {
        int m = a.length, n = a[0].length;
        double[][] qr = new double[m][];
        for (int i = 0; i < m; i++) qr[i] = a[i].clone();
        double[] rdiag = new double[n], x = b.clone();
        for (int k = 0; k < n; k++) {
            double nrm = 0;
            for (int i = k; i < m; i++) nrm = Math.hypot(nrm, qr[i][k]);
            if (nrm != 0.0) {
                if (qr[k][k] < 0) nrm = -nrm;
                for (int i = k; i < m; i++) qr[i][k] /= nrm;
                qr[k][k] += 1.0;
                for (int j = k + 1; j < n; j++) {
                    double s = 0.0;
                    for (int i = k; i < m; i++) s += qr[i][k] * qr[i][j];
                    s = -s / qr[k][k];
                    for (int i = k; i < m; i++) qr[i][j] += s * qr[i][k];
                }
            }
            rdiag[k] = -nrm;
        }
        for (int k = 0; k < n; k++) {
            double s = 0.0;
            for (int i = k; i < m; i++) s += qr[i][k] * x[i];
            s = -s / qr[k][k];
            for (int i = k; i < m; i++) x[i] += s * qr[i][k];
        }
        for (int k = n - 1; k >= 0; k--) {
            x[k] /= rdiag[k];
            for (int i = 0; i < k; i++) x[i] -= x[k] * qr[i][k];
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) solution[i] = x[i];
        return solution;
    }

    // at: {4, 1, 0.5, 1, 3, -0.2, 0.5, -0.2, 2}, 3
    // writes: data
    @Differentiable(wrt = "data")
    static void choleskyBlockFlat(double[] data, int n) {
        double divideBy = 0;
        boolean[] ok = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                double sum = data[i * n + j];
                int iEl = i * n, jEl = j * n, end = iEl + i;
                for (; iEl < end; iEl++, jEl++) sum -= data[iEl] * data[jEl];
                if (i == j) {
                    ok[i] = sum > 0;
                    double el = Math.sqrt(sum);
                    data[i * n + i] = el;
                    divideBy = 1.0 / el;
                } else {
                    data[j * n + i] = sum * divideBy;
                }
            }
        }
        if (!ok[n - 1]) throw new IllegalStateException("not positive definite");
    }

    // at: {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}}, {1, 0.5, 0.25}
    @Differentiable
    static double powerMethod(double[][] a, double[] start) {
        int n = start.length;
        double[] b = start.clone();
        double lambda = 0, previous;
        int it = 0;
        do {
            previous = lambda;
            double[] next = new double[n];
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) next[i] += a[i][j] * b[j];
            double norm = 0;
            for (double v : next) norm += v * v;
            norm = Math.sqrt(norm);
            for (int i = 0; i < n; i++) b[i] = next[i] / norm;
            lambda = norm;
        } while (++it < 60 && Math.abs(lambda - previous) > 1e-15);
        return lambda;
    }

    // at: {{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}}
    @Differentiable
    static double[][] gaussJordanInverse(double[][] matrix) {
        int n = matrix.length;
        double[][] aug = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) aug[i][j] = matrix[i][j];
            aug[i][i + n] = 1;
        }
        for (int i = 0; i < n; i++) {
            int max = i;
            for (int r = i + 1; r < n; r++) if (Math.abs(aug[r][i]) > Math.abs(aug[max][i])) max = r;
            double[] temp = aug[i];
            aug[i] = aug[max];
            aug[max] = temp;
            if (Math.abs(aug[i][i]) <= 1e-12) throw new ArithmeticException("Matrix is singular or nearly singular");
            double pivot = aug[i][i];
            for (int j = 0; j < 2 * n; j++) aug[i][j] /= pivot;
            for (int r = 0; r < n; r++) {
                if (r == i) continue;
                double f = aug[r][i];
                for (int j = 0; j < 2 * n; j++) aug[r][j] -= f * aug[i][j];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) System.arraycopy(aug[i], n, inverse[i], 0, n);
        return inverse;
    }

    // at: {{1, 2, 3}, {0, 1, 4}, {5, 6, 0}}
    @Differentiable
    static double laplaceDeterminant(double[][] m) {
        if (m.length == 1) return m[0][0];
        if (m.length == 2) return m[0][0] * m[1][1] - m[0][1] * m[1][0];
        double det = 0;
        for (int c = 0; c < m.length; c++) {
            det += Math.pow(-1, c) * m[0][c] * laplaceDeterminant(minor(m, 0, c));
        }
        return det;
    }

    private static double[][] minor(double[][] m, int row, int column) {
        double[][] minor = new double[m.length - 1][m.length - 1];
        for (int i = 0; i < m.length; i++)
            for (int j = 0; i != row && j < m[i].length; j++)
                if (j != column) minor[i < row ? i : i - 1][j < column ? j : j - 1] = m[i][j];
        return minor;
    }

    // at: {{4, -1, 0}, {-1, 4, -1}, {0, -1, 4}}, {2, 6, 1}
    @Differentiable
    static double[] conjugateGradient(double[][] a, double[] b) {
        int n = b.length;
        double[] x = new double[n], r = b.clone(), p = r.clone();
        double rsold = dot(r, r);
        for (int i = 0; i < n; i++) {
            double[] ap = times(a, p);
            double alpha = rsold / dot(p, ap);
            x = axpy(alpha, p, x);
            r = axpy(-alpha, ap, r);
            double rsnew = dot(r, r);
            if (Math.sqrt(rsnew) < 1e-10) break;
            p = axpy(rsnew / rsold, p, r);
            rsold = rsnew;
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    private static double[] axpy(double alpha, double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) z[i] = alpha * x[i] + y[i];
        return z;
    }

    private static double[] times(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < y.length; i++) y[i] = dot(a[i], x);
        return y;
    }

    // at: {{2, 0.5, 0.1}, {0.5, 1, 0.3}, {0.1, 0.3, 3}}
    @Differentiable
    static double[] jacobiEigenvaluesCyclic(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) a[i] = matrix[i].clone();
        for (int sweep = 0; sweep < 8; sweep++) {
            double off = 0;
            for (int p = 0; p < n - 1; p++) for (int q = p + 1; q < n; q++) off += a[p][q] * a[p][q];
            if (off < 1e-28) break;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) < 1e-300) continue;
                    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
                    double t = Math.signum(theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
                    double c = 1 / Math.sqrt(t * t + 1), s = t * c;
                    for (int k = 0; k < n; k++) {
                        double akp = a[k][p], akq = a[k][q];
                        a[k][p] = c * akp - s * akq;
                        a[k][q] = s * akp + c * akq;
                    }
                    for (int k = 0; k < n; k++) {
                        double apk = a[p][k], aqk = a[q][k];
                        a[p][k] = c * apk - s * aqk;
                        a[q][k] = s * apk + c * aqk;
                    }
                }
            }
        }
        double[] eigenvalues = new double[n];
        for (int i = 0; i < n; i++) eigenvalues[i] = a[i][i];
        return eigenvalues;
    }

    // at: {{0.1, 0.4}, {-0.3, 0.2}}, 1.5
    @Differentiable
    static double[][] expmScalingSquaring(double[][] a, double t) {
        int n = a.length, s = 0;
        double norm = 0;
        for (double[] row : a) {
            double sum = 0;
            for (double v : row) sum += Math.abs(v * t);
            norm = Math.max(norm, sum);
        }
        for (; norm > 0.25; norm /= 2) s++;
        double f = t / (1 << s);
        double[][] result = new double[n][n], term = new double[n][n];
        for (int i = 0; i < n; i++) result[i][i] = term[i][i] = 1;
        for (int k = 1; k <= 12; k++) {
            term = product(term, a);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    term[i][j] *= f / k;
                    result[i][j] += term[i][j];
                }
        }
        while (s-- > 0) result = product(result, result);
        return result;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) for (int k = 0; k < b.length; k++) for (int j = 0; j < b[0].length; j++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    // at: {2, 1, 4, 3, 6}, {1, 1, 1, 1}
    @Differentiable
    static double tridiagonalDeterminant(double[] diagonal, double[] off) {
        double f0 = 1, f1 = diagonal[0];
        for (int i = 1; i < diagonal.length; i++) {
            double f2 = diagonal[i] * f1 - off[i - 1] * off[i - 1] * f0;
            f0 = f1;
            f1 = f2;
        }
        return f1;
    }

    // at: {{1, 2}, {3, 4}, {5, 6}}
    @Differentiable
    static double[][] pseudoInverse(double[][] a) {
        double[][] ata = new double[2][2];
        for (double[] r : a) for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) ata[i][j] += r[i] * r[j];
        double det = ata[0][0] * ata[1][1] - ata[0][1] * ata[1][0];
        double[][] inv = {{ata[1][1] / det, -ata[0][1] / det}, {-ata[1][0] / det, ata[0][0] / det}};
        double[][] p = new double[2][a.length];
        for (int i = 0; i < 2; i++) for (int j = 0; j < a.length; j++) p[i][j] = inv[i][0] * a[j][0] + inv[i][1] * a[j][1];
        return p;
    }

    // at: {{3, 1}, {1, 2}}, {{1, 0}, {0.2, 1}}, {{0.5, 0}, {0, 0.7}}
    @Differentiable
    static double strassen(double[][] a, double[][] b, double[][] c) {
        double[][] p = multiply2(multiply2(a, b), c);
        return p[0][0] + p[0][1] * p[1][0] - p[1][1];
    }

    private static double[][] multiply2(double[][] a, double[][] b) {
        double m1 = (a[0][0] + a[1][1]) * (b[0][0] + b[1][1]), m2 = (a[1][0] + a[1][1]) * b[0][0], m3 = a[0][0] * (b[0][1] - b[1][1]);
        double m4 = a[1][1] * (b[1][0] - b[0][0]), m5 = (a[0][0] + a[0][1]) * b[1][1];
        double m6 = (a[1][0] - a[0][0]) * (b[0][0] + b[0][1]), m7 = (a[0][1] - a[1][1]) * (b[1][0] + b[1][1]);
        return new double[][] {{m1 + m4 - m5 + m7, m3 + m5}, {m2 + m4, m1 - m2 + m3 + m6}};
    }

    // at: {1, 2, 3, 4}, {0.5, 0.25, 2, 1}
    // writes: x, y
    @Differentiable
    static void swapAndRotate(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] + y[i];
            y[i] = x[i] - y[i];
            x[i] = x[i] - y[i];
        }
        double first = x[0];
        for (int i = 1; i < x.length; i++) x[i - 1] = x[i] * y[i];
        x[x.length - 1] = first;
    }
}
