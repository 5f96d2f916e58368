package zoo;

import dev.jacobean.Differentiable;
import java.util.*;
import java.util.Collections;
import java.util.function.*;
import java.util.stream.*;

/** As people write: stateful optimisers, hulls, filters, networks, integrators, tapes; collections in classes and functions in collections. */
final class Styles {
    private Styles() {}

    // a computational graph, tape-based AD written by a user
    static final class Tape { final List<double[]> partials = new ArrayList<>(); final List<int[]> parents = new ArrayList<>(); final List<Double> values = new ArrayList<>();
        int push(double v, int a, double da, int b, double db) { values.add(v); parents.add(new int[] {a, b}); partials.add(new double[] {da, db}); return values.size() - 1; } }
    // at: 0.4, 1.5
    @Differentiable
    static double userTape(double x, double y) {
        Tape t = new Tape();
        int ix = t.push(x, 0, 0, 0, 0), iy = t.push(y, 0, 0, 0, 0);
        int p = t.push(t.values.get(ix) * t.values.get(iy), ix, t.values.get(iy), iy, t.values.get(ix));
        int q = t.push(Math.sin(t.values.get(p)), p, Math.cos(t.values.get(p)), p, 0);
        double[] bar = new double[t.values.size()]; bar[q] = 1;
        for (int i = q; i >= 2; i--) { int[] pa = t.parents.get(i); double[] d = t.partials.get(i); bar[pa[0]] += d[0] * bar[i]; bar[pa[1]] += d[1] * bar[i]; }
        return bar[ix] * bar[iy];
    }

    interface Optimizer { double[] step(double[] w, double[] g); }
    static final class Adam implements Optimizer { private final double lr; private double[] m, v; private int t; Adam(double lr) { this.lr = lr; }
        @Override public double[] step(double[] w, double[] g) { if (m == null) { m = new double[w.length]; v = new double[w.length]; } t++; double[] n = new double[w.length];
            for (int i = 0; i < w.length; i++) { m[i] = 0.9 * m[i] + 0.1 * g[i]; v[i] = 0.99 * v[i] + 0.01 * g[i] * g[i]; n[i] = w[i] - lr * (m[i] / (1 - Math.pow(0.9, t))) / (Math.sqrt(v[i] / (1 - Math.pow(0.99, t))) + 1e-8); } return n; } }
    // at: {0.4, 1.5}
    @Differentiable
    static double adam(double[] w0) {
        Optimizer o = new Adam(0.1); double[] w = w0.clone();
        for (int k = 0; k < 3; k++) { double[] g = {2 * w[0] * w[1], w[0] * w[0] + Math.sin(w[1])}; w = o.step(w, g); }
        return w[0] * w[1];
    }

    // at: {0.4, 1.5, 0.3, 0.7}, {0.2, 0.8, 0.5, 0.1}
    @Differentiable
    static double auc(double[] s, double[] y) {
        Integer[] order = new Integer[s.length]; Arrays.setAll(order, i -> i);
        Arrays.sort(order, Collections.reverseOrder(Comparator.comparingDouble(i -> s[i])));
        double tp = 0, area = 0; for (Integer i : order) { tp += y[i] * s[i]; area += tp * (1 - y[i]); } return area;
    }

    // at: {0.4, 1.5, 0.3, 0.7, 0.9}, 3
    @Differentiable
    static double knn(double[] x, int k) {
        double q = x[0];
        List<double[]> d = new ArrayList<>();
        for (int i = 1; i < x.length; i++) d.add(new double[] {Math.abs(x[i] - q), x[i] * i});
        d.sort(Comparator.comparingDouble(a -> a[0]));
        double s = 0, w = 0; for (int j = 0; j < k; j++) { double[] a = d.get(j); s += a[1] / (a[0] + 0.1); w += 1 / (a[0] + 0.1); } return s / w;
    }

    record Point(double x, double y) {}
    // at: {0.1, 0.9, 0.8, 0.2, 0.4, 0.5, 0.95, 0.85, 0.2, 0.1}
    @Differentiable
    static double hull(double[] c) {
        List<Point> pts = IntStream.range(0, c.length / 2).mapToObj(i -> new Point(c[2 * i], c[2 * i + 1])).collect(Collectors.toList());
        pts.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        Deque<Point> h = new ArrayDeque<>();
        List<Point> hull = new ArrayList<>();
        for (Point p : pts) {
            while (hull.size() >= 2 && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p) <= 0) hull.remove(hull.size() - 1);
            hull.add(p);
        }
        int lower = hull.size() + 1;
        for (int i = pts.size() - 2; i >= 0; i--) {
            Point p = pts.get(i);
            while (hull.size() >= lower && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p) <= 0) hull.remove(hull.size() - 1);
            hull.add(p);
        }
        double a = 0;
        for (int i = 0; i < hull.size() - 1; i++) a += hull.get(i).x() * hull.get(i + 1).y() - hull.get(i + 1).x() * hull.get(i).y();
        return a / 2;
    }

    static double cross(Point o, Point a, Point b) { return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x()); }
    // at: {0.4, 1.5, 0.3, 0.7, 0.9}
    @Differentiable
    static double lis(double[] x) {
        TreeMap<Double, Integer> seen = new TreeMap<>();
        double[] best = x.clone();
        for (int i = 0; i < x.length; i++) for (int j = 0; j < i; j++) if (x[j] < x[i]) best[i] = Math.max(best[i], best[j] + x[i]);
        return Arrays.stream(best).max().orElseThrow();
    }

    // at: {0.4, 1.5, 0.3, 0.7, 0.9}
    @Differentiable
    static double quantiles(double[] x) {
        double[] s = Arrays.stream(x).sorted().toArray();
        double[] q = {0.25, 0.5, 0.9}; double t = 0;
        for (double p : q) { double h = (s.length - 1) * p; int lo = (int) Math.floor(h); int hi = Math.min(lo + 1, s.length - 1); t += s[lo] + (h - lo) * (s[hi] - s[lo]); }
        return t * (s[s.length - 1] - s[0]);
    }

    // kalman, generic matrix class with builder
    static final class Matrix { final int r, c; final double[][] a; Matrix(int r, int c) { this.r = r; this.c = c; a = new double[r][c]; } Matrix(double[][] a) { this(a.length, a[0].length); for (int i = 0; i < r; i++) System.arraycopy(a[i], 0, this.a[i], 0, c); }
        static Matrix identity(int n) { Matrix m = new Matrix(n, n); for (int i = 0; i < n; i++) m.a[i][i] = 1; return m; }
        Matrix times(Matrix o) { if (c != o.r) throw new IllegalArgumentException("shape " + c + "x" + o.r); Matrix m = new Matrix(r, o.c); for (int i = 0; i < r; i++) for (int j = 0; j < o.c; j++) for (int k = 0; k < c; k++) m.a[i][j] += a[i][k] * o.a[k][j]; return m; }
        Matrix plus(Matrix o) { return zip(o, (x, y) -> x + y); } Matrix minus(Matrix o) { return zip(o, (x, y) -> x - y); }
        private Matrix zip(Matrix o, DoubleBinaryOperator f) { Matrix m = new Matrix(r, c); for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) m.a[i][j] = f.applyAsDouble(a[i][j], o.a[i][j]); return m; }
        Matrix t() { Matrix m = new Matrix(c, r); for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) m.a[j][i] = a[i][j]; return m; } }
    // at: {0.4, 1.5, 0.3, 0.7, 0.9}, 0.1, 0.3
    @Differentiable
    static double kalman(double[] z, double q, double r) {
        Matrix x = new Matrix(2, 1), p = Matrix.identity(2), f = new Matrix(new double[][] {{1, 0.5}, {0, 1}}), h = new Matrix(new double[][] {{1, 0}});
        double ll = 0;
        for (double obs : z) {
            x = f.times(x); p = f.times(p).times(f.t()); for (int i = 0; i < 2; i++) p.a[i][i] += q;
            double s = h.times(p).times(h.t()).a[0][0] + r, y = obs - h.times(x).a[0][0];
            Matrix k = p.times(h.t()); for (double[] row : k.a) row[0] /= s;
            x = x.plus(k.times(new Matrix(new double[][] {{y}}))); p = Matrix.identity(2).minus(k.times(h)).times(p);
            ll -= 0.5 * (Math.log(2 * Math.PI * s) + y * y / s);
        }
        return ll;
    }

    // at: 0.4, 1.5
    @Differentiable
    static double newton(double a, double x0) {
        Function<Double, Double> f = x -> x * x * x - a; Function<Double, Double> df = x -> 3 * x * x;
        Double x = x0; int it = 0;
        do { Double dx = f.apply(x) / df.apply(x); x = x - dx; if (Math.abs(dx) < 1e-14) break; } while (++it < 50);
        return x;
    }

    // at: 0.4, 1.5
    @Differentiable
    static double supplier(double a, double b) {
        Supplier<DoubleUnaryOperator> s = () -> x -> a * x; BiFunction<Double, Double, Double> g = (u, v) -> u * v + s.get().applyAsDouble(u);
        UnaryOperator<Double> h = u -> u + 1; return g.andThen(h).apply(a, b) + Stream.of(a, b).map(h).reduce(0.0, Double::sum) + Optional.of(a).map(h).get();
    }

    static abstract class Layer { abstract double[] forward(double[] x); }
    static class Dense extends Layer { final double[][] w; Dense(double[][] w) { this.w = w; } double[] forward(double[] x) { return Arrays.stream(w).mapToDouble(r -> IntStream.range(0, x.length).mapToDouble(i -> r[i] * x[i]).sum()).toArray(); } }
    static class Act extends Layer { final DoubleUnaryOperator f; Act(DoubleUnaryOperator f) { this.f = f; } double[] forward(double[] x) { return DoubleStream.of(x).map(f).toArray(); } }
    // at: {0.4, 1.5}, {0.3, 0.2, -0.5, 0.1}
    @Differentiable
    static double net(double[] x, double[] p) {
        Layer a = new Dense(new double[][] {{p[0], p[1]}, {p[2], p[3]}}), b = new Act(Math::tanh), c = new Dense(new double[][] {{p[3], p[0]}}), d = new Act(v -> 1 / (1 + Math.exp(-v)));
        return d.forward(c.forward(b.forward(a.forward(x))))[0];
    }

    // at: {0.4, 1.5, 0.2}
    @Differentiable
    static double softmaxTemp(double[] z) {
        double max = Arrays.stream(z).max().getAsDouble(); double[] e = Arrays.stream(z).map(v -> Math.exp(v - max)).toArray(); double s = Arrays.stream(e).sum();
        int[] top = IntStream.range(0, z.length).boxed().sorted(Comparator.<Integer>comparingDouble(i -> z[i]).reversed()).limit(2).mapToInt(i -> i).toArray();
        return -Math.log(e[top[0]] / s) + e[top[1]];
    }

    // at: {0.4, 1.5, 0.2}
    @Differentiable
    static double vararg(double[] z) { return sum(z[0], z[1] * z[2], 3) + sum() + max(z); }
    static double sum(double... v) { return DoubleStream.of(v).sum(); }
    static double max(double... v) { double m = Double.NEGATIVE_INFINITY; for (double d : v) m = d > m ? d : m; return m; }
    // at: {0.4, 1.5, 0.2, 0.8}
    @Differentiable
    static double convolution(double[] z) {
        var kernel = new double[] {z[0], z[1]}; var out = new ArrayList<Double>();
        for (var i = 0; i + kernel.length <= z.length; i++) { var s = 0.0; for (var j = 0; j < kernel.length; j++) s += kernel[j] * z[i + j]; out.add(Math.max(0, s)); }
        var pooled = out.stream().mapToDouble(d -> d).max().orElse(Double.NaN); return pooled * out.get(1);
    }

    // physics: pendulum with events, rocket stages, generic integrator
    @FunctionalInterface interface Rhs { void eval(double t, double[] y, double[] dy); }
    static double[] rk4(Rhs f, double[] y0, double t0, double t1, int n) { int d = y0.length; double[] y = Arrays.copyOf(y0, d); double h = (t1 - t0) / n, t = t0; double[][] k = new double[4][d]; double[] tmp = new double[d];
        for (int s = 0; s < n; s++, t += h) { f.eval(t, y, k[0]); for (int i = 0; i < d; i++) tmp[i] = y[i] + h / 2 * k[0][i]; f.eval(t + h / 2, tmp, k[1]); for (int i = 0; i < d; i++) tmp[i] = y[i] + h / 2 * k[1][i]; f.eval(t + h / 2, tmp, k[2]); for (int i = 0; i < d; i++) tmp[i] = y[i] + h * k[2][i]; f.eval(t + h, tmp, k[3]);
            for (int i = 0; i < d; i++) y[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]); } return y; }
    // at: 1.2, 9.81, 0.4
    @Differentiable
    static double pendulum(double l, double g, double th) { double[] y = rk4((t, s, ds) -> { ds[0] = s[1]; ds[1] = -g / l * Math.sin(s[0]) - 0.1 * s[1]; }, new double[] {th, 0}, 0, 1, 8); return y[0] + y[1] * y[1]; }
    record Body(double m, double[] pos, double[] vel) { Body { if (m <= 0) throw new IllegalArgumentException("mass"); } double kinetic() { return 0.5 * m * (vel[0] * vel[0] + vel[1] * vel[1]); } }
    // at: {1, 0, 0, 0, 0.8, 0.5, 1, 0.2, -0.3, 0.9}
    @Differentiable
    static double twoBody(double[] s) {
        Body[] bs = { new Body(s[0], new double[] {s[1], s[2]}, new double[] {s[3], s[4]}), new Body(s[5], new double[] {s[6], s[7]}, new double[] {s[8], s[9]}) };
        for (int n = 0; n < 3; n++) {
            for (int i = 0; i < bs.length; i++) for (int j = 0; j < bs.length; j++) { if (i == j) continue; Body a = bs[i], b = bs[j]; double dx = b.pos()[0] - a.pos()[0], dy = b.pos()[1] - a.pos()[1], r3 = Math.pow(dx * dx + dy * dy + 0.01, 1.5); a.vel()[0] += 0.01 * b.m() * dx / r3; a.vel()[1] += 0.01 * b.m() * dy / r3; }
            for (Body a : bs) { a.pos()[0] += 0.01 * a.vel()[0]; a.pos()[1] += 0.01 * a.vel()[1]; }
        }
        return Arrays.stream(bs).mapToDouble(Body::kinetic).sum();
    }

    enum Op implements DoubleBinaryOperator { ADD("+") { public double applyAsDouble(double a, double b) { return a + b; } }, MUL("*") { public double applyAsDouble(double a, double b) { return a * b; } }; final String s; Op(String s) { this.s = s; } static Op of(String s) { for (Op o : values()) if (o.s.equals(s)) return o; throw new NoSuchElementException(s); } }
    // at: {0.4, 1.5, 0.2}, ab+c*a+
    @Differentiable
    static double rpn(double[] v, String e) {
        Deque<Double> st = new ArrayDeque<>();
        for (String tok : e.split("")) { if (tok.equals("+") || tok.equals("*")) { double b = st.pop(), a = st.pop(); st.push(Op.of(tok).applyAsDouble(a, b)); } else st.push(v[tok.charAt(0) - 'a']); }
        return st.pop();
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double rowsInMaps(double[] x) {
        Map<String, double[]> rows = new HashMap<>();
        double[] r = {x[0], x[1]};
        rows.put("a", r); rows.put("b", r);
        rows.get("a")[0] *= x[2];
        double[] old = rows.put("b", new double[] {x[3], 1});
        double[] none = rows.get("c");
        return rows.get("a")[0] * rows.get("b")[0] + old[0] * (none == null ? x[1] : 1) + r[0];
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double rowsInQueues(double[] x) {
        Queue<double[]> q = new ArrayDeque<>();
        for (int i = 0; i < x.length; i++) q.add(new double[] {x[i], i});
        double s = 0; double[] e;
        while ((e = q.poll()) != null) { s += e[0] * e[0] * (e[1] + 1); if (e[1] < 2) q.add(new double[] {e[0] * x[0], e[1] + 2}); }
        return s + (q.peek() == null ? x[0] : 0);
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double captured(double[] x) {
        double[] key = x.clone();
        Comparator<Integer> c = Comparator.comparingDouble(i -> key[i]);
        List<Integer> a = new ArrayList<>(List.of(0, 1, 2, 3));
        a.sort(c);
        double s = 0; for (int i = 0; i < 4; i++) s += (i + 1) * x[a.get(i)] * key[i];
        for (int i = 0; i < 4; i++) key[i] = -key[i] * x[0];
        a.sort(c);
        for (int i = 0; i < 4; i++) s += (i + 1) * x[a.get(i)] * key[a.get(i)];
        key[a.get(0)] = 3 * x[1];
        PriorityQueue<Integer> q = new PriorityQueue<>(c); q.addAll(a);
        while (!q.isEmpty()) { int i = q.poll(); s = s * 0.9 + key[i] * x[i]; }
        return s;
    }

    // at: {0.4, 0.9, 1.3, 0.7}
    @Differentiable
    static double inLoops(double[] x) {
        double s = 0;
        for (int n = 0; n < 3; n++) {
            Map<Integer, Double> m = new TreeMap<>(Map.of());
            Map<Integer, Double> w = new HashMap<>();
            List<Double> l = new ArrayList<>();
            for (int i = 0; i < x.length; i++) { w.merge(i % 2, x[i] * (n + 1), (a, b) -> a * b); l.add(x[i] + w.get(i % 2)); }
            l.sort(Comparator.reverseOrder());
            double[] t = new double[4]; for (int i = 0; i < 4; i++) t[i] = l.get(i) * x[(i + n) % 4];
            Arrays.sort(t);
            for (int i = 0; i < 4; i++) s += t[i] * t[i] * (i + 1);
            for (double v : w.values()) s *= 1 + 0.1 * v;
        }
        return s;
    }
}
