package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Rates: bootstrapping, parametric curves, short-rate models, bonds, credit. */
final class Curves {

    private Curves() {}

    // at: 0.04, -0.02, 0.01, 0.005, 1.5, 8, 5
    // at: 0.04, -0.02, 0.01, 0.005, 1.5, 8, 0 -> 1, 1, 0, 0, 0, 0
    @Differentiable(wrt = {"beta0", "beta1", "beta2", "beta3", "tau1", "tau2"})
    static double svensson(double beta0, double beta1, double beta2, double beta3, double tau1, double tau2, double t) {
        if (t == 0) {
            return beta0 + beta1;
        }
        double x1 = t / tau1, x2 = t / tau2;
        double f1 = -Math.expm1(-x1) / x1;
        double f2 = -Math.expm1(-x2) / x2;
        return beta0 + beta1 * f1 + beta2 * (f1 - Math.exp(-x1)) + beta3 * (f2 - Math.exp(-x2));
    }

    /** A bond with coupons twice a year. */
    static class Bond {
        final double face;
        final double couponRate;
        final int periods;

        Bond(double face, double couponRate, int periods) {
            this.face = face;
            this.couponRate = couponRate;
            this.periods = periods;
        }

        // at: {100, 0.06, 10}, 0.05
        @Differentiable(wrt = "yield")
        double price(double yield) {
            double c = face * couponRate / 2;
            double price = 0;
            for (int i = 1; i <= periods; i++) {
                price += c / Math.pow(1 + yield / 2, i);
            }
            return price + face / Math.pow(1 + yield / 2, periods);
        }

        // at: {100, 0.06, 10}, 0.05
        @Differentiable(wrt = {"face", "couponRate", "y"})
        double macaulayDuration(double y) {
            double weighted = 0.0, pv = 0.0;
            for (int i = 1; i <= periods; i++) {
                double cashFlow = face * couponRate / 2 + (i == periods ? face : 0);
                double discounted = cashFlow * Math.pow(1 + y / 2, -i);
                weighted += i / 2.0 * discounted;
                pv += discounted;
            }
            return weighted / pv;
        }

        // at: {100, 0.06, 10}, 102
        @Differentiable(wrt = "dirtyPrice")
        double yieldToMaturity(double dirtyPrice) {
            double y = couponRate;
            for (int i = 0; i < 30; i++) {
                double f = -dirtyPrice, df = 0;
                for (int k = 1; k <= periods; k++) {
                    double cf = face * couponRate / 2 + (k < periods ? 0 : face);
                    double d = Math.pow(1 + y / 2, -k);
                    f += cf * d;
                    df -= cf * k / 2 * d / (1 + y / 2);
                }
                y -= f / df;
            }
            return y;
        }
    }

    // at: {0.02, 0.025, 0.03, 0.032}
    @Differentiable
    static double[] bootstrapParSwaps(double[] parRates) {
        int n = parRates.length;
        double[] df = new double[n];
        double annuity = 0;
        for (int i = 0; i < n; i++) {
            df[i] = (1 - parRates[i] * annuity) / (1 + parRates[i]);
            annuity += df[i];
        }
        double[] zero = new double[n];
        for (int i = 0; i < n; i++) zero[i] = -Math.log(df[i]) / (i + 1);
        return zero;
    }

    // at: {0.5, 1, 2, 5, 10}, {0.02, 0.021, 0.025, 0.03, 0.033}, 3.3
    // at: {0.5, 1, 2, 5, 10}, {0.02, 0.021, 0.025, 0.03, 0.033}, 0.1
    // at: {0.5, 1, 2, 5, 10}, {0.02, 0.021, 0.025, 0.03, 0.033}, 20
    @Differentiable(wrt = "zeros")
    static double logLinearDiscount(double[] times, double[] zeros, double t) {
        int index = Arrays.binarySearch(times, t);
        if (index >= 0) {
            return Math.exp(-zeros[index] * t);
        }
        int upper = -index - 1;
        if (upper == 0) return Math.exp(-zeros[0] * t);
        if (upper == times.length) return Math.exp(-zeros[times.length - 1] * t);
        int lower = upper - 1;
        double logLower = -zeros[lower] * times[lower], logUpper = -zeros[upper] * times[upper];
        double w = (t - times[lower]) / (times[upper] - times[lower]);
        return Math.exp((1 - w) * logLower + w * logUpper);
    }

    // at: {0.5, 1, 2, 5}, {0.02, 0.021, 0.025, 0.03}, 1.4
    // at: {0.5, 1, 2, 5}, {0.02, 0.021, 0.025, 0.03}, 4
    @Differentiable(wrt = "values")
    static double monotoneCubic(double[] nodes, double[] values, double x) {
        int n = nodes.length;
        double[] delta = new double[n - 1];
        double[] m = new double[n];
        for (int i = 0; i < n - 1; i++) delta[i] = (values[i + 1] - values[i]) / (nodes[i + 1] - nodes[i]);
        m[0] = delta[0];
        m[n - 1] = delta[n - 2];
        for (int i = 1; i < n - 1; i++) m[i] = delta[i - 1] * delta[i] <= 0 ? 0 : (delta[i - 1] + delta[i]) / 2;
        for (int i = 0; i < n - 1; i++) {
            if (Math.abs(delta[i]) < 1e-15) {
                m[i] = m[i + 1] = 0;
                continue;
            }
            double a = m[i] / delta[i], b = m[i + 1] / delta[i], h = Math.hypot(a, b);
            if (h > 3) {
                double t = 3.0 / h;
                m[i] = t * a * delta[i];
                m[i + 1] = t * b * delta[i];
            }
        }
        int i = 0;
        while (i < n - 2 && x > nodes[i + 1]) i++;
        double h = nodes[i + 1] - nodes[i], t = (x - nodes[i]) / h, t2 = t * t, t3 = t2 * t;
        return values[i] * (2 * t3 - 3 * t2 + 1) + h * m[i] * (t3 - 2 * t2 + t) + values[i + 1] * (-2 * t3 + 3 * t2) + h * m[i + 1] * (t3 - t2);
    }

    // at: 0.03, 0.1, 0.01, {0.5, 1, 1.5}, {0.02, 0.02, 1.02}
    @Differentiable(wrt = {"r", "a", "sigma"})
    static double hullWhiteBond(double r, double a, double sigma, double[] times, double[] flows) {
        double pv = 0;
        for (int i = 0; i < times.length; i++) {
            double b = (1 - Math.exp(-a * times[i])) / a;
            double v = sigma * sigma / (2 * a * a) * (times[i] - 2 * b + (1 - Math.exp(-2 * a * times[i])) / (2 * a));
            pv += flows[i] * Math.exp(-r * b - 0.03 * (times[i] - b) + v);
        }
        return pv;
    }

    // at: 0.03, 0.5, 0.1, 0.01, 0.02, 0.3, {0.4, -0.3, 1.2, 0.1}, {0.5, 0.5, -1, 0.2}
    @Differentiable(wrt = {"x0", "a", "b", "sigma", "eta", "rho"})
    static double g2PlusPlus(double x0, double a, double b, double sigma, double eta, double rho, double[] z1, double[] z2) {
        double x = x0, y = 0.0, integral = 0, dt = 0.25;
        for (int i = 0; i < z1.length; i++) {
            integral += (x + y) * dt;
            double dw1 = z1[i] * Math.sqrt(dt);
            double dw2 = (rho * z1[i] + Math.sqrt(1 - rho * rho) * z2[i]) * Math.sqrt(dt);
            x += -a * x * dt + sigma * dw1;
            y += -b * y * dt + eta * dw2;
        }
        return Math.exp(-integral);
    }

    // at: {0.01, 0.012, 0.015}, 0.4, 0.03
    @Differentiable
    static double cdsUpfront(double[] hazards, double recovery, double rate) {
        double survival = 1, protection = 0, premium = 0;
        for (int year = 0; year < hazards.length; year++) {
            for (int q = 0; q < 4; q++) {
                double t = year + (q + 1) / 4.0;
                double next = survival * Math.exp(-hazards[year] / 4);
                double df = Math.exp(-rate * t);
                protection += (1 - recovery) * df * (survival - next);
                premium += 0.01 * 0.25 * df * (next + 0.5 * (survival - next));
                survival = next;
            }
        }
        return protection - premium;
    }

    // at: {0.01, 0.015, 0.02}, 0.4
    @Differentiable
    static double[] hazardBootstrap(double[] spreads, double recovery) {
        double[] hazard = new double[spreads.length];
        for (int i = 0; i < spreads.length; i++) {
            double h = spreads[i] / (1 - recovery);
            for (int it = 0; it < 8; it++) {
                double f = 0, df = 0, s = 1, ds = 0;
                for (int k = 0; k <= i; k++) {
                    double hk = k == i ? h : hazard[k];
                    double e = Math.exp(-hk);
                    double sNext = s * e, dsNext = ds * e - (k == i ? s * e : 0);
                    double d = Math.exp(-0.02 * (k + 1));
                    f += d * ((1 - recovery) * (s - sNext) - spreads[i] * sNext);
                    df += d * ((1 - recovery) * (ds - dsNext) - spreads[i] * dsNext);
                    s = sNext;
                    ds = dsNext;
                }
                h = h - f / df;
            }
            hazard[i] = h;
        }
        return hazard;
    }

    // at: 1000000, 0.05, 36, {0.01, 0.02}
    @Differentiable(wrt = {"principal", "annualRate", "prepayment"})
    static double mortgagePool(double principal, double annualRate, int months, double[] prepayment) {
        double r = annualRate / 12, balance = principal, interest = 0;
        for (int m = months; m > 0; m--) {
            double payment = balance * r / (1 - Math.pow(1 + r, -m));
            double scheduled = payment - balance * r;
            interest += balance * r;
            balance -= scheduled;
            balance *= 1 - prepayment[m % prepayment.length] / 12;
            if (balance < 1) break;
        }
        return interest;
    }

    // at: 0.04, 0.2, 20
    @Differentiable(wrt = {"r0", "sigma"})
    static double blackDermanToy(double r0, double sigma, int n) {
        double dt = 0.25;
        double[] price = new double[n + 1];
        Arrays.fill(price, 1.0);
        for (int i = n - 1; i >= 0; --i) {
            for (int j = 0; j <= i; ++j) {
                double rate = r0 * Math.exp((2 * j - i) * sigma * Math.sqrt(dt));
                price[j] = 0.5 * (price[j] + price[j + 1]) / (1 + rate * dt);
            }
        }
        return price[0];
    }

    // at: 0.03, 0.2, 0.035, 0.032, 1, 5
    @Differentiable(wrt = {"swapRate", "vol", "strike"})
    static double swaption(double swapRate, double vol, double strike, double flat, double expiry, int tenor) {
        double annuity = 0;
        for (int i = 1; i <= tenor; i++) annuity += Math.pow(1 + flat, -(expiry + i));
        double sd = vol * Math.sqrt(expiry), d1 = Math.log(swapRate / strike) / sd + 0.5 * sd;
        return annuity * (swapRate * n(d1) - strike * n(d1 - sd));
    }

    /** Marsaglia's series for the normal distribution. */
    private static double n(double x) {
        if (x < -8) return 0;
        if (x > 8) return 1;
        double s = x, t = 0, b = x, q = x * x, i = 1;
        while (s != t) s = (t = s) + (b *= q / (i += 2));
        return 0.5 + s * Math.exp(-0.5 * q - 0.91893853320467274178);
    }

    // at: 0.3
    // at: -1.7
    @Differentiable
    static double marsaglia(double x) {
        return n(x);
    }

    interface DiscountCurve {
        double df(double t);
    }

    static final class FlatCurve implements DiscountCurve {
        final double rate;

        FlatCurve(double rate) {
            this.rate = rate;
        }

        @Override
        public double df(double t) {
            return Math.exp(-rate * t);
        }

        // at: {0.03}, 1, 6, 0.5, 0.025
        @Differentiable(wrt = {"rate", "fixed"})
        double swap(double start, double end, double step, double fixed) {
            double value = df(start) - df(end);
            for (double t = start + step; t <= end + 1e-9; t += step) {
                value -= fixed * step * df(t);
            }
            return value;
        }
    }

    // at: 1.1, 0.02, 0.01, {1, 2, 3}
    @Differentiable(wrt = {"spot", "domestic", "foreign"})
    static double fxForwards(double spot, double domestic, double foreign, int... years) {
        double total = 0;
        for (int y : years) total += spot * Math.pow((1 + domestic) / (1 + foreign), y);
        return total / years.length;
    }

    // at: {0.02, 0.03, 0.01}, {{0.04, 0.006, 0.01}, {0.006, 0.09, 0.02}, {0.01, 0.02, 0.0225}}, {0.3, 0.3, 0.4}
    @Differentiable(wrt = {"w"})
    static double sharpe(double[] mu, double[][] cov, double[] w) {
        double ret = 0, var = 0;
        for (int i = 0; i < w.length; i++) {
            ret += w[i] * mu[i];
            for (int j = 0; j < w.length; j++) {
                var += w[i] * w[j] * cov[i][j];
            }
        }
        return (ret - 0.005) / Math.sqrt(var);
    }

    // at: {0.3, 0.3, 0.4}, {{0.04, 0.006, 0.01}, {0.006, 0.09, 0.02}, {0.01, 0.02, 0.0225}}
    @Differentiable(wrt = "w")
    static double[] riskContributions(double[] w, double[][] cov) {
        double[] marginal = new double[w.length];
        double total = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) marginal[i] += cov[i][j] * w[j];
            total += marginal[i] * w[i];
        }
        double vol = Math.sqrt(total);
        for (int i = 0; i < w.length; i++) marginal[i] *= w[i] / vol;
        return marginal;
    }
}
