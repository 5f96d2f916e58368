package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Curves, swaps, short-rate and market models. */
public class Rates {
    enum Interpolation { LINEAR_ZERO, LOG_LINEAR_DISCOUNT, FLAT_FORWARD }

    enum DayCount {
        ACT_360 {
            @Override
            double fraction(int days) {
                return days / 360.0;
            }
        },
        ACT_365 {
            @Override
            double fraction(int days) {
                return days / 365.0;
            }
        };

        abstract double fraction(int days);
    }

    public record Curve(double[] times, double[] zeros) {
        public double zero(double t) {
            if (t <= times[0]) {
                return zeros[0];
            }
            for (int i = 1; i < times.length; i++) {
                if (t <= times[i]) {
                    double w = (t - times[i - 1]) / (times[i] - times[i - 1]);
                    return (1 - w) * zeros[i - 1] + w * zeros[i];
                }
            }
            return zeros[zeros.length - 1];
        }

        public double discount(double t) {
            return Math.exp(-zero(t) * t);
        }

        double forward(double t1, double t2) {
            return (discount(t1) / discount(t2) - 1) / (t2 - t1);
        }
    }

    record Vasicek(double a, double b, double sigma) {
        double bond(double r, double tau) {
            double B = (1 - Math.exp(-a * tau)) / a;
            double A = Math.exp((B - tau) * (a * a * b - sigma * sigma / 2) / (a * a) - sigma * sigma * B * B / (4 * a));
            return A * Math.exp(-B * r);
        }
    }

    // at: {{0.4, 0.9, 2.2, 5.1}, {0.01, 0.012, 0.015, 0.02}}, 0.017, 4
    @Differentiable
    static double swapValue(Curve curve, double fixedRate, int years) {
        double annuity = 0;
        for (int y = 1; y <= years; y++) annuity += curve.discount(y);
        return 1 - curve.discount(years) - fixedRate * annuity;
    }

    // at: {{0.4, 0.9, 2.2, 5.1}, {0.01, 0.012, 0.015, 0.02}}, {1, 2, 3, 4}
    @Differentiable
    static double[] forwards(Curve c, double[] dates) {
        double[] f = new double[dates.length - 1];
        for (int i = 0; i < f.length; i++) f[i] = c.forward(dates[i], dates[i + 1]);
        return f;
    }

    // at: {0.01, 0.012, 0.015, 0.018}
    @Differentiable
    static double[] bootstrap(double[] parRates) {
        int n = parRates.length;
        double[] df = new double[n];
        double annuity = 0;
        for (int i = 0; i < n; i++) {
            df[i] = (1 - parRates[i] * annuity) / (1 + parRates[i]);
            annuity += df[i];
        }
        return df;
    }

    // at: {0.02, 0.025, 0.03}, {1, 3, 6}
    @Differentiable(wrt = "quotes")
    static double[] bootstrapWithNewton(double[] quotes, int[] maturities) {
        double[] zeros = new double[quotes.length];
        double[] knots = new double[quotes.length];
        for (int k = 0; k < quotes.length; k++) {
            knots[k] = maturities[k];
            double x = quotes[k];
            for (int it = 0; it < 20; it++) {
                zeros[k] = x;
                double f = residual(zeros, knots, k, quotes[k]);
                double h = 1e-6;
                zeros[k] = x + h;
                double slope = (residual(zeros, knots, k, quotes[k]) - f) / h;
                double dx = f / slope;
                x -= dx;
                if (Math.abs(dx) < 1e-14) break;
            }
            zeros[k] = x;
        }
        return zeros;
    }

    private static double residual(double[] z, double[] knots, int last, double rate) {
        double sum = 0;
        int n = (int) knots[last];
        for (int t = 1; t <= n; t++) sum += Math.exp(-t * interpolate(z, knots, last, t));
        return rate * sum + Math.exp(-n * z[last]) - 1;
    }

    private static double interpolate(double[] z, double[] knots, int last, double t) {
        int i = 0;
        while (i < last && knots[i] < t) i++;
        if (i == 0) return z[0];
        double w = (t - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return z[i - 1] + w * (z[i] - z[i - 1]);
    }

    // at: LINEAR_ZERO, {0.01, 0.02, 0.025}, {1, 2, 5}, 3.5
    // at: LOG_LINEAR_DISCOUNT, {0.01, 0.02, 0.025}, {1, 2, 5}, 3.5
    // at: FLAT_FORWARD, {0.01, 0.02, 0.025}, {1, 2, 5}, 3.5
    @Differentiable(wrt = {"zeros", "t"})
    static double discountFactor(Interpolation how, double[] zeros, double[] times, double t) {
        int i = Arrays.binarySearch(times, t);
        if (i < 0) {
            i = -i - 1;
        }
        double t0 = times[i - 1], t1 = times[i], w = (t - t0) / (t1 - t0);
        return switch (how) {
            case LINEAR_ZERO -> Math.exp(-t * ((1 - w) * zeros[i - 1] + w * zeros[i]));
            case LOG_LINEAR_DISCOUNT -> Math.exp(-(1 - w) * t0 * zeros[i - 1] - w * t1 * zeros[i]);
            case FLAT_FORWARD -> {
                final double f = (t1 * zeros[i] - t0 * zeros[i - 1]) / (t1 - t0);
                yield Math.exp(-t0 * zeros[i - 1]) * Math.exp(-f * (t - t0));
            }
        };
    }

    // at: 0.03, {0.5, 0.04, 0.01}, 5
    @Differentiable
    static double vasicekBond(double r, Vasicek model, double maturity) {
        return model.bond(r, maturity);
    }

    // at: 0.03, 0.5, 0.04, 0.1, 5
    @Differentiable
    static double coxIngersollRoss(double r, double kappa, double theta, double sigma, double tau) {
        double g = Math.sqrt(kappa * kappa + 2 * sigma * sigma);
        double e = Math.expm1(g * tau);
        double d = (g + kappa) * e + 2 * g;
        double b = 2 * e / d;
        double lnA = 2 * kappa * theta / (sigma * sigma) * Math.log(2 * g * Math.exp((kappa + g) * tau / 2) / d);
        return Math.exp(lnA - b * r);
    }

    // at: 0.03, -0.02, 0.01, 1.5, 10
    @Differentiable
    static double nelsonSiegel(double beta0, double beta1, double beta2, double tau, double t) {
        double x = t / tau, l = -Math.expm1(-x) / x;
        return beta0 + beta1 * l + beta2 * (l - Math.exp(-x));
    }

    // at: {0.03, 0.032, 0.034, 0.035}, {0.2, 0.18, 0.16, 0.15}, 0.25, {0.4, -0.7, 1.2}
    @Differentiable(wrt = {"libor", "vol"})
    static double liborMarketModel(double[] libor, double[] vol, double delta, double[] z) {
        int n = libor.length;
        double[] L = Arrays.copyOf(libor, n);
        double discount = 1;
        for (int step = 0; step < z.length; step++) {
            double root = Math.sqrt(delta) * z[step], v = 0;
            for (int i = step + 1; i < n; i++) {
                double lambda = vol[i - step - 1];
                double c1 = delta * lambda, c2 = c1 * L[i];
                v += c2 / (1 + delta * L[i]);
                L[i] *= Math.exp(c1 * v + lambda * (root - 0.5 * c1));
            }
        }
        double swaption = 0;
        double b = 1, s = 0;
        for (int i = z.length; i < n; i++) {
            b /= 1 + delta * L[i];
            s += delta * b;
        }
        swaption = 100 * Math.max(b + 0.035 * s - 1, 0);
        for (int i = 0; i < z.length; i++) discount /= 1 + delta * L[i];
        return discount * swaption;
    }

    // at: 0.035, {0.02, 0.03, 0.03}, 0.01, 0.1
    @Differentiable
    static double hullWhiteTree(double r0, double[] theta, double sigma, double a) {
        int n = theta.length;
        double dr = sigma * Math.sqrt(3);
        double[] values = new double[2 * n + 1];
        Arrays.fill(values, 1.0);
        for (int i = n - 1; i >= 0; i--) {
            double[] old = values;
            values = new double[2 * n + 1];
            for (int j = -i; j <= i; j++) {
                double m = -a * j;
                double pu = 1.0 / 6 + (m * m + m) / 2, pd = 1.0 / 6 + (m * m - m) / 2, pm = 1 - pu - pd;
                double r = r0 + theta[i] * 0.1 + j * dr;
                values[n + j] = Math.exp(-r) * (pu * old[n + j + 1] + pm * old[n + j] + pd * old[n + j - 1]);
            }
        }
        return values[n];
    }

    // at: {0.02, 0.03, 0.04}, {90, 181, 365}, ACT_360
    // at: {0.02, 0.03, 0.04}, {90, 181, 365}, ACT_365
    @Differentiable(wrt = "rates")
    static double depositProduct(double[] rates, int[] days, DayCount dayCount) {
        double product = 1;
        for (int i = 0; i < rates.length; i++) {
            product *= 1 + rates[i] * dayCount.fraction(days[i]);
        }
        return product;
    }

    // at: 98.5, {3, 3, 103}
    @Differentiable
    static double yieldToMaturity(double price, double[] cashFlows) {
        double y = 0.05;
        for (int iteration = 0; ; iteration++) {
            double value = -price, slope = 0;
            for (int k = 0; k < cashFlows.length; k++) {
                double d = Math.pow(1 + y, -(k + 1));
                value += cashFlows[k] * d;
                slope -= (k + 1) * cashFlows[k] * d / (1 + y);
            }
            y -= value / slope;
            if (Math.abs(value) < 1e-12 || iteration > 50) return y;
        }
    }

    // at: {0.01, 0.02, 0.015}, 0.4, {1, 2, 3}
    @Differentiable(wrt = {"hazard", "recovery"})
    static double creditDefaultSwap(double[] hazard, double recovery, double[] t) {
        double premium = 0, protection = 0, survival = 1, previous = 0;
        for (int i = 0; i < t.length; previous = t[i++]) {
            double s = survival * Math.exp(-hazard[i] * (t[i] - previous));
            double df = Math.exp(-0.03 * t[i]);
            premium += df * (t[i] - previous) * (s + survival) / 2;
            protection += (1 - recovery) * df * (survival - s);
            survival = s;
        }
        return protection / premium;
    }

    // at: {0.01, 0.012, 0.015}, {1, 2, 4}, 3
    @Differentiable(wrt = "y")
    static double naturalSpline(double[] y, double[] x, double at) {
        int n = x.length - 1;
        double[] h = new double[n], m = new double[n + 1];
        for (int i = 0; i < n; i++) h[i] = x[i + 1] - x[i];
        double[] c = new double[n + 1], d = new double[n + 1];
        for (int i = 1; i < n; i++) {
            double rhs = 6 * ((y[i + 1] - y[i]) / h[i] - (y[i] - y[i - 1]) / h[i - 1]);
            double den = 2 * (h[i - 1] + h[i]) - h[i - 1] * c[i - 1];
            c[i] = h[i] / den;
            d[i] = (rhs - h[i - 1] * d[i - 1]) / den;
        }
        for (int i = n - 1; i > 0; i--) m[i] = d[i] - c[i] * m[i + 1];
        int k = 0;
        while (k < n - 1 && at > x[k + 1]) ++k;
        double a = (x[k + 1] - at) / h[k], b = 1 - a;
        return a * y[k] + b * y[k + 1] + ((a * a * a - a) * m[k] + (b * b * b - b) * m[k + 1]) * h[k] * h[k] / 6;
    }

    // at: 0.03, 0.035, 0.2, 2, true
    // at: 0.03, 0.035, 0.2, 2, false
    @Differentiable(wrt = {"forward", "vol"})
    static double black76(double forward, double strike, double vol, double expiry, boolean isCap) {
        double sd = vol * Math.sqrt(expiry);
        double d1 = Math.log(forward / strike) / sd + sd / 2;
        double call = forward * normal(d1) - strike * normal(d1 - sd);
        return isCap ? call : call - forward + strike;
    }

    /** Logistic approximation by Bowling et al. */
    private static double normal(double x) {
        return 1 / (1 + Math.exp(-0.07056 * x * x * x - 1.5976 * x));
    }
}
