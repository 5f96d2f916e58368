package zoo;

import dev.jacobean.Differentiable;
import java.util.function.DoubleUnaryOperator;

/** Classes that a method declares for itself. */
final class LocalClasses {
    private LocalClasses() {}

    // ---------------------------------------------------------------- records

    // at: 0.7, 1.3
    @Differentiable
    static double tuple(double x, double y) {
        record Point(double x, double y) {
            double norm() {
                return Math.hypot(x, y);
            }

            Point minus(Point other) {
                return new Point(x - other.x, y - other.y);
            }

            static Point diagonal(double s) {
                return new Point(s, s);
            }
        }
        Point p = new Point(x, y * y);
        Point q = Point.diagonal(x * y);
        return p.minus(q).norm() + p.x();
    }

    // at: {3, 1, 2, 5}
    // at: {-1}
    @Differentiable
    static double statistics(double[] samples) {
        record Summary(double sum, double squares, int n) {
            Summary {
                if (n < 0) {
                    throw new IllegalArgumentException("n");
                }
                squares = squares + 1e-3;
            }

            Summary(double sum) {
                this(sum, sum * sum, 0);
            }

            Summary with(double x) {
                return new Summary(sum + x, squares - 1e-3 + x * x, n + 1);
            }

            double variance() {
                return n > 1 ? (squares - sum * sum / n) / (n - 1) : squares;
            }
        }
        Summary s = new Summary(0);
        for (double each : samples) {
            s = s.with(each);
        }
        return s.variance();
    }

    // at: {1, 2, 3, 4}
    @Differentiable
    static double arrayOfPassive(double[] w) {
        record Edge(int from, int to) {
            boolean isLoop() {
                return from == to;
            }
        }
        Edge[] edges = {new Edge(0, 1), new Edge(1, 2), new Edge(2, 2), new Edge(3, 0)};
        double sum = 0;
        for (Edge e : edges) {
            sum += e.isLoop() ? w[e.from()] : w[e.from()] * w[e.to()];
        }
        return sum;
    }

    // at: {0.5, 1.5, 2.5}, 2
    @Differentiable
    static double nested(double[] x, double k) {
        record Mass(double m, double v) {
            double energy() {
                return 0.5 * m * v * v;
            }
        }
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            record Pair(Mass first, Mass second) {}
            Pair pair = new Pair(new Mass(k, x[i]), new Mass(1, x[i] * k));
            total += pair.first().energy() + pair.second().energy();
        }
        return total;
    }

    private static double relax(double x, double y) {
        record State(double position, double velocity) {}
        State s = new State(x, y);
        for (int i = 0; i < 4; i++) {
            s = new State(s.position() + 0.1 * s.velocity(), s.velocity() - 0.1 * Math.sin(s.position()));
        }
        return s.position() * s.velocity();
    }

    // at: 0.4, 1.1
    @Differentiable
    static double inHelper(double x, double y) {
        return relax(x, y) + relax(y, x);
    }

    // at: {3, -1, 2}
    @Differentiable
    static double[] extremes(double[] x) {
        record Range(double low, double high) {}
        Range range = new Range(x[0], x[0]);
        for (double v : x) {
            range = new Range(v < range.low() ? v : range.low(), v > range.high() ? v : range.high());
        }
        return new double[] {range.low(), range.high(), range.high() - range.low()};
    }

    // at: 0.6, 1.7
    @Differentiable
    static double generic(double x, double y) {
        record Box<T>(T content, double weight) {}
        Box<double[]> box = new Box<>(new double[] {x, y}, x * y);
        Box<Box<double[]>> outer = new Box<>(box, y);
        return outer.content().content()[0] * outer.content().weight() * outer.weight();
    }

    // ---------------------------------------------------------------- enums

    // at: 1.3, 0
    // at: 1.3, 1
    // at: 1.3, 2
    @Differentiable
    static double mode(double x, int k) {
        enum Mode {
            LINEAR,
            QUADRATIC,
            CUBIC
        }
        Mode m = k == 0 ? Mode.LINEAR : k == 1 ? Mode.QUADRATIC : Mode.CUBIC;
        double y = switch (m) {
            case LINEAR -> x;
            case QUADRATIC -> x * x;
            case CUBIC -> x * x * x;
        };
        switch (m) {
            case LINEAR:
                y += 1;
            case CUBIC:
                y *= x;
                break;
            default:
                y -= x;
        }
        return m == Mode.CUBIC || m.equals(Mode.LINEAR) ? y * m.ordinal() + x : y;
    }

    // at: 0.8, 3
    // at: 0.8, 1
    @Differentiable
    static double weights(double x, int n) {
        enum Node {
            LEFT(-Math.sqrt(0.6), 5.0 / 9),
            MIDDLE(0, 8.0 / 9),
            RIGHT(Math.sqrt(0.6), 5.0 / 9);

            private final double at;
            private final double weight;

            Node(double at, double weight) {
                this.at = at;
                this.weight = weight;
            }

            double scaled(double h) {
                return at * h;
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (Node node : Node.values()) {
                sum += node.weight * Math.exp(node.scaled(x / n) + i * x);
            }
        }
        return sum;
    }

    // at: 0.8, {1, 2, 3}
    @Differentiable
    static double program(double x, double[] c) {
        enum Op {
            ADD {
                @Override
                double apply(double a, double b) {
                    return a + b;
                }
            },
            MULTIPLY {
                @Override
                double apply(double a, double b) {
                    return a * b;
                }
            };

            abstract double apply(double a, double b);
        }
        double y = x;
        for (int i = 0; i < c.length; i++) {
            Op op = i % 2 == 0 ? Op.MULTIPLY : Op.ADD;
            y = op.apply(y, c[i]);
        }
        return y;
    }

    // ---------------------------------------------------------------- interfaces

    // at: 2.5
    @Differentiable
    static double newton(double a) {
        interface Function {
            double at(double x);

            default double slope(double x) {
                return (at(x + 1e-3) - at(x - 1e-3)) / 2e-3;
            }
        }
        Function f = x -> x * x - a;
        double x = 1;
        for (int i = 0; i < 9; i++) {
            x -= f.at(x) / f.slope(x);
        }
        return x;
    }

    // at: 1.2, 0.4
    @Differentiable
    static double shapes(double r, double h) {
        interface Shape {
            double area();
        }
        record Circle(double radius) implements Shape {
            @Override
            public double area() {
                return Math.PI * radius * radius;
            }
        }
        record Box(double width, double height) implements Shape {
            @Override
            public double area() {
                return width * height;
            }
        }
        Shape first = new Circle(r);
        Shape second = new Box(r, h);
        double sum = first.area() * second.area();
        if (second instanceof Box b) {
            sum += b.width();
        }
        return sum;
    }

    // ---------------------------------------------------------------- classes

    // at: {1, 2, 3}, 0.5
    @Differentiable
    static double accumulator(double[] x, double w) {
        final int two = 2;
        class Mean {
            double sum;
            int n = 0;

            void add(double v) {
                sum += v * w;
                n++;
            }

            double value() {
                return sum / n / two;
            }
        }
        Mean plain = new Mean();
        Mean squares = new Mean();
        for (double v : x) {
            plain.add(Math.sin(v));
            squares.add(v * v);
        }
        return squares.value() - plain.value() * plain.value();
    }

    // at: 0.3, 2
    @Differentiable
    static double captured(double t, double k) {
        double omega = Math.sqrt(k);
        DoubleUnaryOperator wave = u -> Math.cos(omega * u);
        class Oscillator {
            private final double phase;
            private double last = omega;

            Oscillator(double phase) {
                this.phase = phase + t;
            }

            double at(double u) {
                last = wave.applyAsDouble(u + phase) * last;
                return last;
            }

            Oscillator shifted() {
                return new Oscillator(phase * 2);
            }
        }
        Oscillator o = new Oscillator(0.1);
        return o.at(t) + o.at(2 * t) + o.shifted().at(k);
    }

    // at: {1, 2, 3, 4}, 0.5
    @Differentiable
    static double inLoop(double[] x, double w) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double scale = x[i] * w;
            class Term {
                double value = scale;

                void square() {
                    value *= value;
                }
            }
            Term term = new Term();
            if (i % 2 == 0) {
                term.square();
            }
            sum += term.value;
        }
        return sum;
    }

    // at: 0.7, 1.9
    @Differentiable
    static double inheritance(double x, double y) {
        abstract class Layer {
            final double bias = y;

            abstract double activate(double z);

            double forward(double z) {
                return activate(z * x + bias);
            }
        }
        class Tanh extends Layer {
            @Override
            double activate(double z) {
                return Math.tanh(z);
            }
        }
        class Square extends Layer {
            final double power;

            Square(double power) {
                this.power = power;
            }

            @Override
            double activate(double z) {
                return Math.pow(z, power);
            }
        }
        return new Square(3).forward(new Tanh().forward(0.3));
    }

    private static double run(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    // at: 0.7, 1.9
    @Differentiable
    static double recursion(double x, double y) {
        class Horner {
            double sum(int n) {
                return n == 0 ? y : y / n + x * sum(n - 1);
            }
        }
        return new Horner().sum(5);
    }
}
