package corpus;

/** Numeric promotion, shifts, small integers, compound assignment, boxing, strings. */
class Operators {
    static final int MASK = 0x1f;
    static final byte SMALL = (byte) 200;
    static final char LETTER = 'a' + 1;
    static final String NAME = "n" + MASK + LETTER + 1.5 + 2f + true + SMALL;
    static final long BIG = 1L << 40 | MASK & ~7;
    static final boolean FLAG = MASK > 3 ^ !(BIG < 0) & NAME == "n";
    byte b = 1;
    short s = 2;
    char c = 'c';
    int i = 4;
    long l = 5;
    float f = 6;
    double d = 7;
    boolean z = true;
    Integer boxedInt = 8;
    Character boxedChar = 'x';
    Double boxedDouble = 9.0;
    Long boxedLong = 10L;
    Byte boxedByte = 11;
    Boolean boxedBoolean = false;

    void unary() {
        var a1 = -b;
        var a2 = +c;
        var a3 = ~s;
        var a4 = -boxedChar;
        var a5 = ~boxedLong;
        var a6 = !boxedBoolean;
        var a7 = b++;
        var a8 = --c;
        var a9 = boxedInt++;
        var a10 = ++boxedDouble;
        var a11 = -boxedByte + +f;
        var a12 = - -d;
    }

    void binary() {
        var a1 = b + b;
        var a2 = c + 1;
        var a3 = c + c;
        var a4 = s * 1L;
        var a5 = l / f;
        var a6 = f % d;
        var a7 = b << l;
        var a8 = l >> b;
        var a9 = c >>> boxedLong;
        var a10 = boxedInt + boxedChar;
        var a11 = boxedByte - boxedDouble;
        var a12 = boxedInt << boxedInt;
        var a13 = b & c;
        var a14 = z & boxedBoolean;
        var a15 = boxedBoolean ^ boxedBoolean;
        var a16 = l | boxedByte;
        var a17 = boxedInt == i;
        var a18 = boxedInt == boxedInt;
        var a19 = boxedInt < l && z || boxedBoolean;
        var a20 = (b + s) * (c - i) / (double) l - f;
        var a21 = i / 2 * 2.0f;
        var a22 = 1 / 2 + 1.0 / 2;
    }

    void strings(Object o, char[] chars) {
        var a1 = "x" + 1 + 2;
        var a2 = 1 + 2 + "x";
        var a3 = o + "x";
        var a4 = 'a' + 'b' + "c";
        var a5 = "x" + null + o;
        var a6 = "" + chars;
        var a7 = c + "" + c + 1;
        String t = "a";
        t += 1;
        t += c;
        t += o;
        o += "s";
        CharSequence q = "q" + t;
    }

    void compound(int[] array, byte[] bytes, int n) {
        b += 1;
        b *= 2.5;
        c -= 3;
        s <<= l;
        i += d;
        f /= i;
        l |= i;
        z &= n > 3;
        boxedInt += 3;
        boxedDouble *= i;
        array[n++] += d;
        array[--n]++;
        bytes[n] ^= array[n] >>> 3;
        bytes[0] = 12;
        var x = b += 1;
        var y = bytes[1] = 5;
        var w = i = s = b = 3;
        int u = (i += 2) * (i -= 3);
    }

    long casts(double x, Object o) {
        var a1 = (byte) x;
        var a2 = (char) (int) x;
        var a3 = (long) x + (int) 3.7 + (float) x;
        var a4 = (Integer) o;
        var a5 = (int) (Integer) o + 1;
        var a6 = (double) boxedInt;
        var a7 = (Object) x;
        var a8 = (int) 'a' + (char) 98;
        var a9 = (short) ~MASK;
        var a10 = (int[]) o;
        var a11 = ((int[][]) o)[0][1] * 2L;
        return (long) (x * 1e3) % 7 + (int) o;
    }

    double mixed(int n, float g, long m, short h, char k) {
        double r = n * g + m * h - k / 2 + (n & k) + (h >> 1) + (m >>> n) + -k + ~h;
        r += n / 2 + n / 2.0 + (n + 0f) / m + k * k % 7 - (n > m ? 1 : 0);
        r = r * r - r / (r + 1) + (r > 0 ? r : -r) + (n == 0 ? 0 : 1.0 / n);
        return r - (g == r ? g : h) + 0x1p-3 + 1e10f + 077 + 0b101 + 1_000L;
    }
}
