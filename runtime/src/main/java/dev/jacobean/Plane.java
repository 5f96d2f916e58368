package dev.jacobean;

/** Partials of the methods that measure a vector (x, y) of the plane: {@code hypot} and {@code atan2}. */
final class Plane {

    /** Squares of lengths between these two neither overflow nor lose bits. */
    private static final double LEAST_SQUARE = 0x1p-900;

    private static final double GREATEST_SQUARE = 0x1p1000;

    /** Below this a length may have lost bits. */
    private static final double LEAST_LENGTH = 0x1p-960;

    private Plane() {}

    /**
     * x / √(x² + y²).
     *
     * @param length {@code Math.hypot(x, y)}
     * @return 0 at the origin, which is a kink
     */
    static double overLength(double x, double y, double length) {
        if (length > LEAST_LENGTH && length < Double.POSITIVE_INFINITY) {
            return x / length;
        }
        if (x == 0 && y == 0) {
            return 0;
        }
        if (Double.isInfinite(x) != Double.isInfinite(y)) {
            return Double.isNaN(x + y) ? Double.NaN : Double.isInfinite(x) ? Math.signum(x) : 0;
        }
        // the length overflowed or is subnormal: scaled by a power of two it is exact again
        double scale = length > 1 ? 0x1p-2 : 0x1p512;
        return x * scale / Math.hypot(x * scale, y * scale);
    }

    /**
     * a / (x² + y²), where a is one of ±x, ±y.
     *
     * @return NaN at the origin, and the limit 0 for an infinite vector
     */
    static double overSquaredLength(double a, double y, double x) {
        double square = x * x + y * y;
        if (square > LEAST_SQUARE && square < GREATEST_SQUARE) {
            return a / square;
        }
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return Double.isNaN(x + y) && !(Double.isInfinite(x) && Double.isInfinite(y)) ? Double.NaN : 0;
        }
        int exponent = Math.getExponent(Math.max(Math.abs(x), Math.abs(y)));
        double u = Math.scalb(x, -exponent);
        double v = Math.scalb(y, -exponent);
        return Math.scalb(Math.scalb(a, -exponent) / (u * u + v * v), -exponent);
    }
}
