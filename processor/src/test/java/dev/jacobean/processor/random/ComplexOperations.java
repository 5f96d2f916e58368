package dev.jacobean.processor.random;

import dev.jacobean.processor.ir.Complex;
import dev.jacobean.processor.ir.ComplexMath;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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

    /** Rounded as a cast to float rounds; the derivative of that is taken as 1. */
    public static Complex narrow(Complex x) {
        return new Complex((float) x.re(), x.im());
    }

    /** A compound assignment to an int: the right side is computed before. */
    public static int narrowed(int[] array, int index, double value) {
        return array[index] = (int) value;
    }

    /** The value of x++, which has happened already. */
    public static Complex next(Complex old, Complex after) {
        return old;
    }

    public static Complex[] mapped(Complex[] x, UnaryOperator<Complex> f) {
        return Arrays.stream(x).map(f).toArray(Complex[]::new);
    }

    public static Complex[] range(int from, int to, IntFunction<Complex> f) {
        return IntStream.range(from, to).mapToObj(f).toArray(Complex[]::new);
    }

    public static Complex greatest(Complex[] x) {
        return Arrays.stream(x).reduce((y, z) -> math("max", y, z)).orElseThrow();
    }

    public static Complex least(Complex[] x) {
        return Arrays.stream(x).reduce((y, z) -> math("min", y, z)).orElseThrow();
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

        public Complex over(Complex x) {
            return array[index] = ComplexOperations.over(old, x);
        }

        /** As {@code a[i]++}. */
        public Complex next() {
            plus(c(1));
            return old;
        }

        public NarrowElement narrowed() {
            return new NarrowElement(this);
        }
    }

    /** An element of an array of floats. */
    public record NarrowElement(Element element) {
        private Complex set(Complex x) {
            return element.array[element.index] = narrow(x);
        }

        public Complex plus(Complex x) {
            return set(ComplexOperations.plus(element.old, x));
        }

        public Complex minus(Complex x) {
            return set(ComplexOperations.minus(element.old, x));
        }

        public Complex times(Complex x) {
            return set(ComplexOperations.times(element.old, x));
        }
    }
}
