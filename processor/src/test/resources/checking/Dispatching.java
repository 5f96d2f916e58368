package zoo;

import dev.jacobean.Differentiable;
import java.util.function.Supplier;

/** Methods that subclasses override: never the wrong body; checks itself. */
public class Dispatching {
    double volatility(double t) {
        return 2 * t;
    }

    @Differentiable
    double price(double x) {
        return volatility(x) * x;
    }

    @Differentiable
    static double ofAnother(Dispatching d, double x) {
        return d.volatility(x) * x * x;
    }

    interface Curve {
        double rate();

        default double growth(double t) {
            return Math.exp(rate() * t);
        }

        @Differentiable
        default double value(double t) {
            return growth(t) * t;
        }
    }

    record Folded(double x) {
        public double x() {
            return 3 * x;
        }

        @Differentiable(wrt = "x")
        double square(double y) {
            return x * x * y + x() * y;
        }
    }

    record Checked(double x, double[] w) {
        Checked {
            if (x != x) {
                throw new IllegalArgumentException("x");
            }
            w = w.clone();
        }

        public double[] w() {
            return w.clone();
        }
    }

    @Differentiable
    static double ofChecked(Checked c, double y) {
        return c.x() * c.w()[0] * y;
    }

    private static void near(double expected, double actual) {
        if (!(Math.abs(expected - actual) <= 1e-13 * Math.max(1, Math.abs(expected)))) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }

    private static void refused(Supplier<?> call) {
        try {
            throw new AssertionError(call.get());
        } catch (UnsupportedOperationException e) {
            // as it should be
        }
    }

    public static void main(String[] args) {
        Dispatching own = new Dispatching();
        Dispatching other = new Dispatching() {
            @Override
            double volatility(double t) {
                return t * t;
            }
        };
        Dispatching same = new Dispatching() {
            @Override
            public String toString() {
                return "the same";
            }
        };
        near(12, Dispatching_Grad.priceGradient(own, 3).x());
        near(12, Dispatching_Grad.priceGradient(same, 3).x());
        refused(() -> Dispatching_Grad.priceGradient(other, 3));
        refused(() -> Dispatching_Grad.priceTangent(other, 3, 1));
        near(54, Dispatching_Grad.ofAnotherGradient(same, 3).x());
        refused(() -> Dispatching_Grad.ofAnotherGradient(other, 3));
        Curve flat = () -> 0.5;
        near(2 * Math.exp(1), Dispatching_Curve_Grad.valueGradient(flat, 2).t());
        Curve linear = new Curve() {
            @Override
            public double rate() {
                return 1;
            }

            @Override
            public double growth(double t) {
                return t;
            }
        };
        refused(() -> Dispatching_Curve_Grad.valueGradient(linear, 2));
        var folded = Dispatching_Folded_Grad.squareGradient(new Folded(2), 5);
        near(50, folded.value());
        near(35, folded.x());
        var checked = Dispatching_Grad.ofCheckedGradient(new Checked(2, new double[] {5}), 3);
        near(15, checked.c().x());
        near(6, checked.c().w()[0]);
    }
}
