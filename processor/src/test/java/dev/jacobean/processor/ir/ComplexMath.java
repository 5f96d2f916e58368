package dev.jacobean.processor.ir;

import java.util.List;

/**
 * {@code java.lang.Math} on complex numbers with a vanishing imaginary part. The elementary functions continue to the
 * complex plane by their addition theorems; where a function is not analytic, its value on the branch of the real part
 * is taken, and at a kink what the project's table of kinks says.
 */
public final class ComplexMath {
    private ComplexMath() {}

    public static Complex call(String name, List<Complex> x) {
        Complex z = x.get(0);
        return switch (name) {
            case "atan2" -> atan2(z, x.get(1));
            case "hypot" -> hypot(z, x.get(1));
            case "pow" -> pow(z, x.get(1));
            case "max" -> select(Math.max(z.re(), x.get(1).re()), z, x.get(1));
            case "min" -> select(Math.min(z.re(), x.get(1).re()), z, x.get(1));
            case "fma" ->
                z.times(x.get(1))
                        .plus(x.get(2))
                        .withValue(Math.fma(z.re(), x.get(1).re(), x.get(2).re()));
            case "copySign" ->
                z.chain(
                        Math.copySign(z.re(), x.get(1).re()),
                        Math.signum(z.re()) * Math.copySign(1, x.get(1).re()));
            case "IEEEremainder" ->
                remainder(z, x.get(1), Math.IEEEremainder(z.re(), x.get(1).re()));
            case "nextAfter" -> z.withValue(Math.nextAfter(z.re(), x.get(1).re()));
            case "clamp" ->
                select(Math.max(x.get(1).re(), Math.min(z.re(), x.get(2).re())), z, x.get(1), x.get(2));
            default -> call(name, z);
        };
    }

    private static Complex call(String name, Complex z) {
        double x = z.re();
        double y = z.im();
        return switch (name) {
            case "sin" -> new Complex(Math.sin(x), Math.cos(x) * y);
            case "cos" -> new Complex(Math.cos(x), -(Math.sin(x) * y));
            case "exp" -> new Complex(Math.exp(x), y == 0 ? 0 : Math.exp(x) * y);
            case "expm1" -> new Complex(Math.expm1(x), y == 0 ? 0 : Math.exp(x) * y);
            case "log" -> z.chain(Math.log(x), x < 0 ? Double.NaN : 1 / x);
            case "log10" -> z.chain(Math.log10(x), x < 0 ? Double.NaN : 1 / (x * Math.log(10)));
            case "log1p" -> z.chain(Math.log1p(x), x < -1 ? Double.NaN : 1 / (1 + x));
            case "sinh" -> new Complex(Math.sinh(x), Math.cosh(x) * y);
            case "cosh" -> new Complex(Math.cosh(x), Math.sinh(x) * y);
            case "tan" -> call("sin", z).over(call("cos", z)).withValue(Math.tan(x));
            case "tanh" -> new Complex(Math.tanh(x), y / Math.cosh(x) / Math.cosh(x));
            case "asin" -> z.chain(Math.asin(x), 1 / Math.sqrt((1 - x) * (1 + x)));
            case "acos" -> z.chain(Math.acos(x), -1 / Math.sqrt((1 - x) * (1 + x)));
            case "atan" -> z.chain(Math.atan(x), Math.abs(x) > 1e150 ? 0 : 1 / (1 + x * x));
            case "sqrt" -> z.chain(Math.sqrt(x), 0.5 / Math.sqrt(x));
            case "cbrt" -> z.chain(Math.cbrt(x), Math.cbrt(x) / x / 3);
            case "abs" -> z.chain(Math.abs(x), Math.signum(x));
            case "toRadians" -> new Complex(Math.toRadians(x), Math.toRadians(1) * y);
            case "toDegrees" -> new Complex(Math.toDegrees(x), Math.toDegrees(1) * y);
            case "nextUp" -> z.withValue(Math.nextUp(x));
            case "nextDown" -> z.withValue(Math.nextDown(x));
            case "floor" -> new Complex(Math.floor(x), 0);
            case "ceil" -> new Complex(Math.ceil(x), 0);
            case "rint" -> new Complex(Math.rint(x), 0);
            case "signum" -> new Complex(Math.signum(x), 0);
            case "ulp" -> new Complex(Math.ulp(x), 0);
            default -> throw new UnsupportedOperationException("Math." + name);
        };
    }

    /** The candidates whose real part is the value share its imaginary part: a tie gives the mean. */
    private static Complex select(double value, Complex... candidates) {
        double sum = 0;
        int ties = 0;
        for (Complex candidate : candidates) {
            if (Double.isNaN(candidate.re())) {
                return new Complex(value, Double.NaN);
            }
            if (candidate.re() == value) {
                sum += candidate.im();
                ties++;
            }
        }
        return new Complex(value, sum / ties);
    }

    /** x - q·y with the quotient q, an integer, that belongs to the value; also Java's operator %. */
    public static Complex remainder(Complex x, Complex y, double value) {
        double quotient = y.im() == 0 ? 0 : Math.rint((x.re() - value) / y.re());
        return new Complex(value, x.im() - quotient * y.im());
    }

    /** The argument of x + iy turns by the cross product over the square of the distance. */
    private static Complex atan2(Complex y, Complex x) {
        double r = Math.hypot(x.re(), y.re());
        double cross = x.re() / r * y.im() - y.re() / r * x.im();
        boolean still = x.im() == 0 && y.im() == 0;
        return new Complex(Math.atan2(y.re(), x.re()), still ? 0 : cross / r);
    }

    private static Complex hypot(Complex x, Complex y) {
        double r = Math.hypot(x.re(), y.re());
        return new Complex(r, r == 0 ? 0 : x.re() / r * x.im() + y.re() / r * y.im());
    }

    /** exp(p · log x), with the edges at x = 0 and for a negative x that the table of kinks gives. */
    private static Complex pow(Complex x, Complex p) {
        double value = Math.pow(x.re(), p.re());
        double byBase = p.re() == 0 ? 0 : p.re() * Math.pow(x.re(), p.re() - 1);
        double byExponent = x.re() == 0 && p.re() > 0 ? 0 : value * Math.log(x.re());
        return new Complex(value, (x.im() == 0 ? 0 : byBase * x.im()) + (p.im() == 0 ? 0 : byExponent * p.im()));
    }
}
