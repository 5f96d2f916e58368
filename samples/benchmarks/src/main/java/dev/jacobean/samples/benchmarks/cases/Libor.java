package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/**
 * Swaptions in the LIBOR market model, path by path: Giles and Glasserman, "Smoking adjoints", Risk 19 (2006), 88–92.
 * Rates are lognormal with one factor; the portfolio pays at the last step.
 */
final class Libor {
    private Libor() {}

    /** The gradient of {@link #price} by the rates and volatilities. */
    record Gradient(double value, double[] rates, double[] volatilities) {}

    /**
     * @param rates the forward rates now
     * @param volatilities by time to maturity, in accrual periods
     * @param normals a row per path, an element per step
     * @param maturities of the swaps, in accrual periods after the last step
     * @param strikes of the swaptions
     * @param accrual the length of a period
     * @return the mean of the discounted pay-offs
     */
    @Differentiable(wrt = {"rates", "volatilities"})
    static double price(
            double[] rates,
            double[] volatilities,
            double[][] normals,
            int[] maturities,
            double[] strikes,
            double accrual) {
        double total = 0;
        for (int p = 0; p < normals.length; p++) {
            double[] l = rates.clone();
            evolve(l, volatilities, normals[p], accrual);
            total += payoff(l, normals[p].length, maturities, strikes, accrual);
        }
        return total / normals.length;
    }

    /** Moves the rates that are still alive by a step for each normal number. */
    static void evolve(double[] l, double[] volatilities, double[] normals, double accrual) {
        for (int n = 0; n < normals.length; n++) {
            double shock = Math.sqrt(accrual) * normals[n];
            double drift = 0;
            for (int i = n + 1; i < l.length; i++) {
                double volatility = volatilities[i - n - 1];
                double scaled = accrual * volatility;
                drift += scaled * l[i] / (1 + accrual * l[i]);
                l[i] = l[i] * Math.exp(scaled * drift + volatility * (shock - 0.5 * scaled));
            }
        }
    }

    /** What the swaptions pay after the given number of steps, discounted. */
    static double payoff(double[] l, int steps, int[] maturities, double[] strikes, double accrual) {
        int alive = l.length - steps;
        double[] bonds = new double[alive];
        double[] annuities = new double[alive];
        double bond = 1;
        double annuity = 0;
        for (int i = 0; i < alive; i++) {
            bond = bond / (1 + accrual * l[steps + i]);
            annuity += accrual * bond;
            bonds[i] = bond;
            annuities[i] = annuity;
        }
        double value = 0;
        for (int i = 0; i < maturities.length; i++) {
            int m = maturities[i] - 1;
            double swap = bonds[m] + strikes[i] * annuities[m] - 1;
            if (swap < 0) {
                value += -100 * swap;
            }
        }
        for (int i = 0; i < steps; i++) {
            value = value / (1 + accrual * l[i]);
        }
        return value;
    }
}
