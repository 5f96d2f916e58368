package zoo;

import dev.jacobean.Differentiable;

/** Records as parameters, locals and results. */
final class Records {
    private Records() {}

    record Point(double x, double y) {
        double norm() {
            return Math.sqrt(x * x + y * y);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y);
        }

        Point times(double a) {
            return new Point(a * x, a * y());
        }
    }

    record Line(Point from, Point to, int weight) {
        Line {
            if (weight < 0) {
                throw new IllegalArgumentException("weight");
            }
        }
    }

    record State(double[] position, double time) {}

    // at: {3, 4} -> 0.6, 0.8
    @Differentiable
    static double norm(Point p) {
        return p.norm();
    }

    // at: {3, 4}, {1, 2}
    @Differentiable
    static double innerProduct(Point p, Point q) {
        return p.x() * q.x() + p.y() * q.y();
    }

    // at: {{3, 4}, {1, 2}, 2}
    @Differentiable
    static double length(Line line) {
        Point d = line.to().plus(line.from().times(-1));
        return line.weight() * d.norm();
    }

    // at: {3, 4}, 2
    @Differentiable
    static Point scaled(Point p, double a) {
        return p.times(a).plus(p);
    }

    // at: {3, 4}, 5
    @Differentiable
    static double localsInLoop(Point p, int n) {
        Point q = new Point(0, 0);
        for (int i = 0; i < n; i++) {
            q = q.times(0.5).plus(i % 2 == 0 ? p : p.times(q.x()));
        }
        return q.x() * q.y();
    }

    // at: {{1, 2}, 0.5}, 0.1
    @Differentiable
    static State step(State s, double h) {
        double[] p = s.position().clone();
        p[0] += h * p[1];
        p[1] -= h * p[0] * s.time();
        return new State(p, s.time() + h);
    }

    // at: {{1, 2}, 0.5}
    @Differentiable
    static double arrayInRecord(State s) {
        double sum = s.time();
        for (double v : s.position()) {
            sum += v * v * s.time();
        }
        return sum;
    }
}
