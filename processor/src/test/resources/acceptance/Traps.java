package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What people write without thinking of derivatives. */
@SuppressWarnings("jacobean:equality-branch")
final class Traps {
    interface Fn {
        double at(double x);

        default Fn twice() {
            return x -> at(at(x));
        }
    }

    static final class ConvergenceException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ConvergenceException(String message, int iterations) {
            super(message + " after " + iterations + " iterations");
        }
    }

    static int calls = 0;

    // at: 0.3, 42
    @Differentiable
    static double pathOfJavaRandom(double sigma, long seed) {
        Random random = new Random(seed);
        double s = 1;
        for (int i = 0; i < 10; i++) {
            s *= Math.exp(sigma * random.nextGaussian());
        }
        return s;
    }

    // at: 0.3, 42, 5
    @Differentiable
    static double pathsOfJavaRandom(double sigma, long seed, int paths) {
        final Random rng = new Random(seed);
        double[] terminal = new double[paths];
        for (int p = 0; p < paths; p++) {
            double x = 0;
            for (int t = 0; t < 4; t++) {
                final double z = rng.nextGaussian();
                x += sigma * z - (rng.nextInt(10) > 6 ? 0.1 * x * x : 0);
            }
            terminal[p] = Math.max(x, 0);
        }
        return Arrays.stream(terminal).average().getAsDouble();
    }

    // at: 0.4
    @Differentiable
    static double ownFunctionalInterface(double x) {
        Fn f = t -> t * t + x;
        return f.at(f.at(x));
    }

    // at: 0.4, 3
    @Differentiable
    static double lambdaWithBlock(double x, int n) {
        DoubleUnaryOperator series = t -> {
            double sum = 0;
            for (int i = 1; i <= n; i++) {
                if (i == 2) continue;
                sum += Math.pow(t, i) / i;
            }
            if (sum > 10) {
                return 10;
            }
            return sum;
        };
        return series.applyAsDouble(x) * series.applyAsDouble(2 * x);
    }

    // at: 0.4, 1.2
    @Differentiable
    static double supplierAndPredicate(double x, double y) {
        DoubleSupplier product = () -> x * y;
        DoublePredicate large = v -> v > 1;
        return large.test(x) ? product.getAsDouble() : product.getAsDouble() * product.getAsDouble();
    }

    // at: {0.4, 1.2}
    @Differentiable
    static double toDoubleFunction(double[] x) {
        return minimum(v -> v[0] * v[0] + Math.sin(v[1]), x);
    }

    private static double minimum(ToDoubleFunction<double[]> f, double[] x) {
        double[] best = x.clone();
        for (int k = 0; k < 3; k++) {
            double[] g = new double[best.length];
            for (int i = 0; i < g.length; i++) {
                double[] plus = best.clone(), minus = best.clone();
                plus[i] += 1e-2;
                minus[i] -= 1e-2;
                g[i] = (f.applyAsDouble(plus) - f.applyAsDouble(minus)) / 2e-2;
            }
            for (int i = 0; i < g.length; i++) best[i] -= 0.1 * g[i];
        }
        return f.applyAsDouble(best);
    }

    // at: {1, 2, 3}, 0.5
    @Differentiable
    static double indexFunction(double[] x, double a) {
        IntToDoubleFunction term = i -> a * x[i] * x[i];
        IntUnaryOperator next = i -> (i + 2) % 3;
        return IntStream.range(0, x.length).mapToDouble(term).sum() + term.applyAsDouble(next.applyAsInt(1));
    }

    // at: {3, 1, 2}, {0, 1, 2}
    @Differentiable(wrt = "x")
    static double chainOfSideEffects(double[] x, int[] p) {
        int i = 0;
        double[] y = new double[4];
        y[i++] = x[p[i]] * i;
        y[i++] += x[i] + (i = 2);
        y[i] = y[i = 0] = x[0] * x[1];
        double s = 0, t = s += x[2];
        s += s++ + ++t;
        s -= y[0] *= 2;
        for (int j = 0, k = y.length; j < k--; j++) s += y[j] * k;
        return s + t * i;
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double whileWithAssignment(double[] x) {
        int i = -1;
        double v, s = 0;
        while (++i < x.length && (v = x[i] * x[i]) < 10) {
            s += v;
        }
        return s * i;
    }

    // at: 12a4, 1.5
    // at: zz, 1.5
    @Differentiable
    static double parsesDigits(String text, double x) {
        double value = 0;
        boolean any = false;
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9') {
                value = value * x + (c - '0');
                any = true;
            } else if (Character.isLetter(c)) {
                value += (char) (c - 'a' + 1);
            }
        }
        return any ? value : -value * x;
    }

    // at: +, 2, 3
    // at: *, 2, 3
    // at: ^, 2, 3
    // at: %, 7, 3
    // at: ?, 2, 3 throws UnsupportedOperationException
    @Differentiable
    static double calculator(char operator, double a, double b) {
        return switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*', '×' -> a * b;
            case '/' -> {
                if (b == 0) throw new ArithmeticException("division by zero");
                yield a / b;
            }
            case '^' -> Math.pow(a, b);
            case '%' -> a % b;
            default -> throw new UnsupportedOperationException("operator " + operator);
        };
    }

    // at: 3 4 + 2 *, 0.5
    @Differentiable
    static double reversePolish(String expression, double scale) {
        double[] stack = new double[10];
        int top = 0;
        for (String token : expression.split(" ")) {
            switch (token) {
                case "+":
                    stack[top - 2] += stack[--top];
                    break;
                case "*":
                    top--;
                    stack[top - 1] *= stack[top];
                    break;
                default:
                    stack[top++] = scale * Double.parseDouble(token);
            }
        }
        return stack[0];
    }

    // at: {1, 2}, 0.3
    @Differentiable
    static double optionalWeights(double[] x, double a) {
        return weighted(x, null, a) + weighted(x, new double[] {2, 3}, a);
    }

    private static double weighted(double[] x, double[] weights, double a) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (weights == null ? 1 : weights[i]) * Math.pow(x[i], a);
        return s;
    }

    // at: {1, 2, 3}, 2
    // at: {1, 2, 3}, -1 throws IllegalArgumentException
    @Differentiable
    static double validated(double[] x, double scale) {
        Objects.requireNonNull(x, "x");
        require(x.length > 0, "empty");
        requirePositive("scale", scale);
        double s = 0;
        for (double v : x) s += v / scale;
        return s;
    }

    private static void require(boolean condition, String message) {
        if (!condition) throw new IllegalArgumentException(message);
    }

    private static double requirePositive(String name, double value) {
        if (value > 0) return value;
        throw new IllegalArgumentException(String.format("%s must be positive but is %.3f", name, value));
    }

    // at: 2, 0.5
    // at: 2, 1e9 throws ConvergenceException
    @Differentiable
    static double customException(double a, double x0) {
        double x = x0;
        for (int i = 0; i < 20; i++) {
            double next = 0.5 * (x + a / x);
            if (Math.abs(next - x) < 1e-12) return next;
            x = next;
        }
        throw new ConvergenceException("no square root of " + a, 20);
    }

    // at: {1, 2, 3}, {4, 5, 6}, true
    // at: {1, 2, 3}, {4, 5, 6}, false
    // writes: a, b
    @Differentiable
    static double writesEither(double[] a, double[] b, boolean first) {
        double[] target = first ? a : b;
        for (int i = 0; i < target.length; i++) target[i] *= target[i];
        return a[0] * b[1];
    }

    // at: {{1, 2}, {3, 4}}
    // writes: m
    @Differentiable
    static void rowAlias(double[][] m) {
        double[] r0 = m[0], r1 = m[1];
        r0[0] *= r1[1];
        m[0] = r1;
        m[1] = r0;
        m[0][0] += r0[0];
    }

    // at: {1, 2, 3}
    @Differentiable
    static double arraysOfArraysShared(double[] x) {
        double[][] rows = new double[3][];
        rows[0] = rows[2] = x.clone();
        rows[1] = new double[] {5, 6, 7};
        rows[0][1] *= 3;
        return rows[2][1] * rows[1][0] + rows[0][2];
    }

    // at: 0.4, 3
    @Differentiable
    static double mutualRecursion(double x, int n) {
        return n <= 0 ? x : Math.sin(x) * odd(x * 1.1, n - 1);
    }

    private static double odd(double x, int n) {
        return n <= 0 ? x * x : Math.cos(x) + even(x, n - 1);
    }

    private static double even(double x, int n) {
        if (n == 0) return x;
        return odd(x / 2, n - 1) * x;
    }

    // at: {4, 1, 3, 2}
    // writes: x
    @Differentiable
    static void insertionSort(double[] x) {
        for (int i = 1; i < x.length; i++) {
            double key = x[i];
            int j = i - 1;
            while (j >= 0 && x[j] > key) {
                x[j + 1] = x[j];
                j--;
            }
            x[j + 1] = key;
        }
    }

    // at: {4, 1, 3, 2, 5}
    // writes: x
    @Differentiable
    static void quickSort(double[] x) {
        quick(x, 0, x.length - 1);
    }

    private static void quick(double[] x, int lo, int hi) {
        if (lo >= hi) return;
        double pivot = x[(lo + hi) / 2];
        int i = lo, j = hi;
        while (i <= j) {
            while (x[i] < pivot) i++;
            while (x[j] > pivot) j--;
            if (i <= j) {
                double t = x[i];
                x[i++] = x[j];
                x[j--] = t;
            }
        }
        quick(x, lo, j);
        quick(x, i, hi);
    }

    // at: {4, 1, 3, 2, 5, 9, 7, 8}
    @Differentiable
    static double[] mergeSort(double[] x) {
        if (x.length < 2) return x;
        double[] l = mergeSort(Arrays.copyOfRange(x, 0, x.length / 2)), r = mergeSort(Arrays.copyOfRange(x, x.length / 2, x.length));
        double[] out = new double[x.length];
        for (int i = 0, a = 0, b = 0; i < out.length; i++)
            out[i] = b >= r.length || a < l.length && l[a] <= r[b] ? l[a++] : r[b++];
        return out;
    }

    // at: {1, 2, 3, 4, 5}
    @Differentiable
    static double streams(double[] x) {
        double norm = Math.sqrt(DoubleStream.of(x).map(v -> v * v).sum());
        double positive = Arrays.stream(x).filter(v -> v > 1.5).map(Math::log).sum();
        double product = Arrays.stream(x, 1, 3).reduce(1, (a, b) -> a * b);
        double max = Arrays.stream(x).max().orElseThrow();
        double mean = IntStream.range(0, x.length).filter(i -> i % 2 == 0).mapToDouble(i -> x[i] * i).average().orElse(Double.NaN);
        return norm + positive * product / max - mean;
    }

    // at: {1, 2, 3, 4, 5}
    @Differentiable
    static double[] streamsToArrays(double[] x) {
        double[] squares = DoubleStream.of(x).map(v -> v * v).toArray();
        double[] table = IntStream.rangeClosed(1, 3).mapToDouble(i -> squares[i] / i).toArray();
        return DoubleStream.of(table).map(v -> v * squares[0]).toArray();
    }

    // at: 0.5, 7
    @Differentiable
    static double passiveCollections(double x, int n) {
        List<Integer> primes = List.of(2, 3, 5, 7);
        Map<String, Double> factors = Map.of("a", 1.5, "b", 2.0);
        double s = factors.get("a") * x;
        for (int p : primes) {
            if (p > n) break;
            s = s * x + p;
        }
        for (Integer p : primes) s += Math.pow(x, p);
        return primes.contains(n) ? s * factors.getOrDefault("c", 3.0) : s;
    }

    // at: 5, 0.3
    @Differentiable
    static double bitTricks(int n, double x) {
        long hash = n * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 31;
        int bits = (int) (hash & 0xFF), shift = bits >> 3 | 1;
        byte b = (byte) bits;
        short s = (short) (b << 4);
        s += 3.7;
        b >>>= 1;
        char c = 'a';
        c += 2;
        c++;
        return x * shift + Math.pow(x, b & 7) + s % 5 * x + (c - 'a') / 2 * x + (bits > 100 ^ b < 0 ? 1 : 2) * x + ~n;
    }

    // at: 2.7, 1.1
    // trap: float
    @Differentiable
    static double castsAndTruncation(double x, double y) {
        int i = (int) x;
        long l = Math.round(x * 10);
        double fraction = x - i;
        i += y;
        float f = (float) (fraction * y);
        f *= 1.5;
        return fraction * l + i * y + f + (double) (int) y * x + Math.floor(x) * y + (byte) 300 * x;
    }

    // at: 0.5, 2
    // at: -0.5, 2
    // at: 0.5, -2
    @Differentiable
    static double shortCircuit(double x, double y) {
        double z = 0;
        if (x > 0 && (z = x * y) > 0.5 || (z += y) > 1) {
            return z * x;
        }
        boolean b = !(x < 0) & y > 0 | z != 0;
        return b ? z : z * z - y;
    }

    // at: 4, 0.3
    // at: 0, 0.3
    @Differentiable
    static double labelled(int n, double x) {
        double s = 1;
        rows:
        for (int i = 0; i < n; i++) {
            for (int j = 0; ; j++) {
                if (j > i) continue rows;
                if (i * j > 4) break rows;
                s *= 1 + x / (1 + i + j);
                switch (j % 3) {
                    case 0:
                        continue;
                    case 1:
                        s += x;
                    default:
                        s -= 0.1 * x;
                        break;
                }
                if (s > 100) return s;
            }
        }
        block: {
            if (s < 1.1) break block;
            s *= x;
        }
        return s;
    }

    // at: 3, 0.4
    @Differentiable
    static double finallyBlock(int n, double x) {
        int depth = 0;
        double s = x;
        try {
            for (int i = 0; i < n; i++) {
                depth++;
                s = Math.sin(s) + x;
            }
            if (n > 2) return s * depth;
            s += 1;
        } finally {
            depth = 0;
        }
        return s;
    }

    // at: 0.7
    @Differentiable
    static double shadowingAndScopes(double x) {
        double r = 0;
        {
            double t = x * x;
            r += t;
        }
        for (int t = 0; t < 2; t++) {
            double u = t * x;
            r += u;
        }
        DoubleUnaryOperator f = t -> {
            double u = t + 1;
            return u * u;
        };
        double u = f.applyAsDouble(x);
        return r * u;
    }

    // at: {1, 2}, {3, 4}
    @Differentiable
    static double mixedDeclarators(double[] x, double y[]) {
        double a[] = {x[0], y[1]}, b = a[0], c[][] = {{b}, a};
        double[] d[] = new double[2][2], e = new double[] {b, b};
        d[1][0] = c[1][1] * e[1];
        final var w = new double[][] {a, e};
        w[0][0]++;
        --w[1][1];
        return d[1][0] + a[0] * e[1] + c[0][0];
    }

    // at: 1.5
    @Differentiable
    static double pendingOperands(double x) {
        double y = x;
        double r = y * (y = 3 * x) + y;
        double[] a = {x, 2 * x};
        int i = 0;
        r += a[i] * (a[i] = 5) + a[i++] / a[i];
        return r + (y > 1 ? y : (y = 1)) * y;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double generics(double[] x) {
        String key = choose(x.length > 2, "long", "short");
        Integer k = choose(true, 2, 3);
        int boxed = Integer.valueOf(k) + key.length();
        return x[boxed - 6] * k + x[k];
    }

    private static <T> T choose(boolean first, T a, T b) {
        return first ? a : b;
    }

    // at: 2, {0.5, 1.5}
    @Differentiable
    static double varargsCalls(double x, double[] y) {
        return sum() + sum(x) + sum(x, y[0], x * y[1]) + sum(y) + scaled(2, x, x);
    }

    private static double sum(double... v) {
        double s = v.length;
        for (double each : v) s += each * each;
        return s;
    }

    private static double scaled(int k, double... v) {
        return k * sum(v);
    }

    // at kink: 1.5
    // trap: float
    @Differentiable
    static double overloads(double x) {
        return f(x) + f((float) x) + f((int) x) + f(3L) * x + f('a') * x + f(x, 1);
    }

    private static double f(double x) {
        return x * x;
    }

    private static float f(float x) {
        return 3 * x;
    }

    private static int f(int x) {
        return x + 1;
    }

    private static long f(long x) {
        return x * 2;
    }

    private static double f(double x, Object... rest) {
        return x + rest.length;
    }

    // at: {1, 0, 2}
    // at kink: {0, 0, 0}
    @Differentiable
    static double safeNorm(double[] x) {
        double max = 0;
        for (double v : x) max = Math.max(max, Math.abs(v));
        if (max == 0) return 0;
        double s = 0;
        for (double v : x) s += (v / max) * (v / max);
        return max * Math.sqrt(s);
    }

    // at: {1, 5, 2, 8}
    @Differentiable
    static double argMaxAndMedian(double[] x) {
        int best = 0;
        for (int i = 1; i < x.length; i++) if (x[i] > x[best]) best = i;
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) if (i != best) second = Math.max(second, x[i]);
        return x[best] * second - best;
    }

    // at: 3, 0.5, {1, 2, 3}
    @Differentiable
    static double memoised(int n, double x, double[] c) {
        double[][] memo = new double[n + 1][];
        return polynomial(n, x, c, memo)[0];
    }

    private static double[] polynomial(int n, double x, double[] c, double[][] memo) {
        if (memo[n] != null) return memo[n];
        double v = n == 0 ? c[0] : c[n % c.length] + x * polynomial(n - 1, x, c, memo)[0] * (n > 1 ? polynomial(n - 2, x, c, memo)[0] : 1);
        return memo[n] = new double[] {v};
    }

    // at: 0.3, 0.2
    @Differentiable
    static double dateArithmetic(double rate, double vol) {
        int[] monthDays = {31, 28, 31, 30};
        double df = 1;
        int total = 0;
        for (int m : monthDays) {
            total += m;
            df *= Math.exp(-rate * m / 365);
            if (total % 2 == 0) continue;
            df += vol * (total / 30);
        }
        return df;
    }

    // at: 2.5, {1, 2}
    @Differentiable(name = "named", wrt = "value")
    static double valueAndSelf(double value, double[] self) {
        double xDot = value * self[0], valueBar = xDot * xDot, tape = valueBar + self[1], result = tape * value;
        return result;
    }

    // at: 0.5, 3
    @Differentiable
    static double countsCalls(double x, int n) {
        double s = 0;
        for (int i = calls; i < n; i++) s += x * i;
        return s;
    }

    // at: 0.5
    @Differentiable
    static double boxedFunctions(double x) {
        Function<Integer, Integer> inc = i -> i + 1;
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        int k = add.apply(inc.apply(1), 2);
        return Math.pow(x, k);
    }

    // at: 1.2, 0.7
    @Differentiable
    static double nestedTernaries(double a, double b) {
        double c = a > b ? a > 1 ? a * b : a : b > 1 ? b * b : a - b;
        double d = (a < 0 ? -a : a) + (int) (b > 0 ? 1.5 : 2.5);
        return c * d + (a == b ? 0 : 1) * a + (Double.isNaN(c) ? 0 : c) + (Double.compare(a, b) > 0 ? b : a);
    }
}
