package zoo;

import dev.jacobean.Differentiable;
import java.util.Optional;
import java.util.OptionalDouble;

/** Statistics as classes with a common interface, curves bootstrapped by root finders, and optimisers that are unrolled. */
final class Distributions {
    private Distributions() {}

    interface Distribution {
        double logDensity(double x);

        default double logLikelihood(double[] sample) {
            double sum = 0;
            for (double x : sample) sum += logDensity(x);
            return sum;
        }
    }

    abstract static class LocationScale implements Distribution {
        protected final double location, scale;

        LocationScale(double location, double scale) {
            if (!(scale > 0)) throw new IllegalArgumentException("scale " + scale);
            this.location = location;
            this.scale = scale;
        }

        @Override
        public final double logDensity(double x) {
            return standard((x - location) / scale) - Math.log(scale);
        }

        protected abstract double standard(double z);
    }

    static class Normal extends LocationScale {
        Normal(double m, double s) {
            super(m, s);
        }

        @Override
        protected double standard(double z) {
            return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI);
        }
    }

    static final class Gumbel extends LocationScale {
        Gumbel(double m, double s) {
            super(m, s);
        }

        @Override
        protected double standard(double z) {
            return -z - Math.exp(-z);
        }
    }

    static final class Logistic extends LocationScale {
        Logistic(double m, double s) {
            super(m, s);
        }

        @Override
        protected double standard(double z) {
            return -z - 2 * Math.log1p(Math.exp(-z));
        }
    }

    record Weibull(double shape, double scale) implements Distribution {
        Weibull {
            if (shape <= 0 || scale <= 0) throw new IllegalArgumentException();
        }

        @Override
        public double logDensity(double x) {
            double r = x / scale;
            return x < 0 ? Double.NEGATIVE_INFINITY : Math.log(shape / scale) + (shape - 1) * Math.log(r) - Math.pow(r, shape);
        }
    }

    private static double bic(Distribution d, double[] sample, int k) {
        return k * Math.log(sample.length) - 2 * d.logLikelihood(sample);
    }

    // at: 0.5, 1.2, {0.3, 1.7, 0.9}
    @Differentiable
    static double normal(double m, double s, double[] x) {
        return new Normal(m, s).logLikelihood(x);
    }

    // at: 0.5, 1.2, {0.3, 1.7, 0.9}
    @Differentiable
    static double mixtureOfModels(double m, double s, double[] x) {
        return bic(new Gumbel(m, s), x, 2) + bic(new Logistic(m, s), x, 2) - bic(new Weibull(m + 1, s), x, 2);
    }

    // at: 2.5, 1.2, {0.3, 1.7, 0.9, 4}
    @Differentiable
    static double studentT(double nu, double s, double[] x) {
        double c = logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * Math.log(nu * Math.PI) - Math.log(s);
        double ll = x.length * c;
        for (double each : x) ll -= (nu + 1) / 2 * Math.log1p(each * each / (nu * s * s));
        return ll;
    }

    /** Lanczos, with the reflection formula. */
    static double logGamma(double z) {
        final double[] g = {
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
        };
        if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
        z -= 1;
        double x = g[0];
        for (int i = 1; i < g.length; i++) x += g[i] / (z + i);
        double t = z + g.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(x);
    }

    // at: 0.3
    // at: 4.2
    @Differentiable
    static double reflected(double z) {
        return logGamma(z) + logGamma(1 + z);
    }

    /** A yield curve, bootstrapped by a bracketed Newton method. */
    // at: {0.01, 0.015, 0.02, 0.022}
    @Differentiable
    static double[] bootstrap(double[] swapRates) {
        double[] discount = new double[swapRates.length + 1];
        discount[0] = 1;
        for (int n = 1; n <= swapRates.length; n++) {
            double annuity = 0;
            for (int i = 1; i < n; i++) annuity += discount[i];
            double lo = 0.2, hi = 1.2, d = 0.9;
            int iterations = 0;
            while (true) {
                double value = swapRates[n - 1] * (annuity + d) + d - 1;
                if (Math.abs(value) < 1e-15 || ++iterations > 50) break;
                if (value > 0) hi = d;
                else lo = d;
                double newton = d - value / (1 + swapRates[n - 1]);
                d = newton > lo && newton < hi ? newton : (lo + hi) / 2;
            }
            discount[n] = d;
        }
        return discount;
    }

    static Optional<Integer> firstAbove(double[] x, double limit) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > limit) return Optional.of(i);
        }
        return Optional.empty();
    }

    static OptionalDouble guarded(double x) {
        return x > 0 ? OptionalDouble.of(Math.log(x)) : OptionalDouble.empty();
    }

    // at: {0.5, 2, 3}, 1
    // at: {-0.5, 2, 3}, 1
    // at: {0.5, -2, 3}, 1 throws IllegalStateException
    @Differentiable
    static double optional(double[] x, double limit) {
        int i = firstAbove(x, limit).orElse(0);
        return x[i] * x[i] + guarded(x[0]).orElse(7)
                + guarded(x[1]).orElseThrow(() -> new IllegalStateException("no logarithm of " + x[1]));
    }

    /** Gradient descent with momentum, unrolled: the derivative by its hyperparameters. */
    // at: 0.1, 0.5, {3, -2}
    @Differentiable
    static double unrolled(double rate, double momentum, double[] start) {
        double[] x = start.clone(), velocity = new double[x.length];
        for (int epoch = 0; epoch < 15; epoch++) {
            double[] g = {2 * x[0] + 0.5 * x[1], 0.5 * x[0] + 4 * x[1] + Math.sin(x[1])};
            for (int i = 0; i < x.length; i++) {
                velocity[i] = momentum * velocity[i] - rate * g[i];
                x[i] += velocity[i];
            }
        }
        return x[0] * x[0] + x[1] * x[1];
    }

    /** Kernel density with the bandwidth by Silverman's rule. */
    // at: {0.2, 1.1, 0.7, 2.2}, 1
    @Differentiable
    static double kernelDensity(double[] data, double at) {
        double n = data.length, mean = 0, m2 = 0;
        int count = 0;
        for (double x : data) {
            double delta = x - mean;
            mean += delta / ++count;
            m2 += delta * (x - mean);
        }
        double h = 1.06 * Math.sqrt(m2 / (n - 1)) * Math.pow(n, -0.2);
        double sum = 0;
        for (double x : data) {
            double u = (at - x) / h;
            sum += Math.exp(-u * u / 2);
        }
        return sum / (n * h * Math.sqrt(2 * Math.PI));
    }

    /** EM for a mixture of two Gaussians. */
    // at: {-1, -0.8, 1.2, 0.9, 1.1}, 0.4, -0.5, 0.5, 3
    @Differentiable
    static double em(double[] x, double w, double m1, double m2, int rounds) {
        double s = 1;
        for (int round = 0; round < rounds; round++) {
            double n1 = 0, s1 = 0, s2 = 0, v = 0;
            double[] r = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double a = w * Math.exp(-(x[i] - m1) * (x[i] - m1) / (2 * s));
                double b = (1 - w) * Math.exp(-(x[i] - m2) * (x[i] - m2) / (2 * s));
                r[i] = a / (a + b);
                n1 += r[i];
                s1 += r[i] * x[i];
                s2 += (1 - r[i]) * x[i];
            }
            m1 = s1 / n1;
            m2 = s2 / (x.length - n1);
            for (int i = 0; i < x.length; i++) v += r[i] * (x[i] - m1) * (x[i] - m1) + (1 - r[i]) * (x[i] - m2) * (x[i] - m2);
            s = v / x.length;
            w = n1 / x.length;
        }
        return w * m1 + (1 - w) * m2 * s;
    }

    /** A GARCH likelihood with a for loop over two variables. */
    // at: 0.1, 0.2, 0.7, {0.5, -1, 0.3, 1.2, -0.4}
    @Differentiable
    static double garch(double omega, double alpha, double beta, double[] r) {
        double ll = 0;
        for (double h = omega / (1 - alpha - beta), i = 0; i < r.length; h = omega + alpha * r[(int) i] * r[(int) i] + beta * h, i++) {
            ll += -0.5 * (Math.log(2 * Math.PI) + Math.log(h) + r[(int) i] * r[(int) i] / h);
        }
        return ll;
    }
}
