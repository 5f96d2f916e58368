package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** The heat equation on a rod, explicit in time, in place. */
final class Heat {
    private Heat() {}

    /** The adjoint of {@link #heat}. */
    record Adjoint(double[] u, double c) {}

    /** The temperature u after some steps; c is the conductivity times the time step over the squared cell width. */
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

    /** Keeps the temperature before each step, which the derivative by c needs. */
    static Adjoint byHand(double[] u, double c, int steps, double[] uBarFinal) {
        int n = u.length;
        double[][] before = new double[steps][];
        for (int t = 0; t < steps; t++) {
            double[] old = u.clone();
            before[t] = old;
            for (int i = 1; i < n - 1; i++) {
                u[i] = old[i] + c * (old[i - 1] - 2 * old[i] + old[i + 1]);
            }
        }
        double[] uBar = uBarFinal.clone();
        double[] next = uBar.clone();
        double cBar = 0;
        for (int t = steps - 1; t >= 0; t--) {
            double[] old = before[t];
            for (int i = 1; i < n - 1; i++) {
                cBar += uBar[i] * (old[i - 1] - 2 * old[i] + old[i + 1]);
            }
            // the transposed stencil, which does not reach out of the cells at the ends
            next[0] = uBar[0] + c * uBar[1];
            next[1] = uBar[1] + c * (uBar[2] - 2 * uBar[1]);
            for (int i = 2; i < n - 2; i++) {
                next[i] = uBar[i] + c * (uBar[i - 1] - 2 * uBar[i] + uBar[i + 1]);
            }
            next[n - 2] = uBar[n - 2] + c * (uBar[n - 3] - 2 * uBar[n - 2]);
            next[n - 1] = uBar[n - 1] + c * uBar[n - 2];
            double[] swap = uBar;
            uBar = next;
            next = swap;
        }
        return new Adjoint(uBar, cBar);
    }
}
