package zoo;

import dev.jacobean.Differentiable;

/** Models and data of the NIST Statistical Reference Datasets for nonlinear regression (public domain). */
public final class Regression {
    static final double[] MISRA_X = {77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760};
    static final double[] MISRA_Y = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
    };
    private static final double[] DANWOOD_X = {1.309, 1.471, 1.490, 1.565, 1.611, 1.680}, DANWOOD_Y = {2.138, 3.421, 3.597, 4.340, 4.882, 5.660};
    private static final double[] BOXBOD_X = {1, 2, 3, 5, 7, 10};
    private static final int[] BOXBOD_Y = {109, 149, 149, 191, 213, 224};
    private static final double[][] RAT42 = {
        {8.930, 9}, {10.800, 14}, {18.590, 21}, {22.330, 28}, {39.350, 42}, {56.110, 57}, {61.730, 63}, {64.620, 70}, {67.080, 79}
    };
    private static final double[][] MGH09 = {
        {1.957E-01, 4.000E+00}, {1.947E-01, 2.000E+00}, {1.735E-01, 1.000E+00}, {1.600E-01, 5.000E-01},
        {8.440E-02, 2.500E-01}, {6.270E-02, 1.670E-01}, {4.560E-02, 1.250E-01}, {3.420E-02, 1.000E-01},
        {3.230E-02, 8.330E-02}, {2.350E-02, 7.140E-02}, {2.460E-02, 6.250E-02}
    };

    private Regression() {}

    @FunctionalInterface
    interface Unused {
        double at(double x);
    }

    // at: {250, 0.0005}
    // at: {500, 0.0001}
    @Differentiable
    public static double misra1a(double[] b) {
        double rss = 0;
        for (int i = 0; i < MISRA_X.length; i++) {
            double r = MISRA_Y[i] - b[0] * (1 - Math.exp(-b[1] * MISRA_X[i]));
            rss += r * r;
        }
        return rss;
    }

    // at: {300, 0.0002}
    @Differentiable
    public static double misra1b(double[] b) {
        double rss = 0;
        for (int i = 0; i < MISRA_X.length; i++) {
            final double base = 1 + b[1] * MISRA_X[i] / 2;
            rss += Math.pow(MISRA_Y[i] - b[0] * (1 - Math.pow(base, -2)), 2);
        }
        return rss;
    }

    // at: {600, 0.0002}
    @Differentiable
    public static double misra1c(final double[] b) {
        double rss = 0.0d;
        for (int i = 0; i != MISRA_X.length; ++i) {
            rss += square(MISRA_Y[i] - b[0] * (1 - Math.pow(1 + 2 * b[1] * MISRA_X[i], -.5)));
        }
        return rss;
    }

    private static double square(final double x) {
        return x * x;
    }

    // at: {437.36970754, 0.00030227324449}
    @Differentiable
    static double[] misra1dResiduals(double[] beta) {
        double[] residuals = new double[MISRA_X.length];
        for (int i = 0; i < residuals.length; i++) {
            double x = MISRA_X[i], b1 = beta[0], b2 = beta[1];
            residuals[i] = MISRA_Y[i] - b1 * b2 * x * Math.pow(1 + b2 * x, -1);
        }
        return residuals;
    }

    // at: {0.7, 4}
    @Differentiable
    static double danWood(double[] b) {
        double sum = 0;
        int n = DANWOOD_X.length;
        while (--n >= 0) {
            double d = DANWOOD_Y[n] - b[0] * Math.pow(DANWOOD_X[n], b[1]);
            sum += d * d;
        }
        return sum;
    }

    // at: {100, 0.75}
    @Differentiable
    static double boxBod(double[] b) {
        double chi2 = 0;
        for (int k = 0; k < BOXBOD_X.length; k++) {
            chi2 += Math.pow(BOXBOD_Y[k] - b[0] * (1 - Math.exp(-b[1] * BOXBOD_X[k])), 2.0);
        }
        return chi2;
    }

    // at: {75, 2.5, 0.07}
    @Differentiable
    static double rat42(double[] b) {
        double s = 0;
        for (double[] row : RAT42) {
            double y = row[0], x = row[1];
            double e = y - b[0] / (1 + Math.exp(b[1] - b[2] * x));
            s += e * e;
        }
        return s;
    }

    // at: {0.25, 0.39, 0.415, 0.39}
    @Differentiable
    static double mgh09(double... b) {
        double s = 0;
        for (final double[] row : MGH09) {
            final double y = row[0];
            final double x = row[1];
            s += Math.pow(y - b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3]), 2);
        }
        return s;
    }

    // at: {0.4, 0.5, 10, 25, 0.02, 40, 60, 20}, {1, 30, 60, 90}
    @Differentiable(wrt = "b")
    static double[] gauss1(double[] b, double[] x) {
        double[] model = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - b[3]) / b[5];
            double v = (x[i] - b[6]) / b[7];
            model[i] = b[0] * Math.exp(-b[1] * x[i]) + b[2] * Math.exp(-u * u) + b[4] * Math.exp(-v * v);
        }
        return model;
    }

    // at: {1000, 900, 300, 80, 0.7, 0.3, 0.03}, {-3, -1, 0, 1.5}
    @Differentiable(wrt = "b")
    static double[] thurber(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double numerator = b[3], denominator = b[6];
            for (int k = 2; k >= 0; k--) numerator = numerator * x[i] + b[k];
            for (int k = 5; k >= 4; k--) denominator = denominator * x[i] + b[k];
            y[i] = numerator / (1 + denominator * x[i]);
        }
        return y;
    }

    // at: {1.5, 0.3, 0.2, 4, 1, 0.5, 2, 0.4, 0.6}, {1, 2, 3, 4, 5}
    @Differentiable(wrt = "b")
    static double[] enso(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double v = b[0];
            for (int k = 0; k < 3; k++) {
                double omega = 2 * Math.PI * x[i] / (k == 0 ? 12 : b[3 * k]);
                v += b[3 * k + 1] * Math.cos(omega) + b[3 * k + 2] * Math.sin(omega);
            }
            y[i] = v;
        }
        return y;
    }

    // at: {1, 2, 0.5}, {10, 100, 1000}
    @Differentiable(wrt = "b")
    static double[] bennett5(double[] b, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; ++i) y[i] = b[0] * Math.pow(b[1] + x[i], -1 / b[2]);
        return y;
    }

    // at: {1.5, 4, 450}, {400, 449, 451, 480}
    @Differentiable(wrt = "b")
    static double[] eckerle4(double[] b, double[] wavelengths) {
        var transmittance = new double[wavelengths.length];
        var i = 0;
        for (var x : wavelengths) {
            var z = (x - b[2]) / b[1];
            transmittance[i++] = (b[0] / b[1]) * Math.exp(-0.5 * z * z);
        }
        return transmittance;
    }

    // at: {0.1, 0.5, -0.3}, {1, 2, 3, 4}, {3.1, 4.9, 7.2, 8.8}
    @Differentiable(wrt = "theta")
    static double huberRegression(double[] theta, double[] x, double[] y) {
        final double delta = 1.345;
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double e = Math.abs(y[i] - theta[0] - theta[1] * x[i] - theta[2] * x[i] * x[i]);
            loss += e <= delta ? 0.5 * e * e : delta * (e - 0.5 * delta);
        }
        return loss;
    }

    // at: {0.3, -0.7, 0.2}, {{1, 0.5, 2}, {1, -1.5, 0.3}, {1, 0.1, -0.9}}, {1, 0, 1}, 0.1
    @Differentiable(wrt = {"w", "lambda"})
    static double logisticRidge(double[] w, double[][] x, int[] labels, double lambda) {
        double nll = 0;
        for (int i = 0; i < x.length; i++) {
            double z = 0;
            for (int j = 0; j < w.length; j++) z += w[j] * x[i][j];
            // log(1 + e^z) without overflow
            double softplus = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
            nll += softplus - labels[i] * z;
        }
        double penalty = 0;
        for (int j = 1; j < w.length; j++) penalty += w[j] * w[j];
        return nll + 0.5 * lambda * penalty;
    }

    // at: {0.2, 0.1}, {{1, 2}, {1, 3}, {1, 0}}, {3, 5, 0}
    @Differentiable(wrt = "beta")
    static double poissonDeviance(double[] beta, double[][] design, long[] counts) {
        double deviance = 0;
        for (int i = 0; i < counts.length; i++) {
            double eta = 0;
            for (int j = 0; j < beta.length; j++) {
                eta += design[i][j] * beta[j];
            }
            double mu = Math.exp(eta);
            long y = counts[i];
            deviance += 2 * ((y == 0 ? 0 : y * Math.log(y / mu)) - (y - mu));
        }
        return deviance;
    }

    // at: {1, 0.5, -0.2, 0.1}, {-1, -0.3, 0.2, 0.8}
    @Differentiable(wrt = "coefficients")
    static double[] hornerAll(double[] coefficients, double... xs) {
        double[] result = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            double acc = 0;
            for (int k = coefficients.length - 1; k >= 0; k--) acc = acc * xs[i] + coefficients[k];
            result[i] = acc;
        }
        return result;
    }

    // at: {1, 2, 3, 4}, {1.1, 1.9, 3.2, 3.9}
    @Differentiable
    static double[] leastSquaresLine(double[] x, double[] y) {
        int n = x.length;
        double sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (int i = 0; i < n; i++) {
            sx += x[i];
            sy += y[i];
            sxx += x[i] * x[i];
            sxy += x[i] * y[i];
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        double intercept = (sy - slope * sx) / n;
        return new double[] {intercept, slope};
    }

    // at: {1, 2, 3, 4, 5}, {1.1, 1.9, 3.2, 3.9, 5.5}
    @Differentiable
    static double pearson(double[] x, double[] y) {
        if (x.length != y.length) throw new IllegalArgumentException("lengths differ: " + x.length + " and " + y.length);
        double mx = mean(x), my = mean(y);
        double sxy = 0, sxx = 0, syy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - mx, dy = y[i] - my;
            sxy += dx * dy;
            sxx += dx * dx;
            syy += dy * dy;
        }
        return sxy / Math.sqrt(sxx * syy);
    }

    private static double mean(double[] v) {
        double s = 0;
        for (double e : v) s += e;
        return s / v.length;
    }

    // at: {0.5, 1, 1.5}, 0.7, {0, 1, 2}
    @Differentiable
    static double lagrangeInterpolation(double[] values, double x, double[] nodes) {
        double sum = 0;
        outer:
        for (int i = 0; i < nodes.length; i++) {
            double basis = 1;
            for (int j = 0; j < nodes.length; j++) {
                if (values[i] == 0) continue outer;
                if (i == j) continue;
                basis *= (x - nodes[j]) / (nodes[i] - nodes[j]);
            }
            sum += values[i] * basis;
        }
        return sum;
    }

    // at: {0.5, 1, 1.5, 0.2}, 1.3
    @Differentiable
    static double deBoorCubic(double[] control, double t) {
        double[] d = control.clone();
        double[] knots = {0, 0, 0, 0, 2, 2, 2, 2};
        int p = 3, k = 3;
        for (int r = 1; r <= p; r++) {
            for (int j = p; j >= r; j--) {
                double alpha = (t - knots[j + k - p]) / (knots[j + 1 + k - r] - knots[j + k - p]);
                d[j] = (1 - alpha) * d[j - 1] + alpha * d[j];
            }
        }
        return d[p];
    }
}
