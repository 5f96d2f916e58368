package dev.jacobean;

/** Partials of powers, logarithms and the hyperbolic tangent. */
final class Powers {

    /** Below this a power may have lost bits. */
    private static final double LEAST = 0x1p-1000;

    private Powers() {}

    /**
     * a / x, the derivative of a logarithm.
     *
     * @return +∞ at 0, of either sign; NaN for negative x
     */
    static double reciprocal(double a, double x) {
        return x > 0 ? a / x : x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    /**
     * ∂xʸ/∂x = y xʸ⁻¹.
     *
     * <p>As y · (xʸ / x) it is accurate for every y, whereas y − 1 is rounded for y < ½. Where xʸ is out of range, y is
     * greater than 1, and y − 1 exact.
     */
    static double byBase(double x, double y, double power) {
        if (y == 0) {
            return 0;
        }
        if (x == 0 && y > 0 && y < 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isNaN(power)) {
            return Double.NaN;
        }
        double quotient = power / x;
        if (inRange(power) && inRange(quotient)) {
            return y * quotient;
        }
        if (inRange(power) && x != 0) {
            return y * power / x;
        }
        double lower = Math.pow(x, y - 1);
        return lower == 0 ? 0 : y * lower;
    }

    /** ∂xʸ/∂y = xʸ ln x. */
    static double byExponent(double x, double y, double power) {
        if (x < 0) {
            return Double.NaN;
        }
        if (x == 0 && y > 0) {
            return 0;
        }
        if (inRange(power)) {
            return power * Math.log(x);
        }
        // xʸ is out of range, but its product with ln x may not be
        double root = Math.pow(x, y / 2);
        return root == 0 ? 0 : root * Math.log(x) * root;
    }

    private static boolean inRange(double power) {
        double size = Math.abs(power);
        return size > LEAST && size < Double.POSITIVE_INFINITY;
    }

    /**
     * 1 − tanh² x.
     *
     * <p>From the result, as long as the difference cancels at most seven bits; beyond, 4 e / (1 + e)² with e = exp(−2|x|)
     * does not cancel.
     */
    static double tanh(double x, double result) {
        double partial = 1 - result * result;
        if (partial > 0x1p-7) {
            return partial;
        }
        double e = Math.exp(-2 * Math.abs(x));
        double d = 1 + e;
        return 4 * e / (d * d);
    }
}
