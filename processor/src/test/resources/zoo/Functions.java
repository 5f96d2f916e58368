package zoo;

import dev.jacobean.Differentiable;

/** Every function of Math that has a derivative. */
final class Functions {
    private Functions() {}

    // at: 0.7
    // at: -2.5
    @Differentiable
    static double trigonometric(double x) {
        return Math.sin(x) * Math.cos(2 * x) + Math.tan(x / 3);
    }

    // at: 0.7
    // at: -0.25
    @Differentiable
    static double inverseTrigonometric(double x) {
        return Math.asin(x) * Math.acos(x * x) - Math.atan(3 * x);
    }

    // at: 0.7, 1.5
    // at: 0.7, -1.5
    // at: -0.7, -1.5
    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    // at: 0.7
    // at: -1.9
    @Differentiable
    static double hyperbolic(double x) {
        return Math.sinh(x) - Math.cosh(x / 2) * Math.tanh(x);
    }

    // at: 0.7
    // at: -1.9
    @Differentiable
    static double exponentials(double x) {
        return Math.exp(x / 3) + Math.expm1(-x) * x;
    }

    // at: 0.7
    // at: 2.9
    @Differentiable
    static double logarithms(double x) {
        return Math.log(x) * Math.log10(x + 1) + Math.log1p(x * x);
    }

    // at: 2.25
    @Differentiable
    static double roots(double x) {
        return Math.sqrt(x) + Math.cbrt(x * x) - Math.cbrt(-x);
    }

    // at: 2.25, 1.5
    // at: 0.5, -2.5
    @Differentiable
    static double power(double x, double p) {
        return Math.pow(x, p);
    }

    // at: 2 -> 12
    // at: -2 -> 12
    @Differentiable
    static double cube(double x) {
        return Math.pow(x, 3);
    }

    // at: 3, 4 -> 0.6, 0.8
    // at: -5, 12 -> -5/13, 12/13
    @Differentiable
    static double distance(double x, double y) {
        return Math.hypot(x, y);
    }

    // at: 2, 3, 4 -> 3, 2, 1
    @Differentiable
    static double fusedMultiplyAdd(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    // at: 30 -> pi/180
    @Differentiable
    static double radians(double x) {
        return Math.toRadians(x);
    }

    // at: 0.5 -> 180/pi
    @Differentiable
    static double degrees(double x) {
        return Math.toDegrees(x);
    }

    // at: 3 -> 8
    @Differentiable
    static double scaledByPowerOfTwo(double x) {
        return Math.scalb(x, 3);
    }

    // at: 0.5, 3 -> 0, 1
    // at: -0.5, 3 -> 0, -1
    @Differentiable
    static double sign(double x, double y) {
        return Math.signum(x) * y;
    }

    // at: 0.5 -> 1
    @Differentiable
    static double neighbours(double x) {
        return Math.nextUp(x) + Math.nextDown(x) - Math.nextAfter(x, 7);
    }

    // at: 0.4, 2
    @Differentiable
    static double strict(double x, double y) {
        return StrictMath.sin(x) * StrictMath.exp(y) + StrictMath.pow(y, x);
    }

    // at: 0.3
    @Differentiable
    static double deeplyNested(double x) {
        return Math.log(1 + Math.exp(Math.sin(Math.sqrt(Math.cosh(Math.atan(x))))));
    }

    // at: 1.25, 7
    @Differentiable
    static double integerFunctionsArePassive(double x, int n) {
        return x * Math.abs(-n) + Math.max(n, 3) * x * x - Math.floorMod(n, 4) * x + Math.min(n, 9L);
    }

    // at: 0.3, 1.2
    // trap: a sine and a cosine of one angle are each other's derivatives
    @Differentiable
    static double sineAndCosine(double x, double y) {
        double s = Math.sin(x * y);
        double c = Math.cos(x * y);
        double t = x < y ? Math.sinh(x) * Math.cosh(x) : Math.cosh(y);
        return s * c * x + Math.cos(y) * t;
    }
}
