package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Test functions from CUTE and from books on global optimisation. */
class Optimisation {
    enum Problem {
        SPHERE,
        ROSENBROCK,
        RASTRIGIN,
        ACKLEY
    }

    private static final double[][] HARTMANN_A = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
    private static final double[] HARTMANN_C = {1, 1.2, 3, 3.2};
    private static final double[][] HARTMANN_P = {
        {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.03815, 0.5743, 0.8828}
    };

    // at: SPHERE, {1, 2, 3}
    // at: ROSENBROCK, {1, 2, 3}
    // at: RASTRIGIN, {0.1, 0.2, 0.3}
    // at: ACKLEY, {0.1, 0.2, 0.3}
    @Differentiable
    static double evaluate(Problem problem, double[] x) {
        switch (problem) {
            case SPHERE: {
                double s = 0;
                for (double xi : x) s += xi * xi;
                return s;
            }
            case ROSENBROCK: {
                double s = 0;
                for (int i = 0; i + 1 < x.length; i++)
                    s += 100 * Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
                return s;
            }
            case RASTRIGIN: {
                double s = 10.0 * x.length;
                for (double xi : x) s += xi * xi - 10 * Math.cos(2 * Math.PI * xi);
                return s;
            }
            case ACKLEY: {
                double a = 0, b = 0;
                for (double xi : x) {
                    a += xi * xi;
                    b += Math.cos(2 * Math.PI * xi);
                }
                int n = x.length;
                return -20 * Math.exp(-0.2 * Math.sqrt(a / n)) - Math.exp(b / n) + 20 + Math.E;
            }
            default:
                throw new IllegalArgumentException("unknown problem " + problem);
        }
    }

    // at: {3, 2} -> 0, 0
    // at: {0, 0.5}
    @Differentiable
    static double himmelblau(double[] v) {
        var x = v[0];
        var y = v[1];
        return Math.pow(x * x + y - 11, 2) + Math.pow(x + y * y - 7, 2);
    }

    // at: 0.0898, -0.7126
    // at: 1, 1
    @Differentiable
    static double sixHumpCamel(double x, double y) {
        double x2 = x * x, y2 = y * y;
        return (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + x * y + (-4 + 4 * y2) * y2;
    }

    // at: 3.141592653589793, 2.275
    // at: 1, 1
    @Differentiable
    static double branin(double x1, double x2) {
        final double a = 1, b = 5.1 / (4 * Math.PI * Math.PI), c = 5 / Math.PI, r = 6, s = 10, t = 1 / (8 * Math.PI);
        return a * Math.pow(x2 - b * x1 * x1 + c * x1 - r, 2) + s * (1 - t) * Math.cos(x1) + s;
    }

    // at: 0, -1 -> 0, 0
    // at: 0.5, 0.5
    @Differentiable
    static double goldsteinPrice(double x, double y) {
        double a = 1 + (x + y + 1) * (x + y + 1) * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y);
        double b = 30 + (2 * x - 3 * y) * (2 * x - 3 * y) * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y);
        return a * b;
    }

    // at: {0.114614, 0.555649, 0.852547}
    @Differentiable
    static double hartmann3(double[] x) {
        double outer = 0;
        for (int i = 0; i < 4; i++) {
            double inner = 0;
            for (int j = 0; j < 3; j++) {
                inner += HARTMANN_A[i][j] * Math.pow(x[j] - HARTMANN_P[i][j], 2);
            }
            outer += HARTMANN_C[i] * Math.exp(-inner);
        }
        return -outer;
    }

    // at: {4.1, 4.2, 3.9, 4}
    @Differentiable
    static double shekel(double[] x) {
        double[][] c = {{4, 4, 4, 4}, {1, 1, 1, 1}, {8, 8, 8, 8}, {6, 6, 6, 6}, {3, 7, 3, 7}};
        double[] beta = {0.1, 0.2, 0.2, 0.4, 0.4};
        double s = 0;
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i];
            double d = beta[i];
            for (int j = 0; j < x.length; j++) d += (x[j] - ci[j]) * (x[j] - ci[j]);
            s -= 1 / d;
        }
        return s;
    }

    // at: {1.1, 2.3, -0.4}
    @Differentiable
    static double griewank(double[] x) {
        double sum = Arrays.stream(x).map(v -> v * v / 4000).sum();
        double prod = 1;
        for (int i = 0; i < x.length; i++) {
            prod *= Math.cos(x[i] / Math.sqrt(i + 1));
        }
        return 1 + sum - prod;
    }

    // at: {1.1, 2.3, -0.4}
    // at: {1, 1, 1} -> 0, 0, 0
    @Differentiable
    static double levy(double... x) {
        int n = x.length;
        double[] w = new double[n];
        Arrays.setAll(w, i -> 1 + (x[i] - 1) / 4);
        double s = Math.pow(Math.sin(Math.PI * w[0]), 2);
        for (int i = 0; i < n - 1; i++) {
            s += (w[i] - 1) * (w[i] - 1) * (1 + 10 * Math.pow(Math.sin(Math.PI * w[i] + 1), 2));
        }
        double last = w[n - 1] - 1;
        return s + last * last * (1 + Math.pow(Math.sin(2 * Math.PI * w[n - 1]), 2));
    }

    // at: {1.1, 2.3, -0.4}
    @Differentiable
    static double styblinskiTang(double[] x) {
        return DoubleStream.of(x).map(v -> v * v * v * v - 16 * v * v + 5 * v).sum() / 2;
    }

    // at: {1.1, 2.3, -0.4}
    @Differentiable
    static double zakharov(double[] x) {
        double a = IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).sum();
        double b = IntStream.rangeClosed(1, x.length).mapToDouble(i -> 0.5 * i * x[i - 1]).sum();
        return a + b * b + b * b * b * b;
    }

    // at: {420.9687, 100, -300}
    @Differentiable
    static double schwefel(double[] x) {
        double total = 418.9829 * x.length;
        for (int i = 0; i < x.length; ++i) total -= x[i] * Math.sin(Math.sqrt(Math.abs(x[i])));
        return total;
    }

    // at: {0.5, 0.4, -1.1, 0.1, 2, 1, -1, -0.5}
    @Differentiable
    static double powellExtended(double[] x) {
        double f = 0;
        for (int j = 0; j < x.length; j += 4) {
            double a = x[j] + 10 * x[j + 1];
            double b = x[j + 2] - x[j + 3];
            double c = x[j + 1] - 2 * x[j + 2];
            double d = x[j] - x[j + 3];
            c *= c;
            d *= d;
            f += a * a + 5 * b * b + c * c + 10 * d * d;
        }
        return f;
    }

    // at: {0.1, 0.3, 0.2, 0.5}
    @Differentiable
    static double arwhead(double[] x) {
        int n = x.length;
        double f = 0;
        double xn2 = x[n - 1] * x[n - 1];
        for (int i = 0; i < n - 1; i++) {
            double t = x[i] * x[i] + xn2;
            f += -4 * x[i] + 3.0 + t * t;
        }
        return f;
    }

    // at: {2, 2, 2, 2, 2}
    @Differentiable
    static double dixmaana(double[] x) {
        int n = x.length, m = n / 3;
        double alpha = 1, beta = 0, gamma = 0.125, delta = 0.125;
        double f = 1;
        for (int i = 0; i < n; i++) f += alpha * x[i] * x[i];
        for (int i = 0; i < n - 1; i++) f += beta * x[i] * x[i] * Math.pow(x[i + 1] + x[i + 1] * x[i + 1], 2);
        for (int i = 0; i < 2 * m; i++) f += gamma * x[i] * x[i] * Math.pow(x[i + m], 4);
        for (int i = 0; i < m; i++) f += delta * x[i] * x[i + 2 * m];
        return f;
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double dqdrtic(double[] x) {
        double f = 0;
        for (int i = 0, n = x.length - 2; i < n; i++) {
            f += sqr(x[i]) + 100 * (sqr(x[i + 1]) + sqr(x[i + 2]));
        }
        return f;
    }

    static double sqr(double a) {
        return a * a;
    }

    // at: {0.1, 0.2, 0.3}
    @Differentiable
    static double edensch(double[] x) {
        double f = 16;
        for (int i = 0; i < x.length - 1; i++) {
            double a = x[i] - 2, b = x[i] * x[i + 1] - 2 * x[i + 1], c = x[i + 1] + 1;
            f += a * a * a * a + b * b + c * c;
        }
        return f;
    }

    // at: {1, -1, 0.5, 2, 1.5}
    @Differentiable
    static double engval1(double[] x) {
        double f = 0;
        int i = 0;
        while (i < x.length - 1) {
            double s = x[i] * x[i] + x[i + 1] * x[i + 1];
            f += s * s - 4 * x[i] + 3;
            i++;
        }
        return f;
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double cosine(double[] x) {
        double f = 0;
        int n = x.length;
        do {
            n--;
            if (n == 0) break;
            f += Math.cos(-0.5 * x[n] + x[n - 1] * x[n - 1]);
        } while (true);
        return f;
    }

    // at: {1, 2, 3, 4, 5}
    @Differentiable
    static double genhumps(double[] x) {
        double zeta = 2, f = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double s1 = Math.sin(zeta * x[i]), s2 = Math.sin(zeta * x[i + 1]);
            f += s1 * s1 * s2 * s2 + 0.05 * (x[i] * x[i] + x[i + 1] * x[i + 1]);
        }
        return f;
    }

    // at: {{0, 0}, {1.1, 0.2}, {0.4, 0.9}}
    @Differentiable
    static double lennardJonesCluster(double[][] positions) {
        double energy = 0;
        for (int i = 0; i < positions.length; i++) {
            for (int j = i + 1; j < positions.length; j++) {
                double r2 = 0;
                for (int k = 0; k < positions[i].length; k++) {
                    double d = positions[i][k] - positions[j][k];
                    r2 += d * d;
                }
                double inv6 = 1 / (r2 * r2 * r2);
                energy += 4 * (inv6 * inv6 - inv6);
            }
        }
        return energy;
    }

    // at: {1, 1, 1, 1}, 0.5
    @Differentiable(wrt = "x")
    static double augmentedLagrangianHs71(double[] x, double mu) {
        double objective = x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2];
        double product = 1;
        double squares = 0;
        for (double xi : x) {
            product *= xi;
            squares += xi * xi;
        }
        double violation = Math.max(0, 25 - product);
        double equality = squares - 40;
        return objective + (violation * violation + equality * equality) / (2 * mu);
    }

    // at: {2, 1, 0.5}, 0.1
    // at: {-2, 1, 0.5}, 0.1 throws IllegalArgumentException
    @Differentiable(wrt = "x")
    static double logBarrier(double[] x, double mu) {
        double f = 0;
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] > 0)) {
                throw new IllegalArgumentException("x[" + i + "] = " + x[i] + " is not feasible");
            }
            f += x[i] * x[i] - mu * Math.log(x[i]);
        }
        return f;
    }

    // at: {0.3, -0.2}, 3
    @Differentiable
    static double armijoStep(double[] x, int maxBacktracks) {
        double t = 1;
        double[] d = {-2 * x[0] - 0.5, -8 * x[1]};
        double f0 = bowl(x);
        double[] trial = new double[2];
        for (int k = 0; k < maxBacktracks; k++) {
            for (int i = 0; i < 2; i++) trial[i] = x[i] + t * d[i];
            if (bowl(trial) < f0) return bowl(trial);
            t /= 2;
        }
        return bowl(trial);
    }

    private static double bowl(double[] x) {
        return x[0] * x[0] + 4 * x[1] * x[1] + 0.5 * x[0] + Math.sin(x[0] * x[1]);
    }

    // at: {0.3, -0.2}, 0.1, 0.9, 12
    @Differentiable
    static double[] gradientDescentWithMomentum(double[] start, double rate, double momentum, int steps) {
        double[] x = start.clone();
        double[] v = new double[x.length];
        for (int step = 0; step < steps; step++) {
            double[] g = {2 * x[0] + Math.cos(x[1]), 4 * x[1] * x[1] * x[1] - x[0] * Math.sin(x[1])};
            for (int i = 0; i < x.length; i++) {
                v[i] = momentum * v[i] - rate * g[i];
                x[i] += v[i];
            }
        }
        return x;
    }
}
