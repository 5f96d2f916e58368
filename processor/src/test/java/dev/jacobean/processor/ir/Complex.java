package dev.jacobean.processor.ir;

/**
 * A complex number whose imaginary part is a multiple of a step so small that its square vanishes: then f(x + i·h·v) =
 * f(x) + i·h·f'(x)·v without truncation error, and the real part is what the real computation gives, to the bit.
 */
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);

    /** A power of two, so that scaling by it is exact. */
    static final double STEP = 0x1p-400;

    public static Complex of(double value, double tangent) {
        return new Complex(value, tangent * STEP);
    }

    public double tangent() {
        return im / STEP;
    }

    public Complex plus(Complex y) {
        return new Complex(re + y.re, im + y.im);
    }

    public Complex minus(Complex y) {
        return new Complex(re - y.re, im - y.im);
    }

    public Complex negated() {
        return new Complex(-re, -im);
    }

    public Complex times(Complex y) {
        return new Complex(re * y.re, strong(re, y.im) + strong(im, y.re));
    }

    /** Smith's algorithm, for a divisor whose imaginary part vanishes beside the real one. */
    public Complex over(Complex y) {
        double quotient = re / y.re;
        return new Complex(quotient, strong(im - strong(quotient, y.im), 1 / y.re));
    }

    /** An imaginary part that is exactly zero passes nothing on, not even through an infinity. */
    private static double strong(double x, double y) {
        return x == 0 || y == 0 ? 0 : x * y;
    }

    /** The continuation of a function with the given value and derivative at the real part. */
    Complex chain(double value, double derivative) {
        return new Complex(value, im == 0 ? 0 : im * derivative);
    }

    Complex withValue(double value) {
        return new Complex(value, im);
    }
}
