package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Objects of classes of the file that the method makes itself: values, accumulators, states. */
final class Objects {
    private Objects() {}

    static final class Vec {
        static final Vec ORIGIN = new Vec(0.5, -0.25);
        final double x;
        final double y;

        Vec(double x, double y) {
            this.x = x;
            this.y = y;
        }

        private Vec(double both) {
            this(both, both);
        }

        static Vec diagonal(double both) {
            return new Vec(both);
        }

        Vec plus(Vec other) {
            return new Vec(x + other.x, this.y + other.y);
        }

        Vec times(double k) {
            return new Vec(k * x, k * y);
        }

        double getX() {
            return x;
        }

        double norm() {
            return Math.sqrt(dot(this));
        }

        double dot(Vec other) {
            return x * other.x + y * other.y;
        }

        @Override
        public String toString() {
            return "(" + x + ", " + y + ")";
        }
    }

    private static class Sum {
        private double sum;
        private int count;
        double last = Double.NaN;

        void add(double value) {
            sum += value;
            last = value;
            count++;
        }

        Sum and(double value) {
            add(value);
            return this;
        }

        double mean() {
            return count == 0 ? 0 : sum / count;
        }
    }

    // at: 1.3, 0.7
    @Differentiable
    static double plainValues(double a, double b) {
        Vec p = new Vec(a, b);
        Vec q = p.plus(Vec.diagonal(b)).times(2);
        return q.norm() + q.getX() * p.y;
    }

    // at: 1.3, 0.7
    @Differentiable
    static double throughLoopsAndBranches(double a, double b) {
        Vec p = new Vec(a, b);
        Vec sum;
        if (a > b) {
            sum = Vec.ORIGIN;
        } else {
            sum = p;
        }
        for (int i = 1; i <= 4; i++) {
            sum = i % 2 == 0 ? sum.plus(p.times(i)) : new Vec(sum.y, sum.x * b);
        }
        return sum.dot(p);
    }

    // at: {1, 2, 0.5}
    @Differentiable
    static double accumulator(double[] v) {
        Sum sum = new Sum();
        for (double each : v) {
            sum.add(Math.sin(each));
        }
        return sum.mean() * sum.last;
    }

    // at: {1, 2, 0.5}
    @Differentiable
    static double fluent(double[] v) {
        return new Sum().and(v[0]).and(v[1] * v[2]).and(v[0]).mean();
    }

    // at: 1.5, 0.4
    @Differentiable
    static double aliases(double a, double b) {
        Sum one = new Sum();
        Sum two = new Sum();
        Sum chosen = a > 1 ? one : two;
        chosen.add(a * b);
        one.add(b);
        Sum other = chosen;
        other.sum *= a;
        return one.sum + 3 * two.sum + chosen.count;
    }

    static void swap(Sum x, Sum y) {
        double t = x.sum;
        x.sum = y.sum;
        y.sum = t;
    }

    // at: 1.5, 0.4
    @Differentiable
    static double changedByHelpers(double a, double b) {
        Sum x = new Sum();
        Sum y = new Sum();
        x.add(a * a);
        y.add(b);
        for (int i = 0; i < 3; i++) {
            swap(x, y);
            x.sum += a;
            if (i == 1) {
                swap(x, x);
            }
        }
        return x.sum * y.sum * y.sum;
    }

    static class Particle {
        double x = 1;
        double v;
        final double mass;

        Particle(double mass, double v) {
            this.mass = mass;
            this.v = v;
        }

        void step(double force, double dt) {
            v += force / mass * dt;
            x += v * dt;
        }

        double energy(double k) {
            return 0.5 * (mass * v * v + k * x * x);
        }
    }

    // at: 2.5, 1.2, 0.3
    @Differentiable
    static double oscillator(double k, double mass, double v) {
        Particle p = new Particle(mass, v);
        double worst = 0;
        for (int i = 0; i < 20; i++) {
            p.step(-k * p.x, 0.05);
            worst = Math.max(worst, p.energy(k));
        }
        return p.x + worst;
    }

    static class Order {
        double a = start();
        double b = a + 1;
        double c;

        {
            c = b * 2;
        }

        double d = c - a;
        double e;

        Order(double x) {
            e = x * d;
            c += twice(e);
        }

        Order() {
            this(3);
            c *= e;
        }

        double start() {
            return b + 2;
        }

        static double twice(double x) {
            return 2 * x;
        }
    }

    // at: 1.7
    @Differentiable
    static double orderOfInitialisers(double x) {
        Order o = new Order(x);
        Order p = new Order();
        return o.a + 10 * o.b + 100 * o.c + 1000 * o.d + o.e * p.c;
    }

    static class Shape {
        protected double size;
        double factor = 1;

        Shape(double size) {
            this.size = size;
            factor = unit();
        }

        double unit() {
            return 1;
        }

        double area() {
            return size * size * factor;
        }

        double twice() {
            return 2 * area();
        }
    }

    static class Disc extends Shape {
        double extra = 0.5;

        Disc(double radius) {
            super(2 * radius);
            extra += radius;
        }

        @Override
        double unit() {
            return Math.PI / 4 + extra;
        }

        @Override
        double area() {
            return super.area() + extra;
        }
    }

    // at: 1.7, 0.3
    @Differentiable
    static double inherited(double x, double y) {
        Shape s = new Disc(x);
        Shape t = new Shape(y);
        s.size += t.area();
        return s.twice() + t.twice();
    }

    static class Matrix {
        final int n;
        final double[][] data;
        private double[] scratch;

        Matrix(int n) {
            this.n = n;
            data = new double[n][n];
        }

        Matrix(double[][] data) {
            this(data.length);
            for (int i = 0; i < n; i++) {
                this.data[i] = data[i].clone();
            }
        }

        void set(int i, int j, double value) {
            data[i][j] = value;
        }

        double get(int i, int j) {
            return data[i][j];
        }

        Matrix times(Matrix other) {
            Matrix product = new Matrix(n);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += get(i, k) * other.get(k, j);
                    }
                    product.set(i, j, sum);
                }
            }
            return product;
        }

        void reverseRows() {
            scratch = data[0];
            data[0] = data[n - 1];
            data[n - 1] = scratch;
        }

        double trace() {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += data[i][i];
            }
            return sum;
        }
    }

    // at: {{1, 2}, {3, 4.5}}, 0.3
    @Differentiable
    static double matrices(double[][] a, double x) {
        Matrix m = new Matrix(a);
        m.set(0, 1, x);
        Matrix p = m.times(m);
        p.reverseRows();
        return p.times(m).trace() + a[0][1];
    }

    // at: {1, 2, 3}
    @Differentiable
    static double sharedArray(double[] v) {
        Buffer b = new Buffer(v.clone());
        b.data[1] *= b.data[0];
        double[] same = b.data;
        same[2] += b.data[1];
        b.replace(2);
        same[0] = 7;
        return b.data[0] + b.data[2] * same[0];
    }

    static class Buffer {
        double[] data;

        Buffer(double[] data) {
            this.data = data;
        }

        void replace(double k) {
            double[] fresh = new double[data.length];
            for (int i = 0; i < fresh.length; i++) {
                fresh[i] = k * data[i];
            }
            data = fresh;
        }
    }

    // at: {1, 2, 3}
    @Differentiable
    static double firstOrNone(double[] v) {
        Vec best = null;
        for (int i = 0; i < v.length; i++) {
            Vec p = new Vec(v[i], v[i] * i);
            if (best == null || p.norm() > best.norm()) {
                best = p;
            }
        }
        return best.x * best.y;
    }

    static class Node {
        double value;
        final Vec at;
        Sum sum = new Sum();

        Node(Vec at) {
            this.at = at;
        }
    }

    // at: 1.3, 0.4
    @Differentiable
    static double objectsInObjects(double a, double b) {
        Node n = new Node(new Vec(a, b));
        Sum first = n.sum;
        n.sum.add(n.at.norm());
        n.sum = new Sum();
        n.sum.add(a * b);
        n.value = first.mean() * n.sum.mean();
        Node m = n;
        m.value += n.at.x;
        return n.value;
    }

    static double power(Vec v, int n) {
        return n == 0 ? v.x : v.y * power(new Vec(v.y, v.x), n - 1);
    }

    static Vec halved(Vec v, int n) {
        return n == 0 ? v : halved(v.times(0.5), n - 1).plus(v);
    }

    static void count(Sum sum, double x, int n) {
        sum.add(x);
        if (n > 0) {
            count(sum, x * sum.sum, n - 1);
        }
    }

    // at: 1.3, 0.4
    @Differentiable
    static double recursion(double a, double b) {
        Sum sum = new Sum();
        count(sum, a * b, 3);
        return power(new Vec(a, b), 5) + halved(new Vec(a, b), 4).dot(new Vec(b, a)) + sum.mean();
    }

    static final class Checked {
        private final double x;
        private final double root;

        Checked(double x) {
            if (x < 0) {
                throw new IllegalArgumentException("negative: " + x);
            }
            double r = 1;
            for (int i = 0; i < 30; i++) {
                r = 0.5 * (r + x / r);
            }
            this.x = x;
            root = r;
        }

        double both() {
            return root * x;
        }
    }

    // at: 2.5
    @Differentiable
    static double checkingConstructor(double x) {
        return new Checked(x).both();
    }

    static class Keeper {
        double held;

        void hold(double x) {
            held = held * x + x;
        }
    }

    // at: 1.5, 3
    @Differentiable
    static double defaultConstructor(double x, int n) {
        Keeper inner = new Keeper();
        for (int i = 0; i < n; i++) {
            inner.hold(x);
        }
        return inner.held;
    }

    // at: 1.5, 3
    @Differentiable
    static double madeInLoop(double x, int n) {
        Sum kept = new Sum();
        for (int i = 0; i < n; i++) {
            Sum each = new Sum();
            each.add(x * i);
            each.add(kept.sum);
            if (i % 2 == 0) {
                kept = each;
            }
            kept.sum += each.last * x;
        }
        return kept.sum + kept.count;
    }

    static final class Pair<A, B> {
        final A first;
        final B second;

        Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }

        A getFirst() {
            return first;
        }
    }

    // at: 1.5, 0.3
    @Differentiable
    static double generic(double a, double b) {
        Pair<Vec, double[]> pair = new Pair<>(new Vec(a, b), new double[] {a, b * b});
        return pair.getFirst().norm() * pair.second[1] + pair.first.x;
    }

    // at: 1.5, 0.3
    @Differentiable
    static double castsAndTests(double a, double b) {
        Object o = new Vec(a, b);
        Shape s = new Disc(a);
        double sum = 0;
        if (o instanceof Vec v) {
            sum += v.norm();
        }
        if (s instanceof Disc) {
            sum += ((Disc) s).extra * b;
        }
        if (!(o instanceof Vec)) {
            sum += 100 * a;
        }
        return sum;
    }

    // at: 1.5, 0.3
    @Differentiable
    static double identity(double a, double b) {
        Sum one = new Sum();
        Sum two = new Sum();
        Sum three = b > 0 ? one : two;
        one.add(a);
        two.add(b);
        return (three == one ? a : b) * (two != three ? three.sum : 1);
    }

    static Sum observed(Sum sum, double[] log, int i, double x) {
        log[i] = sum.sum;
        sum.add(x);
        return sum;
    }

    // at: 1.5, 0.3
    @Differentiable
    static double evaluationOrder(double a, double b) {
        Sum s = new Sum();
        double[] log = new double[3];
        observed(s, log, 0, a).sum += observed(s, log, 1, b).sum * s.sum;
        s.sum = s.sum + (s.sum = a) * s.sum;
        double x = s.sum++ + s.sum;
        return log[1] * x + s.sum + log[0];
    }

    /** A record or class behind an interface, in a helper that calls itself: a version for each. */
    interface Surface {
        double area();
    }

    record Square(double a) implements Surface {
        @Override
        public double area() {
            return a * a;
        }
    }

    static final class Round implements Surface {
        final double r;

        Round(double r) {
            this.r = r;
        }

        @Override
        public double area() {
            return 3 * r * r;
        }
    }

    static double doubled(Surface s, int n) {
        return n == 0 ? s.area() : 2 * doubled(s, n - 1);
    }

    // at: 1.5
    @Differentiable
    static double versionsOfHelpers(double a) {
        return doubled(new Square(a), 2) + doubled(new Round(a), 2);
    }

    // at: {1, 2, 0.5}
    // writes: v
    @Differentiable
    static void parameterInObject(double[] v) {
        Buffer b = new Buffer(v);
        for (int i = 1; i < v.length; i++) {
            b.data[i] *= b.data[i - 1];
        }
        b.replace(3);
        v[0] = b.data[2];
    }

    // at: {1, 2, 0.5}, 1.5
    @Differentiable
    static double captured(double[] v, double a) {
        Sum sum = new Sum();
        DoubleUnaryOperator f = x -> {
            sum.add(x * a);
            return sum.sum;
        };
        f.applyAsDouble(a);
        Arrays.stream(v).forEach(sum::add);
        return f.applyAsDouble(2) * sum.mean();
    }

    static final class Root {
        final DoubleUnaryOperator f;
        final double step = 1e-3;

        Root(DoubleUnaryOperator f) {
            this.f = f;
        }

        double newton(double x) {
            for (int i = 0; i < 5; i++) {
                double slope = (f.applyAsDouble(x + step) - f.applyAsDouble(x - step)) / (2 * step);
                x -= f.applyAsDouble(x) / slope;
            }
            return x;
        }
    }

    // at: 1.5
    @Differentiable
    static double functionInObject(double a) {
        return new Root(x -> x * x - a).newton(1);
    }

    static Vec furthest(double a, int n) {
        Vec best = null;
        for (int i = 0; i < n; i++) {
            Vec v = new Vec(a * i, 1);
            if (best == null || v.x > best.x) {
                best = v;
            }
        }
        return best;
    }

    // at: 1.5, 0.5
    @Differentiable
    static double nullResults(double a, double b) {
        Vec some = furthest(a, 3);
        Vec none = furthest(b, 0);
        return none == null ? some.x * b : none.x;
    }

    // at: 1.5
    @Differentiable
    static double saysWhatItIs(double a) {
        Vec v = new Vec(a, 2);
        String text = "v = " + v;
        if (a < 0) {
            throw new IllegalArgumentException("at " + v);
        }
        return v.norm() * (text.isEmpty() ? 2 : 1);
    }
}
