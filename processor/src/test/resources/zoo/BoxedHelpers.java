package zoo;

import dev.jacobean.Differentiable;

/** Helpers with boxed parameters and results. */
final class BoxedHelpers {
    private BoxedHelpers() {}

    static Double sq(Double x) {
        return x * x;
    }

    static Double orOne(Double x, Integer n) {
        return n > 2 ? x : Double.valueOf(1);
    }

    static Double mixed(Double x, boolean b) {
        Double r = b ? x * 2 : Double.valueOf(3.0);
        if (x > 1) {
            return r + x;
        }
        return r;
    }

    static Integer count(Integer n) {
        return n + 1;
    }

    static Float half(Float f) {
        return f / 2;
    }

    // at: 1.5
    // at: 0.5
    @Differentiable
    static double squares(double x) {
        Double y = sq(x);
        Double z = sq(y + x);
        return z * y + mixed(x, true) + mixed(x, false);
    }

    // at: 1.5, 3
    // at: 1.5, 1
    @Differentiable
    static double integers(double x, int n) {
        Integer m = count(n);
        return orOne(x, m) * m + (n > 2 ? x : sq(x));
    }

    // at: 1.5, true
    // at: 1.5, false
    @Differentiable
    static double ternary(double x, boolean b) {
        Double y = b ? (Double) x : sq(x);
        double z = b ? sq(y) : 1;
        return y * z + x;
    }

    static Double max(Double a, Double b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static Double fact(Double x, Integer n) {
        return n == 0 ? Double.valueOf(1.0) : x * fact(x, n - 1);
    }

    // at: 1.5, 4
    @Differentiable
    static double recursive(double x, int n) {
        return fact(x, n) + max(x, 2 * x);
    }

    static <T extends Number> double dbl(T t) { return t.doubleValue() * 2; }
    // at: 1.5, 4
    @Differentiable
    static double generic(double x, double y) {
        return dbl(x) * y;
    }
    static Double maybe(double x) { return x > 0 ? x : null; }
    // at: 1.5, 4
    @Differentiable
    static double nullable(double x, double y) {
        Double d = maybe(2);
        if (d == null) {
            return x;
        }
        return d * y * x;
    }
    static Double clip(Double x) {
        Double r;
        if (x < 0) {
            r = 0.0;
        } else {
            r = x;
        }
        for (int i = 0; i < 3; i++) {
            r = i % 2 == 0 ? r * x : step(r);
        }
        return r == null ? x : r;
    }
    static Double step(Double x) {
        if (x.isNaN() || x.doubleValue() > 100) {
            return x;
        }
        return clipAgain(x, 3);
    }
    static Double clipAgain(Double x, int depth) {
        return depth == 0 ? x : stepAgain(x + depth, depth - 1);
    }
    static Double stepAgain(Double x, int depth) {
        return depth % 2 == 0 ? clipAgain(x * x, depth) : (Double) Math.sin(clipAgain(x, depth));
    }
    // at: -1.5, 0.25
    // at: 0.5, -0.25
    @Differentiable
    static double loops(double x, double y) {
        return clip(x) + clip(y);
    }
}
