package lowering;

import dev.jacobean.Differentiable;

/** Objects of one of several classes: which one, null, casts, and the exceptions that they throw. */
public class ClassChoices {
    interface Shape {
        double area();
    }

    record Disc(double r) implements Shape {
        @Override
        public double area() {
            return 3 * r * r;
        }
    }

    record Box(double w, double h) implements Shape {
        @Override
        public double area() {
            if (w < -1) {
                throw new IllegalStateException("w " + w);
            }
            return w * h;
        }
    }

    static final class Point implements Shape {
        @Override
        public double area() {
            return 0;
        }
    }

    private static Shape make(int n, double x) {
        return switch (n & 3) {
            case 0 -> new Disc(x);
            case 1 -> new Box(x, n);
            case 2 -> new Point();
            default -> null;
        };
    }

    @Differentiable
    static double called(double x, int n) {
        return make(n, x).area() + x;
    }

    @Differentiable
    static double cast(double x, int n) {
        Shape s = make(n, x);
        Disc disc = (Disc) s;
        return disc == null ? x : disc.r() * 2;
    }

    @Differentiable
    static double tested(double x, int n) {
        Object o = make(n, x);
        return o instanceof Box b && b.w() > 0 ? b.h() * x : o instanceof Shape ? 2 * x : o == null ? 3 * x : 4 * x;
    }

    @Differentiable
    static double inArrays(double x, int n, int i) {
        Shape[] shapes = new Shape[4];
        for (int k = 0; k < 3; k++) {
            shapes[(n + k) & 3] = make(n + k, x + k);
        }
        Shape[] same = shapes;
        same[0] = shapes[i & 3];
        double sum = 0;
        for (Shape each : shapes) {
            sum = sum * 2 + (each == null ? x : each.area());
        }
        return sum + same[i & 7].area();
    }

    @Differentiable
    static double inLoops(double x, int n) {
        Shape s = null;
        Shape before = new Point();
        double sum = 0;
        for (int k = 0; k < 5; k++) {
            if (((n >> k) & 1) == 1) {
                before = s == null ? before : s;
                s = make(n + k, x * k);
            }
            if (s instanceof Disc) {
                continue;
            } else if (s instanceof Point && k > 2) {
                break;
            }
            sum += before.area();
        }
        return sum + (s == null ? 1 : s.area());
    }

    abstract static class Counter {
        double count;

        abstract Counter add(double x);
    }

    static class Plain extends Counter {
        @Override
        Counter add(double x) {
            count += x;
            return count > 1 ? new Scaled(count, 0.5) : this;
        }
    }

    static class Scaled extends Counter {
        private double scale;

        Scaled(double start, double scale) {
            this.count = start;
            this.scale = scale;
        }

        @Override
        Counter add(double x) {
            scale += x;
            count += x * scale;
            return scale > 2 ? new Plain() : this;
        }
    }

    @Differentiable
    static double changing(double x, double y, int n) {
        Counter c = n > 0 ? new Plain() : new Scaled(y, x);
        Counter first = c;
        for (int k = 0; k < 4; k++) {
            c = c.add(k % 2 == 0 ? x : y);
        }
        first.count += y;
        return c == first ? c.count : c.count - 3 * first.count;
    }

    @Differentiable
    static double functions(double x, int n) {
        Shape s = n > 2 ? new Disc(x) : n < 0 ? () -> x + 1 : null;
        Shape t = n > 0 ? s : new Box(x, 2);
        return t.area() * (s == null ? 2 : 3);
    }
}
