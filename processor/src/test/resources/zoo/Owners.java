package zoo;

import dev.jacobean.Differentiable;

/** Static methods of interfaces, enums, records and nested classes. */
final class Owners {
    private Owners() {}

    /** An interface. */
    interface Shape {
        // at: 0.5
        @Differentiable
        static double area(double r) {
            return Math.PI * r * r;
        }
    }

    /** An enum. */
    enum Kind {
        ONE;

        // at: 0.5
        @Differentiable
        static double twice(double x) {
            return 2 * x * x;
        }
    }

    /** A record. */
    record Pair(double a, double b) {
        // at: {2, 3}
        @Differentiable
        static double product(Pair p) {
            return p.a * p.b();
        }
    }

    /** A class in a class in a class. */
    static final class Deep {
        static final class Deeper {
            // at: 0.5
            @Differentiable
            static double cube(double x) {
                return x * x * x;
            }
        }
    }
}
