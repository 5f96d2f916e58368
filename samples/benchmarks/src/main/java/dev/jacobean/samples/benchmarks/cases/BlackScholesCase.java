package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** The prices of n options, each with five Greeks, one call an option. */
final class BlackScholesCase {
    private static final int GREEKS = 5;

    private BlackScholesCase() {}

    static Case of(int n) {
        Draw draw = new Draw(6);
        double[][] options = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = draw.uniform(0, 1, GREEKS);
            options[i] = new double[] {
                80 + 40 * unit[0], 80 + 40 * unit[1], 0.01 + 0.05 * unit[2], 0.1 + 0.3 * unit[3], 0.2 + 2 * unit[4]
            };
        }
        return new Batch("black-scholes", options, draw.uniform(-0.1, 0.1, n, GREEKS))
                .primal(o -> BlackScholes.call(o[0], o[1], o[2], o[3], o[4]))
                .tangent((o, d) -> BlackScholes_Grad.callTangent(
                                o[0], o[1], o[2], o[3], o[4], d[0], d[1], d[2], d[3], d[4])
                        .tangent())
                .derivative(Kind.GRADIENT, BlackScholesCase::generated)
                .derivative(Kind.HAND, BlackScholesCase::byHand)
                .hipparchus(BlackScholesCase::hipparchus)
                .finmath(BlackScholesCase::finmath)
                .build();
    }

    private static void generated(double[] o, double[] out, int from) {
        var g = BlackScholes_Grad.callGradient(o[0], o[1], o[2], o[3], o[4]);
        out[from] = g.spot();
        out[from + 1] = g.strike();
        out[from + 2] = g.rate();
        out[from + 3] = g.volatility();
        out[from + 4] = g.time();
    }

    private static void byHand(double[] o, double[] out, int from) {
        var g = BlackScholes.byHand(o[0], o[1], o[2], o[3], o[4]);
        out[from] = g.spot();
        out[from + 1] = g.strike();
        out[from + 2] = g.rate();
        out[from + 3] = g.volatility();
        out[from + 4] = g.time();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] option) {
        T spot = option[0];
        T strike = option[1];
        T rate = option[2];
        T volatility = option[3];
        T time = option[4];
        T deviation = volatility.multiply(time.sqrt());
        T drift = rate.add(volatility.multiply(volatility).multiply(0.5));
        T d1 = spot.divide(strike).log().add(drift.multiply(time)).divide(deviation);
        T d2 = d1.subtract(deviation);
        T discount = rate.multiply(time).negate().exp();
        return List.of(
                spot.multiply(normal(d1)).subtract(strike.multiply(discount).multiply(normal(d2))));
    }

    private static <T extends CalculusFieldElement<T>> T normal(T x) {
        T z = x.abs();
        T k = z.multiply(BlackScholes.P).add(1).reciprocal();
        T polynomial = k.multiply(BlackScholes.B5)
                .add(BlackScholes.B4)
                .multiply(k)
                .add(BlackScholes.B3)
                .multiply(k)
                .add(BlackScholes.B2)
                .multiply(k)
                .add(BlackScholes.B1)
                .multiply(k);
        T bell = z.multiply(z).multiply(-0.5).exp().multiply(BlackScholes.INVERSE_ROOT_OF_TWO_PI);
        T tail = bell.multiply(polynomial);
        return x.getReal() < 0 ? tail : tail.negate().add(1);
    }

    private static RandomVariable finmath(RandomVariable[] option) {
        RandomVariable spot = option[0];
        RandomVariable strike = option[1];
        RandomVariable rate = option[2];
        RandomVariable volatility = option[3];
        RandomVariable time = option[4];
        RandomVariable deviation = volatility.mult(time.sqrt());
        RandomVariable drift = rate.add(volatility.squared().mult(0.5));
        RandomVariable d1 = spot.div(strike).log().add(drift.mult(time)).div(deviation);
        RandomVariable d2 = d1.sub(deviation);
        RandomVariable discount = rate.mult(time).mult(-1).exp();
        return spot.mult(normal(d1)).sub(strike.mult(discount).mult(normal(d2)));
    }

    private static RandomVariable normal(RandomVariable x) {
        RandomVariable z = x.doubleValue() < 0 ? x.mult(-1) : x;
        RandomVariable k = z.mult(BlackScholes.P).add(1).invert();
        RandomVariable polynomial = k.mult(BlackScholes.B5)
                .add(BlackScholes.B4)
                .mult(k)
                .add(BlackScholes.B3)
                .mult(k)
                .add(BlackScholes.B2)
                .mult(k)
                .add(BlackScholes.B1)
                .mult(k);
        RandomVariable tail = z.squared()
                .mult(-0.5)
                .exp()
                .mult(BlackScholes.INVERSE_ROOT_OF_TWO_PI)
                .mult(polynomial);
        return x.doubleValue() < 0 ? tail : tail.mult(-1).add(1);
    }
}
