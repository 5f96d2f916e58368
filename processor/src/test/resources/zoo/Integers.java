package zoo;

import dev.jacobean.Differentiable;

/** int, long and boolean beside active values. */
final class Integers {
    private Integers() {}

    // at: 0.4, 7, 3
    // at: 0.4, 7, 0 throws ArithmeticException
    @Differentiable
    static double division(double x, int n, int m) {
        return n / m * x + n % m * x * x;
    }

    // at: 0.4, 7
    @Differentiable
    static double longArithmetic(double x, long n) {
        long m = n * 10_000_000_000L + 3;
        return x * (m % 1000) + x * x * (m / 10_000_000_000L);
    }

    // at: 0.4, 13
    @Differentiable
    static double bits(double x, int n) {
        int a = n & 6;
        int b = n | 2;
        int c = n ^ 5;
        int d = ~n;
        return x * a + x * x * b - c * x / d;
    }

    // at: 0.4, 13
    // at: 0.4, -13
    @Differentiable
    static double shifts(double x, int n) {
        return x * (n << 2) + x * x * (n >> 1) - x * (n >>> 28);
    }

    // at: 0.4, 13
    @Differentiable
    static double overflow(double x, int n) {
        int big = n * 1_000_000_007;
        return x * big / Integer.MAX_VALUE;
    }

    // at: 0.4, 7
    @Differentiable
    static double integerDivisionBeforeDouble(double x, int n) {
        double half = n / 2;
        return x * half + x * (n / 2.0) * half;
    }

    // at: 0.4, true, false
    // at: 0.4, true, true
    @Differentiable
    static double booleans(double x, boolean a, boolean b) {
        boolean c = a ^ b;
        boolean d = a & !b | c;
        boolean e = a == b;
        return (c ? x : 1) * (d ? x : 2) * (e ? x : 3);
    }

    // at: 2.7
    // at: -2.7
    @Differentiable
    @SuppressWarnings("jacobean")
    static double castToInt(double x) {
        int n = (int) x;
        return (x - n) * (x - n);
    }

    // at: {0.5, 0.25, 2}, 1.9
    @Differentiable
    @SuppressWarnings("jacobean")
    static double tableLookup(double[] table, double x) {
        int i = (int) x;
        double t = x - i;
        return (1 - t) * table[i] + t * table[i + 1];
    }

    // at: {0.5, 0.25, 2}, {2, 0, 1}
    @Differentiable
    static double permuted(double[] x, int[] p) {
        double s = 1;
        for (int i = 0; i < p.length; i++) {
            s = s * x[p[p[i]]] + p[i];
        }
        return s;
    }

    // at: {0.5, 0.25, 2}, 5
    @Differentiable
    static double localIntegerArray(double[] x, int n) {
        int[] count = new int[3];
        for (int i = 0; i < n; i++) {
            count[i * i % 3]++;
        }
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += count[i] * x[i] * x[i];
        }
        return s;
    }

    // at: 0.5, 12, 18
    @Differentiable
    static double greatestCommonDivisor(double x, int a, int b) {
        while (b != 0) {
            int t = a % b;
            a = b;
            b = t;
            x = x * x + a;
        }
        return x;
    }

    // at: 0.5, 3
    @Differentiable
    static double indexArithmetic(double x, int n) {
        double[] a = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i * n + j] = Math.sin(x * i + j);
            }
        }
        double s = 0;
        for (int k = a.length - 1; k >= 0; k -= 2) {
            s += a[k] * a[a.length - 1 - k];
        }
        return s;
    }

    // at: 0.5, 6
    @Differentiable
    static double lookAheadCounter(double x, int n) {
        int k = 0;
        double s = x;
        while (k < n) {
            s = s * 0.5 + x * k;
            k += k % 2 == 0 ? 1 : 2;
        }
        return s * k;
    }

    // at: 0.5
    @Differentiable
    static double integerLiterals(double x) {
        return x * 0x10 + x * 0b11 + x * 1_0 + x * 010 + x * 10L;
    }
}
