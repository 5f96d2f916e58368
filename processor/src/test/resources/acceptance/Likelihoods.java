package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Likelihoods, special functions and time series. */
public final class Likelihoods {
    private static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] LANCZOS = {
        0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
        .33994649984811888699e-4, .46523628927048575665e-4, -.98374475304879564677e-4, .15808870322491248884e-3,
        -.21026444172410488319e-3, .21743961811521264320e-3, -.16431810653676389022e-3, .84418223983852743293e-4,
        -.26190838401581408670e-4, .36899182659531622704e-5,
    };

    static double lanczos(final double x) {
        double sum = 0.0;
        for (int i = LANCZOS.length - 1; i > 0; --i) {
            sum += LANCZOS[i] / (x + i);
        }
        return sum + LANCZOS[0];
    }

    // at: 0.3
    // at: 3.7
    // at: 25.5
    // at kink: NaN
    @Differentiable
    static double logGamma(double x) {
        double ret;
        if (Double.isNaN(x) || (x <= 0.0)) {
            ret = Double.NaN;
        } else {
            double sum = lanczos(x);
            double tmp = x + 607.0 / 128.0 + .5;
            ret = ((x + .5) * Math.log(tmp)) - tmp + HALF_LOG_2_PI + Math.log(sum / x);
        }
        return ret;
    }

    // at: 0.2
    // at: 6.5
    // at: -1.5
    @Differentiable
    static double digamma(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        if (x > 0 && x <= 1e-5) {
            return -0.577215664901532860606512090082 - 1 / x;
        }
        if (x >= 49.0) {
            double inv = 1 / (x * x);
            return Math.log(x) - 0.5 / x - inv * ((1.0 / 12) + inv * (1.0 / 120 - inv / 252));
        }
        return digamma(x + 1) - 1 / x;
    }

    // at: 0.3
    // at: -1.7
    // at: 3.1
    @Differentiable
    static double erf(double z) {
        double t = 1.0 / (1.0 + 0.5 * Math.abs(z));
        double ans = 1 - t * Math.exp(-z * z - 1.26551223
                + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807
                + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * (0.17087277))))))))));
        return z >= 0 ? ans : -ans;
    }

    // at: 0.3
    // at: 0.001
    // at: 0.99
    @Differentiable
    static double inverseNormal(double p) {
        final double[] a = {-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00};
        final double[] b = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01};
        final double[] c = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00};
        final double[] d = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
        double plow = 0.02425, q, r;
        if (p < plow) {
            q = Math.sqrt(-2 * Math.log(p));
            return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
        }
        if (1 - plow < p) {
            q = Math.sqrt(-2 * Math.log(1 - p));
            return -(((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
        }
        q = p - 0.5;
        r = q * q;
        return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q
                / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
    }

    // at: {2, 0, 3, 1}, {0.5, 0.1, 0.9, 0.4}, {0.2, 0.8}
    @Differentiable(wrt = "beta")
    static double poissonRegression(int[] counts, double[] x, double[] beta) {
        double ll = 0;
        for (int i = 0; i < counts.length; i++) {
            double eta = beta[0] + beta[1] * x[i];
            ll += counts[i] * eta - Math.exp(eta) - logFactorial(counts[i]);
        }
        return ll;
    }

    private static double logFactorial(int n) {
        double f = 0;
        for (int i = 2; i <= n; i++) f += Math.log(i);
        return f;
    }

    // at: {1.2, 0.7, 2.2, 0.3}, 1.5, 2
    @Differentiable(wrt = {"shape", "rate"})
    static double gammaLikelihood(double[] data, double shape, double rate) {
        double sum = 0.0, sumLog = 0.0;
        for (double d : data) {
            if (d <= 0.0) return Double.NEGATIVE_INFINITY;
            sum += d;
            sumLog += Math.log(d);
        }
        return data.length * (shape * Math.log(rate) - logGamma(shape)) + (shape - 1) * sumLog - rate * sum;
    }

    // at: {0.01, -0.02, 0.015, 0.003, -0.01}, 0.00001, 0.1, 0.85
    @Differentiable(wrt = {"omega", "alpha", "beta"})
    static double garch11(double[] returns, double omega, double alpha, double beta) {
        if (alpha + beta >= 1) return Double.POSITIVE_INFINITY;
        double variance = omega / (1 - alpha - beta), nll = 0;
        for (int t = 0; t < returns.length; t++) {
            if (t > 0) variance = omega + alpha * returns[t - 1] * returns[t - 1] + beta * variance;
            nll += 0.5 * (Math.log(2 * Math.PI) + Math.log(variance) + returns[t] * returns[t] / variance);
        }
        return nll;
    }

    // at: {1.1, 0.9, 1.4, 1.2, 1.6}, 0.1, 0.2, 0.5
    @Differentiable(wrt = {"q", "r", "level"})
    static double localLevel(double[] y, double q, double r, double level) {
        double a = level, p = 1, ll = 0;
        for (int t = 0; t < y.length; ++t) {
            p += q;
            double f = p + r, v = y[t] - a, k = p / f;
            ll -= 0.5 * (Math.log(2 * Math.PI * f) + v * v / f);
            a += k * v;
            p *= 1 - k;
        }
        return ll;
    }

    // at: {{0.7, 0.3}, {0.4, 0.6}}, {{0.5, 0.4, 0.1}, {0.1, 0.3, 0.6}}, {0.6, 0.4}, {0, 1, 2, 1}
    @Differentiable
    static double hmmForwardScaled(double[][] transition, double[][] emission, double[] initial, int[] observations) {
        int states = initial.length;
        double[] alpha = new double[states], next = new double[states];
        double logLikelihood = 0;
        for (int t = 0; t < observations.length; t++) {
            double scale = 0;
            for (int j = 0; j < states; j++) {
                double s = 0;
                if (t == 0) s = initial[j];
                else for (int i = 0; i < states; i++) s += alpha[i] * transition[i][j];
                next[j] = s * emission[j][observations[t]];
                scale += next[j];
            }
            for (int j = 0; j < states; j++) next[j] /= scale;
            logLikelihood += Math.log(scale);
            double[] swap = alpha;
            alpha = next;
            next = swap;
        }
        return logLikelihood;
    }

    // at: {0.3, 0.9, 1.4, 2.2, 3.1}, {0.5, 1.1, 0.9, 1.8, 2.2}, 0.5
    @Differentiable
    static double nadarayaWatson(double[] x, double[] y, double bandwidth) {
        double cv = 0;
        for (int i = 0; i < x.length; i++) {
            double num = 0, den = 0;
            for (int j = 0; j < x.length; j++) {
                if (i == j) continue;
                double u = (x[i] - x[j]) / bandwidth, k = Math.abs(u) < 3 ? 0.75 * (1 - u * u / 9) : 0;
                num += k * y[j];
                den += k;
            }
            cv += Math.pow(y[i] - num / den, 2);
        }
        return cv / x.length;
    }

    // at: {1, 2, 4, 7}, {2, 3, 3, 9}
    @Differentiable
    static double[] descriptive(double[] x, double[] y) {
        int n = x.length;
        double mx = mean(x), my = mean(y), sxy = 0, sxx = 0, syy = 0, m3 = 0, m4 = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - mx, dy = y[i] - my;
            sxy += dx * dy;
            sxx += dx * dx;
            syy += dy * dy;
            m3 += Math.pow(dx, 3);
            m4 += Math.pow(dx, 4);
        }
        double var = sxx / (n - 1), sd = Math.sqrt(var);
        return new double[] {sxy / (n - 1), sxy / Math.sqrt(sxx * syy), m3 / n / Math.pow(sxx / n, 1.5), m4 / n / Math.pow(sxx / n, 2) - 3, sd / mx};
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum / values.length;
    }

    // at: {1, 2, 4, 7, 3}
    @Differentiable
    static double welford(double[] x) {
        double mean = 0, m2 = 0;
        int n = 0;
        for (double v : x) {
            n++;
            double delta = v - mean;
            mean += delta / n;
            m2 += delta * (v - mean);
        }
        return n < 2 ? Double.NaN : m2 / (n - 1);
    }

    // at: {0.5, 1.5, -0.3}, {0.2, 0.4}, 0.8, 0.5
    @Differentiable
    static double arma(double[] y, double[] ar, double ma, double sigma) {
        double[] e = new double[y.length];
        double ll = 0;
        for (int t = 0; t < y.length; t++) {
            double pred = 0;
            for (int i = 1; i <= ar.length; i++) pred += t - i < 0 ? 0 : ar[i - 1] * y[t - i];
            e[t] = y[t] - pred - (t > 0 ? ma * e[t - 1] : 0);
            ll += -0.5 * Math.pow(e[t] / sigma, 2) - Math.log(sigma);
        }
        return ll;
    }

    // at: {0.1, 0.5, 0.9, 0.4}, 2.5, 1.5
    @Differentiable(wrt = {"a", "b"})
    static double betaLikelihood(double[] x, double a, double b) {
        double ll = 0, logB = logGamma(a) + logGamma(b) - logGamma(a + b);
        for (double v : x) ll += (a - 1) * Math.log(v) + (b - 1) * Math.log1p(-v) - logB;
        return ll;
    }

    // at: {0.3, -0.5, 1.2}, {{1, 0.3, 0.1}, {0.3, 2, 0.4}, {0.1, 0.4, 1.5}}, 4.5
    @Differentiable
    static double multivariateT(double[] x, double[][] scale, double nu) {
        int d = x.length;
        double[][] l = new double[d][d];
        double logDet = 0;
        for (int j = 0; j < d; j++) {
            for (int i = j; i < d; i++) {
                double s = scale[i][j];
                for (int k = 0; k < j; k++) s -= l[i][k] * l[j][k];
                l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
            }
            logDet += 2 * Math.log(l[j][j]);
        }
        double[] z = Arrays.copyOf(x, d);
        double maha = 0;
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < i; k++) z[i] -= l[i][k] * z[k];
            z[i] /= l[i][i];
            maha += z[i] * z[i];
        }
        return logGamma((nu + d) / 2) - logGamma(nu / 2) - d / 2.0 * Math.log(nu * Math.PI) - logDet / 2 - (nu + d) / 2 * Math.log1p(maha / nu);
    }

    // at: {3, 1, 4, 2}, {true, false, true, true}, {0.5, -0.2, 0.1, 0.9}, 0.7
    @Differentiable(wrt = {"x", "beta"})
    static double coxBreslow(int[] order, boolean[] event, double[] x, double beta) {
        double ll = 0;
        for (int i = 0; i < order.length; i++) {
            if (!event[i]) continue;
            double risk = 0;
            for (int j = 0; j < order.length; j++) if (order[j] >= order[i]) risk += Math.exp(beta * x[j]);
            ll += beta * x[i] - Math.log(risk);
        }
        return ll;
    }
}
