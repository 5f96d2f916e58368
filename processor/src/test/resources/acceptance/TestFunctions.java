package zoo;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import dev.jacobean.Differentiable;
import java.util.Objects;

/** Global optimisation test functions (Surjanovic and Bingham, Virtual Library of Simulation Experiments), one class each. */
public final class TestFunctions {

    private TestFunctions() {
        throw new AssertionError("no instances");
    }

    /** An objective. */
    public interface MultivariateFunction {
        double value(double[] point);

        default int dimension() {
            return 2;
        }
    }

    /** Ackley function with its three usual constants. */
    public static class Ackley implements MultivariateFunction {
        private static final double A = 20, B = 0.2, C = 2 * PI;

        // at: {}, {0.5, -0.3, 1.2}
        // at: {}, {-1.5, 2.5}
        @Override
        @Differentiable
        public double value(final double[] point) {
            final int n = point.length;
            double sum1 = 0;
            double sum2 = 0;
            for (final double xi : point) {
                sum1 += xi * xi;
                sum2 += cos(C * xi);
            }
            return -A * exp(-B * sqrt(sum1 / n)) - exp(sum2 / n) + A + Math.E;
        }
    }

    public static class Rastrigin implements MultivariateFunction {
        // at: {}, {0.5, -0.3, 1.2}
        @Override
        @Differentiable
        public double value(double[] point) {
            Objects.requireNonNull(point, "point");
            double result = 10.0 * point.length;
            for (int i = 0; i < point.length; ++i) {
                result = result + (pow(point[i], 2) - 10.0 * cos(2.0 * PI * point[i]));
            }
            return result;
        }
    }

    public static class Eggholder implements MultivariateFunction {
        // at: {}, {100, 50}
        // at: {}, {512, 404.2319}
        // at: {}, {1, 2, 3} throws IllegalArgumentException
        @Override
        @Differentiable
        public double value(double[] point) {
            checkDimension(point);
            double x = point[0], y = point[1];
            return -(y + 47) * sin(sqrt(abs(y + x / 2 + 47))) - x * sin(sqrt(abs(x - (y + 47))));
        }

        private void checkDimension(double[] point) {
            if (point.length != dimension()) {
                throw new IllegalArgumentException("expected " + dimension() + " coordinates, got " + point.length);
            }
        }
    }

    // at: {-10.1, 1.2}
    // at: {8.05502, 9.66459}
    @Differentiable
    public static double holderTable(double[] xx) {
        double x1 = xx[0];
        double x2 = xx[1];
        double fact1 = sin(x1) * cos(x2);
        double fact2 = exp(abs(1 - sqrt(x1 * x1 + x2 * x2) / PI));
        return -abs(fact1 * fact2);
    }

    // at: {1.2, -0.7}
    @Differentiable
    public static double crossInTray(double[] xx) {
        double fact1 = sin(xx[0]) * sin(xx[1]);
        double fact2 = exp(abs(100 - sqrt(xx[0] * xx[0] + xx[1] * xx[1]) / PI));
        return -0.0001 * pow(abs(fact1 * fact2) + 1, 0.1);
    }

    // at: {-5.7, 1.3}
    @Differentiable
    public static double bukin6(double[] x) {
        return 100 * sqrt(abs(x[1] - 0.01 * x[0] * x[0])) + 0.01 * abs(x[0] + 10);
    }

    // at: {0.4, 0.7}
    @Differentiable
    public static double dropWave(double[] x) {
        final double r2 = x[0] * x[0] + x[1] * x[1];
        return -(1 + cos(12 * sqrt(r2))) / (0.5 * r2 + 2);
    }

    // at: 0.9
    // at: 2.1
    @Differentiable
    public static double gramacyLee(double x) {
        return sin(10 * PI * x) / (2 * x) + pow(x - 1, 4);
    }

    private static final int[][] LANGERMANN_A = {{3, 5}, {5, 2}, {2, 1}, {1, 4}, {7, 9}};
    private static final int[] LANGERMANN_C = {1, 2, 5, 2, 3};

    // at: {2.2, 1.1}
    @Differentiable
    public static double langermann(double[] x) {
        double outer = 0;
        for (int i = 0; i < LANGERMANN_C.length; i++) {
            double inner = 0;
            for (int j = 0; j < x.length; j++) {
                inner += (x[j] - LANGERMANN_A[i][j]) * (x[j] - LANGERMANN_A[i][j]);
            }
            outer += LANGERMANN_C[i] * exp(-inner / PI) * cos(PI * inner);
        }
        return outer;
    }

    // at: {0.3, -0.8}
    @Differentiable
    public static double levy13(double[] x) {
        double term1 = Math.pow(sin(3 * PI * x[0]), 2);
        double term2 = Math.pow(x[0] - 1, 2) * (1 + Math.pow(sin(3 * PI * x[1]), 2));
        double term3 = Math.pow(x[1] - 1, 2) * (1 + Math.pow(sin(2 * PI * x[1]), 2));
        return term1 + term2 + term3;
    }

    // at: {0.3, -0.8}
    // at: {0, 1.253115}
    @Differentiable
    public static double schaffer4(double[] x) {
        double fact1 = pow(cos(sin(abs(x[0] * x[0] - x[1] * x[1]))), 2) - 0.5;
        double fact2 = pow(1 + 0.001 * (x[0] * x[0] + x[1] * x[1]), 2);
        return 0.5 + fact1 / fact2;
    }

    // at: {0.3, -0.8}
    @Differentiable
    public static double shubert(double[] x) {
        double[] sums = new double[2];
        for (int i = 1; i <= 5; i++) {
            for (int d = 0; d < 2; d++) sums[d] += i * cos((i + 1) * x[d] + i);
        }
        return sums[0] * sums[1];
    }

    // at: {0.3, -0.8}
    // at: {0, 0} -> 0, 0
    @Differentiable
    public static double bohachevsky(double[] x) {
        return x[0] * x[0] + 2 * x[1] * x[1] - 0.3 * cos(3 * PI * x[0]) - 0.4 * cos(4 * PI * x[1]) + 0.7;
    }

    // at: {0.3, -0.8, 1.5}, 0.5
    // at: {1, 2, 3}, 0.5 -> 0, 0, 0
    @Differentiable(wrt = "x")
    public static double perm(double[] x, double beta) {
        int d = x.length;
        double outer = 0;
        for (int ii = 1; ii <= d; ii++) {
            double inner = 0;
            for (int jj = 1; jj <= d; jj++) {
                double xj = x[jj - 1];
                inner = inner + (pow(jj, ii) + beta) * (pow(xj / jj, ii) - 1);
            }
            outer = outer + inner * inner;
        }
        return outer;
    }

    // at: {0.3, -0.8, 1.5, 2}
    @Differentiable
    public static double rotatedHyperEllipsoid(double[] x) {
        double total = 0;
        for (int i = 0; i < x.length; i++) for (int j = 0; j <= i; j++) total += x[j] * x[j];
        return total;
    }

    // at: {0.3, -0.8, 1.5, 2}
    @Differentiable
    public static double sumOfDifferentPowers(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += pow(abs(x[i]), i + 2);
        return sum;
    }

    // at: {0.3, -0.8, 1.5, 2}
    // at: {4, 6, 6, 4} -> 0, 0, 0, 0
    @Differentiable
    public static double trid(double[] x) {
        double sum1 = pow(x[0] - 1, 2), sum2 = 0;
        for (int i = 1; i < x.length; i++) {
            sum1 += pow(x[i] - 1, 2);
            sum2 += x[i] * x[i - 1];
        }
        return sum1 - sum2;
    }

    // at: -0.54719, -1.54719
    // at: 0.3, 0.8
    @Differentiable
    public static double mcCormick(double x, double y) {
        return sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1;
    }

    private static final double[] POWER_SUM_B = {8, 18, 44, 114};

    // at: {0.3, 0.8, 1.5, 2}
    // at: {1, 2, 2, 3} -> 0, 0, 0, 0
    @Differentiable
    public static double powerSum(double[] x) {
        double outer = 0;
        for (int i = 0; i < 4; i++) {
            double inner = 0;
            for (double v : x) inner += pow(v, i + 1);
            outer += pow(inner - POWER_SUM_B[i], 2);
        }
        return outer;
    }

    // at: {0.3, 0.8, 1.5}
    @Differentiable
    public static double dixonPrice(double[] x) {
        double term1 = (x[0] - 1) * (x[0] - 1), sum = 0.0;
        for (int ii = 2; ii <= x.length; ii++) {
            double xi = x[ii - 1], xold = x[ii - 2];
            double incr = ii * Math.pow((2 * xi * xi - xold), 2);
            sum += incr;
        }
        return term1 + sum;
    }

    // at: 3, 3.3
    // at: pi, pi -> 0, 0
    @Differentiable
    public static double easom(double x1, double x2) {
        return -Math.cos(x1) * Math.cos(x2) * Math.exp(-(x1 - Math.PI) * (x1 - Math.PI) - (x2 - Math.PI) * (x2 - Math.PI));
    }

    // at: {2.2, 1.57, 1.28}, 10
    @Differentiable
    public static double michalewicz(double[] x, int m) {
        double s = 0;
        for (int i = 0; i < x.length; ) {
            double xi = x[i++];
            s += sin(xi) * pow(sin(i * xi * xi / PI), 2 * m);
        }
        return -s;
    }

    // at: {0.3, 0.8, 1.5, 2}
    // at: {1, 1, 1, 1} -> 0, 0, 0, 0
    @Differentiable
    public static double colville(double[] x) {
        double x1 = x[0], x2 = x[1], x3 = x[2], x4 = x[3];
        double term1 = 100 * pow(x1 * x1 - x2, 2);
        double term2 = pow(x1 - 1, 2);
        double term3 = pow(x3 - 1, 2);
        double term4 = 90 * pow(x3 * x3 - x4, 2);
        double term5 = 10.1 * (pow(x2 - 1, 2) + pow(x4 - 1, 2));
        double term6 = 19.8 * (x2 - 1) * (x4 - 1);
        return term1 + term2 + term3 + term4 + term5 + term6;
    }

    private static final double[] ALPHA = {1.0, 1.2, 3.0, 3.2};
    private static final double[][] A = {
        {10, 3, 17, 3.5, 1.7, 8},
        {0.05, 10, 17, 0.1, 8, 14},
        {3, 3.5, 1.7, 10, 17, 8},
        {17, 8, 0.05, 10, 0.1, 14}
    };
    private static final double[][] P = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
        {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
        {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
    };

    // at: {0.3, 0.1, 0.5, 0.2, 0.4, 0.7}
    // at: {0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573}
    @Differentiable
    public static double hartmann6(double[] x) {
        double outer = 0.0;
        for (int i = 0; i < ALPHA.length; i++) {
            double inner = 0.0;
            for (int j = 0; j < x.length; j++) {
                inner += A[i][j] * Math.pow(x[j] - P[i][j], 2);
            }
            outer += ALPHA[i] * Math.exp(-inner);
        }
        return -outer;
    }

    // at: {-31.5, 16.4}
    @Differentiable
    public static double deJong5(double[] x) {
        double sum = 0;
        int[] a = {-32, -16, 0, 16, 32};
        for (int i = 0; i < 25; i++) {
            int a1 = a[i % 5], a2 = a[i / 5];
            sum += 1d / ((i + 1) + pow(x[0] - a1, 6) + pow(x[1] - a2, 6));
        }
        return 1 / (0.002 + sum);
    }

    // at: 0.3
    // at: 0.75725
    @Differentiable
    public static double forrester(double x) {
        double y = 6 * x - 2;
        return y * y * Math.sin(12 * x - 4);
    }

    // at: {0.3, 0.8}
    // at: {0, 0}
    @Differentiable
    public static double threeHumpCamel(double[] x) {
        double x2 = x[0] * x[0], x4 = x2 * x2, x6 = x4 * x2;
        return 2 * x2 - 1.05 * x4 + x6 / 6 + x[0] * x[1] + x[1] * x[1];
    }

    // at: {0.3, 0.8, -0.5}
    @Differentiable
    public static double salomon(double[] x) {
        double norm = 0;
        for (double v : x) norm += v * v;
        norm = sqrt(norm);
        return 1 - cos(2 * PI * norm) + 0.1 * norm;
    }

    // at: {0.3, 0.8, -0.5}
    @Differentiable
    public static double weierstrass(double[] x) {
        final double a = 0.5, b = 3;
        final int kMax = 6;
        double total = 0, constant = 0;
        for (int k = 0; k <= kMax; k++) constant += pow(a, k) * cos(PI * pow(b, k));
        for (double xi : x) {
            double ak = 1, bk = 1;
            for (int k = 0; k <= kMax; k++, ak *= a, bk *= b) {
                total += ak * cos(2 * PI * bk * (xi + 0.5));
            }
        }
        return total - x.length * constant;
    }

    // at: {0.3, 0.8}
    @Differentiable
    public static double happyCat(double[] x) {
        int d = x.length;
        double s2 = 0, s1 = 0;
        for (int i = 0; i != d; ++i) {
            s2 += x[i] * x[i];
            s1 += x[i];
        }
        return pow(abs(s2 - d), 1 / 4.0) + (0.5 * s2 + s1) / d + 0.5;
    }

    enum Function {
        SPHERE, ELLIPSOID, CIGAR, DISCUS, DIFFERENT_POWERS;

        static Function parse(String s) {
            return valueOf(s.trim().toUpperCase().replace('-', '_'));
        }
    }

    // at: SPHERE, {0.3, 0.8, -0.5}
    // at: ELLIPSOID, {0.3, 0.8, -0.5}
    // at: CIGAR, {0.3, 0.8, -0.5}
    // at: DISCUS, {0.3, 0.8, -0.5}
    // at: DIFFERENT_POWERS, {0.3, 0.8, -0.5}
    @Differentiable
    public static double coco(Function function, double[] x) {
        double f = 0;
        switch (function) {
            case SPHERE:
                for (double v : x) {
                    f += v * v;
                }
                break;
            case ELLIPSOID:
                for (int i = 0; i < x.length; i++) {
                    f += pow(10, 6.0 * i / (x.length - 1)) * x[i] * x[i];
                }
                break;
            case CIGAR:
            case DISCUS: {
                double head = x[0] * x[0];
                double tail = 0;
                for (int i = 1; i < x.length; i++) tail += x[i] * x[i];
                f = function == Function.CIGAR ? head + 1e6 * tail : 1e6 * head + tail;
                break;
            }
            case DIFFERENT_POWERS:
                for (int i = 0; i < x.length; i++) f += pow(abs(x[i]), 2 + 4.0 * i / (x.length - 1));
                return sqrt(f);
            default:
                throw new IllegalStateException("Unexpected value: " + function);
        }
        return f;
    }

    // at: sphere, {0.3, 0.8, -0.5}
    // at: Different-Powers, {0.3, 0.8, -0.5}
    @Differentiable
    public static double byName(String name, double[] x) {
        return coco(Function.parse(name), x);
    }
}
