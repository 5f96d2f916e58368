package zoo;

import dev.jacobean.Differentiable;

/** The table of kinks and edges, each entry through a whole generated method. */
final class Kinks {
    private Kinks() {}

    // at kink: 0 -> 0
    // at kink: -0.0 -> 0
    // at: -2 -> -1
    // at: 2 -> 1
    @Differentiable
    static double absolute(double x) {
        return Math.abs(x);
    }

    // at kink: 1.5, 1.5 -> 0.5, 0.5
    // at: 1.5, 2 -> 0, 1
    // at: 2, 1.5 -> 1, 0
    // at kink: NaN, 1 -> NaN, NaN
    @Differentiable
    static double larger(double x, double y) {
        return Math.max(x, y);
    }

    // at kink: 1.5, 1.5 -> 0.5, 0.5
    // at: 1.5, 2 -> 1, 0
    // at: 2, 1.5 -> 0, 1
    @Differentiable
    static double smaller(double x, double y) {
        return Math.min(x, y);
    }

    // at: 1.3, 3 -> 0, 11
    @Differentiable
    @SuppressWarnings("jacobean")
    static double steps(double x, double y) {
        return (Math.floor(x) + Math.ceil(x) + Math.rint(x) + Math.round(x) + (int) x + (long) (4 * x)) * y;
    }

    // at: 7.5, 2 -> 1, -3
    // at: -7.5, 2 -> 1, 3
    // at: 7.5, -2 -> 1, 3
    // at: -7.5, -2 -> 1, -3
    // trap: % of negatives
    @Differentiable
    static double modulo(double x, double y) {
        return x % y;
    }

    // at: 7.5, 2 -> 1, -4
    // at: -7.5, 2 -> 1, 4
    // at kink: 5, 2 -> 1, -2
    // at kink: 7, 2 -> 1, -4
    // trap: IEEEremainder of negatives
    @Differentiable
    static double remainder(double x, double y) {
        return Math.IEEEremainder(x, y);
    }

    // at kink: 0, 2 -> 0, 0
    // at kink: 0, 1 -> 1, 0
    // at kink: 0, 0.5 -> inf, 0
    // at kink: 0, 0 -> 0, -inf
    // at: 2, 0 -> 0, 0.6931471805599453
    // at kink: -2, 3 -> 12, NaN
    // trap: pow at all its edges
    @Differentiable
    static double power(double x, double p) {
        return Math.pow(x, p);
    }

    // at: -2 -> 12
    // at kink: 0 -> 0
    // trap: a passive exponent never yields NaN through the logarithm
    @Differentiable
    static double cubed(double x) {
        return Math.pow(x, 3);
    }

    // at kink: 0, 0 -> 0, 0
    // at kink: 3e200, 4e200 -> 0.6, 0.8
    // at kink: 3e-200, -4e-200 -> 0.6, -0.8
    // trap: hypot at 1e200
    @Differentiable
    static double hypotenuse(double x, double y) {
        return Math.hypot(x, y);
    }

    // at kink: 3e200, 4e200 -> 1.6e-201, -1.2e-201
    // at kink: -3, 0 -> 0, 1/3
    // trap: atan2 at 1e200
    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    // at kink: 1e200 -> 1e-200
    // at: 0.5
    // trap: asinh-like forms at 1e200
    @Differentiable
    static double areaSine(double x) {
        return Math.log(x + Math.hypot(x, 1));
    }

    // at kink: 0 -> inf
    // at: 4 -> 0.25
    @Differentiable
    static double root(double x) {
        return Math.sqrt(x);
    }

    // at kink: 0 -> 0
    // at: 4 -> -0.0625
    // at: 0.5 -> 0
    // trap: Math.min(1, 1 / x) at 0
    @Differentiable
    static double boundedReciprocal(double x) {
        return Math.min(1, 1 / x);
    }

    // at kink: 0 -> 0
    // at: 4 -> 1
    // trap: sqrt(s) squared at 0
    @Differentiable
    static double rootSquared(double s) {
        return Math.sqrt(s) * Math.sqrt(s);
    }

    // at kink: 0 -> 0
    // at: 4 -> 1
    @Differentiable
    static double rootOnce(double s) {
        double root = Math.sqrt(s);
        return root * root;
    }

    // at: 3, -2 -> -1, 0
    // at: -3, -2 -> 1, 0
    // at: -3, 2 -> -1, 0
    // at: 3, 2 -> 1, 0
    // trap: copySign for negatives
    @Differentiable
    static double signCopied(double x, double y) {
        return Math.copySign(x, y);
    }

    // at: 2 -> 4
    // at kink: 0 -> 0
    // trap: NaN in an unused value
    @Differentiable
    static double unusedNaN(double x) {
        double unused = Math.log(-1 - x * x) + 1 / x;
        return x * x;
    }

    // at kink: 0 -> 0
    // at kink: -1 -> 0
    // at: 2 -> 0.5
    @Differentiable
    static double guardedLogarithm(double x) {
        return x > 0 ? Math.log(x) : 0;
    }

    // at kink: 0, 3 -> 3, 0
    @Differentiable
    static double infinityTimesZero(double x, double y) {
        return x * y + 0 * Math.sqrt(x);
    }

    // at kink: 2, 2 -> 1, 0
    // at: 2, 3 -> 1, 0
    // at: 3, 2 -> 0, 1
    @Differentiable
    static double branchTaken(double x, double y) {
        return x <= y ? x : y;
    }

    // at kink: 0 -> 1
    @Differentiable
    static double reluAtZeroTakesItsBranch(double x) {
        return x < 0 ? 0 : x;
    }
}
