package zoo;

import dev.jacobean.Differentiable;

/** Private fields in {@code wrt}; checks its own derivatives. */
public class ActiveFields {
    record Spot(double price, double[] yields) {}

    static class Base {
        private final double rate; // hidden by the one below
        protected final double level;

        Base(double rate, double level) {
            this.rate = rate;
            this.level = level;
        }

        double discount(double t) {
            return Math.exp(-rate * t) * level;
        }
    }

    static final class Model extends Base {
        private final double rate;
        private double[] weights;
        private final Spot spot;

        Model(double rate, double level, double[] weights, Spot spot) {
            super(2 * rate, level);
            this.rate = rate;
            this.weights = weights;
            this.spot = spot;
        }

        @Differentiable(wrt = {"rate", "level", "x"})
        double growth(double x) {
            return Math.exp(rate * x) * level + this.rate;
        }

        @Differentiable(wrt = {"weights", "x"})
        double layer(double[] x) {
            double s = 0;
            for (int i = 0; i < weights.length; i++) {
                s += weights[i] * x[i];
            }
            return Math.tanh(s) * sum(this, weights.length);
        }

        private static double sum(Model m, int n) {
            return n == 0 ? 0 : m.rate * n + sum(m, n - 1);
        }

        @Differentiable(wrt = "spot")
        double value(double x) {
            return spot.price() * x + spot.yields[0] * spot.yields()[1] * ofSpot(x);
        }

        private double ofSpot(double x) {
            return spot.price * x;
        }

        @Differentiable(wrt = "rate")
        double inherited(double x) {
            return discount(x) * rate;
        }

        @Differentiable(wrt = "rate")
        double recursive(int n) {
            return n == 0 ? rate : rate * recursive(n - 1) + help(n);
        }

        private double help(int n) {
            return n <= 0 ? rate * rate : help(n - 2);
        }
    }

    private static void near(double expected, double actual) {
        if (Math.abs(expected - actual) > 1e-12 * Math.max(1, Math.abs(expected))) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }

    public static void main(String[] args) {
        Model m = new Model(0.1, 3, new double[] {0.5, -0.3}, new Spot(2, new double[] {5, 7}));
        var growth = ActiveFields_Model_Grad.growthGradient(m, 2);
        near(m.growth(2), growth.value());
        near(6 * Math.exp(0.2) + 1, growth.rate());
        near(Math.exp(0.2), growth.level());
        near(0.3 * Math.exp(0.2), growth.x());
        var layer = ActiveFields_Model_Grad.layerGradient(m, new double[] {0.4, -0.8});
        double t = Math.tanh(0.44);
        double k = (1 - t * t) * 0.3;
        near(m.layer(new double[] {0.4, -0.8}), layer.value());
        near(k * 0.4, layer.weights()[0]);
        near(k * -0.8, layer.weights()[1]);
        near(k * 0.5, layer.x()[0]);
        near(k * -0.3, layer.x()[1]);
        var value = ActiveFields_Model_Grad.valueGradient(m, 2);
        near(2 + 35 * 2, value.spot().price());
        near(7 * 4, value.spot().yields()[0]);
        near(5 * 4, value.spot().yields()[1]);
        near(m.discount(2), ActiveFields_Model_Grad.inheritedGradient(m, 2).rate());
        var recursive = ActiveFields_Model_Grad.recursiveGradient(m, 2);
        near(m.recursive(2), recursive.value());
        // r³ + r·help + help, where help is r²
        near(2 * 3 * 0.01 + 2 * 0.1, recursive.rate());
        near(2 * 0.001 + 0.01, recursive.value());
    }
}
