package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Pricers as libraries and course work have them. */
public class Pricers {
    private static final Logger LOGGER = Logger.getLogger(Pricers.class.getName());
    private static final double ONE_OVER_SQRT_TWO_PI = 0.39894228040143267794;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final boolean verbose = false;

    public enum OptionType {
        CALL {
            @Override
            public double payoff(double spot, double strike) {
                return Math.max(spot - strike, 0.0);
            }
        },
        PUT {
            @Override
            public double payoff(double spot, double strike) {
                return Math.max(strike - spot, 0.0);
            }
        };

        public abstract double payoff(double spot, double strike);

        public boolean isCall() {
            return this == CALL;
        }
    }

    /** Hart's approximation (West 2005). */
    static double cumulativeNormal(double x) {
        double xabs = Math.abs(x), cumnorm;
        if (xabs > 37) {
            cumnorm = 0;
        } else {
            double exponential = Math.exp(-xabs * xabs / 2);
            if (xabs < 7.07106781186547) {
                double build = 3.52624965998911E-02 * xabs + 0.700383064443688;
                build = build * xabs + 6.37396220353165;
                build = build * xabs + 33.912866078383;
                build = build * xabs + 112.079291497871;
                build = build * xabs + 221.213596169931;
                build = build * xabs + 220.206867912376;
                cumnorm = exponential * build;
                build = 8.83883476483184E-02 * xabs + 1.75566716318264;
                build = build * xabs + 16.064177579207;
                build = build * xabs + 86.7807322029461;
                build = build * xabs + 296.564248779674;
                build = build * xabs + 637.333633378831;
                build = build * xabs + 793.826512519948;
                build = build * xabs + 440.413735824752;
                cumnorm = cumnorm / build;
            } else {
                double build = xabs + 0.65;
                build = xabs + 4 / build;
                build = xabs + 3 / build;
                build = xabs + 2 / build;
                build = xabs + 1 / build;
                cumnorm = exponential / build / 2.506628274631;
            }
        }
        if (x > 0) cumnorm = 1 - cumnorm;
        return cumnorm;
    }

    static double normalDensity(double x) {
        return ONE_OVER_SQRT_TWO_PI * Math.exp(-0.5 * x * x);
    }

    // at: CALL, 100, 110, 0.25, 182, 0.03, 0.01
    // at: PUT, 100, 110, 0.25, 182, 0.03, 0.01
    // at: CALL, -100, 110, 0.25, 182, 0.03, 0.01 throws IllegalArgumentException
    // at: PUT, 100, 90, 0.25, 0, 0.03, 0.01
    @Differentiable(wrt = {"spot", "strike", "volatility", "rate", "dividendYield"})
    public static double generalizedBlackScholes(
            OptionType optionType, double spot, double strike, double volatility, int days, double rate, double dividendYield) {
        if (spot <= 0.0 || strike <= 0.0) {
            throw new IllegalArgumentException(String.format("spot %.2f, strike %.2f", spot, strike));
        }
        if (days == 0) {
            return optionType.payoff(spot, strike);
        }
        final double t = days / DAYS_PER_YEAR;
        final double sqrtT = Math.sqrt(t);
        final double d1 = (Math.log(spot / strike) + (rate - dividendYield + 0.5 * volatility * volatility) * t) / (volatility * sqrtT);
        final double d2 = d1 - volatility * sqrtT;
        if (verbose) {
            System.out.println("d1 = " + d1 + ", d2 = " + d2);
        }
        final double dfr = Math.exp(-rate * t), dfq = Math.exp(-dividendYield * t);
        double price;
        if (optionType.isCall()) {
            price = spot * dfq * cumulativeNormal(d1) - strike * dfr * cumulativeNormal(d2);
        } else {
            price = strike * dfr * cumulativeNormal(-d2) - spot * dfq * cumulativeNormal(-d1);
        }
        return price;
    }

    // at: 0.05, 0.04, 0.01, 2, 0.97
    @Differentiable(wrt = {"forward", "strike", "normalVol", "df"})
    static double bachelier(double forward, double strike, double normalVol, double expiry, double df) {
        double stdDev = normalVol * Math.sqrt(expiry);
        double d = (forward - strike) / stdDev;
        return df * ((forward - strike) * cumulativeNormal(d) + stdDev * normalDensity(d));
    }

    // at: 100, 95, 85, 0.05, 0.25, 1
    @Differentiable
    static double downAndOutCall(double s, double x, double h, double r, double v, double t) {
        double lambda = (r + v * v / 2) / (v * v);
        double y = Math.log(h * h / (s * x)) / (v * Math.sqrt(t)) + lambda * v * Math.sqrt(t);
        double d1 = (Math.log(s / x) + (r + v * v / 2) * t) / (v * Math.sqrt(t));
        double c = s * cumulativeNormal(d1) - x * Math.exp(-r * t) * cumulativeNormal(d1 - v * Math.sqrt(t));
        double cdi = s * Math.pow(h / s, 2 * lambda) * cumulativeNormal(y)
                - x * Math.exp(-r * t) * Math.pow(h / s, 2 * lambda - 2) * cumulativeNormal(y - v * Math.sqrt(t));
        return c - cdi;
    }

    // at: 100, 95, 0.05, 0.02, 0.3, 1
    @Differentiable
    static double geometricAsian(double s, double k, double r, double q, double sigma, double t) {
        double b = r - q;
        double sigmaA = sigma / Math.sqrt(3);
        double bA = 0.5 * (b - sigma * sigma / 6);
        double d1 = (Math.log(s / k) + (bA + sigmaA * sigmaA / 2) * t) / (sigmaA * Math.sqrt(t));
        double d2 = d1 - sigmaA * Math.sqrt(t);
        return s * Math.exp((bA - r) * t) * cumulativeNormal(d1) - k * Math.exp(-r * t) * cumulativeNormal(d2);
    }

    // at: 100, 104, 0.3, 0.2, 0.4, 1
    @Differentiable
    static double margrabe(double s1, double s2, double v1, double v2, double rho, double t) {
        double v = Math.sqrt(v1 * v1 + v2 * v2 - 2 * rho * v1 * v2), sd = v * Math.sqrt(t);
        double d1 = Math.log(s1 / s2) / sd + sd / 2;
        return s1 * cumulativeNormal(d1) - s2 * cumulativeNormal(d1 - sd);
    }

    // at: 42, 40, 0.04, -0.04, 0.35, 0.75
    // at: 90, 100, 0.1, 0, 0.15, 0.1
    @Differentiable
    static double baroneAdesiWhaleyCall(double s, double x, double r, double b, double v, double t) {
        if (b >= r) {
            return blackCall(s, x, r, b, v, t);
        }
        double n = 2 * b / (v * v), k = 2 * r / (v * v);
        double m = 1 - Math.exp(-r * t);
        double q2 = (-(n - 1) + Math.sqrt((n - 1) * (n - 1) + 4 * k / m)) / 2;
        // seed and Newton steps for the critical price
        double q2u = (-(n - 1) + Math.sqrt((n - 1) * (n - 1) + 4 * k)) / 2;
        double su = x / (1 - 1 / q2u);
        double h2 = -(b * t + 2 * v * Math.sqrt(t)) * x / (su - x);
        double si = x + (su - x) * (1 - Math.exp(h2));
        double lhs = si - x, d1 = d1(si, x, b, v, t);
        double rhs = blackCall(si, x, r, b, v, t) + (1 - Math.exp((b - r) * t) * cumulativeNormal(d1)) * si / q2;
        double bi = slope(si, x, r, b, v, t, q2);
        int guard = 0;
        while (Math.abs(lhs - rhs) / x > 1e-13 && guard++ < 50) {
            si = (x + rhs - bi * si) / (1 - bi);
            d1 = d1(si, x, b, v, t);
            lhs = si - x;
            rhs = blackCall(si, x, r, b, v, t) + (1 - Math.exp((b - r) * t) * cumulativeNormal(d1)) * si / q2;
            bi = slope(si, x, r, b, v, t, q2);
        }
        if (s >= si) return s - x;
        double a2 = (si / q2) * (1 - Math.exp((b - r) * t) * cumulativeNormal(d1(si, x, b, v, t)));
        return blackCall(s, x, r, b, v, t) + a2 * Math.pow(s / si, q2);
    }

    private static double slope(double si, double x, double r, double b, double v, double t, double q2) {
        double d1 = d1(si, x, b, v, t);
        return Math.exp((b - r) * t) * cumulativeNormal(d1) * (1 - 1 / q2)
                + (1 - Math.exp((b - r) * t) * normalDensity(d1) / (v * Math.sqrt(t))) / q2;
    }

    private static double d1(double s, double x, double b, double v, double t) {
        return (Math.log(s / x) + (b + v * v / 2) * t) / (v * Math.sqrt(t));
    }

    private static double blackCall(double s, double x, double r, double b, double v, double t) {
        double d1 = d1(s, x, b, v, t);
        return s * Math.exp((b - r) * t) * cumulativeNormal(d1) - x * Math.exp(-r * t) * cumulativeNormal(d1 - v * Math.sqrt(t));
    }

    // at: 100, 100, 0.06, 0.3, 1, 25, true
    // at: 100, 100, 0.06, 0.3, 1, 24, false
    @Differentiable(wrt = {"s", "r", "sigma"})
    static double leisenReimer(double s, double k, double r, double sigma, double t, int n, boolean american) {
        if (n % 2 == 0) n++;
        double d1 = (Math.log(s / k) + (r + sigma * sigma / 2) * t) / (sigma * Math.sqrt(t));
        double d2 = d1 - sigma * Math.sqrt(t);
        double pbar = peizerPratt(d1, n), p = peizerPratt(d2, n);
        double dt = t / n;
        double u = Math.exp(r * dt) * pbar / p;
        double d = (Math.exp(r * dt) - p * u) / (1 - p);
        double disc = Math.exp(-r * dt);
        double[][] tree = new double[n + 1][n + 1];
        for (int j = 0; j <= n; j++) tree[n][j] = Math.max(k - s * Math.pow(u, j) * Math.pow(d, n - j), 0);
        for (int i = n - 1; i >= 0; i--) {
            for (int j = 0; j <= i; j++) {
                tree[i][j] = disc * (p * tree[i + 1][j + 1] + (1 - p) * tree[i + 1][j]);
                if (american) tree[i][j] = Math.max(tree[i][j], k - s * Math.pow(u, j) * Math.pow(d, i - j));
            }
        }
        return tree[0][0];
    }

    private static double peizerPratt(double z, int n) {
        double a = z / (n + 1.0 / 3 + 0.1 / (n + 1));
        return 0.5 + Math.signum(z) * Math.sqrt(0.25 - 0.25 * Math.exp(-a * a * (n + 1.0 / 6)));
    }

    // at: 100, 0.04, 1.2, 0.05, 0.4, -0.6, 0.02, 0.75, 95
    @Differentiable
    static double hestonCall(
            double spot, double v0, double kappa, double theta, double sigma, double rho, double r, double tau, double strike) {
        double[] p = new double[2];
        for (int j = 1; j <= 2; j++) {
            double integral = 0, h = 0.25;
            for (int i = 0; i < 160; i++) {
                double phi = (i + 0.5) * h;
                integral += hestonIntegrand(j, phi, spot, v0, kappa, theta, sigma, rho, r, tau, strike) * h;
            }
            p[j - 1] = 0.5 + integral / Math.PI;
        }
        return spot * p[0] - strike * Math.exp(-r * tau) * p[1];
    }

    private static double hestonIntegrand(
            int j, double phi, double spot, double v0, double kappa, double theta, double sigma, double rho, double r, double tau, double k) {
        double u = j == 1 ? 0.5 : -0.5;
        double b = j == 1 ? kappa - rho * sigma : kappa;
        Cplx rsi = new Cplx(-b, rho * sigma * phi);
        Cplx d = rsi.times(rsi).minus(new Cplx(-phi * phi, 2 * u * phi).times(sigma * sigma)).sqrt();
        Cplx bMinus = new Cplx(b, -rho * sigma * phi).minus(d);
        Cplx bPlus = new Cplx(b, -rho * sigma * phi).plus(d);
        Cplx g = bMinus.divide(bPlus);
        Cplx e = d.times(-tau).exp();
        Cplx one = new Cplx(1, 0);
        Cplx c = new Cplx(0, r * phi * tau)
                .plus(bMinus.times(tau).minus(one.minus(g.times(e)).divide(one.minus(g)).log().times(2)).times(kappa * theta / (sigma * sigma)));
        Cplx dd = bMinus.times(1 / (sigma * sigma)).times(one.minus(e).divide(one.minus(g.times(e))));
        Cplx f = c.plus(dd.times(v0)).plus(new Cplx(0, phi * Math.log(spot))).exp();
        return new Cplx(0, -phi * Math.log(k)).exp().times(f).divide(new Cplx(0, phi)).re();
    }

    record Cplx(double re, double im) {
        Cplx plus(Cplx o) {
            return new Cplx(re + o.re, im + o.im);
        }

        Cplx minus(Cplx o) {
            return new Cplx(re - o.re, im - o.im);
        }

        Cplx times(Cplx o) {
            return new Cplx(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        Cplx times(double s) {
            return new Cplx(re * s, im * s);
        }

        Cplx divide(Cplx o) {
            double scale = o.re * o.re + o.im * o.im;
            return new Cplx((re * o.re + im * o.im) / scale, (im * o.re - re * o.im) / scale);
        }

        Cplx exp() {
            double m = Math.exp(re);
            return new Cplx(m * Math.cos(im), m * Math.sin(im));
        }

        Cplx log() {
            return new Cplx(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
        }

        Cplx sqrt() {
            double m = Math.sqrt(Math.hypot(re, im)), a = Math.atan2(im, re) / 2;
            return new Cplx(m * Math.cos(a), m * Math.sin(a));
        }
    }

    // at: 36, 0.2, 0.06, 40, 4, 12, 99
    @Differentiable(wrt = {"s0", "sigma", "r"})
    static double leastSquaresMonteCarlo(double s0, double sigma, double r, double strike, int steps, int paths, long seed) {
        Random random = new Random(seed);
        double dt = 1.0 / steps;
        double[][] s = new double[paths][steps + 1];
        for (int p = 0; p < paths; p++) {
            s[p][0] = s0;
            for (int t = 1; t <= steps; t++) {
                s[p][t] = s[p][t - 1] * Math.exp((r - 0.5 * sigma * sigma) * dt + sigma * Math.sqrt(dt) * random.nextGaussian());
            }
        }
        double[] cash = new double[paths];
        for (int p = 0; p < paths; p++) cash[p] = Math.max(strike - s[p][steps], 0);
        for (int t = steps - 1; t >= 1; t--) {
            double n = 0, sx = 0, sxx = 0, sy = 0, sxy = 0;
            for (int p = 0; p < paths; p++) {
                cash[p] *= Math.exp(-r * dt);
                if (s[p][t] >= strike) continue;
                n++;
                sx += s[p][t];
                sxx += s[p][t] * s[p][t];
                sy += cash[p];
                sxy += s[p][t] * cash[p];
            }
            double det = n * sxx - sx * sx;
            if (n < 3 || det < 1e-9) continue;
            double b1 = (n * sxy - sx * sy) / det, b0 = (sy - b1 * sx) / n;
            for (int p = 0; p < paths; p++) {
                double exercise = strike - s[p][t];
                if (exercise > 0 && exercise > b0 + b1 * s[p][t]) cash[p] = exercise;
            }
        }
        double sum = 0;
        for (double c : cash) sum += c;
        LOGGER.log(Level.FINE, "paths: {0}", paths);
        return Math.exp(-r * dt) * sum / paths;
    }

    // at: 50, 0.4, 0.1, 0.5, 52, 40, 8
    @Differentiable(wrt = {"s0", "sigma", "r"})
    static double crankNicolson(double s0, double sigma, double r, double t, double k, int m, int n) {
        double smax = 2.5 * k, ds = smax / m, dt = t / n;
        double[] v = new double[m + 1], alpha = new double[m + 1], beta = new double[m + 1], gamma = new double[m + 1];
        for (int j = 0; j <= m; j++) {
            v[j] = Math.max(k - j * ds, 0);
            alpha[j] = 0.25 * dt * (sigma * sigma * j * j - r * j);
            beta[j] = -dt * 0.5 * (sigma * sigma * j * j + r);
            gamma[j] = 0.25 * dt * (sigma * sigma * j * j + r * j);
        }
        for (int i = 0; i < n; i++) {
            double[] rhs = new double[m + 1];
            for (int j = 1; j < m; j++) rhs[j] = alpha[j] * v[j - 1] + (1 + beta[j]) * v[j] + gamma[j] * v[j + 1];
            double lower = k * Math.exp(-r * (i + 1) * dt);
            rhs[1] += alpha[1] * lower;
            solveTridiagonal(alpha, beta, gamma, rhs, m);
            v = rhs;
            v[0] = lower;
            v[m] = 0;
        }
        int j = (int) Math.floor(s0 / ds);
        double x = s0 / ds - j;
        return v[j] * (1 - x) + v[j + 1] * x;
    }

    private static void solveTridiagonal(double[] a, double[] b, double[] c, double[] d, int m) {
        double[] cs = new double[m];
        cs[1] = -c[1] / (1 - b[1]);
        d[1] = d[1] / (1 - b[1]);
        for (int i = 2; i < m; i++) {
            double id = 1.0 / (1 - b[i] + a[i] * cs[i - 1]);
            cs[i] = -c[i] * id;
            d[i] = (d[i] + a[i] * d[i - 1]) * id;
        }
        for (int i = m - 2; i >= 1; i--) d[i] -= cs[i] * d[i + 1];
    }

    // at: 0.25, 0.1, -0.4, 0.1, 0.2, 0.05
    @Differentiable
    static double svi(double k, double a, double rho, double m, double b, double s) {
        return Math.sqrt(a + b * (rho * (k - m) + Math.sqrt((k - m) * (k - m) + s * s)));
    }

    // at: 12.3, 100, 100, 1, 0.05
    @Differentiable(wrt = {"target", "s"})
    static double impliedVol(double target, double s, double k, double t, double r) {
        double lo = 1e-4, hi = 5.0;
        double sigma = 0.2;
        int iteration = 0;
        do {
            if (iteration++ > 60) {
                throw new IllegalStateException("no convergence after " + iteration + " iterations");
            }
            double diff = blackCall(s, k, r, r, sigma, t) - target;
            double vega = s * normalDensity(d1(s, k, r, sigma, t)) * Math.sqrt(t);
            if (diff > 0) hi = sigma;
            else lo = sigma;
            double next = sigma - diff / vega;
            if (next <= lo || next >= hi) next = 0.5 * (lo + hi);
            if (Math.abs(next - sigma) < 1e-15) break;
            sigma = next;
            if (Math.abs(diff) < 1e-14) break;
        } while (true);
        return sigma;
    }

    // at: 0.02, 0.3, {0.5, -0.2, 1.3, 0.4, -1.1, 0.6}
    @Differentiable(wrt = {"drift", "vol"})
    static double lookback(double drift, double vol, double[] z) {
        double s = 100.0, max = Double.NEGATIVE_INFINITY;
        for (double dw : z) {
            s *= Math.exp(drift - vol * vol / 2 + vol * dw);
            if (s > max) max = s;
        }
        return max - s;
    }

    // at: {100, 90, 110}, {0.2, 0.3, 0.25}, 0.5, 0.02, 1, {{0.3, -0.5, 1.1}, {-0.7, 0.4, 0.2}, {1.9, 0.3, -0.4}}
    @Differentiable(wrt = {"spots", "vols", "rho"})
    static double rainbow(double[] spots, double[] vols, double rho, double rate, double t, double[][] gaussians) {
        int n = spots.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1.0 : rho;
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        double pv = 0;
        for (double[] path : gaussians) {
            double best = 0;
            for (int i = 0; i < n; i++) {
                double w = 0;
                for (int k = 0; k <= i; k++) w += l[i][k] * path[k];
                double terminal = spots[i] * Math.exp((rate - 0.5 * vols[i] * vols[i]) * t + vols[i] * Math.sqrt(t) * w);
                best = Math.max(best, terminal);
            }
            pv += Math.max(best - 95, 0);
        }
        return Math.exp(-rate * t) * pv / gaussians.length;
    }

    // at: 100, 0.2, 0.05, 3.5
    @Differentiable(wrt = {"s", "vol", "jumpVol"})
    static double mertonJump(double s, double vol, double jumpVol, double lambda) {
        double price = 0, weight = Math.exp(-lambda);
        for (int n = 0; n < 20; weight *= lambda / ++n) {
            double sigma = Math.sqrt(vol * vol + n * jumpVol * jumpVol);
            price += weight * blackCall(s, 100, 0.03, 0.03, sigma, 1.0);
        }
        return price;
    }

    // at: 100, 0.3, 5
    @Differentiable(wrt = {"spot", "sigma"})
    static double listOfPayoffs(double spot, double sigma, int strikes) {
        List<Double> ks = new ArrayList<>();
        for (int i = 0; i < strikes; i++) {
            ks.add(80.0 + 10 * i);
        }
        double[] values = new double[ks.size()];
        for (int i = 0; i < ks.size(); i++) {
            values[i] = blackCall(spot, ks.get(i), 0.02, 0.02, sigma, 0.5);
        }
        double butterfly = 0;
        for (int i = 1; i < values.length - 1; i++) butterfly += (values[i - 1] - 2 * values[i] + values[i + 1]) * i;
        return butterfly + Arrays.stream(values).sum();
    }
}
