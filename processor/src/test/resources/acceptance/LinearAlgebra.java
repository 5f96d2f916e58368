package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Factorisations, solvers and transforms, most of them in place. */
final class LinearAlgebra {
    private static final double EPS = 1e-14;

    private LinearAlgebra() {}

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 2, 3}
    // at: {{0, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 2, 3}
    // at: {{1, 2}, {2, 4}}, {1, 2} throws ArithmeticException
    // writes: a, b
    @Differentiable
    static void gaussInPlace(double[][] a, double[] b) {
        int n = b.length;
        for (int p = 0; p < n; p++) {
            int max = p;
            for (int i = p + 1; i < n; i++) {
                if (Math.abs(a[i][p]) > Math.abs(a[max][p])) {
                    max = i;
                }
            }
            double[] temp = a[p];
            a[p] = a[max];
            a[max] = temp;
            double t = b[p];
            b[p] = b[max];
            b[max] = t;
            if (Math.abs(a[p][p]) <= EPS) {
                throw new ArithmeticException("Matrix is singular or nearly singular");
            }
            for (int i = p + 1; i < n; i++) {
                double alpha = a[i][p] / a[p][p];
                b[i] -= alpha * b[p];
                for (int j = p; j < n; j++) {
                    a[i][j] -= alpha * a[p][j];
                }
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = 0.0;
            for (int j = i + 1; j < n; j++) {
                sum += a[i][j] * b[j];
            }
            b[i] = (b[i] - sum) / a[i][i];
        }
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    @Differentiable
    static double determinant(double[][] matrix) {
        int n = matrix.length;
        double[][] lu = new double[n][];
        for (int i = 0; i < n; i++) lu[i] = matrix[i].clone();
        double det = 1;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(lu[i][k]) > Math.abs(lu[pivot][k])) pivot = i;
            if (pivot != k) {
                double[] row = lu[k];
                lu[k] = lu[pivot];
                lu[pivot] = row;
                det = -det;
            }
            det *= lu[k][k];
            for (int i = k + 1; i < n; i++) {
                lu[i][k] /= lu[k][k];
                for (int j = k + 1; j < n; j++) lu[i][j] -= lu[i][k] * lu[k][j];
            }
        }
        return det;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    @Differentiable
    static double determinantByMinors(double[][] a) {
        if (a.length == 1) return a[0][0];
        double det = 0;
        for (int c = 0; c < a.length; c++) {
            double[][] minor = new double[a.length - 1][a.length - 1];
            for (int i = 1; i < a.length; i++)
                for (int j = 0, k = 0; j < a.length; j++) {
                    if (j == c) continue;
                    minor[i - 1][k++] = a[i][j];
                }
            det += (c % 2 == 0 ? 1 : -1) * a[0][c] * determinantByMinors(minor);
        }
        return det;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}
    // at: {{1, 2}, {2, 1}} throws IllegalArgumentException
    @Differentiable
    static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
                if (i == j) {
                    if (s <= 0) throw new IllegalArgumentException("not positive definite at " + i);
                    l[i][i] = Math.sqrt(s);
                } else {
                    l[i][j] = s / l[j][j];
                }
            }
        }
        return l;
    }

    // at: {4, 1, 5, 2, 3, 6}
    // writes: packed
    @Differentiable
    static double choleskyPackedInPlace(double[] packed) {
        int n = (int) ((Math.sqrt(8.0 * packed.length + 1) - 1) / 2);
        double logDet = 0;
        for (int i = 0; i < n; i++) {
            int ri = i * (i + 1) / 2;
            for (int j = 0; j < i; j++) {
                int rj = j * (j + 1) / 2;
                double s = packed[ri + j];
                for (int k = 0; k < j; k++) s -= packed[ri + k] * packed[rj + k];
                packed[ri + j] = s / packed[rj + j];
            }
            double d = packed[ri + i];
            for (int k = 0; k < i; k++) d -= packed[ri + k] * packed[ri + k];
            packed[ri + i] = Math.sqrt(d);
            logDet += 2 * Math.log(packed[ri + i]);
        }
        return logDet;
    }

    // at: {{1, 2}, {3, 4}, {5, 7}}
    // writes: a
    @Differentiable
    static double[] householderInPlace(double[][] a) {
        int m = a.length, n = a[0].length;
        double[] rDiag = new double[n];
        for (int k = 0; k < n; k++) {
            double nrm = 0;
            for (int i = k; i < m; i++) nrm = Math.hypot(nrm, a[i][k]);
            if (nrm != 0.0) {
                if (a[k][k] < 0) nrm = -nrm;
                for (int i = k; i < m; i++) a[i][k] /= nrm;
                a[k][k] += 1.0;
                for (int j = k + 1; j < n; j++) {
                    double s = 0.0;
                    for (int i = k; i < m; i++) s += a[i][k] * a[i][j];
                    s = -s / a[k][k];
                    for (int i = k; i < m; i++) a[i][j] += s * a[i][k];
                }
            }
            rDiag[k] = -nrm;
        }
        return rDiag;
    }

    // at: {{1, 2}, {3, 4}, {5, 7}}
    // writes: a
    @Differentiable
    static void givens(double[][] a) {
        for (int j = 0; j < a[0].length; j++) {
            for (int i = a.length - 1; i > j; i--) {
                double x = a[i - 1][j], y = a[i][j];
                if (y == 0) continue;
                double r = Math.hypot(x, y), c = x / r, s = y / r;
                for (int k = j; k < a[0].length; k++) {
                    double u = a[i - 1][k], v = a[i][k];
                    a[i - 1][k] = c * u + s * v;
                    a[i][k] = c * v - s * u;
                }
            }
        }
    }

    // at: {{1, 2}, {3, 4}, {5, 7}}
    @Differentiable
    static double[][] gramSchmidt(double[][] a) {
        int m = a.length, n = a[0].length;
        double[][] q = new double[m][n];
        for (int j = 0; j < n; j++) {
            double[] v = column(a, j);
            for (int k = 0; k < j; k++) {
                double[] qk = column(q, k);
                axpy(-dot(qk, v), qk, v);
            }
            double norm = Math.sqrt(dot(v, v));
            for (int i = 0; i < m; i++) q[i][j] = v[i] / norm;
        }
        return q;
    }

    private static double[] column(double[][] a, int j) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = a[i][j];
        return c;
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    private static void axpy(double a, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) y[i] += a * x[i];
    }

    // at: {{4, 1, 0.5}, {1, 3, -0.7}, {0.5, -0.7, 2}}
    @Differentiable
    static double[] jacobiEigenvalues(double[][] symmetric) {
        int n = symmetric.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) a[i] = Arrays.copyOf(symmetric[i], n);
        for (int sweep = 0; sweep < 30; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) for (int q = p + 1; q < n; q++) off += a[p][q] * a[p][q];
            if (off < 1e-28) break;
            for (int p = 0; p < n; p++) {
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
        double[] lambda = new double[n];
        for (int i = 0; i < n; i++) lambda[i] = a[i][i];
        return lambda;
    }

    // at: {1, 2, 1}, {4, 5, 6, 5}, {1, 1, 2}, {1, 2, 3, 4}
    @Differentiable
    static double[] thomas(double[] lower, double[] diagonal, double[] upper, double[] rhs) {
        int n = diagonal.length;
        double[] c = new double[n - 1], x = rhs.clone();
        double beta = diagonal[0];
        x[0] /= beta;
        for (int i = 1; i < n; i++) {
            c[i - 1] = upper[i - 1] / beta;
            beta = diagonal[i] - lower[i - 1] * c[i - 1];
            x[i] = (x[i] - lower[i - 1] * x[i - 1]) / beta;
        }
        for (int i = n - 2; i >= 0; i--) x[i] -= c[i] * x[i + 1];
        return x;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 2, 3}, 3
    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 2, 3}, 2
    @Differentiable
    static double[] conjugateGradients(double[][] a, double[] b, int maxIterations) {
        double[] x = new double[b.length], r = b.clone(), p = b.clone();
        double rsOld = dot(r, r);
        for (int k = 0; k < maxIterations && Math.sqrt(rsOld) > 1e-12; k++) {
            double[] ap = multiply(a, p);
            double alpha = rsOld / dot(p, ap);
            axpy(alpha, p, x);
            axpy(-alpha, ap, r);
            double rsNew = dot(r, r);
            for (int i = 0; i < p.length; i++) p[i] = r[i] + rsNew / rsOld * p[i];
            rsOld = rsNew;
        }
        return x;
    }

    private static double[] multiply(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) y[i] = dot(a[i], x);
        return y;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        int n = a.length, m = b[0].length, l = b.length;
        double[][] c = new double[n][m];
        for (int i = 0; i < n; i++)
            for (int k = 0; k < l; k++) {
                double aik = a[i][k];
                for (int j = 0; j < m; j++) c[i][j] += aik * b[k][j];
            }
        return c;
    }

    private static double[][] identity(int n) {
        double[][] e = new double[n][n];
        for (int i = 0; i < n; i++) e[i][i] = 1;
        return e;
    }

    // at: {{0.1, 0.4}, {-0.3, 0.2}}
    @Differentiable
    static double[][] matrixExponential(double[][] a) {
        int s = 4;
        double[][] scaled = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < a.length; j++) scaled[i][j] = a[i][j] / (1 << s);
        double[][] term = identity(a.length), sum = identity(a.length);
        for (int k = 1; k <= 8; k++) {
            term = multiply(term, scaled);
            for (int i = 0; i < a.length; i++)
                for (int j = 0; j < a.length; j++) {
                    term[i][j] /= k;
                    sum[i][j] += term[i][j];
                }
        }
        for (int k = 0; k < s; k++) sum = multiply(sum, sum);
        return sum;
    }

    // at: {{0.9, 0.4}, {-0.3, 0.8}}, 13
    @Differentiable
    static double[][] matrixPower(double[][] a, int n) {
        double[][] result = identity(a.length), base = a;
        while (n > 0) {
            if ((n & 1) == 1) result = multiply(result, base);
            base = multiply(base, base);
            n >>= 1;
        }
        return result;
    }

    // at: {1, 2, 3, 4, 5, 6, 7, 8}, {0, 0, 0, 0, 0, 0, 0, 0}
    // at: {1, -2, 3, 0.5}, {0.5, 1, 0, 2}
    // at: {1, 2, 3}, {1, 2, 3} throws IllegalArgumentException
    // writes: re, im
    @Differentiable
    static void fft(double[] re, double[] im) {
        int n = re.length;
        if (Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("not a power of 2: " + n);
        }
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double angle = -2 * Math.PI / len;
            for (int i = 0; i < n; i += len) {
                for (int k = 0; k < len / 2; k++) {
                    double wr = Math.cos(angle * k), wi = Math.sin(angle * k);
                    int a = i + k, b = i + k + len / 2;
                    double xr = re[b] * wr - im[b] * wi, xi = re[b] * wi + im[b] * wr;
                    re[b] = re[a] - xr;
                    im[b] = im[a] - xi;
                    re[a] += xr;
                    im[a] += xi;
                }
            }
        }
    }

    record Complex(double re, double im) {
        static final Complex ONE = new Complex(1, 0);

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Complex over(Complex o) {
            double d = o.re * o.re + o.im * o.im;
            return new Complex((re * o.re + im * o.im) / d, (im * o.re - re * o.im) / d);
        }

        double abs() {
            return Math.hypot(re, im);
        }
    }

    // at: {0.3, 0.4}, 6
    @Differentiable
    static Complex complexExponential(Complex z, int terms) {
        Complex sum = Complex.ONE, term = Complex.ONE;
        for (int k = 1; k < terms; k++) {
            term = term.times(z).over(new Complex(k, 0));
            sum = sum.plus(term);
        }
        return sum;
    }

    // at: {0.3, 0.4}, {-0.5, 0.2}
    @Differentiable
    static double mandelbrotNorm(Complex z, Complex c) {
        int i = 0;
        for (; i < 20; i++) {
            if (z.abs() > 2) break;
            z = z.times(z).plus(c);
        }
        return z.abs() + i;
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 0.5, 0.2}
    @Differentiable
    static double powerIteration(double[][] a, double[] start) {
        double[] v = start;
        double lambda = 0;
        for (int it = 0; it < 15; it++) {
            double[] w = multiply(a, v);
            lambda = 0;
            for (double x : w) lambda = Math.max(lambda, Math.abs(x));
            for (int i = 0; i < w.length; i++) w[i] /= lambda;
            v = w;
        }
        return lambda;
    }

    // at: {{4, 1}, {2, 3}}
    // writes: a
    @Differentiable
    static void invertInPlace(double[][] a) {
        final int n = a.length;
        for (int p = 0; p < n; p++) {
            final double pivot = 1 / a[p][p];
            a[p][p] = 1;
            for (int j = 0; j < n; j++) a[p][j] *= pivot;
            for (int i = 0; i < n; i++) {
                if (i == p) continue;
                final double f = a[i][p];
                a[i][p] = 0;
                for (int j = 0; j < n; j++) a[i][j] -= f * a[p][j];
            }
        }
    }

    // at: {1, 2, 3, 4, 5, 6}, 2, 3
    // writes: a
    @Differentiable
    static void transposeFlat(double[] a, int rows, int cols) {
        double[] copy = new double[a.length];
        System.arraycopy(a, 0, copy, 0, a.length);
        for (int r = 0; r < rows; r++) for (int c = 0; c < cols; c++) a[c * rows + r] = copy[r * cols + c];
    }

    // at: {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}}, {1, 2, 3}, 1.1, 10
    @Differentiable(wrt = {"a", "b", "omega"})
    static double[] successiveOverRelaxation(double[][] a, double[] b, double omega, int sweeps) {
        double[] x = new double[b.length];
        while (sweeps-- > 0) {
            for (int i = 0; i < x.length; i++) {
                double sigma = 0;
                for (int j = 0; j < x.length; j++) sigma += j != i ? a[i][j] * x[j] : 0;
                x[i] += omega * ((b[i] - sigma) / a[i][i] - x[i]);
            }
        }
        return x;
    }

    // at: {{1, 2}, {3, 4}}, {{0, 5}, {6, 7}}
    @Differentiable
    static double[][] kronecker(double[][] a, double[][] b) {
        double[][] k = new double[a.length * b.length][a[0].length * b[0].length];
        for (int i = 0; i < k.length; i++)
            for (int j = 0; j < k[i].length; j++)
                k[i][j] = a[i / b.length][j / b[0].length] * b[i % b.length][j % b[0].length];
        return k;
    }

    // at: {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
    @Differentiable
    static double pairwiseSum(double[] x) {
        return pairwise(x, 0, x.length);
    }

    private static double pairwise(double[] x, int from, int to) {
        int n = to - from;
        if (n <= 2) {
            double s = 0;
            for (int i = from; i < to; i++) s += x[i] * x[i];
            return s;
        }
        int mid = from + (n >>> 1);
        return pairwise(x, from, mid) + pairwise(x, mid, to);
    }

    // at: {1, 2, 3, 4}
    // writes: data
    @Differentiable
    static void haar(double[] data) {
        for (int n = data.length; n > 1; n >>= 1) {
            double[] temp = new double[n];
            int half = n / 2;
            for (int i = 0; i < half; i++) {
                temp[i] = (data[2 * i] + data[2 * i + 1]) / Math.sqrt(2);
                temp[half + i] = (data[2 * i] - data[2 * i + 1]) / Math.sqrt(2);
            }
            System.arraycopy(temp, 0, data, 0, n);
        }
    }
}
