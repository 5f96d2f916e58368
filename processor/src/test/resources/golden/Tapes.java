package golden;

import dev.jacobean.Differentiable;

/** Loops of unknown length, and sums whose value tells whether all derivatives are finite. */
class Tapes {
    /** A fixed point for every number, each after as many iterations as it takes. */
    @Differentiable
    static double settled(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double r = x[i];
            while (Math.abs(Math.cos(r) - r) > 1e-6) {
                r = r > 1 ? 0.5 * r : Math.cos(r);
            }
            s += r * x[i];
        }
        return s;
    }

    /** Every intermediate value goes into the sum. */
    @Differentiable
    static double squares(double[] x) {
        double s = 0;
        for (int i = 1; i < x.length; i++) {
            double d = x[i] - x[i - 1];
            s += d * d;
        }
        return s / x.length;
    }
}
