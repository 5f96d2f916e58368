package zoo;

import dev.jacobean.Differentiable;

/** Options and rates. */
final class Pricing {
    private Pricing() {}

    /** Abramowitz and Stegun 26.2.17. */
    private static double normal(double x) {
        if (x < 0) {
            return 1 - normalOfPositive(-x);
        }
        return normalOfPositive(x);
    }

    private static double normalOfPositive(double x) {
        double k = 1 / (1 + 0.2316419 * x);
        double p = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * p;
    }

    // at: 100, 110, 0.2, 0.05, 0.75, true
    // at: 100, 90, 0.2, 0.05, 0.75, false
    @Differentiable
    static double blackScholes(double spot, double strike, double sigma, double rate, double t, boolean call) {
        double d1 = (Math.log(spot / strike) + (rate + sigma * sigma / 2) * t) / (sigma * Math.sqrt(t));
        double d2 = d1 - sigma * Math.sqrt(t);
        double discounted = strike * Math.exp(-rate * t);
        return call
                ? spot * normal(d1) - discounted * normal(d2)
                : discounted * normal(-d2) - spot * normal(-d1);
    }

    // at: 100, 103, 0.2, 0.05, 1, 6
    @Differentiable
    static double americanPutOnTree(double spot, double strike, double sigma, double rate, double t, int n) {
        double dt = t / n;
        double up = Math.exp(sigma * Math.sqrt(dt));
        double p = (Math.exp(rate * dt) - 1 / up) / (up - 1 / up);
        double discount = Math.exp(-rate * dt);
        double[] value = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            value[i] = Math.max(0, strike - spot * Math.pow(up, 2 * i - n));
        }
        for (int step = n - 1; step >= 0; step--) {
            for (int i = 0; i <= step; i++) {
                double hold = discount * (p * value[i + 1] + (1 - p) * value[i]);
                double exercise = strike - spot * Math.pow(up, 2 * i - step);
                value[i] = Math.max(hold, exercise);
            }
        }
        return value[0];
    }

    // at: 100, 101, 0.2, 0.05, 1, {0.3, -0.7, 1.1, 0.2}
    @Differentiable(wrt = {"spot", "sigma", "rate"})
    static double asianOnPath(double spot, double strike, double sigma, double rate, double t, double[] normals) {
        double dt = t / normals.length;
        double s = spot;
        double sum = 0;
        for (double z : normals) {
            s *= Math.exp((rate - 0.5 * sigma * sigma) * dt + sigma * Math.sqrt(dt) * z);
            sum += s;
        }
        double payoff = sum / normals.length - strike;
        return payoff > 0 ? Math.exp(-rate * t) * payoff : 0;
    }

    // at: 100, 0.2, 95, {0.3, -0.7, 1.1, 0.2}
    // at: 100, 0.2, 20, {0.3, -0.7, 1.1, 0.2}
    @Differentiable
    static double barrierOnPath(double spot, double sigma, double barrier, double[] normals) {
        double s = spot;
        for (double z : normals) {
            s *= Math.exp(-0.5 * sigma * sigma + sigma * z);
            if (s < barrier) {
                return 0.1 * s;
            }
        }
        return s - 90;
    }

    // at: {0.02, 0.025, 0.03, 0.031}
    @Differentiable
    static double[] bootstrap(double[] swapRates) {
        double[] discount = new double[swapRates.length];
        double annuity = 0;
        for (int i = 0; i < swapRates.length; i++) {
            discount[i] = (1 - swapRates[i] * annuity) / (1 + swapRates[i]);
            annuity += discount[i];
        }
        return discount;
    }

    // at: 0.3, 3, 100, 5
    @Differentiable
    static double bond(double yield, double coupon, double face, int years) {
        double price = 0;
        double discount = 1;
        for (int year = 1; year <= years; year++) {
            discount /= 1 + yield;
            price += coupon * discount;
        }
        return price + face * discount;
    }

    // at: 104, 3, 100, 5
    @Differentiable
    static double yieldByNewton(double price, double coupon, double face, int years) {
        double y = 0.05;
        for (int k = 0; k < 6; k++) {
            double value = 0;
            double slope = 0;
            for (int i = 1; i <= years; i++) {
                double cash = i == years ? coupon + face : coupon;
                value += cash * Math.pow(1 + y, -i);
                slope -= i * cash * Math.pow(1 + y, -i - 1);
            }
            y -= (value - price) / slope;
        }
        return y;
    }
}
