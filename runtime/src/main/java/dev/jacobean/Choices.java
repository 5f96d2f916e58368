package dev.jacobean;

/** Partials of the methods that choose between their operands or their signs. At a tie both operands share alike. */
final class Choices {

    private Choices() {}

    /** The sign, without that of zero: 0 at the kink. */
    static double abs(double x) {
        return x == 0 ? 0 : Math.signum(x);
    }

    /** How much a counts in {@code max(a, b)}: 1, ½ at a tie, 0; NaN if one is NaN. */
    static double greater(double a, double b) {
        return a > b ? 1 : a < b ? 0 : a == b ? 0.5 : Double.NaN;
    }

    /** As {@code min(max, max(value, min))}. */
    static double clampByValue(double value, double min, double max) {
        return greater(max, Math.max(value, min)) * greater(value, min);
    }

    static double clampByMin(double value, double min, double max) {
        return greater(max, Math.max(value, min)) * greater(min, value);
    }

    static double clampByMax(double value, double min, double max) {
        return greater(Math.max(value, min), max);
    }

    /** The sign of the magnitude times that of the other operand. */
    static double copySign(double magnitude, double sign) {
        return magnitude == 0 ? 0 : Math.signum(magnitude) * Math.copySign(1, sign);
    }
}
