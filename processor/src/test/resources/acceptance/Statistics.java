package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Likelihoods and posteriors. */
class Statistics {
    private static final double LOG_2PI = Math.log(2 * Math.PI);
    private static final double[] LANCZOS = {
        76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5
    };

    enum Link {
        LOGIT,
        PROBIT,
        CLOGLOG;

        double inverse(double eta) {
            return switch (this) {
                case LOGIT -> 1 / (1 + Math.exp(-eta));
                case PROBIT -> Statistics.normalCdf(eta);
                case CLOGLOG -> -Math.expm1(-Math.exp(eta));
            };
        }
    }

    interface Density {
        double log(double x);

        default double total(double[] data) {
            double s = 0;
            for (double x : data) s += log(x);
            return s;
        }
    }

    record Normal(double mu, double sigma) implements Density {
        @Override
        public double log(double x) {
            double z = (x - mu) / sigma;
            return -0.5 * (LOG_2PI + z * z) - Math.log(sigma);
        }
    }

    private static double normalCdf(double x) {
        double t = 1 / (1 + 0.5 * Math.abs(x) / Math.sqrt(2));
        double z = Math.abs(x) / Math.sqrt(2);
        double erfc = t * Math.exp(-z * z - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806
                + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))));
        return x >= 0 ? 1 - erfc / 2 : erfc / 2;
    }

    static double logGamma(double xx) {
        double y = xx, tmp = xx + 5.5, ser = 1.000000000190015;
        tmp -= (xx + 0.5) * Math.log(tmp);
        for (double c : LANCZOS) ser += c / ++y;
        return -tmp + Math.log(2.5066282746310005 * ser / xx);
    }

    // at: {0.3, 1.2}, {1, 2, 0.5}
    @Differentiable
    static double normalLogLikelihood(Normal density, double[] data) {
        return density.total(data);
    }

    // at: 0.5, 1.3, {1, 2, 0.5}
    @Differentiable
    static double gammaLogLikelihood(double shape, double rate, double... data) {
        double l = data.length * (shape * Math.log(rate) - logGamma(shape));
        for (double x : data) l += (shape - 1) * Math.log(x) - rate * x;
        return l;
    }

    // at: 3.5, 0.2, 1.5, {1, 2, 0.5}
    @Differentiable(wrt = {"nu", "mu", "sigma"})
    static double studentT(double nu, double mu, double sigma, double[] y) {
        double c = logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * Math.log(nu * Math.PI) - Math.log(sigma);
        double sum = 0;
        for (double v : y) {
            final double z = (v - mu) / sigma;
            sum += c - (nu + 1) / 2 * Math.log1p(z * z / nu);
        }
        return sum;
    }

    // at: {0.3, 0.7}, {0, 2}, {1, 0.5}, {0.1, 1.9, 2.2, -0.4}
    // at: {0.3, 0.8}, {0, 2}, {1, 0.5}, {0.1, 1.9} throws IllegalStateException
    @Differentiable(wrt = {"weights", "means", "sds"})
    static double gaussianMixture(double[] weights, double[] means, double[] sds, double[] data) {
        double w = 0;
        for (double each : weights) w += each;
        if (Math.abs(w - 1) > 5e-2) {
            throw new IllegalStateException("weights sum to " + w);
        }
        double total = 0;
        double[] terms = new double[weights.length];
        for (double x : data) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < terms.length; k++) {
                double z = (x - means[k]) / sds[k];
                terms[k] = Math.log(weights[k]) - Math.log(sds[k]) - 0.5 * z * z - 0.5 * LOG_2PI;
                max = Math.max(max, terms[k]);
            }
            double sum = 0;
            for (double t : terms) sum += Math.exp(t - max);
            total += max + Math.log(sum);
        }
        return total;
    }

    // at: 1.2, 0.5, 0.1, {0, 0.5, 1.3}, {1, 0.8, 0.2}
    @Differentiable(wrt = {"length", "amplitude", "noise"})
    static double gaussianProcess(double length, double amplitude, double noise, double[] x, double[] y) {
        int n = x.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double d = (x[i] - x[j]) / length;
                k[i][j] = k[j][i] = amplitude * amplitude * Math.exp(-0.5 * d * d) + (i == j ? noise * noise : 0);
            }
        double logDet = 0, quad = 0;
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = k[i][j];
                for (int l = 0; l < j; l++) s -= k[i][l] * k[j][l];
                k[i][j] = i == j ? Math.sqrt(s) : s / k[j][j];
            }
            double s = y[i];
            for (int l = 0; l < i; l++) s -= k[i][l] * z[l];
            z[i] = s / k[i][i];
            quad += z[i] * z[i];
            logDet += 2 * Math.log(k[i][i]);
        }
        return -0.5 * (quad + logDet + n * LOG_2PI);
    }

    // at: {0.5, 0.2, 0.1}, {{1, 0.3}, {1, -0.2}, {1, 1.4}}, {2, 5, 1}, {true, false, true}
    @Differentiable(wrt = "theta")
    static double weibullSurvival(double[] theta, double[][] covariates, double[] times, boolean[] observed) {
        double shape = Math.exp(theta[2]);
        double ll = 0;
        for (int i = 0; i < times.length; i++) {
            double eta = 0;
            for (int j = 0; j < covariates[i].length; j++) eta += covariates[i][j] * theta[j];
            double logHazardInt = shape * (Math.log(times[i]) - eta);
            ll -= Math.exp(logHazardInt);
            if (observed[i]) ll += Math.log(shape) + logHazardInt - Math.log(times[i]);
        }
        return ll;
    }

    // at: {0.4, -0.3}, {{1, 0.2}, {0.5, -1}, {0, 0.3}, {2, 0.1}}, {1, 3, 4, 6}, {1, 1, 0, 1}
    @Differentiable(wrt = "beta")
    static double coxPartial(double[] beta, double[][] z, int[] time, byte[] event) {
        double ll = 0;
        for (int i = 0; i < time.length; i++) {
            if (event[i] == 0) continue;
            double risk = 0;
            for (int j = 0; j < time.length; j++) {
                if (time[j] >= time[i]) risk += Math.exp(inner(beta, z[j]));
            }
            ll += inner(beta, z[i]) - Math.log(risk);
        }
        return ll;
    }

    private static double inner(double[] a, double[] b) {
        double s = 0.0;
        int i = a.length;
        while (i-- != 0) s += a[i] * b[i];
        return s;
    }

    // at: LOGIT, {0.1, 0.4}, {0.5, -1, 2}, {1, 0, 1}
    // at: PROBIT, {0.1, 0.4}, {0.5, -1, 2}, {1, 0, 1}
    // at: CLOGLOG, {0.1, 0.4}, {0.5, -1, 2}, {1, 0, 1}
    @Differentiable(wrt = "beta")
    static double binaryRegression(Link link, double[] beta, double[] x, int[] y) {
        double ll = 0;
        for (int i = 0; i < x.length; i++) {
            double p = link.inverse(beta[0] + beta[1] * x[i]);
            ll += y[i] == 1 ? Math.log(p) : Math.log1p(-p);
        }
        return ll;
    }

    // at: {3, -2, 1, 0.5, -1, 0.3, 0.2, -0.4, 1.1, 0.9}
    @Differentiable
    static double eightSchools(double[] theta) {
        final int[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
        final int[] errors = {15, 10, 16, 11, 9, 11, 10, 18};
        double mu = theta[0], tau = Math.exp(theta[1]);
        double lp = -0.5 * mu * mu / 25 + theta[1] - Math.log1p(tau * tau / 25);
        for (int j = 0; j < effects.length; j++) {
            double eta = theta[2 + j];
            double z = (effects[j] - (mu + tau * eta)) / errors[j];
            lp -= 0.5 * (eta * eta + z * z);
        }
        return lp;
    }

    // at: {0.5, 1, -1}
    @Differentiable
    static double funnel(double[] q) {
        double v = q[0];
        double lp = -v * v / 18;
        for (int i = 1; i < q.length; i++) lp += -0.5 * q[i] * q[i] * Math.exp(-v) - v / 2;
        return lp;
    }

    // at: {0.1, 0.5}, {1, -0.3}, 0.05, 7
    @Differentiable
    static double[] leapfrog(double[] q0, double[] p0, double eps, int steps) {
        double[] q = q0.clone(), p = p0.clone();
        for (int s = 0; s < steps; s++) {
            for (int i = 0; i < q.length; i++) p[i] -= 0.5 * eps * bananaGradient(q, i);
            for (int i = 0; i < q.length; i++) q[i] += eps * p[i];
            for (int i = 0; i < q.length; i++) p[i] -= 0.5 * eps * bananaGradient(q, i);
        }
        double[] out = new double[4];
        System.arraycopy(q, 0, out, 0, 2);
        System.arraycopy(p, 0, out, 2, 2);
        return out;
    }

    private static double bananaGradient(double[] q, int i) {
        double r = q[1] - q[0] * q[0];
        return i == 0 ? 2 * q[0] - 4 * q[0] * r : 2 * r;
    }

    // at: {0.05, 0.1, 0.85}, {0.3, -1.2, 0.5, 0.9, -0.1}
    @Differentiable(wrt = "p")
    static double garch(double[] p, double[] returns) {
        double omega = p[0], alpha = p[1], beta = p[2];
        double h = DoubleStream.of(returns).map(r -> r * r).average().orElseThrow();
        double ll = 0;
        for (double r : returns) {
            ll -= 0.5 * (LOG_2PI + Math.log(h) + r * r / h);
            h = omega + alpha * r * r + beta * h;
        }
        return ll;
    }

    // at: {0.5, -0.2}, 0.3, {1, 0.4, 0.9, -0.5, 0.2, 0.7}
    @Differentiable(wrt = {"phi", "theta"})
    static double armaResiduals(double[] phi, double theta, double[] y) {
        double[] e = new double[y.length];
        double css = 0;
        for (int t = phi.length; t < y.length; t++) {
            double predicted = theta * e[t - 1];
            for (int k = 0; k < phi.length; k++) predicted += phi[k] * y[t - 1 - k];
            e[t] = y[t] - predicted;
            css += e[t] * e[t];
        }
        return Math.log(css / (y.length - phi.length));
    }

    // at: {1, 2, 4, 8}
    @Differentiable
    static double[] moments(double[] x) {
        double n = 0, mean = 0, m2 = 0, m3 = 0;
        for (double v : x) {
            double n1 = n++;
            double delta = v - mean, deltaN = delta / n, term = delta * deltaN * n1;
            mean += deltaN;
            m3 += term * deltaN * (n - 2) - 3 * deltaN * m2;
            m2 += term;
        }
        double sd = Math.sqrt(m2 / (n - 1));
        return new double[] {mean, m2 / (n - 1), Math.sqrt(n) * m3 / Math.pow(m2, 1.5), mean / sd};
    }

    // at: {0.2, 0.3, 0.5}, {2, 3, 4}
    @Differentiable
    static double dirichlet(double[] p, double[] alpha) {
        double sumAlpha = Arrays.stream(alpha).sum(), ll = logGamma(sumAlpha);
        for (int k = 0; k < p.length; k++) ll += (alpha[k] - 1) * Math.log(p[k]) - logGamma(alpha[k]);
        return ll;
    }

    // at: {0.4, 1.1}, {{2, 0.3}, {0.3, 1}}, {0.1, 0.9}
    @Differentiable
    static double multivariateNormal(double[] x, double[][] cov, double[] mean) {
        double[][] l = {{Math.sqrt(cov[0][0]), 0}, {0, 0}};
        l[1][0] = cov[1][0] / l[0][0];
        l[1][1] = Math.sqrt(cov[1][1] - l[1][0] * l[1][0]);
        double z0 = (x[0] - mean[0]) / l[0][0], z1 = (x[1] - mean[1] - l[1][0] * z0) / l[1][1];
        return -LOG_2PI - Math.log(l[0][0] * l[1][1]) - (z0 * z0 + z1 * z1) / 2;
    }

    // at: 0.7, 2.5, 3.5
    @Differentiable
    static double incompleteBeta(double x, double a, double b) {
        double bt = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
        if (x < (a + 1) / (a + b + 2)) return bt * fraction(x, a, b) / a;
        else return 1 - bt * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        final double tiny = 1e-300;
        double c = 1, d = 1 - (a + b) * x / (a + 1);
        if (Math.abs(d) < tiny) d = tiny;
        d = 1 / d;
        double h = d;
        for (int m = 1; m <= 200; m++) {
            int m2 = 2 * m;
            double aa = m * (b - m) * x / ((a - 1 + m2) * (a + m2));
            d = 1 + aa * d;
            c = 1 + aa / c;
            d = 1 / d;
            h *= d * c;
            aa = -(a + m) * (a + b + m) * x / ((a + m2) * (a + 1 + m2));
            d = 1 + aa * d;
            c = 1 + aa / c;
            d = 1 / d;
            double del = d * c;
            h *= del;
            if (Math.abs(del - 1) < 1e-15) break;
        }
        return h;
    }

    // at: {3, 1, 2, 5}, 0.3
    @Differentiable
    static double softQuantileLoss(double[] y, double q) {
        double loss = 0;
        for (double v : y) {
            double u = v - 2.2;
            loss += u >= 0 ? q * u : (q - 1) * u;
        }
        return loss;
    }
}
