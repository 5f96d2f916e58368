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
        double cBar = 0;
        for (int t = steps - 1; t >= 0; t--) {
            double[] old = before[t];
            // of the cell to the right, whose last share comes from here
            double right = uBar[n - 1];
            double fromRight = 0;
            for (int i = n - 2; i >= 1; i--) {
                double bar = uBar[i];
                double scaled = c * bar;
                cBar += bar * (old[i - 1] - 2 * old[i] + old[i + 1]);
                uBar[i + 1] = right + scaled;
                right = fromRight + bar - 2 * scaled;
                fromRight = scaled;
            }
            uBar[1] = right;
            uBar[0] += fromRight;
        }
        return new Adjoint(uBar, cBar);
    }
}
