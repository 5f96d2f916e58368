package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Boxed numbers as they slip into arithmetic. */
class Boxed {

    // at: {1, 2, 3}
    @Differentiable
    static double total(double[] x) {
        Double total = 0.0;
        for (double v : x) {
            total += v * v;
        }
        return total;
    }

    // at: 0.5, 1.5
    @Differentiable
    static double mixed(double a, double b) {
        Double p = a * b, q;
        final Integer n = 3;
        if (p > 1) {
            q = Math.sqrt(p);
        } else {
            q = p * n;
        }
        Double r = Double.valueOf(q);
        r++;
        System.out.print("");
        return r.doubleValue() + p.intValue() + (q == 2.0 ? 1 : q);
    }

    // at: {0.5, -1.5, 2}
    @Differentiable
    static double largest(double[] x) {
        Double best = Double.NEGATIVE_INFINITY;
        Integer index = null;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > best) {
                best = x[i];
                index = i;
            }
        }
        if (index == null) throw new IllegalStateException();
        return best * (index + 1);
    }

    // at: 0.7
    @Differentiable
    static double captured(double x) {
        Double shift = x * 2;
        DoubleUnaryOperator f = t -> t * shift + shift;
        String text = "shift " + shift + String.format("%.3f", shift);
        return f.applyAsDouble(shift) + (text.isEmpty() ? 1 : 0);
    }

    // at kink: 0.7f, 2f
    // trap: float
    @Differentiable
    static float floats(float x, float y) {
        Float s = x;
        for (Float f = 1f; f < 3; f++) s = s * y + f;
        return s;
    }

    // at: 0.7, 3
    @Differentiable(wrt = "x")
    static double passiveList(double x, int n) {
        List<Double> grid = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Double g = i * 0.5;
            grid.add(g);
            grid.add(Double.valueOf(g + 1));
        }
        double s = 0;
        for (Double g : grid) s += Math.exp(-g * x) + g.doubleValue();
        Double first = grid.get(0), nothing = null;
        if (first != null && nothing == null && first.equals(0.0)) s *= 2;
        return s;
    }

    // at: 0.3, 1.7
    @Differentiable
    static double functionsOfObjects(double a, double b) {
        Function<Double, Double> square = t -> t * t;
        BiFunction<Double, Double, Double> product = (s, t) -> {
            if (s > 10) return s;
            return s * t;
        };
        Supplier<Double> constant = () -> a + b;
        UnaryOperator<Double> sine = Math::sin;
        BinaryOperator<Double> larger = Math::max;
        return square.apply(a) + product.apply(a, 2.0) * constant.get() - sine.apply(b) * larger.apply(a, b);
    }

    // at: 0, 2
    @Differentiable
    static double simpson(double a, double b) {
        return integrate(x -> Math.exp(-x * x), a, b, 10) + integrate(x -> x, a, b, 4);
    }

    private static double integrate(Function<Double, Double> f, double a, double b, int n) {
        double h = (b - a) / n, s = f.apply(a) + f.apply(b);
        for (int i = 1; i < n; i++) {
            Double weight = i % 2 == 0 ? 2.0 : 4.0;
            s += weight * f.apply(a + i * h);
        }
        return s * h / 3;
    }

    // at: 2
    @Differentiable
    static double newton(double c) {
        return findRoot(x -> x * x - c, x -> 2 * x, 1.0);
    }

    static double findRoot(Function<Double, Double> f, Function<Double, Double> df, double x0) {
        double x = x0;
        for (int i = 0; i < 8; i++) {
            double step = f.apply(x) / df.apply(x);
            x -= step;
            if (Math.abs(step) < 1e-15) return x;
        }
        return x;
    }

    interface Operation<T> {
        T apply(T left, T right);
    }

    // at: 0.5, 4
    @Differentiable
    static double ownGenericInterface(double x, double y) {
        Operation<Double> power = (l, r) -> Math.pow(l, r);
        Operation<Double> first = (l, r) -> l;
        return power.apply(x, y) + first.apply(y, x);
    }

    // at: 0.5, {1, 2}
    @Differentiable(wrt = "x")
    static double nullsStayObjects(double x, int[] keys) {
        Function<Integer, Double> table = k -> k == 1 ? Double.valueOf(3) : null;
        double s = 0;
        for (int k : keys) {
            Double factor = table.apply(k);
            s += factor == null ? x : factor * x * x;
        }
        return s;
    }
}
