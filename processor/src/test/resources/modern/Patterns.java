package zoo;

import dev.jacobean.Differentiable;

/** Patterns of Java 21 and later. */
final class Patterns {
    private Patterns() {}

    sealed interface Shape permits Disc, Box, Corner {}

    record Disc(double r) implements Shape {}

    record Box(double w, Corner corner) implements Shape {}

    record Corner(double x, double y) implements Shape {}

    record Counts(int a, int b) {}

    static double area(Shape s) {
        return switch (s) {
            case Disc d when d.r() > 100 -> -1;
            case Disc(double r) -> Math.PI * r * r;
            case Box(var w, Corner(double x, var y)) when x > 0 -> w * x * y;
            case Box b -> b.w();
            case Corner p -> p.x() + p.y();
        };
    }

    // at: 1.5
    @Differentiable
    static double areas(double a) {
        Shape[] none = {};
        return area(new Disc(a))
                + area(new Box(a, new Corner(a, 2)))
                + area(new Corner(a, a * a))
                + area(new Box(a, new Corner(-a, 2)))
                + none.length;
    }

    // at: 1.5, 3, 2
    @Differentiable
    static double tests(double a, int n, int m) {
        Object o = new Counts(n, m);
        double s = 0;
        if (o instanceof Counts(int p, int q) && p > 1) {
            s += a * p * q;
        }
        Shape t = new Box(a, new Corner(a, 3));
        if (!(t instanceof Box(double w, Corner(_, double y)))) {
            return -1;
        }
        return s + w * y;
    }

    // at: 1.5, 3
    // at: 1.5, 8
    @Differentiable
    static double statement(double a, int n) {
        Object o = n;
        switch (o) {
            case Integer i when i > 5:
                return a * i;
            case Integer i:
                a *= a + i;
                break;
            default:
                a = 0;
        }
        return a * 2;
    }

    // at: 1.5, "abc"
    @Differentiable
    static double ofPassive(double a, String text) {
        Object o = text;
        return switch (o) {
            case Counts(int x, _) -> x * a;
            case String s when s.isEmpty() -> 0;
            case String s -> s.length() * a * a;
            default -> a;
        };
    }

    static final class Point {
        final double x;
        double weight = 1;

        Point(double x) {
            this.x = x;
        }
    }

    // at: 1.5
    @Differentiable
    static double classes(double a) {
        Object o = new Point(a);
        switch (o) {
            case Point p -> p.weight *= a * p.x;
            default -> throw new IllegalStateException();
        }
        return o instanceof Point q ? q.weight : 0;
    }

    record Pair<A, B>(A first, B second) {}

    // at: 1.5
    @Differentiable
    static double inferred(double a) {
        Pair<Corner, String> p = new Pair<>(new Corner(a, a * a), "abc");
        return p instanceof Pair(var corner, String s) ? corner.y() * s.length() : 0;
    }
}
