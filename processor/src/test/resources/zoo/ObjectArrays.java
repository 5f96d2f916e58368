package zoo;

import dev.jacobean.Differentiable;

/** Arrays of records, and of objects of classes of the file, that the method makes itself. */
final class ObjectArrays {
    private ObjectArrays() {}

    record Point(double x, double y) {
        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        double norm() {
            return Math.hypot(x, y);
        }
    }

    static final class Complex {
        final double re;
        final double im;

        Complex(double re, double im) {
            this.re = re;
            this.im = im;
        }

        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex minus(Complex o) {
            return new Complex(re - o.re, im - o.im);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        double abs() {
            return Math.hypot(re, im);
        }
    }

    static class Body {
        double x;
        double v;
        final double mass;

        Body(double x, double mass) {
            this.x = x;
            this.mass = mass;
        }
    }

    // at: 1.5, 5
    @Differentiable
    static double records(double a, int n) {
        Point[] ps = new Point[n];
        for (int i = 0; i < n; i++) {
            ps[i] = new Point(a * i, Math.sin(a));
        }
        for (int i = 1; i < ps.length; i++) {
            ps[i] = ps[i].plus(ps[i - 1]);
        }
        Point first = ps[0];
        ps[0] = ps[n - 1];
        double sum = first.y();
        for (Point p : ps) {
            sum += p.norm() * p.x();
        }
        return sum;
    }

    // at: 1.5, 0.3
    @Differentiable
    static double literal(double a, double b) {
        Point[] ps = {new Point(a, b), new Point(b, a * a)};
        Point[] same = ps;
        Point[] copy = ps.clone();
        same[1] = new Point(a * b, 0);
        return ps[1].x() * copy[1].y() + ps[0].norm() + copy.length;
    }

    static Complex[] fft(Complex[] x) {
        int n = x.length;
        if (n == 1) {
            return new Complex[] {x[0]};
        }
        Complex[] even = new Complex[n / 2];
        Complex[] odd = new Complex[n / 2];
        for (int k = 0; k < n / 2; k++) {
            even[k] = x[2 * k];
            odd[k] = x[2 * k + 1];
        }
        Complex[] q = fft(even);
        Complex[] r = fft(odd);
        Complex[] y = new Complex[n];
        for (int k = 0; k < n / 2; k++) {
            double kth = -2 * k * Math.PI / n;
            Complex wk = new Complex(Math.cos(kth), Math.sin(kth));
            y[k] = q[k].plus(wk.times(r[k]));
            y[k + n / 2] = q[k].minus(wk.times(r[k]));
        }
        return y;
    }

    // at: {1, 2, 0.5, -1, 3, 0.25, 1.5, -2}
    @Differentiable
    static double fourier(double[] signal) {
        Complex[] x = new Complex[signal.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new Complex(signal[i], 0);
        }
        Complex[] y = fft(x);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i].abs() * (i + 1);
        }
        return sum;
    }

    static void push(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body b = bodies[i];
            for (Body o : bodies) {
                double d = o.x - b.x;
                b.v += dt * o.mass * d / (1 + d * d);
            }
        }
        for (Body b : bodies) {
            b.x += dt * b.v;
        }
    }

    // at: {0.5, -1, 2}, {1, 2, 0.7}
    @Differentiable
    static double bodies(double[] x, double[] mass) {
        Body[] bodies = new Body[x.length];
        for (int i = 0; i < x.length; i++) {
            bodies[i] = new Body(x[i], mass[i]);
        }
        Body first = bodies[0];
        for (int step = 0; step < 4; step++) {
            push(bodies, 0.1);
        }
        bodies[1] = bodies[2];
        bodies[1].x *= 2;
        return first.x * bodies[2].x + bodies[1].v;
    }

    // at: 0.7
    @Differentiable
    static double grid(double a) {
        Point[][] grid = new Point[3][2];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                grid[i][j] = new Point(a * i + j, a * a);
            }
        }
        Point[] row = grid[2];
        grid[2] = grid[0];
        grid[0][1] = new Point(a, 3);
        return row[1].norm() * grid[2][1].norm() + grid[1][0].x();
    }

    static class Polygon {
        final Point[] corners;
        int used;

        Polygon(int n) {
            corners = new Point[n];
        }

        void add(double x, double y) {
            corners[used++] = new Point(x, y);
        }

        double area() {
            double twice = 0;
            for (int i = 0; i < used; i++) {
                Point p = corners[i];
                Point q = corners[(i + 1) % used];
                twice += p.x() * q.y() - q.x() * p.y();
            }
            return twice / 2;
        }
    }

    // at: 1.3, 0.4
    @Differentiable
    static double polygon(double a, double b) {
        Polygon p = new Polygon(8);
        p.add(0, b);
        p.add(a, 0);
        p.add(a + b, a * b);
        p.add(b, 2);
        return p.area();
    }

    // at: 1.3
    @Differentiable
    static double unfilled(double a) {
        Body[] bodies = new Body[3];
        bodies[1] = new Body(a, a * a);
        double sum = 0;
        for (Body b : bodies) {
            if (b != null) {
                sum += b.x * b.mass;
            }
        }
        bodies[1] = null;
        return bodies[1] == null ? sum : a;
    }
}
