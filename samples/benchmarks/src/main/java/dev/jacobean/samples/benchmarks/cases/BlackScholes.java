package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** The price of a European call: Black and Scholes, Journal of Political Economy 81 (1973), 637–654, formula 13. */
final class BlackScholes {
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17
    static final double P = 0.2316419;
    static final double B1 = 0.319381530;
    static final double B2 = -0.356563782;
    static final double B3 = 1.781477937;
    static final double B4 = -1.821255978;
    static final double B5 = 1.330274429;
    static final double INVERSE_ROOT_OF_TWO_PI = 0.3989422804014327;

    private BlackScholes() {}

    /** A price and its derivatives by spot, strike, rate, volatility and time. */
    record Greeks(double value, double spot, double strike, double rate, double volatility, double time) {}

    @Differentiable
    static double call(double spot, double strike, double rate, double volatility, double time) {
        double deviation = volatility * Math.sqrt(time);
        double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
        double d2 = d1 - deviation;
        return spot * normal(d1) - strike * Math.exp(-rate * time) * normal(d2);
    }

    /** The distribution function of the normal distribution. */
    static double normal(double x) {
        double z = Math.abs(x);
        double k = 1 / (1 + P * z);
        double tail =
                INVERSE_ROOT_OF_TWO_PI * Math.exp(-0.5 * z * z) * (k * (B1 + k * (B2 + k * (B3 + k * (B4 + k * B5)))));
        return x < 0 ? tail : 1 - tail;
    }

    /** The derivative of the formula as it stands: financial identities would give another value in the last digits. */
    static Greeks byHand(double spot, double strike, double rate, double volatility, double time) {
        double root = Math.sqrt(time);
        double deviation = volatility * root;
        double inverse = 1 / deviation;
        double drift = rate + 0.5 * volatility * volatility;
        double ratio = spot / strike;
        double d1 = (Math.log(ratio) + drift * time) * inverse;
        double d2 = d1 - deviation;
        double discount = Math.exp(-rate * time);
        double present = strike * discount;

        double z1 = Math.abs(d1);
        double k1 = 1 / (1 + P * z1);
        double bell1 = INVERSE_ROOT_OF_TWO_PI * Math.exp(-0.5 * z1 * z1);
        double p1 = k1 * (B1 + k1 * (B2 + k1 * (B3 + k1 * (B4 + k1 * B5))));
        double tail1 = bell1 * p1;
        double n1 = d1 < 0 ? tail1 : 1 - tail1;
        double density1 = bell1 * (z1 * p1 + P * k1 * k1 * slope(k1));

        double z2 = Math.abs(d2);
        double k2 = 1 / (1 + P * z2);
        double bell2 = INVERSE_ROOT_OF_TWO_PI * Math.exp(-0.5 * z2 * z2);
        double p2 = k2 * (B1 + k2 * (B2 + k2 * (B3 + k2 * (B4 + k2 * B5))));
        double tail2 = bell2 * p2;
        double n2 = d2 < 0 ? tail2 : 1 - tail2;
        double density2 = bell2 * (z2 * p2 + P * k2 * k2 * slope(k2));

        double d2Bar = -present * density2;
        double d1Bar = spot * density1 + d2Bar;
        double numeratorBar = d1Bar * inverse;
        double deviationBar = -d2Bar - numeratorBar * d1;
        double driftBar = numeratorBar * time;
        double exponentBar = -present * n2;
        return new Greeks(
                spot * n1 - present * n2,
                n1 + numeratorBar / spot,
                -discount * n2 - numeratorBar / strike,
                driftBar - exponentBar * time,
                driftBar * volatility + deviationBar * root,
                numeratorBar * drift - exponentBar * rate + 0.5 * deviationBar * volatility / root);
    }

    /** The derivative of the polynomial in {@link #normal}. */
    private static double slope(double k) {
        return B1 + k * (2 * B2 + k * (3 * B3 + k * (4 * B4 + k * (5 * B5))));
    }
}
