package zoo;

import dev.jacobean.Differentiable;
import java.util.*;
import java.util.Collections;
import java.util.function.*;

/** Boxes and records that may be null: numbers, and whether they are there. */
final class Nullables {
    private Nullables() {}

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double queue(double[] x) {
        Queue<Double> q = new LinkedList<>();
        for (double v : x) q.add(v * v);
        Double t; double s = 0; int k = 1;
        while ((t = q.poll()) != null) s += k++ * t;
        return s;
    }

    record State(double p, double v) {}
    // at: {0.4, 0.9, 1.3}
    @Differentiable
    static double nullBefore(double[] x) {
        State best = null;
        for (int i = 0; i < x.length; i++) {
            State s = new State(x[i], x[i] * x[0]);
            if (best == null || s.p() > best.p()) best = s;
        }
        return best.p() * best.v();
    }

    // at: {0.4, 0.9, 1.3}
    @Differentiable
    static double nullDouble(double[] x) {
        Double best = null;
        for (double v : x) if (best == null || v * v < best) best = v * v;
        return best * 3;
    }

    static <T> T last(T a, T b, int n) { T r = null; for (int i = 0; i < n; i++) { r = i % 2 == 0 ? a : b; } return r; }
    static Double root(double x) { return x < 0 ? null : Math.sqrt(x); }
    // at: 0.4, 0.7, 3
    // at: 0.4, 0.7, 2
    @Differentiable
    static double genericNull(double x, double y, int n) { return last(x, y, n) * y * x; }
    // at: 0.4
    // at: -0.4
    @Differentiable
    static double nullableRoot(double x) { Double y = root(x); Double z = root(-x); return (y == null ? x * x : y * y * y) + (z != null ? 2 * z : 1); }
    // at: 0.4, 0.7, true
    @Differentiable
    static double nullableChoice(double x, double y, boolean b) {
        Double d = b ? x : null; Double e = b ? null : y;
        if (e == null) e = d * y; else e += 1;
        Double m = null;
        for (double v : new double[] {x, y, x * y}) { if (m == null) m = v; else m += v * m; }
        return d + e * m;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double stack(double[] x) {
        Deque<Double> s = new ArrayDeque<>();
        double t = 0;
        for (double v : x) { while (s.peek() != null && s.peek() < v) t += s.pop() * v; s.push(v); }
        Double top = s.peekLast();
        double a = s.poll();
        return t + a + (top == null ? 0 : top * top) + (s.isEmpty() ? 1 : 2);
    }

    record Job(double w, int d) {}
    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double jobs(double[] x) {
        Queue<Job> q = new LinkedList<>();
        for (int i = 0; i < x.length; i++) q.offer(new Job(x[i], i));
        double s = 0; Job j;
        while ((j = q.poll()) != null) { s += j.w() * j.w() * (1 + j.d()); if (j.w() > 0.8 && j.d() < 10) q.add(new Job(j.w() * 0.5, j.d() + 10)); }
        return s;
    }
}
