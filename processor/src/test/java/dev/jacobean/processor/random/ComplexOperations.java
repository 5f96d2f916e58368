package dev.jacobean.processor.random;

import dev.jacobean.processor.ir.Complex;
import dev.jacobean.processor.ir.ComplexMath;
import java.util.Arrays;
import java.util.List;

/** What the complex twin of a random program calls. */
public final class ComplexOperations {
    /** The largest tangent that this thread has met: what rounding errors are relative to. */
    private static final ThreadLocal<double[]> LARGEST = ThreadLocal.withInitial(() -> new double[] {1});

    private ComplexOperations() {}

    static void reset() {
        LARGEST.get()[0] = 1;
    }

    static double largest() {
        return LARGEST.get()[0];
    }

    private static Complex watched(Complex z) {
        double size = Math.max(Math.abs(z.tangent()), Math.abs(z.re()));
        double[] largest = LARGEST.get();
        largest[0] = Double.isNaN(size) ? Double.POSITIVE_INFINITY : Math.max(largest[0], size);
        return z;
    }

    public static Complex c(double x) {
        return new Complex(x, 0);
    }

    public static Complex plus(Complex x, Complex y) {
        return watched(x.plus(y));
    }

    public static Complex minus(Complex x, Complex y) {
        return watched(x.minus(y));
    }

    public static Complex times(Complex x, Complex y) {
        return watched(x.times(y));
    }

    public static Complex over(Complex x, Complex y) {
        return watched(x.over(y));
    }

    public static Complex negate(Complex x) {
        return x.negated();
    }

    public static Complex remainder(Complex x, Complex y) {
        return watched(ComplexMath.remainder(x, y, x.re() % y.re()));
    }

    public static Complex math(String name, Complex... x) {
        return watched(ComplexMath.call(name, List.of(x)));
    }

    /** As {@link java.util.stream.DoubleStream#sum} adds. */
    public static Complex sum(Complex[] x) {
        double re = Arrays.stream(x).mapToDouble(Complex::re).sum();
        return watched(new Complex(re, Arrays.stream(x).mapToDouble(Complex::im).sum()));
    }

    public static Complex[] zeros(int n) {
        Complex[] zeros = new Complex[n];
        Arrays.fill(zeros, Complex.ZERO);
        return zeros;
    }

    public static Complex[][] zeros(int n, int m) {
        Complex[][] zeros = new Complex[n][];
        Arrays.setAll(zeros, i -> zeros(m));
        return zeros;
    }

    /** The left side of a compound assignment: its old value is read before the right side is evaluated. */
    public static Element element(Complex[] array, int index) {
        return new Element(array, index, array[index]);
    }

    /** An element of an array, and its value when it was looked up. */
    public record Element(Complex[] array, int index, Complex old) {
        public Complex plus(Complex x) {
            return array[index] = ComplexOperations.plus(old, x);
        }

        public Complex minus(Complex x) {
            return array[index] = ComplexOperations.minus(old, x);
        }

        public Complex times(Complex x) {
            return array[index] = ComplexOperations.times(old, x);
        }
    }
}
