package lowering;

import dev.jacobean.Differentiable;

/** Promotions, conversions, compound assignments, side effects in operands. */
final class Operators {
    static final int SIZE = 3;
    private static final double SCALE = 0.25;
    private static final String NAME = "north";
    static final long BIG = 1L << 40;
    static final char LETTER = 'x';

    private Operators() {}

    @Differentiable
    static double narrowing(double x, int i, byte b, short s, char c, long l, float f) {
        i += x;
        b += 1;
        b *= i;
        s -= x * 3;
        c += 1;
        c <<= 2;
        l /= 3;
        l += f;
        f *= x;
        f -= l;
        i >>= b;
        i ^= c;
        return i + b + s + c + l + f;
    }

    @Differentiable
    static double steps(double x, int i, byte b, char c, float f, long l) {
        double s = x++ + ++x;
        s += x-- * --x;
        s += i++ + i++ * --i;
        s += b++ + ++b + c-- + ++c;
        s -= f++ - --f;
        s += l-- * ++l;
        return s + x + i + b + c + f + l;
    }

    @Differentiable
    static double indices(double[] a, int[] k, int i) {
        double s = 0;
        if (a.length > 3 && k.length > 1) {
            int j = 0;
            a[j++] += a[j];
            a[j++] *= j;
            a[j--] = j + a[j];
            s = a[j = 2] + j;
            k[j - 1] = 1;
            a[k[j - 1]++] -= s;
            s += k[1];
            a[0] = a[1] = a[2] + 1;
        }
        return s + a[i];
    }

    @Differentiable
    static double integers(int i, int j, long l, short s, double x) {
        int q = i / (j == 0 ? 1 : j);
        int r = i % (j == 0 ? 7 : j);
        long m = l * i + s;
        int shifted = (i << 3) ^ (j >> 1) | (i >>> 28) & ~s;
        long both = (l << i) + (l >>> 5) - (i << l);
        return x * (q + r) + m / 7 * 0.5 + shifted + both + (i / 2.0) + (char) (i + 70) + (byte) (i * 100) + -s + ~i;
    }

    @Differentiable
    static double divisionByZero(int i, int j, double x) {
        return x + i / j + i % j;
    }

    @Differentiable
    static double unaries(double x, int i, boolean b) {
        double y = -x + +x - -(-x);
        int k = -i + ~i - +i;
        return !b ? y * k : -y - (b && !(x > 0) ? 1 : 0);
    }

    @Differentiable
    static double casts(double x, float f, long l, int i, char c) {
        int a = (int) x;
        long b = (long) (x * 1e10);
        byte d = (byte) (x * 300);
        short e = (short) i;
        char g = (char) (c + 1);
        float h = (float) (x / 3);
        double k = f + h * 2;
        float m = l;
        float n = i / 3f;
        return a + b + d + e + g + h + k + m + n + (int) 'a' + (double) (float) 0.1 + (int) 3.99e20;
    }

    @Differentiable
    static float floats(float x, float y, double z) {
        float a = x * y + 0.1f;
        a += z;
        a -= x / 3;
        double wide = a * 0.1;
        float b = (float) (wide * z);
        b++;
        return a > b ? a - b : (float) Math.sqrt(a * a + b) + (float) Math.sin(x);
    }

    @Differentiable
    static double constants(double x) {
        final int three = 3;
        byte b = three;
        char c = 97;
        float f = 1;
        long l = 'b';
        double d = 7 / 2 + 7 / 2.0 + (1 << three) + 0x1p-2 + 1e-3f + 0b101 + 017 + 1_000L;
        return x * SCALE + SIZE + b + c + f + l + d + BIG + LETTER + Integer.MAX_VALUE + Math.PI + NAME.length()
                + (NAME.equals("north") ? 1 : 2) + Double.MIN_VALUE + -0.0;
    }

    @Differentiable
    static double conditionals(double x, int i, boolean b, byte k) {
        double y = b ? i : x;
        int n = x > 0 ? i > 2 ? 1 : 2 : 3;
        long l = b ? i : 5L;
        int t = b ? k : 'a';
        x = (y > 1 ? x : y) * (b ? 2 : 0.5f);
        return x + y + n + l + t + (b ? 1 : 'b') + (i > 0 ? i : -i);
    }

    @Differentiable
    static double shortCircuits(double[] x, int i) {
        boolean a = i >= 0 && i < x.length && x[i] > 0;
        boolean b = i < 0 || i >= x.length || x[i] < 0.5;
        boolean c = a & b | a ^ !b;
        c |= a;
        c &= i != 3;
        c ^= b;
        int k = 0;
        if (i > 0 && k++ == 0 || ++k > 1) k += 10;
        if (i > 2 || (k = 5) > 3 && i-- > 0) k *= 2;
        return (a ? 1 : 2) + (b ? 10 : 20) + (c ? 100 : 200) + 1000 * k + i;
    }

    @Differentiable
    static double booleans(boolean a, boolean b, double x) {
        boolean c = a == b;
        boolean d = a != (x > 0);
        if (a ^ b) x = -x;
        return (c ? x : 2 * x) + (d ? 1 : 0) + (a | b & c ? 5 : 7);
    }

    @Differentiable
    static double assignmentsAsValues(double x, double y) {
        double a, b, c;
        a = b = c = x * y;
        a += b -= c *= 2;
        double d = (a = 3) + a * (b = a) + b;
        y = y + (y = 2) * y;
        x -= x++ + (x += 2);
        return a + b + c + d + x + y;
    }

    @Differentiable
    static double order(double[] x) {
        int i = 0;
        double s = 0;
        if (x.length > 4) {
            s = x[i] + x[++i] * x[i++] - (i = 4) * x[i];
            s += x[i] + (x[i] = 1) + x[i];
            double[] y = x;
            s -= y[0] * (y = new double[] {5, 6})[1] + y[0];
        }
        return s;
    }

    @Differentiable
    static double remainders(double x, double y, float f) {
        return x % y + f % 0.3f + (x % 1) * (-x % 0.7) + Math.IEEEremainder(x, 0.3);
    }

    @Differentiable
    static double doublesAsConditions(double x, double y) {
        double r = 0;
        if (x == y) r += 1;
        if (x != y) r += 2;
        if (!(x < y)) r += 4;
        if (x <= y == y >= x) r += 8;
        return r + (Double.isNaN(x) ? 16 : 0) + Double.compare(x, y) + Math.round(x) + Math.getExponent(y);
    }

    @Differentiable
    static double strings(String s, double x, int n) {
        String t = s + n;
        t += "!";
        t += 'c';
        double r = t.length() * x;
        if (s.equals("north")) r++;
        if (s == null) r--;
        switch (s) {
            case "a":
                r *= 2;
            case "b":
                r += 1;
                break;
            default:
                r -= x;
        }
        return r + (n > 0 && n < s.length() ? s.charAt(n) : '?') + Integer.parseInt("12" + Math.abs(n));
    }

    @Differentiable
    static double boxes(Integer n, double x, Boolean b, Character c) {
        int k = n + 1;
        Integer m = k * 2;
        m++;
        m += 3;
        long l = n;
        double d = n;
        Object o = m;
        return b ? x * m + l : d - k + c + (o instanceof Integer ? 1 : 0) + (int) o;
    }

    @Differentiable
    static double wraparound(int i, long l, double x) {
        int h = 17;
        for (int k = 0; k < 20; k++) {
            h = h * 31 + i;
            l = l * 6364136223846793005L + 1442695040888963407L;
        }
        return x * (h >>> 7) + (l >>> 11) * 0x1.0p-53 + Integer.MIN_VALUE / (i == 0 ? -1 : i) + Math.floorMod(i, 5);
    }
}
