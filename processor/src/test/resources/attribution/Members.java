package corpus;

import static corpus.MembersStatics.CONSTANT;
import static corpus.MembersStatics.twice;
import static java.lang.Math.*;
import static java.util.Map.Entry.comparingByValue;
import static java.util.Map.entry;

import corpus.MembersStatics.Holder;
import java.util.Map.Entry;

/** Imports, records, enums, interfaces, constants, constructors. */
class Members {
    record Point(double x, double y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                x = -x;
            }
            y = max(y, 0);
        }

        Point(double both) {
            this(both, both);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y() + other.y());
        }

        double norm() {
            return sqrt(x * x + y * y);
        }

        static Point of(int... v) {
            return new Point(v[0], v[1]);
        }
    }

    record Box<T extends Number>(T value, Point... points) {
        double total() {
            double sum = value.doubleValue();
            for (Point p : points) {
                sum += p.norm() + p.x();
            }
            return sum + value().intValue();
        }
    }

    enum Planet {
        EARTH(5.9, 6.3) {
            @Override
            double weight(double m) {
                return super.weight(m) * 2;
            }
        },
        MARS(6.4, 3.3);

        private final double mass;
        final double radius;
        static final double G = 6.67e-11;

        Planet(double mass, double radius) {
            this.mass = mass;
            this.radius = radius;
        }

        double gravity() {
            return G * mass / (radius * radius);
        }

        double weight(double m) {
            return m * gravity();
        }

        static Planet largest() {
            Planet best = null;
            for (Planet p : values()) {
                if (best == null || p.radius > best.radius) {
                    best = p;
                }
            }
            return best == null ? valueOf("EARTH") : best;
        }
    }

    interface Shape {
        double area();

        default double doubled() {
            return area() * 2 + CONSTANT;
        }

        static Shape unit() {
            return () -> 1;
        }
    }

    record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side + Shape.super.doubled() * 0;
        }
    }

    static final int ONE = 1, TWO = ONE + ONE;
    final int four = TWO * 2;
    final String label = "l" + four;

    int imports(int n, Entry<String, Integer> e) {
        var a1 = sin(n) + cos(PI) + E;
        var a2 = max(n, 2L) + abs(-n) + min(1f, n);
        var a3 = twice(n) + twice(2.5) + CONSTANT;
        var a4 = e.getKey().length() + e.getValue();
        var a5 = entry("a", 1).getValue() + 1;
        var a6 = new Holder().held + Holder.shared;
        var a7 = MembersStatics.Holder.shared + corpus.MembersStatics.CONSTANT;
        var a8 = java.util.Arrays.asList(1).get(0) + java.lang.Integer.MAX_VALUE + Long.MIN_VALUE;
        var a9 = Integer.class.getName() + int.class + String[].class.getSimpleName() + java.util.List.class;
        var a10 = comparingByValue().hashCode();
        var a11 = floorMod(n, 3) + toIntExact(5L) + (int) floor(2.5) + round(1.5f) + round(1.5);
        switch (n) {
            case ONE: return 1;
            case TWO + 1: return 2;
            case MembersStatics.CONSTANT: return 3;
            default: return four;
        }
    }

    double use(Point p, Planet planet, Box<Integer> box, Shape shape) {
        var a1 = p.x() + p.plus(Point.ORIGIN).norm() + Point.of(1, 2).y + new Point(3).x();
        var a2 = p.equals(p) ? p.hashCode() : p.toString().length();
        var a3 = planet.gravity() + planet.mass + Planet.largest().radius + Planet.G;
        var a4 = planet.ordinal() + planet.name().length() + planet.compareTo(Planet.MARS) + Planet.values().length;
        var a5 = box.value() + box.points()[0].x() + box.points.length + box.total();
        var a6 = shape.area() + Shape.unit().doubled() + new Square(2).doubled() + shape.toString().length();
        var a7 = new Box<>(1.5).value() * 2;
        var a8 = new Box<>(1, p, p).points()[1].y();
        boolean same = planet == Planet.EARTH || p == null;
        return switch (planet) {
            case EARTH -> a1;
            case MARS -> { double t = a5; yield t * 2; }
        };
    }

    private static double dist(double[] a, double... b) {
        return a.length == 0 ? 0 : pow(a[0] - b[0], 2) + (b.length > 1 ? dist(a) : dist(a, 1, 2));
    }
}

class MembersStatics {
    static final int CONSTANT = 42;

    static int twice(int x) { return 2 * x; }
    static double twice(double x) { return 2 * x; }

    static class Holder {
        static long shared = 1;
        float held = 2;
    }
}
