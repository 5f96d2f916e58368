package zoo;

import dev.jacobean.Differentiable;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Functions as objects of anonymous classes, as they were written before lambdas. */
final class AnonymousClasses {
    private final double offset;

    AnonymousClasses(double offset) {
        this.offset = offset;
    }

    /** As in Commons Math. */
    interface UnivariateFunction {
        double value(double x);
    }

    interface DifferentiableFunction extends UnivariateFunction {
        double derivative(double x);

        default double newton(double x) {
            return x - value(x) / derivative(x);
        }
    }

    abstract static class Ode {
        abstract double slope(double t, double y);

        double step(double t, double y, double h) {
            double k1 = slope(t, y);
            double k2 = slope(t + h / 2, y + h / 2 * k1);
            return y + h * k2;
        }
    }

    private static final UnivariateFunction SQUARE = new UnivariateFunction() {
        @Override
        public double value(double x) {
            return x * x;
        }
    };

    private static double simpson(UnivariateFunction f, double a, double b, int n) {
        double h = (b - a) / n;
        double sum = f.value(a) + f.value(b);
        for (int i = 1; i < n; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.value(a + i * h);
        }
        return sum * h / 3;
    }

    private static double root(DifferentiableFunction f, double guess) {
        double x = guess;
        for (int i = 0; i < 20; i++) {
            x = f.newton(x);
            if (Math.abs(f.value(x)) < 1e-14) {
                break;
            }
        }
        return x;
    }

    // at: 0.5, 0, 2
    @Differentiable
    static double integral(final double a, double from, double to) {
        UnivariateFunction f = new UnivariateFunction() {
            private final double scale = 2 * a;
            private static final double SHIFT = 0.25;

            @Override
            public double value(double x) {
                if (x < SHIFT) {
                    return 0;
                }
                return Math.exp(-this.scale * x) * Math.sin(scale + x);
            }
        };
        return simpson(f, from, to, 10) + simpson(SQUARE, from, to, 4);
    }

    // at: 2, 1
    @Differentiable
    static double cubeRoot(final double c, double guess) {
        return root(
                new DifferentiableFunction() {
                    @Override
                    public double value(double x) {
                        return x * x * x - c;
                    }

                    @Override
                    public double derivative(double x) {
                        return 3 * x * x;
                    }

                    @Override
                    public String toString() {
                        return "cube";
                    }
                },
                guess);
    }

    // at: 0.5, 1, 6
    @Differentiable
    static double decay(final double rate, double y0, int n) {
        Ode ode = new Ode() {
            @Override
            double slope(double t, double y) {
                return -rate * y + Math.sin(t);
            }
        };
        double y = y0;
        for (int i = 0; i < n; i++) {
            y = ode.step(0.1 * i, y, 0.1);
        }
        return y;
    }

    // at: 0.5, true
    // at: 0.5, false
    @Differentiable
    static double chosen(final double x, boolean sine) {
        DoubleUnaryOperator f;
        if (sine) {
            f = new DoubleUnaryOperator() {
                @Override
                public double applyAsDouble(double t) {
                    return Math.sin(t * x);
                }
            };
        } else {
            f = t -> t * t * x;
        }
        return f.andThen(Math::exp).applyAsDouble(x + 1);
    }

    // at: 0.5, 1.5
    @Differentiable
    static double boxed(final double x, double y) {
        Function<Double, Double> f = new Function<Double, Double>() {
            @Override
            public Double apply(Double t) {
                return t * t * x;
            }
        };
        return f.apply(y) + f.compose((Double t) -> t + 1).apply(x);
    }

    // at: 1.5, 0.25
    @Differentiable
    static double itself(double a, double b) {
        DifferentiableFunction f = new DifferentiableFunction() {
            @Override
            public double value(double x) {
                return Math.sqrt(x) + b;
            }

            @Override
            public double derivative(double x) {
                DoubleUnaryOperator twice = t -> value(t) * 2 + newtonOf(this, t);
                return 0.5 / value(x) + twice.applyAsDouble(x);
            }
        };
        return f.newton(a);
    }

    private static double newtonOf(UnivariateFunction f, double x) {
        return f.value(x * x);
    }

    private static double twoFold(DoubleUnaryOperator f, double[] xs) {
        double sum = 0;
        for (double x : xs) {
            sum += f.applyAsDouble(f.applyAsDouble(x));
        }
        return sum;
    }

    // at: {1, 2, 3}, {0.5, 0.25}
    @Differentiable
    static double withArray(double[] xs, double[] c) {
        return twoFold(
                new DoubleUnaryOperator() {
                    final double[] weights = c.clone();

                    public double applyAsDouble(double x) {
                        double v = 0;
                        for (int i = weights.length - 1; i >= 0; i--) {
                            v = v * x + weights[i];
                        }
                        return v;
                    }
                },
                xs);
    }

    double shift(double x) {
        return x + offset;
    }

    // at: {3}, 1.5
    @Differentiable(wrt = {"offset", "x"})
    double around(double x) {
        UnivariateFunction f = new UnivariateFunction() {
            @Override
            public double value(double t) {
                return shift(t) * AnonymousClasses.this.offset * t;
            }
        };
        return f.value(x) * f.value(2 * x);
    }
}
