package zoo;

import dev.jacobean.Differentiable;

/** Passive objects, exceptions, assertions. */
final class Passives {
    private Passives() {}

    enum Unit {
        METRE(1),
        FOOT(0.3048);

        final double metres;

        Unit(double metres) {
            this.metres = metres;
        }

        double metres() {
            return metres;
        }
    }

    // at: 2, abc
    @Differentiable
    static double withString(double x, String s) {
        return x * s.length() + (s.isEmpty() ? 0 : x * x);
    }

    // at: 2, METRE
    // at: 2, FOOT
    @Differentiable
    static double withEnum(double x, Unit unit) {
        return x * x * unit.metres() + (unit == Unit.FOOT ? x : 0);
    }

    // at: 2
    // at: -2 throws IllegalArgumentException
    @Differentiable
    static double throwsForNegative(double x) {
        if (x < 0) {
            throw new IllegalArgumentException("negative: " + x);
        }
        return Math.sqrt(x);
    }

    // at: 2
    @Differentiable
    static double asserted(double x) {
        assert x > 0 : "negative";
        return x * x;
    }

    // at: {1, 2}, 2
    // at: {1, 2}, 3 throws IllegalStateException
    // writes: x
    @Differentiable
    static double throwsLate(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (i == 2) {
                throw new IllegalStateException();
            }
            x[i] *= x[0];
        }
        return x[0] * x[1];
    }
}
