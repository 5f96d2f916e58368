package zoo;

import dev.jacobean.Differentiable;

/** Straight lines of scalar arithmetic. */
final class Scalars {
    private Scalars() {}

    // at: 3 -> 1
    @Differentiable
    static double identity(double x) {
        return x;
    }

    // at: 3 -> 0
    @Differentiable
    static double constant(double x) {
        return 2.5;
    }

    // at: 2, 5 -> 5, 2
    @Differentiable
    static double product(double x, double y) {
        return x * y;
    }

    // at: 3, 4 -> 0.25, -0.1875
    @Differentiable
    static double quotient(double x, double y) {
        return x / y;
    }

    // at: 2, 5, 11 -> 1, -1, -1
    @Differentiable
    static double difference(double x, double y, double z) {
        return x - y - z;
    }

    // at: 3 -> -1
    @Differentiable
    static double negative(double x) {
        return -x;
    }

    // at: 3 -> 1
    @Differentiable
    static double doublyNegative(double x) {
        return - -x;
    }

    // at: 3 -> 6
    @Differentiable
    static double square(double x) {
        return x * x;
    }

    // at: 2 -> 80
    @Differentiable
    static double fifthPower(double x) {
        return x * x * x * x * x;
    }

    // at: 1.5
    // at: -0.25
    @Differentiable
    static double polynomial(double x) {
        return 3 * x * x * x - 2 * x * x + x / 7 - 11;
    }

    // at: 0.7, -0.3
    @Differentiable
    static double rational(double x, double y) {
        return (x * x - 3 * y) / (1 + x * x + y * y);
    }

    // at: 0.5, 0.25, 3
    @Differentiable
    static double precedence(double x, double y, double z) {
        return x - (y - z) * (x + y / (z - x)) - -y;
    }

    // at: 1.25, 0.5 -> 2.5, -1
    @Differentiable
    static double differenceOfSquares(double x, double y) {
        double a = x + y;
        double b = x - y;
        return a * b;
    }

    // at: 0.3, 0.9
    @Differentiable
    static double reassigned(double x, double y) {
        double s = x * y;
        s = s * s + x;
        s = s - y * s;
        return s;
    }

    // at: 0.3, 0.9
    @Differentiable
    static double parameterReassigned(double x, double y) {
        x = x * y + 1;
        y = y - x;
        x = x * x;
        return x + y * y;
    }

    // at: 1.1, 3, 4
    @Differentiable
    static double mixedWithIntegers(double x, int n, long m) {
        return n * x + x / m + n / 2 + m % 3 * x;
    }

    // at: 0.4, true
    // at: 0.4, false
    @Differentiable
    static double mixedWithBoolean(double x, boolean up) {
        return up ? x * x : -x;
    }

    // at: 0.4, 0.2
    @Differentiable
    static double unusedLocal(double x, double y) {
        double unused = Math.exp(x) * y;
        return x * 3;
    }

    // at: 2 -> 6
    @Differentiable
    static double sharedSubexpression(double x) {
        double s = x + 1;
        return s * s;
    }

    // at: 0.7 -> 1
    @Differentiable
    static double cancels(double x) {
        return 3 * x - x - x;
    }

    static final double HALF = 0.5;
    private static final int THREE = 3;

    // at: 2 -> 3
    @Differentiable
    static double staticConstants(double x) {
        return THREE * x * Math.PI / Math.PI + HALF - HALF;
    }

    // at: 0.2, 1.3, -0.4
    @Differentiable
    static double manyUses(double x, double y, double z) {
        double a = x * y;
        double b = y * z;
        double c = a * b + x;
        double d = c * a - b;
        return d * c + a * b * z;
    }
}
