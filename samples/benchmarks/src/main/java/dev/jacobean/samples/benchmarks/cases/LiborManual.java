package dev.jacobean.samples.benchmarks.cases;

/**
 * The hand-written gradient of {@link Libor#price}. A path needs nothing of the others, so that the reverse sweep follows
 * each path; it evaluates no exponential: the growth of a rate is saved, with the rate and the drift before it.
 */
final class LiborManual {
    private final double accrual;
    private final int[] maturities;
    private final double[] strikes;
    private final double[] l;
    private final double[] lBar;
    private final double[] bonds;
    private final double[] annuities;
    private final double[] bondsBar;
    private final double[] annuitiesBar;
    private final double[][] rateTape;
    private final double[][] driftTape;
    private final double[][] growthTape;

    private LiborManual(int rates, int steps, int[] maturities, double[] strikes, double accrual) {
        this.accrual = accrual;
        this.maturities = maturities;
        this.strikes = strikes;
        l = new double[rates];
        lBar = new double[rates];
        bonds = new double[rates - steps];
        annuities = new double[rates - steps];
        bondsBar = new double[rates - steps];
        annuitiesBar = new double[rates - steps];
        rateTape = new double[steps][rates];
        driftTape = new double[steps][rates];
        growthTape = new double[steps][rates];
    }

    static Libor.Gradient gradient(
            double[] rates,
            double[] volatilities,
            double[][] normals,
            int[] maturities,
            double[] strikes,
            double accrual) {
        int paths = normals.length;
        LiborManual path = new LiborManual(rates.length, normals[0].length, maturities, strikes, accrual);
        double[] ratesBar = new double[rates.length];
        double[] volatilitiesBar = new double[volatilities.length];
        double total = 0;
        for (double[] shocks : normals) {
            System.arraycopy(rates, 0, path.l, 0, rates.length);
            path.forward(volatilities, shocks);
            total += path.payoff(shocks.length, 1.0 / paths);
            path.reverse(volatilities, volatilitiesBar, shocks);
            for (int i = 0; i < rates.length; i++) {
                ratesBar[i] += path.lBar[i];
            }
        }
        return new Libor.Gradient(total / paths, ratesBar, volatilitiesBar);
    }

    private void forward(double[] volatilities, double[] normals) {
        double root = Math.sqrt(accrual);
        for (int n = 0; n < normals.length; n++) {
            double[] before = rateTape[n];
            double[] drifts = driftTape[n];
            double[] growths = growthTape[n];
            double shock = root * normals[n];
            double drift = 0;
            for (int i = n + 1; i < l.length; i++) {
                double volatility = volatilities[i - n - 1];
                double scaled = accrual * volatility;
                double rate = l[i];
                drift += scaled * rate / (1 + accrual * rate);
                double growth = Math.exp(scaled * drift + volatility * (shock - 0.5 * scaled));
                before[i] = rate;
                drifts[i] = drift;
                growths[i] = growth;
                l[i] = rate * growth;
            }
        }
    }

    /** The discounted pay-off of the path; its adjoint by the rates goes to {@link #lBar}. */
    private double payoff(int steps, double bar) {
        int alive = l.length - steps;
        double bond = 1;
        double annuity = 0;
        for (int i = 0; i < alive; i++) {
            bond /= 1 + accrual * l[steps + i];
            annuity += accrual * bond;
            bonds[i] = bond;
            annuities[i] = annuity;
            bondsBar[i] = 0;
            annuitiesBar[i] = 0;
        }
        double discount = 1;
        for (int i = 0; i < steps; i++) {
            discount /= 1 + accrual * l[i];
        }
        double sum = 0;
        double swapBar = -100 * discount * bar;
        for (int i = 0; i < maturities.length; i++) {
            int m = maturities[i] - 1;
            double strike = strikes[i];
            double swap = bonds[m] + strike * annuities[m] - 1;
            if (swap < 0) {
                sum -= 100 * swap;
                bondsBar[m] += swapBar;
                annuitiesBar[m] += strike * swapBar;
            }
        }
        double value = sum * discount;
        double scaled = -accrual * value * bar;
        for (int i = 0; i < steps; i++) {
            lBar[i] = scaled / (1 + accrual * l[i]);
        }
        double bondBar = 0;
        double annuityBar = 0;
        for (int i = alive - 1; i >= 0; i--) {
            annuityBar += annuitiesBar[i];
            bondBar += bondsBar[i] + accrual * annuityBar;
            double quotient = bondBar / (1 + accrual * l[steps + i]);
            lBar[steps + i] = -accrual * bonds[i] * quotient;
            bondBar = quotient;
        }
        return value;
    }

    private void reverse(double[] volatilities, double[] volatilitiesBar, double[] normals) {
        double root = Math.sqrt(accrual);
        for (int n = normals.length - 1; n >= 0; n--) {
            double[] before = rateTape[n];
            double[] drifts = driftTape[n];
            double[] growths = growthTape[n];
            double shock = root * normals[n];
            double driftBar = 0;
            for (int i = l.length - 1; i > n; i--) {
                double volatility = volatilities[i - n - 1];
                double scaled = accrual * volatility;
                double rate = before[i];
                double rateBar = lBar[i] * growths[i];
                double exponentBar = rateBar * rate;
                driftBar += exponentBar * scaled;
                double inverse = 1 / (1 + accrual * rate);
                double share = driftBar * inverse;
                lBar[i] = rateBar + share * scaled * inverse;
                volatilitiesBar[i - n - 1] +=
                        exponentBar * (accrual * drifts[i] + shock - scaled) + accrual * share * rate;
            }
        }
    }
}
