package zoo;

import dev.jacobean.Differentiable;

/** var, final, shadowing, other integer types, varargs, generics. */
final class Scopes {
    private Scopes() {}

    static double s = 3;

    // at: {0.5, 2}
    @Differentiable
    static double inferred(double[] x) {
        var sum = 0.0;
        for (var v : x) {
            final var square = v * v;
            sum += square;
        }
        return sum;
    }

    // at: 0.5
    @Differentiable
    static double shadowsField(double x) {
        double s = x;
        {
            double t = s * s;
            s += t;
        }
        {
            int t = 2;
            s *= t;
        }
        return s;
    }

    // at: 0.5, 3
    @Differentiable
    static double smallIntegers(double x, int n) {
        byte b = (byte) (n * 100);
        short h = (short) (b * 300);
        char c = 'a';
        c += 2;
        b >>= 1;
        return x * b + x * x * h + c * x;
    }

    // at: 0.5
    @Differentiable
    static double charLoop(double x) {
        double s = 0;
        for (char c = 'a'; c <= 'e'; c++) {
            s = s * x + (c - 'a');
        }
        return s;
    }

    private static double total(double... x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    // at: 0.5, 2
    @Differentiable
    static double varargs(double x, double y) {
        return total(x, y, x * y) + total() + total(x);
    }

    private static <T> T choose(boolean first, T a, T b) {
        return first ? a : b;
    }

    // at: 0.5, p, q
    @Differentiable
    static double generic(double x, String a, String b) {
        return choose(x > 0, a, b).equals("p") ? x * x : x;
    }

    // at: 0.5, 1.5
    @Differentiable
    static double effectivelyConstant(final double x, final double y) {
        final double k = 2;
        final double z;
        if (x < y) {
            z = x * k;
        } else {
            z = y;
        }
        return z * z;
    }
}
