package zoo;

import dev.jacobean.Differentiable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Objects as people design them: fields, inheritance, interfaces, nested classes. */
public class Models {
    static final double RATE = 0.03;
    private static final int[] PRIMES = {2, 3, 5, 7};
    private static final String[] NAMES = {"alpha", "beta"};
    private static final List<Double> GRID = List.of(0.5, 1.0, 2.0);
    private static final DoubleUnaryOperator SQUARE = x -> x * x;
    private static final double[][] STENCIL = new double[3][3];
    private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;
    private static final long SEED = System.getProperty("no.such.property") == null ? 7L : 8L;

    static {
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) STENCIL[i][j] = i == j ? 4 : -1;
    }

    private static class Tables {
        static final double[] NODES = {-0.7745966692414834, 0, 0.7745966692414834};
        static final double[] WEIGHTS = {5.0 / 9, 8.0 / 9, 5.0 / 9};
    }

    interface Constants {
        double GRAVITY = 9.80665;
        double[] COEFFICIENTS = {1, -0.5, 0.25};

        static double drop(double t) {
            return 0.5 * GRAVITY * t * t;
        }
    }

    // at: 0.3, 1.2
    @Differentiable
    static double privateTables(double a, double b) {
        double integral = 0;
        for (int i = 0; i < Tables.NODES.length; i++) {
            double x = 0.5 * (a + b) + 0.5 * (b - a) * Tables.NODES[i];
            integral += Tables.WEIGHTS[i] * Math.exp(-SQUARE.applyAsDouble(x));
        }
        double s = integral * (b - a) / 2;
        for (int p : PRIMES) s += Math.pow(a, p) * NAMES[p % 2].length();
        for (double g : GRID) s *= 1 + RATE * g * b;
        return s * GOLDEN + SEED * STENCIL[1][2] * a + Constants.drop(b) * Constants.COEFFICIENTS[1];
    }

    /** An immutable class with package-private fields. */
    static final class Oscillator {
        final double mass;
        final double stiffness;
        final double[] initial;
        private static final double DAMPING = 0.1;

        Oscillator(double mass, double stiffness, double[] initial) {
            this.mass = mass;
            this.stiffness = stiffness;
            this.initial = initial;
        }

        // at: {1.2, 3, {1, 0.5}}, 0.7
        @Differentiable
        double position(double t) {
            double omega = frequency();
            return Math.exp(-DAMPING * t) * (initial[0] * Math.cos(omega * t) + this.initial[1] / omega * Math.sin(omega * t));
        }

        private double frequency() {
            return Math.sqrt(stiffness / mass);
        }

        // at: {1.2, 3, {1, 0.5}}, {0.1, 0.2, 0.4}
        @Differentiable
        double[] trajectory(double... times) {
            double[] out = new double[times.length];
            for (int i = 0; i < times.length; i++) out[i] = position(times[i]);
            return out;
        }
    }

    /** A record that is its own receiver. */
    record Circle(double x, double y, double radius) implements Comparable<Circle>, Serializable {
        Circle(double radius) {
            this(0, 0, radius);
        }

        static Circle unit() {
            return new Circle(1);
        }

        double area() {
            return Math.PI * radius * radius;
        }

        // at: {1, 2, 0.5}, {0.5, 1, 2}
        @Differentiable
        double overlap(Circle other) {
            double d = Math.hypot(x - other.x, y - other.y);
            return other.area() * Math.max(0, other.radius() + radius - d) + unit().area();
        }

        @Override
        public int compareTo(Circle o) {
            return Comparator.comparingDouble(Circle::radius).compare(this, o);
        }
    }

    // at: {1, 2, 0.5}, {0.5, 1, 2}
    // at: {1, 2, 2.5}, {0.5, 1, 2}
    @Differentiable
    static double larger(Circle a, Circle b) {
        Circle big = a.radius() > b.radius() ? a : b;
        return big.area() + big.radius();
    }

    abstract static class Shape {
        final String name;

        Shape(String name) {
            this.name = name;
        }

        abstract int corners();

        double weight() {
            return 1.5;
        }
    }

    static final class Square extends Shape {
        Square() {
            super("square");
        }

        @Override
        int corners() {
            return 4;
        }
    }

    // at: 0.5, {}
    @Differentiable
    static double passiveObject(double x, Square shape) {
        double s = 0;
        for (int i = 0; i < shape.corners(); i++) s += Math.sin(i * x) * shape.weight();
        return s + shape.name.length() * x;
    }

    static class Base {
        protected double scale = 2;

        protected double transform(double x) {
            return scale * x;
        }

        static double helper(double x) {
            return x * x;
        }
    }

    static final class Derived extends Base {
        @Override
        protected double transform(double x) {
            return super.transform(x) + helper(x);
        }

        // at: {}, 0.7
        @Differentiable
        double twice(double x) {
            return transform(transform(x)) * scale;
        }
    }

    final class Inner {
        // at: {{}}, 0.7
        @Differentiable
        double usesOuterStatic(double x) {
            return Math.pow(x, PRIMES[1]) * RATE;
        }
    }

    // at: 0.5
    // at: -1 throws IOException
    @Differentiable
    static double checked(double x) throws IOException {
        if (x < 0) {
            throw new IOException("negative: " + x);
        }
        return Math.sqrt(x);
    }

    // at: 0.5, 1.5
    @Differentiable
    protected static double protectedMethod(double x, double y) {
        return x / y;
    }

    // at: 0.5, 1.5
    @Differentiable
    private static double privateMethod(double x, double y) {
        return x / y;
    }

    // at: 0.5, 1.5
    @Differentiable
    static double strict(final double x, @SuppressWarnings("unused") final double y) {
        return StrictMath.exp(x) * StrictMath.cbrt(y);
    }

    // at: 0.5, 1.5
    @Differentiable
    static synchronized double locked(double x, double y) {
        return x * y;
    }

    enum Op implements UnaryOperator<Double> {
        NEGATE {
            @Override
            double of(double x) {
                return -x;
            }
        },
        DOUBLE {
            @Override
            double of(double x) {
                return 2 * x;
            }
        };

        abstract double of(double x);

        @Override
        public Double apply(Double x) {
            return of(x);
        }
    }

    // at: NEGATE, 0.5
    @Differentiable
    static double enumBodies(Op op, double x) {
        return op.of(x) * x;
    }

    enum Planet {
        EARTH(5.97e24, 6.37e6),
        MARS(6.42e23, 3.39e6);

        private final double mass, radius;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double weight(double kg) {
            return kg * 6.674e-11 * mass / (radius * radius);
        }
    }

    // at: EARTH, 70
    @Differentiable
    static double enumFields(Planet planet, double kg) {
        return planet.weight(kg) + (planet == Planet.MARS ? 1 : planet.ordinal());
    }

    static final class Matrix {
        final double[][] a;

        Matrix(double[][] a) {
            this.a = a;
        }

        int rows() {
            return a.length;
        }
    }

    // at: {{{1, 2}, {3, 4}}}, {0.5, -1}
    @Differentiable
    static double[] passiveMatrix(Matrix m, double[] x) {
        double[] y = new double[m.rows()];
        for (int i = 0; i < m.rows(); i++) for (int j = 0; j < x.length; j++) y[i] += m.a[i][j] * x[j];
        return y;
    }
}
