package lowering;

import dev.jacobean.Differentiable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Helpers, overloads, lambdas, records, instances. */
final class HelperPrograms {
    private final double gain;
    final int power;
    double offset;

    HelperPrograms(double gain, int power) {
        this.gain = gain;
        this.power = power;
        this.offset = 0.5;
    }

    record Vec(double x, double y) {
        static final Vec ZERO = new Vec(0, 0);

        Vec {
            if (Double.isNaN(x)) throw new IllegalArgumentException("NaN");
        }

        Vec(double both) {
            this(both, both);
        }

        Vec plus(Vec other) {
            return new Vec(x + other.x, y + other.y());
        }

        Vec times(double s) {
            return new Vec(s * x, s * this.y);
        }

        double dot(Vec o) {
            return x * o.x + y * o.y;
        }

        static Vec unit(double angle) {
            return new Vec(Math.cos(angle), Math.sin(angle));
        }
    }

    record Line(Vec from, Vec to, int colour) {
        Line(Vec from, Vec to, int colour) {
            this.from = from;
            this.to = to;
            this.colour = colour;
        }

        double length() {
            Vec d = to.plus(from.times(-1));
            return Math.sqrt(d.dot(d));
        }
    }

    record Bent(Vec from, Vec to, int colour) {
        Bent(Vec from, Vec to, int colour) {
            this.from = from;
            this.to = to.plus(from);
            this.colour = colour < 0 ? -colour : colour;
        }
    }

    record Clipped(double x, double y) {
        Clipped {
            x = Math.max(x, 0);
            y = y + x;
        }
    }

    static double changingRecords(double x, double y) {
        Bent bent = new Bent(new Vec(x), new Vec(y, x), -3);
        Clipped clipped = new Clipped(x, y);
        return bent.to().x() * bent.colour() + bent.from().y() + clipped.x() * clipped.y();
    }

    record Box(double[] data, boolean flag) {
        double sum() {
            double s = 0;
            for (double v : data) s += v;
            return flag ? s : -s;
        }
    }

    record Pair<T>(T first, double second) {}

    interface Shape {
        double at(double x);

        default double twice(double x) {
            return at(at(x));
        }

        static double half(double x) {
            return x / 2;
        }
    }

    static double square(double x) {
        return x * x;
    }

    static double square(int x) {
        return x * x + 0.5;
    }

    static double sign(double x) {
        if (x > 0) return 1;
        if (x < 0) return -1;
        return x;
    }

    private static double sum(double... xs) {
        double s = 0;
        for (double x : xs) s += x;
        return s;
    }

    private static double clip(double x, double lo, double hi) {
        x = Math.max(x, lo);
        return Math.min(x, hi);
    }

    static int index(int i, int j, int n) {
        return i * n + j;
    }

    static void scale(double[] x, double c) {
        for (int i = 0; i < x.length; i++) x[i] *= c;
    }

    static double firstOver(double[] x, double limit) {
        for (double v : x) {
            if (v > limit) return v;
        }
        return limit;
    }

    static void check(int n) {
        if (n > 6) throw new IllegalArgumentException("too large");
    }

    static double fail(String why) {
        throw new UnsupportedOperationException(why);
    }

    static <T> T pick(boolean b, T x, T y) {
        return b ? x : y;
    }

    static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    static double bisect(DoubleUnaryOperator f, double lo, double hi) {
        for (int i = 0; i < 10; i++) {
            double mid = 0.5 * (lo + hi);
            if (f.applyAsDouble(mid) > 0) hi = mid;
            else lo = mid;
        }
        return lo;
    }

    static double fold(double[] x, double start, DoubleBinaryOperator op) {
        double r = start;
        for (double v : x) r = op.applyAsDouble(r, v);
        return r;
    }

    @Differentiable
    static double overloads(double x, int n) {
        return square(x) + square(n) + square(n / 2f) + sign(x) * sign(n);
    }

    @Differentiable
    static double varargs(double x, int n) {
        return sum() + sum(x) + sum(x, n, 3) + sum(new double[] {x, x});
    }

    @Differentiable
    static double assignsParameters(double x, double lo) {
        double y = clip(x, lo, 1);
        return y * x + clip(y * 3, -2, x);
    }

    @Differentiable
    static double inPlaceHelper(double[] x, double c) {
        scale(x, c);
        double[] y = x.clone();
        scale(y, y.length > 0 ? y[0] : 2);
        return firstOver(y, c) + firstOver(x, 0.5);
    }

    @Differentiable
    static double checks(double x, int n) {
        check(n);
        if (n == 5) return fail("five");
        double y = n > 3 ? fail("more than three") : x;
        return y * index(n, 2, 3);
    }

    @Differentiable
    static double generics(double x, boolean b) {
        String s = pick(b, "long string", "short");
        Integer n = pick(!b, 5, 7);
        return x * s.length() + n;
    }

    @Differentiable
    static double nestedCalls(double x) {
        return square(square(x) + square(sign(x))) - apply(HelperPrograms::square, apply(y -> y * x, x));
    }

    @Differentiable
    static double closures(double x, double[] a) {
        double k = x * 2;
        DoubleUnaryOperator f = t -> t * k + x;
        DoubleBinaryOperator g = (p, q) -> {
            if (p > q) return p - q;
            double r = q * f.applyAsDouble(p);
            return r + k;
        };
        return fold(a, x, g) + fold(a, 1, Math::max) + fold(a, 0, Double::sum) + bisect(t -> t * t - x, 0, 2);
    }

    @Differentiable
    static double chosenFunctions(double x, boolean b, int n) {
        DoubleUnaryOperator f;
        if (b) {
            double k = x * x;
            f = t -> t * k;
        } else {
            double j = x - n;
            f = t -> t + j;
        }
        DoubleUnaryOperator g = n > 2 ? Math::sin : n > 0 ? f : t -> -t;
        double s = 0;
        for (int i = 0; i < n; i++) s += g.applyAsDouble(f.applyAsDouble(s + x));
        return s;
    }

    @Differentiable
    static double nestedApply(double x) {
        return apply(y -> apply(z -> z * y + x, y + 1), x);
    }

    @Differentiable
    static double ownInterfaces(double x) {
        Shape s = t -> t * t - 0.5 * x;
        DoubleSupplier c = () -> x + 1;
        ToDoubleFunction<double[]> norm = v -> v[0] * v[0] + v[1];
        IntToDoubleFunction h = i -> x / (i + 1);
        return s.at(x) + Shape.half(x) + c.getAsDouble() + norm.applyAsDouble(new double[] {x, 2}) + h.applyAsDouble(3);
    }

    @Differentiable
    static double records(double a, double b) {
        Vec u = new Vec(a, b);
        Vec v = Vec.unit(a).plus(u.times(2));
        if (v.x() > b) {
            v = new Vec(v.y, v.x);
        }
        for (int i = 0; i < 3; i++) {
            v = v.plus(new Vec(i));
            if (v.dot(u) > 8) break;
        }
        Line l = new Line(u, v, -3);
        return l.length() + l.colour() + u.dot(v) + Vec.ZERO.x() + (u.plus(v)).y();
    }

    @Differentiable
    static Vec recordResult(Vec p, double s, int n) {
        Vec q = p;
        for (int i = 0; i < n; i++) {
            q = q.times(s);
            if (q.x > 2) return q;
        }
        return n == 2 ? p : q.plus(p);
    }

    @Differentiable
    static Line nestedRecords(Line line, double t) {
        Vec at = line.from().times(1 - t).plus(line.to().times(t));
        return new Line(at, line.to(), line.colour() - 2);
    }

    @Differentiable
    static double recordOfArrays(Box box, double c) {
        double[] d = box.data();
        if (d.length > 0) d[0] += c;
        return box.sum() * c + new Box(new double[] {c, 2}, !box.flag()).sum();
    }

    @Differentiable
    static double genericRecord(double x, int n) {
        Pair<String> p = new Pair<>("abc", x);
        Pair<Integer> q = new Pair<>(n, p.second() * 2);
        return p.first().length() * q.second() + q.first();
    }

    @Differentiable(wrt = {"offset", "x"})
    double instance(double x) {
        double s = offset * x + this.offset;
        for (int i = 0; i < power; i++) s = shifted(s);
        return s + power;
    }

    double shifted(double s) {
        return s * 0.5 + offset + square(s) * this.power;
    }

    @Differentiable
    double passiveFields(double x) {
        return x * offset + shifted(x) * power;
    }
}
