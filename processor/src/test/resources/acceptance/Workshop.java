package zoo;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Programs as people write them at work: builders, strategies, loggers, constants of interfaces, static blocks. */
final class Workshop {
    private Workshop() {}

    interface Constants {
        double G = 9.81;
        int STEPS = 20;
        double[] WEIGHTS = {0.25, 0.5, 0.25};
    }

    private static final double[] TABLE;
    private static final int SIZE = 8;

    static {
        TABLE = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            TABLE[i] = 1.0 / (1 << i);
        }
    }

    /** A pendulum with an immutable configuration made by a builder. */
    static final class Config {
        final double length;
        final double damping;
        final boolean nonlinear;

        private Config(Builder b) {
            this.length = b.length;
            this.damping = b.damping;
            this.nonlinear = b.nonlinear;
        }

        static Builder builder() {
            return new Builder();
        }

        static final class Builder {
            private double length = 1;
            private double damping;
            private boolean nonlinear = true;

            Builder length(double l) {
                this.length = l;
                return this;
            }

            Builder damping(double d) {
                this.damping = d;
                return this;
            }

            Builder nonlinear(boolean n) {
                nonlinear = n;
                return this;
            }

            Config build() {
                if (length <= 0) {
                    throw new IllegalStateException("length " + length);
                }
                return new Config(this);
            }
        }
    }

    // at: 1.2, 0.3, 0.5
    @Differentiable
    static double pendulum(double length, double damping, double theta0) {
        Config config = Config.builder().length(length).damping(damping).nonlinear(true).build();
        double theta = theta0, omega = 0, dt = 0.05;
        for (int i = 0; i < Constants.STEPS; ++i) {
            double restoring = config.nonlinear ? Math.sin(theta) : theta;
            omega += dt * (-Constants.G / config.length * restoring - config.damping * omega);
            theta += dt * omega;
        }
        return theta;
    }

    /** Particles as mutable objects with methods that change them. */
    static class Particle {
        double x, v;
        final double mass;

        Particle(double x, double v, double mass) {
            this.x = x;
            this.v = v;
            this.mass = mass;
        }

        void kick(double force, double dt) {
            v += force / mass * dt;
        }

        void drift(double dt) {
            x += v * dt;
        }

        double energy(double k) {
            return 0.5 * mass * v * v + 0.5 * k * x * x;
        }
    }

    // at: 1, 0.2, 2, 3
    @Differentiable
    static double leapfrog(double x0, double v0, double mass, double k) {
        Particle p = new Particle(x0, v0, mass);
        double dt = 0.1;
        for (int step = 0; step < 25; step++) {
            p.kick(-k * p.x, dt / 2);
            p.drift(dt);
            p.kick(-k * p.x, dt / 2);
        }
        return p.energy(k) + p.x;
    }

    /** Chain of springs: an array of objects. */
    // at: {0, 1.1, 1.9, 3.2}, 4
    @Differentiable
    static double chain(double[] x0, double k) {
        Particle[] ps = new Particle[x0.length];
        for (int i = 0; i < ps.length; i++) ps[i] = new Particle(x0[i], 0, 1 + 0.1 * i);
        for (int s = 0; s < 10; s++) {
            double[] f = new double[ps.length];
            for (int i = 0; i + 1 < ps.length; i++) {
                double stretch = ps[i + 1].x - ps[i].x - 1;
                f[i] += k * stretch;
                f[i + 1] -= k * stretch;
            }
            for (int i = 0; i < ps.length; i++) {
                ps[i].kick(f[i], 0.05);
                ps[i].drift(0.05);
            }
        }
        double e = 0;
        for (Particle p : ps) e += p.energy(k);
        return e;
    }

    enum Activation {
        RELU("r") {
            @Override
            double apply(double x) {
                return Math.max(0, x);
            }
        },
        TANH("t") {
            @Override
            double apply(double x) {
                return Math.tanh(x);
            }
        },
        SWISH("s") {
            @Override
            double apply(double x) {
                return x / (1 + Math.exp(-x));
            }
        };

        final String code;

        Activation(String code) {
            this.code = code;
        }

        abstract double apply(double x);

        static Activation of(String code) {
            for (Activation a : values()) if (a.code.equals(code)) return a;
            throw new IllegalArgumentException(code);
        }
    }

    // at: {0.5, -0.3, 0.2}, {1, 2, -1}, t
    // at: {0.5, -0.3, 0.2}, {1, 2, -1}, s
    @Differentiable
    static double neuron(double[] w, double[] x, String code) {
        Activation f = Activation.of(code);
        double z = 0;
        for (int i = 0; i < w.length; i++) z = Math.fma(w[i], x[i], z);
        return f.apply(z) + Activation.TANH.apply(z / 2);
    }

    /** Switch over strings with text blocks for its message and a logger that builds strings. */
    // at: 0.5, square
    // at: 0.5, cube
    // at: 0.5, none throws IllegalArgumentException
    @Differentiable
    static double named(double x, String kind) {
        StringBuilder log = new StringBuilder();
        double y = switch (kind) {
            case "square" -> x * x;
            case "cube" -> {
                double c = x * x * x;
                log.append("cube of ").append(x).append(" is ").append(c);
                yield c;
            }
            default -> throw new IllegalArgumentException(
                    """
                    unknown kind
                    """ + kind);
        };
        if (log.length() > 1000) {
            System.out.println(String.format(Locale.ROOT, "%s %.3f", log, y));
        }
        return y + Math.exp(-y);
    }

    private static double applyTwice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    private static DoubleUnaryOperator affine(double a, double b) {
        return x -> a * x + b;
    }

    private static DoubleUnaryOperator compose(DoubleUnaryOperator... fs) {
        DoubleUnaryOperator r = DoubleUnaryOperator.identity();
        r = fs[0].andThen(fs[1]).andThen(r);
        return r;
    }

    // at: 0.7, 1.3
    @Differentiable
    static double functional(double a, double x) {
        DoubleBinaryOperator mix = (u, v) -> u * Math.sin(v) + a;
        return applyTwice(affine(a, 1), x) + compose(affine(2, a), Math::tanh).applyAsDouble(x) + mix.applyAsDouble(a, x);
    }

    private static double curried(double a, double b, double c) {
        return a * b + Math.cos(c);
    }

    private static int curried(int a, int b) {
        return a + b;
    }

    private static float curried(float a, double b) {
        return a * 2;
    }

    // at: 0.7
    @Differentiable
    static double overloaded(double x) {
        return curried(x, 2, curried(1, 2)) * curried(2f, x);
    }

    static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    // at: 0.7, 3
    @Differentiable
    static double generic(double x, int n) {
        int m = larger(n, 2);
        String s = larger("abc", "abd");
        double r = 1;
        for (char c : s.toCharArray()) {
            r = r * x + (c - 'a') * 0.1 + m;
        }
        return r;
    }

    // at: 0.7, 100
    @Differentiable
    static double countersAndBits(double x, long seed) {
        long state = seed;
        long hits = 0L;
        double acc = 0;
        for (long i = 0; i < 12L; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int b = (int) (state & 0xFF);
            boolean odd = (Integer.bitCount(b) & 1) == 1;
            acc += odd ? x * b / 255.0 : -Math.sin(x * (b >> 4));
            hits += odd ? 1 : 0;
        }
        short t = 3;
        t += x > 0 ? 1.9 : 0.2;
        byte u = (byte) 200;
        u >>>= 1;
        return acc / (1 + hits) * t + u * x;
    }

    // at: {3, 1, 2}, {0.5, 0.25}
    @Differentiable
    static double collected(double[] x, double[] c) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) pairs.add(new int[] {i, j});
        }
        double e = 0;
        for (int[] p : pairs) {
            double d = x[p[0]] - x[p[1]];
            e += c[0] * d * d / (1 + c[1] * Math.abs(d));
        }
        return Objects.requireNonNull(x, "x").length * e;
    }

    // at: 0.4
    @Differentiable
    static double weights(double x) {
        double s = 0;
        for (int i = 0; i < Constants.WEIGHTS.length; i++) s += Constants.WEIGHTS[i] * Math.pow(x, i) * TABLE[i + 1];
        return StrictMath.sin(s) + StrictMath.log1p(s);
    }

    // at: 5, 2
    @Differentiable
    static double nestedTernaries(double x, double y) {
        double r = x > 3 ? y > 3 ? x * y : y > 1 ? x + y * y : x : x < 0 ? -x : y == 0 ? 1 : x / y;
        do {
            r /= 2;
        } while (r > 1.5);
        final double q = r, w;
        if (q < 1) w = q * x;
        else w = q - y;
        return w;
    }
}
