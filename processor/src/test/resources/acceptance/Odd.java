package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Unusual but legal Java that numerical programs contain. */
final class Odd {
    private Odd() {}

    // at: {1, 2, 3}, 0.5
    // writes: x
    @Differentiable
    static double cStyle(double x[], double y) {
        double a[] = new double[3], b[][] = {{1, 2}, x}, c = 0;
        for (int i = 0, n = x.length; i < n; i++) a[i] = c += x[i] * (b[1][i] = x[i] + y);
        return a[0] + a[2] * b[0][1];
    }

    static double pair(double x)[] {
        return new double[] {x, x * x};
    }

    // at: 0.5
    @Differentiable
    static double oldReturn(double x) {
        return pair(x)[1] + pair(x * 2)[0];
    }

    // at: 0.5, 3
    // at: 0.5, -1
    @Differentiable
    static double labelledBlock(double x, int n) {
        double r = x;
        work: {
            if (n < 0) break work;
            r *= 2;
            inner: for (;;) {
                switch (n) {
                    case 0: break inner;
                    case 3: r += x; // fall through
                    case 2: n -= 2; continue inner;
                    default: n--;
                }
            }
            r = Math.sin(r);
        }
        return r;
    }

    // at: 2.7, {0, 1, 4, 9, 16}
    @Differentiable
    static double tableLookup(double x, double[] t) {
        int i = (int) x;
        i = i < 0 ? 0 : i > t.length - 2 ? t.length - 2 : i;
        double f = x - i;
        return t[i] * (1 - f) + t[i + 1] * f + Math.max(i, x) + 7 / 2 * x + 'a' * 0.01 * x;
    }

    // at: 0.5
    @Differentiable
    static double chained(double x) {
        double a, b, c;
        a = b = c = x;
        a += b -= c *= 2;
        int i = 3;
        i += 2.7 * a;
        long k = 1L << 40;
        k >>>= 38;
        return a * b + c * i + k;
    }

    // at: 0.5, 2
    @Differentiable
    static double functionsOfBoxes(double x, double y) {
        BiFunction<Double, Double, Double> f = (a, b) -> a * b + Math.sin(a);
        Function<Double, Double> g = a -> a * a;
        UnaryOperator<double[]> twice = v -> new double[] {2 * v[0], 2 * v[1]};
        Function<double[], Double> norm = v -> Math.sqrt(v[0] * v[0] + v[1] * v[1]);
        ToDoubleFunction<double[]> first = v -> v[0];
        Supplier<Double> constant = () -> x * y;
        IntToDoubleFunction power = n -> Math.pow(x, n);
        double[] v = twice.apply(new double[] {x, y});
        return f.andThen(g).apply(x, y) + norm.apply(v) + first.applyAsDouble(v) + constant.get() + power.applyAsDouble(3);
    }

    private static final Map<String, DoubleUnaryOperator> REGISTRY = Map.of("sin", Math::sin, "sq", t -> t * t);

    // at: 0.5
    @Differentiable
    static double tableOfFunctions(double x) {
        DoubleUnaryOperator[] fs = {Math::sin, t -> t * t, Odd::half};
        double r = 0;
        for (DoubleUnaryOperator f : fs) r += f.applyAsDouble(x);
        for (int i = 0; i < fs.length; i++) r *= fs[i].applyAsDouble(x + i);
        return r;
    }

    static double half(double t) {
        return t / 2;
    }

    // at: {3, 1, 2}
    @Differentiable
    static double ranked(double[] x) {
        double[] key = {0.3, 0.1, 0.2};
        Integer[] order = {0, 1, 2};
        Arrays.sort(order);
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && key[order[j]] < key[order[j - 1]]; j--) {
                int t = order[j];
                order[j] = order[j - 1];
                order[j - 1] = t;
            }
        }
        double r = 0;
        for (int i = 0; i < order.length; i++) r = r * 2 + x[order[i]] * x[0];
        return r;
    }

    // at: 0.5
    @Differentiable
    static double maps(double x) {
        Map<String, Integer> exponents = new HashMap<>();
        exponents.put("a", 2);
        exponents.put("b", 3);
        double r = 0;
        for (String key : List.of("a", "b")) r += Math.pow(x, exponents.get(key));
        Iterator<Integer> it = List.of(1, 2, 3).iterator();
        while (it.hasNext()) r += it.next() * x;
        return r;
    }

    // at: {0.5, 0.25, 0.125}, 0.3
    @Differentiable
    static double setAll(double[] x, double c) {
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> x[i] * c + i);
        double p = IntStream.rangeClosed(1, 4).mapToDouble(i -> y[i % 3] + c).reduce(1, (a, b) -> a * b);
        return p + Arrays.stream(y, 1, 3).sum() + Arrays.stream(x).map(Math::exp).max().orElse(0);
    }

    // at: {{1, 2}, {3, 4}}, 0.5
    // writes: m
    @Differentiable
    static double rows(double[][] m, double x) {
        double[][] w = new double[3][2];
        for (double[] row : w) Arrays.fill(row, x);
        w[1] = w[0].clone();
        w[2] = m[1];
        w[1][0] += m[0][1];
        double[] alias = w[0];
        alias[1] = x * x;
        double s = 0;
        for (var row : w) for (var v : row) s = s * 0.5 + v;
        return s;
    }

    // at: 0.5, 4
    @Differentiable
    static synchronized double synchronizedMethod(double x, int n) {
        assert n > 0 : "n " + n;
        double r = 1;
        for (char ch = 'a'; ch < 'a' + n; ch++) r *= x + (ch - 'a');
        for (int i = n; i --> 0; ) r += i % 2 == 0 ? x : -1;
        return r;
    }

    static double sum(double... xs) {
        double s = 0;
        for (double x : xs) s += x;
        return xs.length == 0 ? 0 : s / xs.length;
    }

    // at: 0.5, 2
    @Differentiable
    static double variable(double x, double y) {
        return sum() + sum(x) * sum(x, y, 3) + sum(new double[] {y});
    }

    // at: 1.5, B
    // at: 1.5, C
    @Differentiable
    static double enums(double x, Mode mode) {
        switch (mode) {
            case A:
            case B:
                x *= 2;
                // fall through
            case C: {
                x += mode.ordinal();
                break;
            }
            default:
                throw new AssertionError(mode);
        }
        return mode == Mode.B ? x * x : mode.weight * x + Mode.valueOf("A").scaled(x);
    }

    enum Mode {
        A(1), B(2), C(3);

        private final double weight;

        Mode(double w) {
            weight = w;
        }

        double scaled(double x) {
            return x * weight;
        }
    }


    // at: 5.5
    // at: 0.5
    @Differentiable
    static double collatz(double x) {
        int n = (int) Math.ceil(x);
        double r = x;
        while (n != 1) {
            r = (n & 1) == 0 ? r / 2 : 3 * r + 1;
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        }
        return r;
    }

    // at: {1, 2, 3, 4}, 2
    @Differentiable
    static double ring(double[] in, int delay) {
        double[] buffer = new double[delay];
        int head = 0;
        double out = 0, feedback = 0.5;
        for (double s : in) {
            double old = buffer[head];
            buffer[head++] = s + feedback * old;
            head %= delay;
            out += old * s;
        }
        return out;
    }

    // at: 0.75
    @Differentiable
    static double nestedSwitch(double x) {
        int k = x > 0.5 ? 2 : 1;
        return switch (k) {
            case 1, 3 -> x;
            case 2 -> {
                double t = switch ((int) (x * 10)) {
                    case 7: yield x * x;
                    case 8:
                        yield 1;
                    default:
                        yield 2;
                };
                yield t + 1;
            }
            default -> throw new IllegalStateException();
        };
    }

    interface Names {
        double SCALE = 2.5;
        int ORDER = 3;

        static double twice(double x) {
            return 2 * x;
        }
    }

    static final class Heir implements Names {
        // at: 0.3
        @Differentiable
        static double inherited(double x) {
            return SCALE * x + Names.twice(x) + ORDER;
        }
    }
}
