package zoo;

import dev.jacobean.Differentiable;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Type variables that stand for numbers, for arrays and for records. */
final class Generics {
    private Generics() {}

    private record Vec(double x, double y) {}

    private record Pair<A, B>(A first, B second) {}

    interface Shape {
        double area();
    }

    private record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side;
        }
    }

    private static <T> T pick(boolean first, T a, T b) {
        return first ? a : b;
    }

    private static <T> T orElse(T a, T b) {
        return a != null ? a : b;
    }

    private static <T> T iterate(T start, int n, UnaryOperator<T> step) {
        T x = start;
        for (int i = 0; i < n; i++) {
            x = step.apply(x);
        }
        return x;
    }

    private static <T extends Shape> double areas(T a, T b) {
        return a.area() + 2 * b.area();
    }

    private static <T extends Number> double twice(T x) {
        return 2 * x.doubleValue();
    }

    private static <A, B, C> Function<A, C> compose(Function<A, B> f, Function<B, C> g) {
        return a -> g.apply(f.apply(a));
    }

    // at: {1, 2}, {3, 4}, true
    // at: {1, 2}, {3, 4}, false
    @Differentiable
    static double picksArrays(double[] a, double[] b, boolean first) {
        double[] chosen = pick(first, a, b);
        double[] other = orElse(null, pick(!first, a, b));
        return chosen[0] * chosen[1] * other[0];
    }

    // at: 1.5, 0.5
    // at: 0.5, 1.5
    @Differentiable
    static double picksNumbers(double x, double y) {
        return pick(x > y, x * y, x) * orElse(null, y) + twice(x * x);
    }

    // at: 1.5, 0.5
    // at: 0.5, 1.5
    @Differentiable
    static double picksRecords(double x, double y) {
        Vec v = pick(x > y, new Vec(x, y), new Vec(y * y, x));
        return v.x() * v.x() * v.y();
    }

    // at: 1.1, 0.9
    @Differentiable
    static double iterates(double x, double y) {
        double[] last = iterate(new double[] {x, y}, 3, v -> new double[] {v[0] * y, Math.sin(v[0])});
        return last[1] * iterate(x, 3, v -> v * y) + iterate(new Vec(x, y), 2, v -> new Vec(v.y(), v.x() * v.y())).y();
    }

    // at: 1.1
    @Differentiable
    static double bounded(double x) {
        return areas(new Square(x), new Square(x * x));
    }

    // at: 1.1, 0.9
    @Differentiable
    static double pairs(double x, double y) {
        Pair<Vec, double[]> p = new Pair<>(new Vec(x, y), new double[] {y, x * x});
        Pair<Pair<Vec, double[]>, Double> q = new Pair<>(p, x * y);
        return q.first().first().x() * p.second()[1] * q.second();
    }

    // at: 1.1, 0.9
    @Differentiable
    static double functions(double x, double y) {
        BiFunction<Double, Double, Double> times = (a, b) -> a * b;
        Supplier<Double> sum = () -> x + y;
        DoubleFunction<double[]> powers = v -> new double[] {1, v, v * v};
        IntFunction<double[]> table = n -> {
            double[] row = new double[n];
            for (int i = 0; i < n; i++) {
                row[i] = Math.pow(x, i);
            }
            return row;
        };
        Function<Double, Double> sine = compose(v -> v * v, v -> Math.sin(v));
        double total = times.apply(x, sum.get()) + sine.apply(y);
        for (double each : powers.apply(y)) {
            total += each * table.apply(3)[2];
        }
        return total;
    }

    private static Pair<Double, Double> sineAndCosine(double x) {
        return new Pair<>(Math.sin(x), Math.cos(x));
    }

    // at: 1.1, 0.9, true
    // at: 1.1, 0.9, false
    @Differentiable
    static double pairsOfNumbers(double x, double y, boolean first) {
        var pair = sineAndCosine(x);
        Pair<Double, Double> other = new Pair<>(x * y, y);
        Pair<Double, Double> chosen = first ? pair : other;
        for (int i = 0; i < 3; i++) {
            chosen = new Pair<>(chosen.second() * y, chosen.first() + x);
        }
        Double a = chosen.first();
        return a * chosen.second() + pair.first();
    }
}
