package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The same mathematics in other people's habits. */
final class Variations {
    record Params(double alpha, double[] beta, int degree, boolean log) {
        Params {
            beta = beta.clone();
        }

        Params withAlpha(double a) {
            return new Params(a, beta, degree, log);
        }
    }

    record Layer(double[][] w, double[] b) {}

    record Network(Layer first, Layer second, float temperature) {}

    // at: {0.5, {1, 2, 3}, 2, true}, 0.3
    // at: {0.5, {1, 2, 3}, 1, false}, 0.3
    @Differentiable
    static double params(Params p, double x) {
        Params q = p.withAlpha(p.alpha() * x);
        double s = 0;
        for (int k = 0; k <= q.degree(); k++) s += q.beta()[k] * Math.pow(x, k);
        return q.log() ? Math.log(s) * q.alpha() : s - q.alpha();
    }

    // at kink: {{{{0.1, 0.2}, {0.3, -0.4}}, {0.1, 0}}, {{{0.5, -0.6}}, {0.2}}, 1.5}, {1, -1}
    // trap: float
    @Differentiable
    static double network(Network n, double[] x) {
        double[] h = affine(n.first(), x);
        for (int i = 0; i < h.length; i++) h[i] = Math.tanh(h[i]);
        return affine(n.second(), h)[0] / n.temperature();
    }

    private static double[] affine(Layer l, double[] x) {
        return IntStream.range(0, l.b().length)
                .mapToDouble(i -> l.b()[i] + IntStream.range(0, x.length).mapToDouble(j -> l.w()[i][j] * x[j]).sum())
                .toArray();
    }

    // at: 0.5, {1, 2, 3}
    @Differentiable
    static double iterators(double x, double[] c) {
        List<Integer> order = List.of(2, 0, 1);
        double s = 0;
        for (Iterator<Integer> it = order.iterator(); it.hasNext(); ) {
            int k = it.next();
            s = s * x + c[k];
        }
        return s;
    }

    // at: 1.5, SECONDS
    @Differentiable
    static double foreignEnum(double x, TimeUnit unit) {
        return switch (unit) {
            case SECONDS, MINUTES -> x * unit.toSeconds(2);
            default -> x * x;
        };
    }

    // at kink: 1.5f, 2.25f
    // trap: float
    @Differentiable
    static float floats(float a, float b) {
        float s = 0;
        for (int i = 1; i <= 4; i++) {
            s += a / i;
            s *= 0.5;
            s -= b * i;
        }
        return s > 0 ? s : -s * (float) Math.sqrt(b);
    }

    // at kink: {1f, 2f, 3f}, {0.5f, 0.25f}
    // trap: float
    @Differentiable
    static float[] floatConvolution(float[] x, float[] k) {
        float[] y = new float[x.length - k.length + 1];
        for (int i = 0; i < y.length; i++) for (int j = 0; j < k.length; j++) y[i] += x[i + j] * k[j];
        return y;
    }

    // at: {1, 2, 3, 4}, 2
    // writes: a
    @Differentiable
    static void rotateInPlace(double[] a, int by) {
        reverse(a, 0, by);
        reverse(a, by, a.length);
        reverse(a, 0, a.length);
        a[0] *= a[a.length - 1];
    }

    private static void reverse(double[] a, int from, int to) {
        for (int i = from, j = to - 1; i < j; ++i, --j) {
            double t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
    }

    // at: {1, 2, 3, 4, 5}
    // writes: a
    @Differentiable
    static void overlappingCopies(double[] a) {
        System.arraycopy(a, 0, a, 1, 4);
        a[0] = a[1] * a[4];
        System.arraycopy(a, 2, a, 0, 3);
    }

    // at: {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}
    // writes: t
    @Differentiable
    static double tensor(double[][][] t) {
        double trace = 0;
        for (double[][] plane : t) {
            for (int i = 0; i < plane.length; i++) {
                trace += plane[i][i] * t[0][i][0];
                plane[i][i] = trace;
            }
        }
        return trace;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double[][] raggedTriangle(double[] x) {
        double[][] rows = new double[x.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i + 1];
            rows[i][0] = x[i];
            for (int j = 1; j <= i; j++) rows[i][j] = rows[i][j - 1] * rows[i - 1][j - 1];
        }
        return rows;
    }

    // at: 0.3, 0.7
    @Differentiable
    static double operators(double a, double b) {
        DoubleBinaryOperator combine = a > 0 ? (x, y) -> x * y : Math::max;
        DoubleUnaryOperator f = pick(1), g = pick(2);
        return combine.applyAsDouble(f.applyAsDouble(a), g.applyAsDouble(b));
    }

    private static DoubleUnaryOperator pick(int which) {
        switch (which) {
            case 1:
                return Math::sin;
            case 2:
                return v -> v * v;
            default:
                throw new IllegalArgumentException();
        }
    }

    // at: {0.1, 0.2, 0.3, 0.4}, 3
    @Differentiable
    static double prefixAndSuffix(double[] p, int k) {
        int n = p.length;
        double[][] dp = new double[n + 1][k + 1];
        dp[0][0] = 1;
        for (int i = 1; i <= n; i++) {
            for (int j = 0; j <= k; j++) {
                dp[i][j] = dp[i - 1][j] * (1 - p[i - 1]);
                if (j > 0) dp[i][j] += dp[i - 1][j - 1] * p[i - 1];
            }
        }
        return Arrays.stream(dp[n]).sum();
    }

    // at: {{0, 2.5, 9}, {2.5, 0, 1.5}, {9, 1.5, 0}}
    @Differentiable
    static double shortestPath(double[][] w) {
        int n = w.length;
        double[] dist = new double[n];
        boolean[] done = new boolean[n];
        Arrays.fill(dist, Double.POSITIVE_INFINITY);
        dist[0] = 0;
        for (int round = 0; round < n; round++) {
            int u = -1;
            for (int i = 0; i < n; i++) if (!done[i] && (u < 0 || dist[i] < dist[u])) u = i;
            done[u] = true;
            for (int v = 0; v < n; v++) {
                if (u == v || done[v]) continue;
                dist[v] = Math.min(dist[v], dist[u] + w[u][v]);
            }
        }
        return dist[n - 1] * dist[n - 1];
    }

    // at: {1, 5, 2, 4}, {2, 4, 3}
    @Differentiable
    static double dynamicTimeWarping(double[] a, double[] b) {
        double[] previous = new double[b.length + 1], current = new double[b.length + 1];
        Arrays.fill(previous, 1e9);
        previous[0] = 0;
        for (double x : a) {
            current[0] = 1e9;
            for (int j = 1; j <= b.length; j++) {
                double best = Math.min(Math.min(previous[j], current[j - 1]), previous[j - 1]);
                current[j] = best + (x - b[j - 1]) * (x - b[j - 1]) * 0.3;
            }
            double[] t = previous;
            previous = current;
            current = t;
        }
        return previous[b.length];
    }

    // at: 5, 0.9
    @Differentiable
    static double ackermannLike(int n, double x) {
        return n < 2 ? x + n : ackermannLike(n - 1, x * 0.9) * 0.3 + ackermannLike(n - 2, Math.sin(x));
    }

    // at: 0.5, 4
    @Differentiable
    static double hanoi(double x, int discs) {
        double[] cost = {0};
        move(discs, 0, 2, 1, x, cost);
        return cost[0];
    }

    private static void move(int n, int from, int to, int via, double x, double[] cost) {
        if (n == 0) return;
        move(n - 1, from, via, to, x, cost);
        cost[0] = cost[0] * x + n * (from + 1) * Math.exp(-x * to);
        move(n - 1, via, to, from, x, cost);
    }

    // at: 2, 3
    // at: -2, 3
    @Differentiable
    static double assertionsAndNull(double x, double y) {
        assert y != 0 : "y = " + y;
        double[] cache = null;
        if (x > 0) cache = new double[] {x * y};
        return cache != null ? cache[0] / y : y / x;
    }

    // at: 0.2, 0.4
    @Differentiable
    static double sinusoidal(double ángulo, double φ) {
        final double π = Math.PI, sin$ = Math.sin(ángulo), _cos = Math.cos(φ * π);
        return sin$ * _cos;
    }

    // at: {1, 2, 3}, 0
    // at: {1, 2, 3}, 7 throws ArrayIndexOutOfBoundsException
    // at: {1, 0, 3}, 0
    @Differentiable
    static double indexByValue(double[] x, int start) {
        int i = start, hops = 0;
        double s = 0;
        do {
            s += x[i] * x[i] / (hops + 1);
            i = (int) Math.abs(Math.round(x[i] * 2)) % x.length;
        } while (++hops < 5);
        return s;
    }
}
