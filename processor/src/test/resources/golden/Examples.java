package golden;

import dev.jacobean.Differentiable;

/** Methods whose derivatives everybody should be able to read. */
final class Examples {
    private Examples() {}

    @Differentiable
    static double chain(double x, double y) {
        double s = x * y + Math.sin(x);
        return s * Math.exp(y);
    }

    @Differentiable(wrt = {"w", "b"})
    static double loss(double[] w, double b, double[] x, double y) {
        double z = b;
        for (int i = 0; i < w.length; i++) {
            z += w[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-z));
        return 0.5 * (p - y) * (p - y);
    }

    @Differentiable
    static double root(double a) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            r = 0.5 * (r + a / r);
        }
        return r;
    }

    @Differentiable
    static void heat(double[] u, double c, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + c * (left - 2 * here + u[i + 1]);
                left = here;
            }
        }
    }

    @Differentiable
    @SuppressWarnings("jacobean:independent-parameter") // limit decides, but does not flow
    static double firstAbove(double[] x, double limit) {
        double s = 0;
        for (double v : x) {
            s += v * v;
            if (s > limit) {
                return s * v;
            }
        }
        return s;
    }
}
