package lowering;

import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import dev.jacobean.Differentiable;
import dev.jacobean.Jacobean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** The ways in which people write numerical Java. */
public class Styles {
    enum Option {
        CALL(1) {
            @Override
            String label() {
                return "call";
            }
        },
        PUT(-1);

        private final int sign;

        Option(int sign) {
            this.sign = sign;
        }

        int sign() {
            return sign;
        }

        String label() {
            return "other";
        }
    }

    sealed interface Payoff permits Vanilla, Digital {
        double of(double s);

        default double shifted(double s, double by) {
            return of(s + by);
        }
    }

    record Vanilla(double k) implements Payoff {
        @Override
        public double of(double s) {
            return Math.max(s - k, 0);
        }
    }

    record Digital(double k, double width) implements Payoff {
        @Override
        public double of(double s) {
            return 1 / (1 + exp(-(s - k) / width));
        }
    }

    record Market(double spot, double rate, double vol) {
        double drift() {
            return rate - 0.5 * vol * vol;
        }

        Market bumped(double by) {
            return new Market(spot + by, rate, vol);
        }
    }

    interface Objective {
        double value(double[] x);
    }

    static class Util {
        static final double EPS = 1e-9;

        static double dot(double[] a, double[] b) {
            if (a.length != b.length) {
                throw new IllegalArgumentException(String.format("lengths %d and %d", a.length, b.length));
            }
            double s = 0.0;
            for (int i = 0; i < a.length; ++i) s += a[i] * b[i];
            return s;
        }

        static double[] axpy(double a, double[] x, double[] y) {
            double[] z = y.clone();
            for (int i = 0, n = z.length; i < n; i++) z[i] += a * x[i];
            return z;
        }
    }

    static final DoubleUnaryOperator SOFTPLUS = z -> Math.log1p(exp(z));
    static final DoubleUnaryOperator SINE = Math::sin;
    private static final int DEGREE = 3;
    private static final double[][] NODES = {{0.5, 1}, {1, 2}};

    static double[] nodes(int i) {
        return NODES[i].clone();
    }

    static int size() {
        return NODES.length;
    }

    private static int degree() {
        return DEGREE + 1;
    }

    static double cdf(double x) {
        final double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double poly = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double p = 1 - exp(-x * x / 2) / sqrt(2 * PI) * poly;
        return x >= 0 ? p : 1 - p;
    }

    @Differentiable
    static double blackScholes(Market m, double k, double t, Option type) {
        double d1 = (log(Math.abs(m.spot()) / (1 + k * k)) + (m.drift() + m.vol() * m.vol()) * t) / (Math.abs(m.vol()) + 0.1);
        double d2 = d1 - m.vol() * sqrt(t * t);
        var sign = type.sign();
        return sign * (m.spot() * cdf(sign * d1) - k * exp(-m.rate() * t) * cdf(sign * d2)) + type.label().length();
    }

    @Differentiable
    public static double binomial(double s, double u, int steps, Option type) {
        int n = Math.min(Math.max(steps, 0), 5);
        double[] values = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            values[i] = Math.max(0.0, type.sign() * (s * Math.pow(u * u + 0.5, 2 * i - n) - 1));
        }
        for (int step = n - 1; step >= 0; step--)
            for (int i = 0; i <= step; i++)
                values[i] = Math.max(0.5 * values[i + 1] + (1 - 0.5) * values[i], values[i] * 0.99);
        return values[0];
    }

    @Differentiable
    static double payoffs(double s, double k, boolean digital) {
        Payoff p = new Vanilla(k);
        double r = p.of(s) + p.shifted(s, 0.5);
        if (digital) {
            Payoff q = new Digital(k, 0.1);
            r += q.of(s);
        }
        return r;
    }

    @Differentiable
    static double paths(double s0, double vol, long seed, int n) {
        Random random = new Random(seed);
        double sum = 0;
        for (int path = 0; path < 3; path++) {
            double s = s0;
            for (int i = 0; i < n; i++) s *= exp(vol * random.nextGaussian() - 0.5 * vol * vol);
            if (random.nextBoolean()) continue;
            sum += s;
        }
        return sum / 3;
    }

    @Differentiable
    static double logLikelihood(double[] w, double[][] x, int[] labels) {
        double total = 0;
        for (int i = 0; i < Math.min(x.length, labels.length); i++) {
            int n = Math.min(w.length, x[i].length);
            double z = Util.dot(Arrays.copyOf(w, n), Arrays.copyOf(x[i], n));
            total += labels[i] > 0 ? SOFTPLUS.applyAsDouble(-z) : SOFTPLUS.applyAsDouble(z) + SINE.applyAsDouble(z) * Util.EPS;
        }
        return -total;
    }

    @Differentiable
    static double collections(double x, int n) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < n; i++) list.add(i * i);
        Map<String, Double> weights = new TreeMap<>();
        weights.put("a", 0.5);
        weights.put("b", n * 0.25);
        double s = 0;
        for (int v : list) s += v * x;
        for (Integer v : list.subList(0, list.size() / 2)) s -= v;
        for (Map.Entry<String, Double> e : weights.entrySet()) s += e.getValue() * x + e.getKey().length();
        for (var e : List.of(1.5, 2.5)) s *= e;
        return s + weights.getOrDefault("c", 2.0) + list.size() + list.stream().mapToInt(Integer::intValue).sum();
    }

    @Differentiable
    static double checked(double[] x, double y) {
        Objects.requireNonNull(x, "x");
        if (x.length == 0) throw new IllegalArgumentException("empty, y = " + y + String.format(" (%s)", y));
        if (Double.isNaN(y) || Double.isInfinite(y)) throw new ArithmeticException(String.valueOf(y));
        return x[0] * y;
    }

    @Differentiable
    static double finallyLocal(double x, int n) {
        int depth = 0;
        double y = x;
        for (int i = 0; i < n; i++) {
            try {
                depth++;
                if (i == 3) continue;
                if (i == 5) return y * depth;
                y = y * x + 1;
            } finally {
                depth += 10;
                y -= 0.5;
            }
        }
        return y + depth;
    }

    @Differentiable
    static double patterns(double x, Integer n) {
        Object o = n;
        if (o instanceof Integer i && i > 2) return x * i;
        if (!(o instanceof Integer k)) return x;
        return x - k;
    }

    static DoubleUnaryOperator scaled(double by) {
        return t -> t * by;
    }

    static DoubleUnaryOperator selected(int n, double by) {
        if (n == 1) return Math::cos;
        DoubleUnaryOperator f = scaled(by);
        if (n == 2) return f;
        return t -> f.applyAsDouble(t) + n;
    }

    @Differentiable
    static double functionsReturned(double x, int n) {
        return scaled(2 * x).applyAsDouble(x) + selected(n, x).applyAsDouble(x + 1);
    }

    static double minimise(Objective f, double[] start, double step, int iterations) {
        double[] x = start.clone();
        for (int k = 0; k < iterations; k++) {
            for (int i = 0; i < x.length; i++) {
                double keep = x[i];
                double before = f.value(x);
                x[i] = keep + step;
                if (f.value(x) > before) x[i] = keep - step;
            }
        }
        return f.value(x);
    }

    @Differentiable
    static double objectives(double[] x, double a) {
        return minimise(v -> {
            double s = a;
            for (double t : v) s += (t - a) * (t - a);
            return s;
        }, x, 0.25, 3);
    }

    @Differentiable
    static double gaussElimination(double[][] a, double[] b) {
        int n = Math.min(a.length, b.length);
        for (double[] row : a) if (row.length < n) return -1;
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) m[i] = a[i].clone();
        double[] y = Arrays.copyOf(b, n);
        int[] perm = IntStream.range(0, n).toArray();
        double det = 1;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(m[i][k]) > Math.abs(m[p][k])) p = i;
            if (Math.abs(m[p][k]) < Util.EPS) return 0;
            if (p != k) {
                double[] row = m[p];
                m[p] = m[k];
                m[k] = row;
                double t = y[p];
                y[p] = y[k];
                y[k] = t;
                int q = perm[p];
                perm[p] = perm[k];
                perm[k] = q;
                det = -det;
            }
            det *= m[k][k];
            for (int i = k + 1; i < n; i++) {
                double f = m[i][k] / m[k][k];
                m[i][k] = 0;
                for (int j = k + 1; j < n; j++) m[i][j] -= f * m[k][j];
                y[i] -= f * y[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) y[i] -= m[i][j] * y[j];
            y[i] /= m[i][i];
        }
        return det + (n > 0 ? y[n - 1] * (perm[0] + 1) : 0);
    }

    @Differentiable
    static double rungeKutta(double y0, double k, int steps) {
        ToDoubleBiFunctionLike f = (t, y) -> -k * y + t;
        double h = 0.125;
        double t = 0;
        double y = y0;
        for (int i = 0; i < steps; i++, t += h) {
            double k1 = f.at(t, y), k2 = f.at(t + h / 2, y + h / 2 * k1);
            double k3 = f.at(t + h / 2, y + h / 2 * k2);
            y += h / 6 * (k1 + 2 * (k2 + k3) + f.at(t + h, y + h * k3));
        }
        return y;
    }

    interface ToDoubleBiFunctionLike {
        double at(double t, double y);
    }

    @Differentiable
    static double newton(double a, double guess) {
        double x = Math.abs(guess) + 0.5;
        int count = 0;
        double delta;
        do {
            delta = (x * x - a * a) / (2 * x);
            x -= delta;
        } while (Math.abs(delta) > 1e-10 && ++count < 50);
        return x + 1e-3 * count;
    }

    @Differentiable(wrt = "x")
    static double passiveThings(double x, double[] table, double t) {
        double at = 0;
        double s = 0;
        for (int i = 0; i < table.length; i++) {
            s += x * lookup(table, at);
            at += 0.5 * t;
        }
        return s + Jacobean.passive(x) * degree() * size();
    }

    static double lookup(double[] table, double at) {
        int i = (int) Math.floor(Math.abs(at));
        return i < table.length ? table[i] : -1;
    }

    @Differentiable
    static double privateTable(double x, int i) {
        double[] buffer = nodes(Math.floorMod(i, 2));
        double s = x * buffer[1];
        buffer[0] += x * x;
        buffer[1] *= x;
        return s + buffer[0] * buffer[1];
    }

    @Differentiable
    static double intFunctions(double x, int n) {
        IntBinaryOperator wrap = (i, m) -> ((i % m) + m) % m;
        IntPredicate odd = i -> (i & 1) == 1;
        DoubleFunction<double[]> pair = v -> new double[] {v, v * v};
        ToDoubleBiFunction<double[], Integer> at = (v, i) -> v[i];
        double[] p = pair.apply(x);
        return odd.test(n) ? p[wrap.applyAsInt(n, 2)] : at.applyAsDouble(p, wrap.applyAsInt(n, 2));
    }

    @Differentiable
    static double boxedFunctions(double x, int n) {
        BiFunction<Integer, String, Integer> length = (i, s) -> i + s.length();
        return x * length.apply(n, "abc");
    }

    @Differentiable
    static double kalman(double[] z, double q, double r) {
        double est = 0, p = 1;
        for (double m : z) {
            p += q * q;
            final double gain = p / (p + r * r + 0.1);
            est += gain * (m - est);
            p *= 1 - gain;
        }
        return est;
    }

    @Differentiable
    static double[][] matrixProduct(double[][] a, double[][] b) {
        if (a.length == 0 || b.length == 0) return new double[0][0];
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < c.length; i++)
            for (int k = 0; k < b.length && k < a[i].length; k++)
                for (int j = 0; j < Math.min(b[k].length, c[i].length); j++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    @Differentiable
    static Market bootstrap(Market start, double[] quotes) {
        Market m = start;
        double discount = 1;
        for (double quote : quotes) {
            discount /= 1 + quote * quote;
            m = new Market(m.spot() * discount, m.rate() + quote, m.vol());
            if (m.spot() < 1e-3) break;
        }
        return m.bumped(discount);
    }
}
