package lowering;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is easily done in the wrong order, twice, or not at all. */
final class Traps {
    static final int N = 4;
    static final double[] WEIGHTS = {0.25, 0.5, 0.25};
    static final float HALF = 0.5f;
    static final char A = 'a';
    static final byte SMALL = 7;
    static final boolean FLAG = N > 3;
    static final String TEXT = "x" + N;
    static final int[] PRIMES = {2, 3, 5, 7};
    static final DoubleUnaryOperator[] NONE = {};

    private Traps() {}

    static int next(int[] state) {
        return state[0]++;
    }

    static double touch(double[] x, int i, double by) {
        x[i] += by;
        return x[i];
    }

    static double last(double... xs) {
        return xs.length == 0 ? -1 : xs[xs.length - 1];
    }

    static double first(double x, double... xs) {
        return x + xs.length;
    }

    static double over(Object o) {
        return 1;
    }

    static double over(String s) {
        return 2;
    }

    static double over(long l) {
        return 3;
    }

    static double over(double d) {
        return 4 * d;
    }

    static double over(Integer i) {
        return 5;
    }

    @Differentiable
    static double callsInOrder(double[] x) {
        if (x.length < 3) return 0;
        int[] state = {0};
        double s = touch(x, next(state), 1) - touch(x, next(state), 2) * touch(x, 0, 3);
        s += x[0] + touch(x, 0, s) * x[0];
        x[next(state)] = touch(x, 2, 1) + state[0];
        double[] y = {touch(x, 0, 1), x[0], touch(x, 0, 1), x[0]};
        return s + y[0] * y[1] - y[2] * y[3] + last(x[1], touch(x, 1, 5), x[1]);
    }

    @Differentiable
    static double overloading(double x, int i, short h, char c, float f, String s, Integer n) {
        return over(x) + over(i) + over(h) + over(c) + over(f) + over(s) + over(n) + over((Object) s) + over(i + 1L)
                + over(new int[0]) + first(x) + first(x, 1) + first(x, x, x) + last() + last(i) + last(f, x);
    }

    @Differentiable
    static double conditionEffects(double[] x, int n) {
        int i = 0;
        double s = 0;
        while (i < n && i < x.length && (s += x[i++]) < 3 || i++ < 2) s -= 0.25;
        for (int k = 0; (k += 2) < n; s += k) if ((i = k) == 4) s *= 2;
        do s += 1; while (i-- > 0 && (s *= 0.5) > 0.1);
        return s * 10 + i;
    }

    @Differentiable
    static double ternaryOperands(double x, double y, boolean b) {
        double z = x;
        double r = b ? z : (z = y) * 2;
        z = 5;
        double t = (b ? x : y) + (x > y ? (x = 1) : (y = 2)) + x + y;
        double u = x > 0 ? y > 0 ? x * y : x : y;
        return r * z + t + u;
    }

    @Differentiable
    static double continueInSwitchInLoop(double x, int n) {
        double s = x;
        outer:
        for (int i = 0; i < n; i++) {
            switch (i % 4) {
                case 0:
                    s += 1;
                    continue;
                case 1:
                    for (int j = 0; ; j++) {
                        if (j == 2) break;
                        if (s > 20) break outer;
                        s *= 1.5;
                    }
                    break;
                case 2:
                    if (s < 0) return -s;
                default:
                    s -= x;
            }
            s *= 1.1;
        }
        return s;
    }

    @Differentiable
    static double loopCarriedSwaps(double a, double b, int n) {
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = t + b * 0.5;
        }
        int p = 1;
        int q = 2;
        for (int i = 0; i < n; i++) {
            int r = p;
            p = q;
            q = r + q;
        }
        return a * p - b * q;
    }

    @Differentiable
    static double shadowedNames(double value, double self, double xBar, double result) {
        double valueBar = value * self;
        double i = xBar;
        double returned = result;
        for (int k = 0; k < 2; k++) {
            double exited = valueBar + k;
            if (exited > 3) return exited * returned;
            i += exited;
        }
        return i;
    }

    @Differentiable
    static double constantExpressions(double x) {
        final int k = N * 2;
        final double d = 1 / 3 + 1 / 3.0 + 5 % 3 + -7 / 2 + -7 % 3;
        switch (k) {
            case N + 4:
                x += 1;
                break;
            case A:
                x = 0;
        }
        byte b = FLAG ? SMALL : 1;
        short s = (short) (b << 9);
        return x * d + TEXT.length() + HALF * b + s + (A + 1) + (char) (A + 1) + (TEXT == "x4" ? 1 : 0) + 0x7fffffff + 1
                + (int) 1e10 + (long) 1e19 + (byte) 300 + (5 & 3 | 8 ^ 2) + (~5 >>> 28) + (1L << 40 >> 38) + 'a' / 2 + .5f;
    }

    @Differentiable
    static double earlyReturnBeforeDeclarations(double x, int n) {
        if (n == 0) return x;
        double y = x * 2;
        if (n == 1) return y;
        double[] z = {x, y};
        for (double v : z) {
            if (v > 1) return v * v;
            double w = v + 1;
            if (w < 0) return w;
            y += w;
        }
        String text = "n" + n;
        return y + text.length();
    }

    @Differentiable
    static double bufferBecomesActive(double x, int n) {
        double[] buffer = {1, 2, 3};
        double[] other = buffer;
        double s = buffer[0];
        for (int i = 0; i < n; i++) {
            s += other[i % 3] * x;
            if (i == 1) buffer[2] = x * x;
            if (i == 2) {
                buffer = new double[] {x, 0, 1};
            }
            buffer[0] += 1;
        }
        return s + other[2];
    }

    @Differentiable
    static double outIsIn(double[] x, int n) {
        axpy(x, x, 2);
        stencil(x, x);
        double d = dot(x, x);
        for (int i = 1; i < x.length; i++) x[i] = x[i - 1] * 0.5 + x[i];
        return d + dot(x, x) + n;
    }

    private static void axpy(double[] x, double[] y, double c) {
        for (int i = 0; i < x.length; i++) y[i] += c * x[i];
    }

    private static void stencil(double[] in, double[] out) {
        for (int i = 1; i + 1 < in.length; i++) {
            out[i] = WEIGHTS[0] * in[i - 1] + WEIGHTS[1] * in[i] + WEIGHTS[2] * in[i + 1];
        }
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += a[i] * b[i];
        return s;
    }

    @Differentiable
    static double unusedNaN(double x) {
        double y = Math.sqrt(-1 - x * x);
        double z = x / 0;
        return x > 5 ? y + z : x * x;
    }

    @Differentiable
    static double capturedInLoops(double[] x, double c) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int k = i;
            double v = x[i] * c;
            DoubleUnaryOperator f = t -> t * v + k;
            DoubleBinaryOperator g = (a, b) -> f.applyAsDouble(a) - b;
            s = g.applyAsDouble(s, c);
            if (s > 10) {
                double w = s;
                Supplier<double[]> many = () -> new double[] {w, v};
                s = many.get()[1] + many.get()[0] * 0.5;
            }
        }
        return s;
    }

    @Differentiable
    static double arraysOfFunctions(double x, int n) {
        IntToDoubleFunction powers = i -> {
            double r = 1;
            for (int k = 0; k < i; k++) r *= x;
            return r;
        };
        IntUnaryOperator clip = i -> Math.min(Math.max(i, 0), 6);
        IntFunction<double[]> row = i -> {
            if (i == 0) return new double[0];
            double[] r = new double[i];
            Arrays.fill(r, x);
            return r;
        };
        ToDoubleFunction<double[]> total = r -> DoubleStream.of(r).sum();
        return IntStream.range(0, clip.applyAsInt(n)).mapToDouble(powers).sum()
                + total.applyAsDouble(row.apply(clip.applyAsInt(n)));
    }

    @Differentiable
    static double jaggedStreams(double[][] m) {
        double s = Arrays.stream(m).mapToDouble(r -> Arrays.stream(r).map(v -> v * v).sum()).sum();
        double best = Arrays.stream(m).filter(r -> r.length > 1).mapToDouble(r -> r[0] - r[1]).max().orElse(s);
        return s * best + IntStream.rangeClosed(1, 3).mapToObj(i -> new double[] {i, s}).mapToDouble(p -> p[0] * p[1]).sum();
    }

    @Differentiable
    static double assertions(double x, int n) {
        assert n > -5 : "n is " + n;
        assert x == x;
        return x * n;
    }

    @Differentiable
    static double bits(int n, long m, double x) {
        int count = 0;
        for (int k = n; k != 0; k &= k - 1) count++;
        long h = m;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >> 7;
        int rotated = Integer.rotateLeft(n, 5) ^ Integer.bitCount(n) + Long.numberOfTrailingZeros(m);
        return x * count + (h & 0xff) + rotated + Integer.compare(n, count) + Character.getNumericValue('7');
    }

    @Differentiable
    static double primesAndIndices(double[] x, int n) {
        double s = 0;
        int i = 0;
        for (int p : PRIMES) {
            int j = i++ % (x.length + 1);
            if (j < x.length) s += x[j] * p--;
            s -= p;
        }
        int[] order = new int[x.length];
        for (int k = 0; k < order.length; k++) order[k] = (k * 3 + n + 9) % order.length;
        for (int k : order) s = s * 0.5 + x[k];
        return s;
    }

    @Differentiable
    static double insertionSort(double[] x) {
        double[] y = x.clone();
        for (int i = 1; i < y.length; i++) {
            double v = y[i];
            int j = i - 1;
            while (j >= 0 && y[j] > v) {
                y[j + 1] = y[j--];
            }
            y[j + 1] = v;
        }
        double s = 0;
        for (int i = 0; i < y.length; i++) s += (i + 1) * y[i];
        return s;
    }

    @Differentiable
    static double sortedIndices(double[] x) {
        Integer[] order = new Integer[x.length];
        for (int i = 0; i < order.length; i++) order[i] = order.length - 1 - i;
        Arrays.sort(order);
        double s = 0;
        for (Integer i : order) s = 0.5 * s + x[i] * i;
        return s;
    }

    @Differentiable
    static float[][] floatMatrices(float[][] a, float c) {
        float[][] b = new float[a.length][];
        for (int i = 0; i < a.length; i++) {
            b[i] = new float[a[i].length];
            for (int j = 0; j < b[i].length; j++) {
                b[i][j] = a[i][j] * c + (j > 0 ? b[i][j - 1] : 0);
                b[i][j] /= 3;
            }
        }
        return b;
    }

    @Differentiable
    static double whileWithBreakValue(double x, int n) {
        int k;
        double r;
        for (k = 0, r = 1; ; k++) {
            if (k >= n) break;
            r *= x;
            if (r > 100) {
                r = 100;
                break;
            }
        }
        return r + k;
    }

    @Differentiable
    static double nestedTernaryChains(double t) {
        double a = t < -1 ? 0 : t < 0 ? t + 1 : t < 1 ? 1 - t : 0;
        double b = t > 0 && t < 1 || t < -1.5 ? a * t : a;
        return !(t > 0) ? b : t >= 1 ? -b : a + b;
    }

    @Differentiable
    static double finallyCounts(double x, int[] calls, int n) {
        if (calls.length == 0) return x;
        double y = x;
        for (int i = 0; i < n; i++) {
            try {
                y = y * 0.5 + Math.sin(x);
                if (y > 1) return y;
                if (y < 0) continue;
                y -= 1;
            } finally {
                calls[0]++;
                next(calls);
            }
            y += 0.25;
        }
        return y;
    }
}
