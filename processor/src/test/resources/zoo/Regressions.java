package zoo;

import dev.jacobean.Differentiable;

/** Fits and losses. */
final class Regressions {
    private Regressions() {}

    // at: {0.5, -1}, 0.25, {2, 3}, 1
    @Differentiable(wrt = {"w", "b"})
    static double logistic(double[] w, double b, double[] x, double y) {
        double z = b;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-z));
        return 0.5 * (p - y) * (p - y);
    }

    // at: {0.5, -1, 0.3}, {{1, 2, 3}, {0, 1, 5}, {2, 2, 1}, {4, 0, 1}}, {1, 2, 3, 4}
    @Differentiable(wrt = "w")
    static double leastSquares(double[] w, double[][] x, double[] y) {
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            double r = -y[i];
            for (int j = 0; j < w.length; j++) {
                r += w[j] * x[i][j];
            }
            loss += r * r;
        }
        return loss / y.length;
    }

    // at: {2.5, 0.1}, {1, 2, 5}
    @Differentiable(wrt = "b")
    static double[] misraResiduals(double[] b, double[] x) {
        double[] r = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            r[i] = b[0] * (1 - Math.exp(-b[1] * x[i])) - i;
        }
        return r;
    }

    // at: {0.5, 0.1, 2, 1.5, 0.3}, {0.1, 1, 2, 5}
    @Differentiable(wrt = "b")
    static double[] gaussianPeaks(double[] b, double[] x) {
        double[] f = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - b[2]) / b[3];
            f[i] = b[0] * Math.exp(-b[1] * x[i]) + b[4] * Math.exp(-u * u);
        }
        return f;
    }

    // at: {0.5, 0.7}, 0.1, {1, 2, 3}, {2, 3, 4.5}
    @Differentiable
    static double ridgeWithHuber(double[] w, double lambda, double[] x, double[] y) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double r = Math.abs(w[0] + w[1] * x[i] - y[i]);
            loss += r < 1 ? 0.5 * r * r : r - 0.5;
        }
        for (double v : w) {
            loss += lambda * v * v;
        }
        return loss;
    }

    // at: {{1, 2}, {0.5, -1}, {2, 0.2}}, {0.5, 1, 2}, {0.2, 0.3}
    @Differentiable
    static double gaussianProcess(double[][] x, double[] y, double[] theta) {
        int n = y.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double d = 0;
                for (int c = 0; c < x[i].length; c++) {
                    d += (x[i][c] - x[j][c]) * (x[i][c] - x[j][c]);
                }
                k[i][j] = Math.exp(-theta[0] * d) + (i == j ? theta[1] : 0);
            }
        }
        double s = 0;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double t = k[i][j];
                for (int c = 0; c < j; c++) {
                    t -= k[i][c] * k[j][c];
                }
                k[i][j] = i == j ? Math.sqrt(t) : t / k[j][j];
            }
            double t = y[i];
            for (int c = 0; c < i; c++) {
                t -= k[i][c] * z[c];
            }
            z[i] = t / k[i][i];
            s += 0.5 * z[i] * z[i] + Math.log(k[i][i]);
        }
        return s;
    }

    // at: {0.3, 0.5, 0.1}, {1, 3, 2, 4}, {0, 2, 1, 2}
    @Differentiable(wrt = "p")
    static double groupedLikelihood(double[] p, double[] x, int[] group) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double m = p[group[i]];
            s -= Math.log(1 / (1 + (x[i] - m) * (x[i] - m)));
        }
        return s;
    }
}
