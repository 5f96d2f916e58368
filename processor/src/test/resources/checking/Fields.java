package zoo;

import dev.jacobean.Differentiable;

/** Fields of instances and of records in {@code wrt}; checks its own derivatives. */
public class Fields {
    double strike;
    final double rate;
    double[] weights;

    Fields(double strike, double rate, double[] weights) {
        this.strike = strike;
        this.rate = rate;
        this.weights = weights;
    }

    @Differentiable(wrt = {"strike", "rate", "spot"})
    double call(double spot, double t) {
        double d = Math.exp(-rate * t) * strike;
        return Math.log1p(Math.exp(spot - d)) * this.discount(t);
    }

    double discount(double t) {
        return Math.exp(-rate * t);
    }

    @Differentiable(wrt = {"weights", "x"})
    double layer(double[] x) {
        double s = 0;
        for (int i = 0; i < weights.length; i++) s += weights[i] * act(x[i]);
        return Math.tanh(s);
    }

    private double act(double v) {
        return v > 0 ? v : rate * v;
    }

    record Line(double a, double b) {
        @Differentiable(wrt = {"a", "b"})
        double at(double x) {
            return a * x + b * b;
        }
    }

    private static void near(double expected, double actual) {
        if (Math.abs(expected - actual) > 1e-8 * Math.max(1, Math.abs(expected))) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }

    public static void main(String[] args) {
        Fields f = new Fields(1.2, 0.1, new double[] {0.5, -0.3});
        var g = Fields_Grad.callGradient(f, 1.5, 0.7);
        double h = 1e-6;
        near(f.call(1.5, 0.7), g.value());
        near((new Fields(1.2 + h, 0.1, null).call(1.5, 0.7) - new Fields(1.2 - h, 0.1, null).call(1.5, 0.7)) / (2 * h), g.strike());
        near((new Fields(1.2, 0.1 + h, null).call(1.5, 0.7) - new Fields(1.2, 0.1 - h, null).call(1.5, 0.7)) / (2 * h), g.rate());
        near((f.call(1.5 + h, 0.7) - f.call(1.5 - h, 0.7)) / (2 * h), g.spot());
        double[] x = {0.4, -0.8};
        var l = Fields_Grad.layerGradient(f, x);
        double s = Math.tanh(0.5 * 0.4 + 0.3 * 0.08), k = 1 - s * s;
        near(k * 0.4, l.weights()[0]);
        near(k * -0.08, l.weights()[1]);
        near(k * 0.5, l.x()[0]);
        near(k * -0.03, l.x()[1]);
        var line = Fields_Line_Grad.atGradient(new Line(2, 3), 5);
        near(5, line.a());
        near(6, line.b());
    }
}
