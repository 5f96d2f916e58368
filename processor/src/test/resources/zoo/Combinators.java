package zoo;

import dev.jacobean.Differentiable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

/** Functions that are combined, kept in lists, made by helpers, or take boxed numbers. */
final class Combinators {
    static final List<DoubleUnaryOperator> ACTIVATIONS = List.of(Math::tanh, x -> 1 / (1 + Math.exp(-x)), Math::sin);
    static final DoubleUnaryOperator LINE = line(3, 1).andThen(Math::sqrt);

    final double k = Math.sqrt(4);
    final DoubleUnaryOperator scale = x -> k * x * x;

    Combinators() {}

    interface Kernel {
        double at(double r);

        default double twice(double r) {
            return 2 * at(r) + r;
        }
    }

    record Pair(double a, double b) {}

    static DoubleUnaryOperator line(double a, double b) {
        return x -> a * x + b;
    }

    static DoubleFunction<DoubleUnaryOperator> curried() {
        return a -> b -> a * b * b;
    }

    static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    static double use(Kernel kernel, double r) {
        return kernel.at(r) * kernel.twice(r);
    }

    // at: 0.7, 1.3
    @Differentiable
    static double combined(double x, double k) {
        DoubleUnaryOperator f = t -> t * k;
        return f.andThen(Math::sin).compose(Math::exp).applyAsDouble(x)
                + twice(f.andThen(DoubleUnaryOperator.identity()).andThen(t -> t * t), x);
    }

    // at: 0.7, 2
    // at: 0.7, 0
    // at: 0.7, 3 throws ArrayIndexOutOfBoundsException
    @Differentiable
    static double chosen(double x, int which) {
        DoubleUnaryOperator[] functions = {Math::sin, t -> t * t * x, Math::exp};
        return functions[which].applyAsDouble(x) * functions[1].applyAsDouble(x) + functions.length * x;
    }

    // at: 0.7
    @Differentiable
    static double all(double x) {
        DoubleUnaryOperator[] functions = {Math::sin, t -> t * t * x, Math::exp};
        double product = 1;
        for (DoubleUnaryOperator f : functions) {
            product *= f.applyAsDouble(x);
        }
        for (int i = 0; i < ACTIVATIONS.size(); i++) {
            product = ACTIVATIONS.get(i).applyAsDouble(product);
        }
        return product;
    }

    // at: 0.7
    @Differentiable
    static double constants(double x) {
        return LINE.applyAsDouble(x) * ACTIVATIONS.get(1).applyAsDouble(x);
    }

    // at: 0.7, 1.3
    @Differentiable
    static double made(double x, double a) {
        return line(a, x).applyAsDouble(x) * curried().apply(a).applyAsDouble(x);
    }

    // at: 0.7, 1.3
    @Differentiable
    static double ofInterface(double x, double s) {
        return use(r -> Math.exp(-r / s), x);
    }

    // at: 0.7, 1.3
    @Differentiable
    static double boxed(double x, double y) {
        Function<Double, Double> f = t -> t * x;
        BiFunction<Double, Double, Double> g = (a, b) -> a * b + a;
        Supplier<Double> s = () -> x * y;
        BiFunction<Double, Double, Pair> pair = Pair::new;
        Pair p = pair.apply(x, y);
        Double z = s.get();
        return f.andThen(t -> t + 1).compose((Double t) -> t * 2).apply(x)
                + g.andThen(t -> t * t).apply(x, y) * s.get()
                + p.a() * p.b() * z.doubleValue();
    }

    // at: {0.5, 1.5, 2}
    @Differentiable
    static double arrays(double[] x) {
        UnaryOperator<double[]> squares = v -> {
            double[] w = v.clone();
            for (int i = 0; i < w.length; i++) {
                w[i] *= w[i];
            }
            return w;
        };
        ToDoubleBiFunction<double[], double[]> dot = (a, b) -> a[0] * b[0] + a[1] * b[2];
        return dot.applyAsDouble(squares.andThen(squares).apply(x), x);
    }

    // at: 0.7
    // at: 1.7
    @Differentiable
    static double predicates(double x) {
        DoublePredicate large = t -> t > 1;
        return large.negate().and(t -> t < 3).or(t -> t > 5).test(x) ? x * x * x : x;
    }

    // at: 0.7
    @Differentiable
    static double ofField(double x) {
        Combinators other = new Combinators();
        return other.scale.applyAsDouble(x);
    }
}
