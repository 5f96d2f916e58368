package zoo;

import dev.jacobean.Differentiable;
import dev.jacobean.Jacobean;

/** Which parameters derivatives are taken by. */
final class Selections {
    private Selections() {}

    // at: 0.5, 0.7 -> 0.7
    @Differentiable(wrt = "x")
    static double first(double x, double y) {
        return x * y;
    }

    // at: 0.5, 0.7 -> 0.5
    @Differentiable(wrt = {"y"})
    static double second(double x, double y) {
        return x * y;
    }

    // at: 0.5, 0.75, 2 -> 1.5, 0.375
    @Differentiable(wrt = {"x", "z"})
    static double firstAndLast(double x, double y, double z) {
        return x * y * z;
    }

    // at: {0.5, 0.7}, {1, 2}
    @Differentiable(wrt = "y")
    static double[] ofTwoArrays(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] * y[i] * y[i];
        }
        return z;
    }

    // at kink: 3 -> 0.5
    @Differentiable
    static double stopped(double x) {
        return Jacobean.passive(x) * 0.5 + 0.5 * x - Jacobean.passive(x * x);
    }

    // at: 0.7, 5
    @Differentiable(wrt = "x")
    static double passiveRecurrence(double x, double p) {
        double s = 0;
        for (int i = 0; i < 4; i++) {
            p = p * 0.5 + 1;
            s += p * x * x;
        }
        return s;
    }

    // at: {0.5, 0.25}, {3, 4}, 0.1
    // writes: y
    @Differentiable(wrt = "a")
    static void rowsOfJacobian(double[] x, double[] y, double a) {
        for (int i = 0; i < x.length; i++) {
            y[i] += a * a * x[i] * y[i];
        }
    }
}
