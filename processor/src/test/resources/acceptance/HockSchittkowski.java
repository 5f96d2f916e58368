package zoo;

import dev.jacobean.Differentiable;

/**
 * Hock and Schittkowski, Test Examples for Nonlinear Programming Codes: objectives, constraints as residual vectors, and
 * penalty functions of both, numbered as in the book.
 */
public final class HockSchittkowski {

    private HockSchittkowski() {}

    /** Which part of a problem a penalty is for. */
    enum Penalty {
        QUADRATIC(10),
        EXACT(5) {
            @Override
            double of(double violation) {
                return Math.abs(violation);
            }
        };

        final double weight;

        Penalty(double weight) {
            this.weight = weight;
        }

        double of(double violation) {
            return violation * violation;
        }
    }

    // at: {-2, 1}
    // at: {1, 1} -> 0, 0
    @Differentiable
    static double hs001(double[] x) {
        return 100.0 * Math.pow(x[1] - Math.pow(x[0], 2), 2) + Math.pow(1.0 - x[0], 2);
    }

    // at: {10, 1}
    @Differentiable
    static double hs003(double[] x) {
        return x[1] + 1e-5 * (x[1] - x[0]) * (x[1] - x[0]);
    }

    // at: {1.125, 0.125}
    @Differentiable
    static double hs004(double[] x) {
        double x1p1 = x[0] + 1;
        return x1p1 * x1p1 * x1p1 / 3.0 + x[1];
    }

    // at: {0.5, 0.2}
    @Differentiable
    static double hs005(double[] x) {
        double x1 = x[0], x2 = x[1];
        return Math.sin(x1 + x2) + Math.pow(x1 - x2, 2) - 1.5 * x1 + 2.5 * x2 + 1;
    }

    // at: {2, 2}
    @Differentiable
    static double hs007(double[] x) {
        return Math.log(1 + x[0] * x[0]) - x[1];
    }

    // at: {0.1, 0.7}
    @Differentiable
    static double[] hs008Constraints(double[] x) {
        return new double[] {x[0] * x[0] + x[1] * x[1] - 25, x[0] * x[1] - 9};
    }

    // at: {0.4, 1.2}
    @Differentiable
    static double hs009(double[] x) {
        return Math.sin(Math.PI * x[0] / 12) * Math.cos(Math.PI * x[1] / 16);
    }

    // at: {-1.2, 1}
    @Differentiable
    static double hs012(double[] x) {
        return 0.5 * x[0] * x[0] + x[1] * x[1] - x[0] * x[1] - 7 * x[0] - 7 * x[1];
    }

    // at: {20.1, 5.84}
    @Differentiable
    static double hs019(double[] x) {
        return (x[0] - 10) * (x[0] - 10) * (x[0] - 10) + Math.pow(x[1] - 20, 3);
    }

    // at: {1, 0.5}
    @Differentiable
    static double hs024(double[] x) {
        double d = x[0] - 3;
        return ((d * d) - 9) * x[1] * x[1] * x[1] / (27 * Math.sqrt(3));
    }

    // at: {100, 12.5, 3}
    // at: {50, 25, 1.5}
    @Differentiable
    static double hs025(double[] x) {
        double f = 0;
        for (int i = 1; i <= 99; i++) {
            double ui = 25 + Math.pow(-50 * Math.log(0.01 * i), 2.0 / 3);
            double fi = -0.01 * i + Math.exp(-Math.pow(ui - x[1], x[2]) / x[0]);
            f += fi * fi;
        }
        return f;
    }

    // at: {-2.6, 2, 2}
    @Differentiable
    static double hs026(double[] x) {
        return Math.pow(x[0] - x[1], 2) + Math.pow(x[1] - x[2], 4);
    }

    // at: {0.1, 0.7, 0.2}
    @Differentiable
    static double[] hs032(double[] x) {
        double f = Math.pow(x[0] + 3 * x[1] + x[2], 2) + 4 * Math.pow(x[0] - x[1], 2);
        double g1 = 6 * x[1] + 4 * x[2] - Math.pow(x[0], 3) - 3;
        double h1 = 1 - x[0] - x[1] - x[2];
        double[] result = new double[3];
        result[0] = f;
        result[1] = g1;
        result[2] = h1;
        return result;
    }

    // at: {0.5, 0.5, 0.5}
    @Differentiable
    static double hs035(double[] x) {
        return 9 - 8 * x[0] - 6 * x[1] - 4 * x[2] + 2 * x[0] * x[0] + 2 * x[1] * x[1] + x[2] * x[2] + 2 * x[0] * x[1] + 2 * x[0] * x[2];
    }

    // at: {10, 10, 10}
    @Differentiable
    static double hs036(double... x) {
        double product = -1;
        for (double xi : x) product *= xi;
        return product;
    }

    // at: {2, 2, 2, 2}, QUADRATIC
    // at: {2, 2, 2, 2}, EXACT
    @Differentiable
    static double hs039(double[] x, Penalty penalty) {
        double[] h = {x[1] - x[0] * x[0] * x[0] - x[2] * x[2], x[0] * x[0] - x[1] - x[3] * x[3]};
        double f = -x[0];
        for (double hi : h) {
            switch (penalty) {
                case QUADRATIC:
                    f += penalty.weight * hi * hi;
                    break;
                case EXACT:
                    f += penalty.weight * Math.abs(hi);
                    break;
            }
        }
        return f;
    }

    // at: {0.8, 0.8, 0.8, 0.8}
    @Differentiable
    static double[] hs040(double[] x) {
        return new double[] {
            -x[0] * x[1] * x[2] * x[3],
            Math.pow(x[0], 3) + x[1] * x[1] - 1,
            x[0] * x[0] * x[3] - x[2],
            x[3] * x[3] - x[1]
        };
    }

    // at: {0.5, 0.2, 0.3, 0.4}
    @Differentiable
    static double hs044(double[] x) {
        double x1 = x[0], x2 = x[1], x3 = x[2], x4 = x[3];
        return x1 - x2 - x3 - x1 * x3 + x1 * x4 + x2 * x3 - x2 * x4;
    }

    // at: {0.707, 1.75, 0.5, 2, 2}
    @Differentiable
    static double hs046(double[] x) {
        return sq(x[0] - x[1]) + sq(x[2] - 1) + sq(sq(x[3] - 1)) + cube(sq(x[4] - 1));
    }

    private static double sq(double v) {
        return v * v;
    }

    private static double cube(double v) {
        return v * sq(v);
    }

    // at: {1, 5, 5, 1}
    @Differentiable
    static double hs071(double[] x) {
        return x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2];
    }

    private static final double[] A54 = {8e3, 1e6, 2e6, 1.0, 1e3, 1e-3};
    private static final double[] B54 = {1e4, 1, 2e6, 10, 1e-3, 1e8};

    // at: {6000, 1.5, 4e6, 2, 3e-3, 5e7}
    @Differentiable
    static double hs054(double[] x) {
        double q = ((x[0] - B54[0]) * (x[0] - B54[0]) / 6.4e7 + (x[0] - 1e4) * (x[1] - 1) / 2e4 + (x[1] - 1) * (x[1] - 1)) / 0.96;
        double r = Math.pow((x[2] - B54[2]) / A54[1] / 7, 2) + Math.pow((x[3] - 10) / 50, 2) + Math.pow((x[4] - 1e-3) / 5e-2, 2)
                + Math.pow((x[5] - 1e8) / 5e8, 2);
        return -Math.exp(-(q + r) / 2);
    }

    private static final double[] A57 = {
        8, 8, 10, 10, 10, 10, 12, 12, 12, 12, 14, 14, 14, 16, 16, 16, 18, 18, 20, 20, 20, 22, 22, 22, 24, 24, 24, 26, 26, 26, 28,
        28, 30, 30, 30, 32, 32, 34, 36, 36, 38, 38, 40, 42
    };
    private static final double[] B57 = {
        .49, .49, .48, .47, .48, .47, .46, .46, .45, .43, .45, .43, .43, .44, .43, .43, .46, .45, .42, .42, .43, .41, .41, .40,
        .42, .40, .40, .41, .40, .41, .41, .40, .40, .40, .38, .41, .40, .40, .41, .38, .40, .40, .39, .39
    };

    // at: {0.42, 5}
    // at: {0.419952674511, 1.28484562930}
    @Differentiable
    static double hs057(double[] x) {
        double f = 0;
        for (int i = 0; i < A57.length; i++) {
            double r = B57[i] - x[0] - (0.49 - x[0]) * Math.exp(-x[1] * (A57[i] - 8));
            f += r * r;
        }
        return f;
    }

    // at: {90, 10}
    @Differentiable
    static double hs059(double[] x) {
        double x1 = x[0], x2 = x[1];
        double x11 = x1 * x1, x12 = x1 * x2, x22 = x2 * x2;
        return -75.196 + 3.8112 * x1 + 0.0020567 * x11 * x1 - 1.0345e-5 * x11 * x11 + 6.8306 * x2 - 0.030234 * x12
                + 1.28134e-3 * x2 * x11 + 2.266e-7 * x11 * x11 * x2 - 0.25645 * x22 + 0.0034604 * x22 * x2 - 1.3514e-5 * x22 * x22
                + 28.106 / (x2 + 1) + 5.2375e-6 * x11 * x22 + 6.3e-8 * x11 * x1 * x22 - 7e-10 * x11 * x1 * x22 * x2
                - 3.405e-4 * x1 * x22 + 1.6638e-6 * x1 * x22 * x2 + 2.8673 * Math.exp(5e-4 * x12) - 3.5256e-5 * x11 * x1 * x2;
    }

    // at: {0.7, 0.2, 0.1}
    @Differentiable
    static double hs062(double[] x) {
        double s = x[0] + x[1] + x[2];
        return -32.174 * (255 * Math.log((s + 0.03) / (0.09 * x[0] + x[1] + x[2] + 0.03))
                + 280 * Math.log((x[1] + x[2] + 0.03) / (0.07 * x[1] + x[2] + 0.03))
                + 290 * Math.log((x[2] + 0.03) / (0.13 * x[2] + 0.03)));
    }

    // at: {1745, 12000, 110}
    @Differentiable(wrt = "x")
    static double hs067(double[] x) {
        double y2c = 1.6 * x[0], y2 = 0, y4c = 93, y4 = 0, y3 = 0, y5 = 0, y6 = 0, y7 = 0, y8 = 0;
        int iterations = 0;
        do {
            y2 = y2c;
            y3 = 1.22 * y2 - x[0];
            y6 = (x[1] + y3) / x[0];
            y2c = 0.01 * x[0] * (112 + 13.167 * y6 - 0.6667 * y6 * y6);
        } while (Math.abs(y2c - y2) > 1e-13 * y2 && iterations++ < 200);
        iterations = 0;
        do {
            y4 = y4c;
            y5 = 86.35 + 1.098 * y6 - 0.038 * y6 * y6 + 0.325 * (y4 - 89);
            y8 = -133 + 3 * y5;
            y7 = 35.82 - 0.222 * y8;
            y4c = 98000 * x[2] / (y2 * y7 + 1000 * x[2]);
        } while (Math.abs(y4c - y4) > 1e-13 * y4 && iterations++ < 200);
        return -(0.063 * y2 * y5 - 5.04 * x[0] - 3.36 * y3 - 0.035 * x[1] - 10 * x[2]);
    }

    // at: {0.0001, 1, 0, 0.5}, 0
    // at: {0.0001, 1, 0, 0.5}, 1
    @Differentiable(wrt = "x")
    static double hs068(double[] x, int variant) {
        double a = variant == 0 ? 0.0001 : 0.1, b = variant == 0 ? 1 : 1000;
        int n = variant == 0 ? 24 : 4;
        double g = Math.exp(x[0]) - 1;
        return (a * n - (b * g - x[2]) / (g + x[3])) / (x[0] + 1.5);
    }

    // at: {2, 2, 2, 2, 1}, 0.5
    @Differentiable
    static double hs077Lagrangian(double[] x, double lambda) {
        double f = Math.pow(x[0] - 1, 2) + Math.pow(x[0] - x[1], 2) + Math.pow(x[2] - 1, 2) + Math.pow(x[3] - 1, 4) + Math.pow(x[4] - 1, 6);
        double h1 = x[0] * x[0] * x[3] + Math.sin(x[3] - x[4]) - 2 * Math.sqrt(2);
        double h2 = x[1] + Math.pow(x[2], 4) * x[3] * x[3] - 8 - Math.sqrt(2);
        return f - lambda * h1 + (1 - lambda) * h2;
    }

    private static final double[][] E85 = {{-0.5, 1.5, 2}, {0.25, -1, 0.75}};

    // at: {1, 2, 3}, 1
    @Differentiable(wrt = "x")
    static double rowQuadratic(double[] x, int row) {
        double s = 0;
        for (int i = 0, n = x.length; i < n; i++) s += E85[row % E85.length][i] * x[i] * x[(i + 1) % n];
        return s;
    }

    private static final double[] C86 = {-15, -27, -36, -18, -12};
    private static final double[] D86 = {4, 8, 10, 6, 2};
    private static final double[][] M86 = {
        {30, -20, -10, 32, -10}, {-20, 39, -6, -31, 32}, {-10, -6, 10, -6, -10}, {32, -31, -6, 39, -20}, {-10, 32, -10, -20, 30}
    };

    // at: {0, 0.1, 0.2, 0.3, 1}
    // at: {0.3, 0.33346761, 0.4, 0.42831010, 0.22396487}
    @Differentiable
    static double hs086(double[] x) {
        double f = 0;
        for (int j = 0; j < 5; j++) {
            f += C86[j] * x[j] + D86[j] * x[j] * x[j] * x[j];
            for (int i = 0; i < 5; i++) f += M86[i][j] * x[i] * x[j];
        }
        return f;
    }

    // at: {1, 2, 0, 4, 0, 1, 1}
    // at: {2.330499, 1.951372, -0.4775414, 4.365726, -0.6244870, 1.038131, 1.594227}
    @Differentiable
    static double hs100(double[] x) {
        return Math.pow(x[0] - 10, 2) + 5 * Math.pow(x[1] - 12, 2) + Math.pow(x[2], 4) + 3 * Math.pow(x[3] - 11, 2)
                + 10 * Math.pow(x[4], 6) + 7 * x[5] * x[5] + Math.pow(x[6], 4) - 4 * x[5] * x[6] - 10 * x[5] - 8 * x[6];
    }

    // at: {2, 3, 5, 5, 1, 2, 7, 3, 6, 10}
    @Differentiable
    static double hs113(double[] x) {
        return x[0] * x[0] + x[1] * x[1] + x[0] * x[1] - 14 * x[0] - 16 * x[1] + (x[2] - 10) * (x[2] - 10) + 4 * (x[3] - 5) * (x[3] - 5)
                + (x[4] - 3) * (x[4] - 3) + 2 * (x[5] - 1) * (x[5] - 1) + 5 * x[6] * x[6] + 7 * (x[7] - 11) * (x[7] - 11)
                + 2 * (x[8] - 10) * (x[8] - 10) + (x[9] - 7) * (x[9] - 7) + 45;
    }

    private static final double[] C112 = {-6.089, -17.164, -34.054, -5.914, -24.721, -14.986, -24.100, -10.708, -26.662, -22.179};

    // at: {0.1, 0.2, 0.3, 0.4, 0.5, 0.1, 0.2, 0.3, 0.4, 0.5}
    @Differentiable
    static double hs112(double[] x) {
        double total = 0.0, f = 0.0;
        for (int i = 0; i < x.length; ++i) total += x[i];
        for (int i = 0; i < x.length; ++i) f += x[i] * (C112[i] + Math.log(x[i] / total));
        return f;
    }
}
