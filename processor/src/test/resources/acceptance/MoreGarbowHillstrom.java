package zoo;

import dev.jacobean.Differentiable;

/** Sums of squares of J. Moré, B. Garbow and K. Hillstrom, Testing Unconstrained Optimization Software, TOMS 7 (1981). */
final class MoreGarbowHillstrom {
    private static final double[] BARD_Y = {
        0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
    };
    private static final double[] KOWALIK_Y = {
        0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
    };
    private static final double[] KOWALIK_U = {4.0, 2.0, 1.0, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625};

    private MoreGarbowHillstrom() {}

    // at: {-1.2, 1}
    // at: {1, 1} -> 0, 0
    @Differentiable
    static double rosenbrock(double[] x) {
        double f1 = 10 * (x[1] - x[0] * x[0]), f2 = 1 - x[0];
        return f1 * f1 + f2 * f2;
    }

    // at: {0.5, -2}
    // at: {5, 4} -> 0, 0
    @Differentiable
    static double freudensteinRoth(double[] x) {
        final double a = -13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1];
        final double b = -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1];
        return a * a + b * b;
    }

    // at: {0, 1}
    @Differentiable
    static double powellBadlyScaled(double[] x) {
        return sq(1e4 * x[0] * x[1] - 1) + sq(Math.exp(-x[0]) + Math.exp(-x[1]) - 1.0001);
    }

    // at kink: {1, 1}
    @Differentiable
    static double brownBadlyScaled(double[] x) {
        return sq(x[0] - 1e6) + sq(x[1] - 2e-6) + sq(x[0] * x[1] - 2);
    }

    private static double sq(double v) {
        return v * v;
    }

    // at: {1, 1}
    // at: {3, 0.5} -> 0, 0
    @Differentiable
    static double beale(double[] x) {
        double[] y = {1.5, 2.25, 2.625};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double fi = y[i] - x[0] * (1 - Math.pow(x[1], i + 1));
            sum += fi * fi;
        }
        return sum;
    }

    // at: {0.3, 0.4}
    @Differentiable
    static double jennrichSampson(double[] x) {
        double f = 0.0;
        for (int i = 1; i <= 10; ++i) {
            double fi = 2 + 2 * i - (Math.exp(i * x[0]) + Math.exp(i * x[1]));
            f += fi * fi;
        }
        return f;
    }

    // at: {-1, 0.5, 0.2}
    // at: {1, 0, 0} -> 0, 0, 0
    // at: {1, -0.5, 0.2}
    @Differentiable
    static double helicalValley(double[] x) {
        double theta;
        if (x[0] > 0) {
            theta = Math.atan(x[1] / x[0]) / (2 * Math.PI);
        } else if (x[0] < 0) {
            theta = Math.atan(x[1] / x[0]) / (2 * Math.PI) + 0.5;
        } else {
            theta = x[1] >= 0 ? 0.25 : -0.25;
        }
        double r = Math.sqrt(x[0] * x[0] + x[1] * x[1]);
        double f1 = 10 * (x[2] - 10 * theta), f2 = 10 * (r - 1), f3 = x[2];
        return f1 * f1 + f2 * f2 + f3 * f3;
    }

    // at: {1, 1, 1}
    @Differentiable
    static double[] bardResiduals(double[] x) {
        int m = BARD_Y.length;
        double[] f = new double[m];
        for (int i = 0; i < m; i++) {
            int u = i + 1;
            int v = 16 - u;
            int w = Math.min(u, v);
            f[i] = BARD_Y[i] - (x[0] + u / (v * x[1] + w * x[2]));
        }
        return f;
    }

    // at: {0.4, 1, 0}
    @Differentiable
    static double gaussian(double[] x) {
        final double[] y = {0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989, 0.3521, 0.2420, 0.1295,
            0.0540, 0.0175, 0.0044, 0.0009};
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            double t = (8 - (i + 1)) / 2.0;
            s += Math.pow(x[0] * Math.exp(-x[1] * (t - x[2]) * (t - x[2]) / 2) - y[i], 2);
        }
        return s;
    }

    // at: {0.02, 4000, 250}
    @Differentiable
    static double meyer(double[] p) {
        int[] y = {34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872};
        double ss = 0;
        for (int i = 1; i <= 16; i++) {
            final int t = 45 + 5 * i;
            final double residual = p[0] * Math.exp(p[1] / (t + p[2])) - y[i - 1];
            ss += residual * residual;
        }
        return ss * 1e-9;
    }

    // at: {5, 2.5, 0.15}
    @Differentiable
    static double gulf(double[] x) {
        int m = 99;
        double total = 0;
        for (int i = 1; i <= m; i++) {
            double ti = i / 100.0;
            double yi = 25 + Math.pow(-50 * Math.log(ti), 2.0 / 3);
            double fi = Math.exp(-Math.pow(Math.abs(yi - x[1]), x[2]) / x[0]) - ti;
            total += fi * fi;
        }
        return total;
    }

    // at: {0, 10, 20}
    // at: {1, 10, 1} -> 0, 0, 0
    @Differentiable
    static double box(double... x) {
        double sum = 0;
        for (int i = 1; i <= 10; i++) {
            double t = 0.1 * i;
            double r = Math.exp(-t * x[0]) - Math.exp(-t * x[1]) - x[2] * (Math.exp(-t) - Math.exp(-10 * t));
            sum += r * r;
        }
        return sum;
    }

    // at: {3, -1, 0, 1}
    @Differentiable
    static double[] powellSingular(double[] x) {
        return new double[] {
            x[0] + 10 * x[1],
            Math.sqrt(5) * (x[2] - x[3]),
            (x[1] - 2 * x[2]) * (x[1] - 2 * x[2]),
            Math.sqrt(10) * Math.pow(x[0] - x[3], 2)
        };
    }

    // at: {-3, -1, -3, -1}
    // at: {1, 1, 1, 1} -> 0, 0, 0, 0
    @Differentiable
    static double wood(double[] x) {
        double x1 = x[0], x2 = x[1], x3 = x[2], x4 = x[3];
        return 100 * (x2 - x1 * x1) * (x2 - x1 * x1) + (1 - x1) * (1 - x1) + 90 * (x4 - x3 * x3) * (x4 - x3 * x3)
                + (1 - x3) * (1 - x3) + 10 * (x2 + x4 - 2) * (x2 + x4 - 2) + 0.1 * (x2 - x4) * (x2 - x4);
    }

    // at: {0.25, 0.39, 0.415, 0.39}
    @Differentiable
    static double kowalikOsborne(double[] x) {
        double sum = 0;
        for (int i = 0; i < KOWALIK_Y.length; i++) {
            double u = KOWALIK_U[i];
            double r = KOWALIK_Y[i] - x[0] * (u * u + u * x[1]) / (u * u + u * x[2] + x[3]);
            sum += r * r;
        }
        return sum;
    }

    // at: {25, 5, -5, -1}
    @Differentiable
    static double brownDennis(double[] x) {
        double sum = 0;
        for (int i = 1; i <= 20; i++) {
            double t = i / 5.0;
            double a = x[0] + t * x[1] - Math.exp(t);
            double b = x[2] + x[3] * Math.sin(t) - Math.cos(t);
            double fi = a * a + b * b;
            sum += fi * fi;
        }
        return sum;
    }

    // at: {0.5, 1.5, -1, 0.01, 0.02}
    @Differentiable
    static double osborne1(double[] x) {
        double[] y = {0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658,
            0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424,
            0.420, 0.414, 0.411, 0.406};
        double f = 0;
        int i = 0;
        for (double yi : y) {
            double t = 10 * i++;
            double r = yi - (x[0] + x[1] * Math.exp(-t * x[3]) + x[2] * Math.exp(-t * x[4]));
            f += r * r;
        }
        return f;
    }

    // at: {1, 2, 1, 1, 1, 1}
    // at: {1, 10, 1, 5, 4, 3} -> 0, 0, 0, 0, 0, 0
    @Differentiable
    static double biggsExp6(double[] x) {
        double f = 0;
        for (int i = 1; i <= 13; i++) {
            double t = 0.1 * i;
            double y = Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t);
            double r = x[2] * Math.exp(-t * x[0]) - x[3] * Math.exp(-t * x[1]) + x[5] * Math.exp(-t * x[4]) - y;
            f += r * r;
        }
        return f;
    }

    // at: {0.1, 0.2, -0.1, 0.3, 0.05, -0.2}
    @Differentiable
    static double watson(double[] x) {
        final int n = x.length;
        double fx = x[0] * x[0] + Math.pow(x[1] - x[0] * x[0] - 1, 2);
        for (int i = 1; i <= 29; i++) {
            double d = i / 29.0;
            double s1 = 0.0;
            double power = 1.0;
            for (int j = 1; j < n; j++) {
                s1 += j * power * x[j];
                power *= d;
            }
            double s2 = 0.0;
            power = 1.0;
            for (int j = 0; j < n; j++) {
                s2 += power * x[j];
                power *= d;
            }
            double t = s1 - s2 * s2 - 1;
            fx += t * t;
        }
        return fx;
    }

    // at: {-1.2, 1, -1.2, 1, -1.2, 1}
    // at: {1, 1, 1, 1} -> 0, 0, 0, 0
    // at: {1, 2, 3} throws IllegalArgumentException
    @Differentiable
    static double extendedRosenbrock(double[] x) {
        if (x.length % 2 != 0) {
            throw new IllegalArgumentException("even dimension expected, got " + x.length);
        }
        double sum = 0;
        for (int i = 0; i < x.length / 2; i++) {
            double a = x[2 * i + 1] - x[2 * i] * x[2 * i];
            double b = 1 - x[2 * i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double penaltyOne(double[] x) {
        double s = 0, q = 0;
        for (double xi : x) {
            s += (xi - 1) * (xi - 1);
            q += xi * xi;
        }
        q -= 0.25;
        return 1e-5 * s + q * q;
    }

    // at: {0.5, 0.5, 0.5, 0.5}
    @Differentiable
    static double penaltyTwo(double[] x) {
        int n = x.length;
        double a = 1e-5;
        double f = Math.pow(x[0] - 0.2, 2);
        double last = n * x[0] * x[0];
        for (int i = 1; i < n; i++) {
            double y = Math.exp((i + 1) / 10.0) + Math.exp(i / 10.0);
            double d = Math.exp(x[i] / 10) + Math.exp(x[i - 1] / 10) - y;
            double e = Math.exp(x[i] / 10) - Math.exp(-0.1);
            f += a * (d * d + e * e);
            last += (n - i) * x[i] * x[i];
        }
        return f + (last - 1) * (last - 1);
    }

    // at: {0.75, 0.5, 0.25, 0.1}
    // at: {1, 1, 1, 1} -> 0, 0, 0, 0
    @Differentiable
    static double variablyDimensioned(double[] x) {
        double s1 = 0, s2 = 0;
        for (int j = 0; j < x.length; j++) {
            double d = x[j] - 1;
            s1 += d * d;
            s2 += (j + 1) * d;
        }
        return s1 + s2 * s2 + Math.pow(s2, 4);
    }

    // at: {0.2, 0.2, 0.2, 0.2, 0.2}
    @Differentiable
    static double[] trigonometric(double[] x) {
        int n = x.length;
        double sum = 0;
        double[] f = new double[n];
        for (int i = 0; i < n; i++) {
            double c = Math.cos(x[i]);
            sum += c;
            f[i] = n + (i + 1) - Math.sin(x[i]) - (i + 1) * c;
        }
        for (int i = 0; i < n; i++) f[i] -= sum;
        return f;
    }

    // at: {0.5, 0.5, 0.5, 0.5}
    // at: {1, 1, 1, 1} -> 0, 0, 0, 0
    @Differentiable
    static double brownAlmostLinear(double[] x) {
        int n = x.length;
        double sum = 0, prod = 1;
        for (double v : x) {
            sum += v;
            prod *= v;
        }
        double f = (prod - 1) * (prod - 1);
        for (int i = 0; i < n - 1; i++) {
            double fi = x[i] + sum - (n + 1);
            f += fi * fi;
        }
        return f;
    }

    // at: {-0.1, -0.2, -0.2, -0.1}
    @Differentiable
    static double[] discreteBoundaryValue(double[] x) {
        final int n = x.length;
        final double h = 1.0 / (n + 1);
        double[] f = new double[n];
        for (int k = 0; k < n; k++) {
            double t = (k + 1) * h;
            double left = k == 0 ? 0 : x[k - 1];
            double right = k == n - 1 ? 0 : x[k + 1];
            f[k] = 2 * x[k] - left - right + h * h * Math.pow(x[k] + t + 1, 3) / 2;
        }
        return f;
    }

    // at: {-0.1, -0.2, -0.2, -0.1, -0.05}
    @Differentiable
    static double[] discreteIntegral(double[] x) {
        int n = x.length;
        double h = 1. / (n + 1);
        double[] f = new double[n];
        for (int i = 1; i <= n; i++) {
            double ti = i * h;
            double s1 = 0.;
            double s2 = 0.;
            for (int j = 1; j <= i; j++) {
                double tj = j * h;
                s1 += tj * Math.pow(x[j - 1] + tj + 1, 3);
            }
            for (int j = i + 1; j <= n; j++) {
                double tj = j * h;
                s2 += (1 - tj) * Math.pow(x[j - 1] + tj + 1, 3);
            }
            f[i - 1] = x[i - 1] + h * ((1 - ti) * s1 + ti * s2) / 2;
        }
        return f;
    }

    // at: {-1, -1, -1, -1, -1}
    @Differentiable
    static double broydenTridiagonal(double[] x) {
        int n = x.length;
        double f = 0;
        for (int i = 0; i < n; i++) {
            double fi = (3 - 2 * x[i]) * x[i] + 1;
            if (i > 0) {
                fi -= x[i - 1];
            }
            if (i < n - 1) {
                fi -= 2 * x[i + 1];
            }
            f += fi * fi;
        }
        return f;
    }

    // at: {-1, -0.9, -0.8, -1.1, -1, -0.7, -0.5, -1}
    @Differentiable
    static double broydenBanded(double[] x) {
        int ml = 5, mu = 1, n = x.length;
        double f = 0;
        for (int i = 0; i < n; i++) {
            double t = x[i] * (2 + 5 * x[i] * x[i]) + 1;
            for (int j = Math.max(0, i - ml); j <= Math.min(n - 1, i + mu); j++) {
                if (j == i) continue;
                t -= x[j] * (1 + x[j]);
            }
            f += t * t;
        }
        return f;
    }

    // at: {1, 0.9, 1.2}, 5
    @Differentiable
    static double linearFullRank(double[] x, int m) {
        double sum = 0;
        for (double v : x) sum += v;
        double f = 0;
        for (int i = 0; i < m; i++) {
            double r = -2 * sum / m - 1;
            if (i < x.length) r += x[i];
            f += r * r;
        }
        return f;
    }

    // at: {0.2, 0.4, 0.6, 0.7}
    @Differentiable
    static double chebyquad(double[] x) {
        int n = x.length;
        double[] fvec = new double[n];
        for (int j = 0; j < n; j++) {
            double t1 = 1.0;
            double t2 = 2.0 * x[j] - 1.0;
            double t = 2.0 * t2;
            for (int i = 0; i < n; i++) {
                fvec[i] += t2;
                double th = t * t2 - t1;
                t1 = t2;
                t2 = th;
            }
        }
        double f = 0;
        int iev = -1;
        for (int i = 0; i < n; i++) {
            double t = fvec[i] / n;
            if (iev > 0) {
                t += 1.0 / ((i + 1) * (i + 1) - 1.0);
            }
            f += t * t;
            iev = -iev;
        }
        return f;
    }
}
