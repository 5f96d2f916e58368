package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Options by closed form, on trees, grids and paths. */
final class Options {
    private static final double INV_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI);

    enum Kind {
        CALL(1),
        PUT(-1);

        final int sign;

        Kind(int sign) {
            this.sign = sign;
        }

        double payoff(double s, double k) {
            return Math.max(sign * (s - k), 0);
        }
    }

    enum Exercise { EUROPEAN, AMERICAN }

    record Market(double spot, double rate, double volatility) {
        Market {
            if (volatility < 0) throw new IllegalArgumentException("negative volatility");
        }

        double forward(double t) {
            return spot * Math.exp(rate * t);
        }

        Market bumped(double factor) {
            return new Market(spot * factor, rate, volatility);
        }
    }

    record Contract(Kind kind, Exercise exercise, double strike, double maturity) {}

    private Options() {}

    /** Abramowitz and Stegun 26.2.17. */
    private static double cdf(double x) {
        if (x < 0) return 1 - cdf(-x);
        final double k = 1 / (1 + 0.2316419 * x);
        final double poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
        return 1 - INV_SQRT_2PI * Math.exp(-x * x / 2) * poly;
    }

    /** Cody-like error function by series and continued fraction. */
    private static double erf(double x) {
        double a = Math.abs(x);
        if (a < 2) {
            double term = a, sum = a;
            for (int n = 1; n < 60; n++) {
                term *= -a * a / n;
                sum += term / (2 * n + 1);
            }
            return Math.copySign(2 / Math.sqrt(Math.PI) * sum, x);
        }
        double f = 0;
        for (int n = 80; n > 0; n--) f = n / 2.0 / (a + f);
        double erfc = Math.exp(-a * a) / Math.sqrt(Math.PI) / (a + f);
        return x > 0 ? 1 - erfc : erfc - 1;
    }

    private static double phi(double x) {
        return 0.5 * (1 + erf(x / Math.sqrt(2)));
    }

    // at: 100, 100, 1, 0.05, 0.2
    // at: 100, 120, 0.5, 0.01, 0.3
    // at: 42, 40, 0.5, 0.1, 0.2
    @Differentiable(wrt = {"s", "t", "r", "sigma"})
    static double blackScholesCall(double s, double k, double t, double r, double sigma) {
        double d1 = (Math.log(s / k) + (r + sigma * sigma / 2) * t) / (sigma * Math.sqrt(t));
        double d2 = d1 - sigma * Math.sqrt(t);
        return s * cdf(d1) - k * Math.exp(-r * t) * cdf(d2);
    }

    // at: {100, 0.05, 0.2}, CALL, 100, 1
    // at: {100, 0.05, 0.2}, PUT, 90, 1
    @Differentiable
    static double blackScholes(Market m, Kind kind, double strike, double maturity) {
        double deviation = m.volatility() * Math.sqrt(maturity);
        double d1 = Math.log(m.forward(maturity) / strike) / deviation + deviation / 2;
        double d2 = d1 - deviation;
        int w = kind.sign;
        return w * (m.spot() * phi(w * d1) - strike * Math.exp(-m.rate() * maturity) * phi(w * d2));
    }

    // at: 100, 95, 0.05, 0.3, 0.5, 50, CALL, EUROPEAN
    // at: 100, 105, 0.05, 0.3, 0.5, 50, PUT, AMERICAN
    @Differentiable(wrt = {"spot", "rate", "vol"})
    static double binomial(
            double spot, double strike, double rate, double vol, double expiry, int steps, Kind kind, Exercise exercise) {
        double dt = expiry / steps;
        double up = Math.exp(vol * Math.sqrt(dt));
        double down = 1 / up;
        double p = (Math.exp(rate * dt) - down) / (up - down);
        double discount = Math.exp(-rate * dt);
        double[] values = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            values[i] = kind.payoff(spot * Math.pow(up, steps - i) * Math.pow(down, i), strike);
        }
        for (int step = steps - 1; step >= 0; step--) {
            for (int i = 0; i <= step; i++) {
                values[i] = discount * (p * values[i] + (1 - p) * values[i + 1]);
                if (exercise == Exercise.AMERICAN) {
                    double s = spot * Math.pow(up, step - i) * Math.pow(down, i);
                    values[i] = Math.max(values[i], kind.payoff(s, strike));
                }
            }
        }
        return values[0];
    }

    // at: {100, 0.05, 0.3}, 105, 0.5, 12
    @Differentiable
    static double binomialRecursive(Market m, double strike, double expiry, int steps) {
        double dt = expiry / steps;
        double u = Math.exp(m.volatility() * Math.sqrt(dt));
        return node(m, m.spot(), strike, u, dt, steps);
    }

    private static double node(Market m, double s, double k, double u, double dt, int left) {
        if (left == 0) {
            return Math.max(k - s, 0.0);
        }
        double q = (Math.exp(m.rate() * dt) - 1 / u) / (u - 1 / u);
        double hold = Math.exp(-m.rate() * dt)
                * (q * node(m, s * u, k, u, dt, left - 1) + (1 - q) * node(m, s / u, k, u, dt, left - 1));
        return Math.max(hold, k - s);
    }

    // at: 100, 100, 0.05, 0.25, 1, 20
    @Differentiable(wrt = {"s0", "sigma", "r"})
    static double trinomial(double s0, double k, double r, double sigma, double t, int n) {
        double dt = t / n, dx = sigma * Math.sqrt(3 * dt), nu = r - 0.5 * sigma * sigma;
        double pu = 0.5 * ((sigma * sigma * dt + nu * nu * dt * dt) / (dx * dx) + nu * dt / dx);
        double pd = 0.5 * ((sigma * sigma * dt + nu * nu * dt * dt) / (dx * dx) - nu * dt / dx);
        double pm = 1 - pu - pd, disc = Math.exp(-r * dt);
        double[][] v = new double[n + 1][];
        for (int i = 0; i <= n; i++) v[i] = new double[2 * i + 1];
        for (int j = 0; j < 2 * n + 1; j++) v[n][j] = Math.max(0, s0 * Math.exp((j - n) * dx) - k);
        for (int i = n - 1; i >= 0; i--)
            for (int j = 0; j < v[i].length; j++) v[i][j] = disc * (pd * v[i + 1][j] + pm * v[i + 1][j + 1] + pu * v[i + 1][j + 2]);
        return v[0][0];
    }

    // at: 100, 100, 0.05, 0.2, 1, {0.3, -1.2, 0.8, 0.1, -0.4, 1.9}
    @Differentiable(wrt = {"spot", "rate", "vol"})
    static double asianMonteCarlo(double spot, double strike, double rate, double vol, double maturity, double[] normals) {
        int stepsPerPath = 3;
        int paths = normals.length / stepsPerPath;
        double dt = maturity / stepsPerPath;
        double drift = (rate - vol * vol / 2) * dt;
        double total = 0;
        for (int p = 0, z = 0; p < paths; p++) {
            double s = spot, average = 0;
            for (int i = 0; i < stepsPerPath; i++) {
                s *= Math.exp(drift + vol * Math.sqrt(dt) * normals[z++]);
                average += s;
            }
            total += Math.max(average / stepsPerPath - strike, 0);
        }
        return Math.exp(-rate * maturity) * total / paths;
    }

    // at: 100, 0.2, 12345, 50
    @Differentiable(wrt = {"s", "vol"})
    static double seededPaths(double s, double vol, long seed, int paths) {
        long state = seed;
        double sum = 0;
        for (int i = 0; i < paths; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double u1 = ((state >>> 11) + 1) * 0x1p-53;
            state = state * 6364136223846793005L + 1442695040888963407L;
            double u2 = (state >>> 11) * 0x1p-53;
            double z = Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2);
            double payoff = s * Math.exp(vol * z - vol * vol / 2) - 100;
            if (payoff <= 0) continue;
            sum += payoff;
        }
        return sum / paths;
    }

    // at: 100, 80, 0.25, {0.3, -1.2, 0.8, -0.6, -0.4}
    // at: 100, 99, 0.25, {0.3, -1.2, 0.8, -0.6, -0.4} -> 0, 0
    @Differentiable(wrt = {"spot", "vol"})
    static double downAndOut(double spot, double barrier, double vol, double[] shocks) {
        double s = spot;
        boolean alive = true;
        for (int i = 0; i < shocks.length && alive; i++) {
            s *= 1 + vol * 0.2 * shocks[i];
            alive = s > barrier;
        }
        return alive ? Math.max(s - 90, 0) : 0;
    }

    // at: {100, 95, 110}, {0.5, 0.3, 0.2}, {{1, 0, 0}, {0.5, 0.8, 0}, {0.2, 0.3, 0.9}}, {0.4, -0.3, 1.1}
    @Differentiable(wrt = {"spots", "weights", "chol"})
    static double basket(double[] spots, double[] weights, double[][] chol, double[] z) {
        double value = 0;
        for (int i = 0; i < spots.length; i++) {
            double w = 0;
            for (int j = 0; j <= i; j++) w += chol[i][j] * z[j];
            value += weights[i] * spots[i] * Math.exp(0.2 * w - 0.02);
        }
        return Math.max(value - 100, 0);
    }

    // at: 0.2, 0.05, 100, 105, 20, 8
    @Differentiable(wrt = {"sigma", "r"})
    static double explicitGrid(double sigma, double r, double strike, double spot, int nodes, int steps) {
        double sMax = 3 * strike, ds = sMax / nodes, dt = 0.25 / steps / 10;
        double[] v = new double[nodes + 1], next = new double[nodes + 1];
        for (int i = 0; i <= nodes; i++) v[i] = Math.max(i * ds - strike, 0);
        for (int t = 0; t < steps; t++) {
            for (int i = 1; i < nodes; i++) {
                double a = 0.5 * dt * (sigma * sigma * i * i - r * i);
                double b = 1 - dt * (sigma * sigma * i * i + r);
                double c = 0.5 * dt * (sigma * sigma * i * i + r * i);
                next[i] = a * v[i - 1] + b * v[i] + c * v[i + 1];
            }
            next[0] = 0;
            next[nodes] = sMax - strike * Math.exp(-r * (t + 1) * dt);
            double[] swap = v;
            v = next;
            next = swap;
        }
        int j = (int) (spot / ds);
        double w = spot / ds - j;
        return (1 - w) * v[j] + w * v[j + 1];
    }

    // at: 0.25, 0.03, 0.5
    @Differentiable
    static double crankNicolsonPut(double sigma, double r, double theta) {
        final int n = 12, m = 5;
        final double dx = 0.15, dt = 0.1, k = 1;
        double[] u = new double[n + 1];
        for (int i = 0; i <= n; i++) u[i] = Math.max(k - Math.exp((i - n / 2) * dx), 0);
        double alpha = 0.5 * sigma * sigma / (dx * dx), beta = (r - 0.5 * sigma * sigma) / (2 * dx);
        double lo = alpha - beta, di = -2 * alpha - r, up = alpha + beta;
        for (int step = 0; step < m; step++) {
            double[] rhs = new double[n + 1];
            rhs[0] = u[0];
            rhs[n] = u[n];
            for (int i = 1; i < n; i++)
                rhs[i] = u[i] + (1 - theta) * dt * (lo * u[i - 1] + di * u[i] + up * u[i + 1]);
            double[] cp = new double[n + 1], dp = new double[n + 1];
            cp[0] = 0;
            dp[0] = rhs[0];
            for (int i = 1; i < n; i++) {
                double a = -theta * dt * lo, b = 1 - theta * dt * di, c = -theta * dt * up;
                double den = b - a * cp[i - 1];
                cp[i] = c / den;
                dp[i] = (rhs[i] - a * dp[i - 1]) / den;
            }
            u[n] = rhs[n];
            for (int i = n - 1; i >= 0; i--) u[i] = dp[i] - cp[i] * u[i + 1];
        }
        return u[n / 2];
    }

    // at: 8.5, 100, 105, 0.5, 0.02
    @Differentiable(wrt = {"price", "s"})
    static double impliedVolatility(double price, double s, double k, double t, double r) {
        double sigma = 0.3;
        for (int i = 0; i < 50; i++) {
            double sq = sigma * Math.sqrt(t);
            double d1 = (Math.log(s / k) + r * t) / sq + sq / 2;
            double vega = s * INV_SQRT_2PI * Math.exp(-d1 * d1 / 2) * Math.sqrt(t);
            double diff = s * phi(d1) - k * Math.exp(-r * t) * phi(d1 - sq) - price;
            sigma -= diff / vega;
            if (Math.abs(diff) < 1e-13) break;
        }
        return sigma;
    }

    // at: 0.04, 1.5, 0.05, 0.3, -0.6, {0.3, -1.1, 0.5, 0.9}, {0.7, 0.1, -0.4, 1.2}
    @Differentiable(wrt = {"v0", "kappa", "theta", "xi", "rho"})
    static double hestonEuler(double v0, double kappa, double theta, double xi, double rho, double[] z1, double[] z2) {
        double x = 0, v = v0, dt = 0.25;
        for (int i = 0; i < z1.length; i++) {
            double vp = Math.max(v, 0);
            double zv = z1[i], zs = rho * zv + Math.sqrt(1 - rho * rho) * z2[i];
            x += -0.5 * vp * dt + Math.sqrt(vp * dt) * zs;
            v += kappa * (theta - vp) * dt + xi * Math.sqrt(vp * dt) * zv;
        }
        return Math.max(100 * Math.exp(x) - 95, 0);
    }

    // at: 0.03, 0.05, 0.5, -0.3, 0.4, 1
    // at kink: 0.05, 0.05, 0.5, -0.3, 0.4, 1
    @Differentiable(wrt = {"f", "alpha", "rho", "nu"})
    static double sabr(double f, double k, double alpha, double rho, double nu, double t) {
        final double beta = 0.5;
        double fk = Math.pow(f * k, (1 - beta) / 2);
        double c = (1 - beta) * (1 - beta) / 24 * alpha * alpha / (fk * fk) + 0.25 * rho * beta * nu * alpha / fk
                + (2 - 3 * rho * rho) / 24 * nu * nu;
        if (Math.abs(f - k) < 1e-10) return alpha / Math.pow(f, 1 - beta) * (1 + c * t);
        double l = Math.log(f / k);
        double z = nu / alpha * fk * l;
        double chi = Math.log((Math.sqrt(1 - 2 * rho * z + z * z) + z - rho) / (1 - rho));
        return alpha / fk / (1 + (1 - beta) * (1 - beta) / 24 * l * l) * z / chi * (1 + c * t);
    }

    // at: 100, 0.2, 1.3
    @Differentiable
    static double payoffByLambda(double spot, double vol, double z) {
        DoubleUnaryOperator call = s -> Math.max(s - 90, 0);
        DoubleUnaryOperator digital = s -> 1 / (1 + Math.exp(-(s - spot) / 5));
        double s = spot * Math.exp(vol * z);
        return call.applyAsDouble(s) + 10 * digital.applyAsDouble(s);
    }

    // at: {0.2, 0.25, 0.3}, {80, 100, 120}, 110
    // at: {0.2, 0.25, 0.3}, {80, 100, 120}, 70
    // at: {0.2, 0.25, 0.3}, {80, 100, 120}, 130
    @Differentiable(wrt = {"vols", "strike"})
    static double smile(double[] vols, double[] strikes, double strike) {
        int n = strikes.length;
        if (strike <= strikes[0]) return vols[0];
        if (strike >= strikes[n - 1]) return vols[n - 1];
        int lo = 0, hi = n - 1;
        while (hi - lo > 1) {
            int mid = (lo + hi) >>> 1;
            if (strikes[mid] > strike) hi = mid;
            else lo = mid;
        }
        double w = (strike - strikes[lo]) / (strikes[hi] - strikes[lo]);
        return vols[lo] * (1 - w) + vols[hi] * w;
    }

    // at: {100, 0.05, 0.3}, {CALL, EUROPEAN, 95, 1}
    // at: {100, 0.05, 0.3}, {PUT, AMERICAN, 95, 1}
    @Differentiable(wrt = "m")
    static double contractValue(Market m, Contract c) {
        int sign = switch (c.kind()) {
            case CALL -> 1;
            case PUT -> -1;
        };
        double intrinsic = c.kind().payoff(m.forward(c.maturity()), c.strike());
        double time = m.bumped(1.01).spot() * m.volatility() * Math.sqrt(c.maturity()) * INV_SQRT_2PI;
        return switch (c.exercise()) {
            case EUROPEAN -> Math.exp(-m.rate() * c.maturity()) * intrinsic + time;
            case AMERICAN -> {
                double now = Math.max(sign * (m.spot() - c.strike()), 0);
                yield Math.max(now, intrinsic) + time;
            }
        };
    }

    // at: {0.3, -0.2, 1.1, 0.4, -1.5, 0.7, 0.2, -0.9}, 0.2, 100
    @Differentiable(wrt = {"sigma", "spot"})
    static double longstaffSchwartz(double[] z, double sigma, double spot) {
        int n = z.length / 2;
        double[] s1 = new double[n], s2 = new double[n], cash = new double[n];
        for (int i = 0; i < n; i++) {
            s1[i] = spot * Math.exp(sigma * z[2 * i]);
            s2[i] = s1[i] * Math.exp(sigma * z[2 * i + 1]);
            cash[i] = Math.max(105 - s2[i], 0);
        }
        double a00 = 0, a01 = 0, a11 = 0, b0 = 0, b1 = 0;
        for (int i = 0; i < n; i++) {
            a00 += 1;
            a01 += s1[i];
            a11 += s1[i] * s1[i];
            b0 += cash[i];
            b1 += cash[i] * s1[i];
        }
        double det = a00 * a11 - a01 * a01;
        double c0 = (a11 * b0 - a01 * b1) / det, c1 = (a00 * b1 - a01 * b0) / det;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double exercise = 105 - s1[i];
            sum += exercise > 0 && exercise > c0 + c1 * s1[i] ? exercise : cash[i];
        }
        return sum / n;
    }
}
