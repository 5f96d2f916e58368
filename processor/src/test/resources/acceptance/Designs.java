package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** Object-oriented code around the arithmetic: builders, private fields, interfaces, class hierarchies of data. */
public class Designs {
    /** Settings with a builder; passive. */
    static final class Settings {
        private final int steps;
        private final double tolerance;
        private final String method;

        private Settings(Builder builder) {
            this.steps = builder.steps;
            this.tolerance = builder.tolerance;
            this.method = builder.method;
        }

        static Builder builder() {
            return new Builder();
        }

        int getSteps() {
            return steps;
        }

        double getTolerance() {
            return tolerance;
        }

        String getMethod() {
            return method;
        }

        static final class Builder {
            private int steps = 10;
            private double tolerance = 1e-6;
            private String method = "euler";

            Builder steps(int steps) {
                this.steps = steps;
                return this;
            }

            Builder method(String method) {
                this.method = Objects.requireNonNull(method);
                return this;
            }

            Builder tolerance(double tolerance) {
                this.tolerance = tolerance;
                return this;
            }

            Settings build() {
                return new Settings(this);
            }
        }
    }

    static class Grids implements Iterable<Integer> {
        private final int n;
        private final double[] nodes;
        protected double scale = 2.0;
        private static int instances;
        static final int LIMIT = 100;

        Grids(int n) {
            if (n <= 0 || n > LIMIT) throw new IllegalArgumentException("n = " + n);
            this.n = n;
            this.nodes = new double[n + 1];
            for (int i = 0; i <= n; i++) nodes[i] = (double) i / n;
            instances++;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int i = 0;

                @Override
                public boolean hasNext() {
                    return i < n;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) throw new NoSuchElementException();
                    return i++;
                }
            };
        }

        public double getNode(int i) {
            return nodes[i];
        }

        private double width(int i) {
            return nodes[i + 1] - nodes[i];
        }

        // at: {4}, 0.7, 1.2
        @Differentiable
        public double integrate(double a, double b) {
            double sum = 0;
            for (int i : this) {
                double mid = 0.5 * (nodes[i] + nodes[i + 1]);
                sum += this.width(i) * scale * Math.exp(-a * mid) * Math.cos(b * mid);
            }
            return sum;
        }

        // at: {4}, {1, 2, 3, 4, 5}, 0.3
        @Differentiable
        double interpolate(double[] values, double x) {
            if (values.length != nodes.length) throw new IllegalArgumentException("length");
            int cell = cellOf(x);
            double w = (x - getNode(cell)) / width(cell);
            return (1 - w) * values[cell] + w * values[cell + 1];
        }

        private int cellOf(double x) {
            int lo = 0, hi = n;
            while (hi - lo > 1) {
                int mid = lo + (hi - lo) / 2;
                if (nodes[mid] <= x) {
                    lo = mid;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }

        // at: {4}, {1, 2, 3, 4, 5}
        @Differentiable
        double[] derivative(double[] f) {
            double[] d = new double[n + 1];
            double h = 1.0 / n;
            for (int i = 0; i <= n; i++) {
                if (i == 0) d[i] = (f[1] - f[0]) / h;
                else if (i == n) d[i] = (f[n] - f[n - 1]) / h;
                else d[i] = (f[i + 1] - f[i - 1]) / (2 * h);
            }
            return d;
        }
    }

    static class Drivers {
        // at: 0.5, 2, 8
        @Differentiable(wrt = {"k", "y0"})
        static double decay(double k, double y0, int steps) {
            Settings s = Settings.builder().steps(steps).tolerance(1e-8).method("heun").build();
            double y = y0, h = 1.0 / s.getSteps();
            for (int i = 0; i < s.getSteps(); i++) {
                double k1 = -k * y;
                if (s.getMethod().equals("euler")) {
                    y += h * k1;
                } else {
                    double k2 = -k * (y + h * k1);
                    y += h / 2 * (k1 + k2);
                }
                if (Math.abs(y) < s.getTolerance()) return 0;
            }
            return y;
        }

        // at: 0.5, 1.5
        @Differentiable
        static double grid(double a, double b) {
            Grids g = new Grids(5);
            double sum = 0;
            for (int i : g) sum += g.getNode(i) * Math.sin(a * i) * b;
            return sum + g.integrate(a, b);
        }

        interface Kernel {
            double evaluate(double[] x, double[] y);
        }

        static final class Gaussian implements Kernel {
            private final double sigma;

            Gaussian(double sigma) {
                this.sigma = sigma;
            }

            @Override
            public double evaluate(double[] x, double[] y) {
                double d = 0;
                for (int i = 0; i < x.length; i++) d += (x[i] - y[i]) * (x[i] - y[i]);
                return Math.exp(-d / (2 * sigma * sigma));
            }
        }

        // at: {0.1, 0.4}, {0.3, -0.2}, {0.5}
        @Differentiable
        static double kernelOfClass(double[] x, double[] y, Gaussian kernel) {
            return kernel.evaluate(x, y) * x[0];
        }

        enum Integrator implements DoubleUnaryOperator {
            IDENTITY {
                @Override
                public double applyAsDouble(double x) {
                    return x;
                }
            },
            CUBE {
                @Override
                public double applyAsDouble(double x) {
                    return x * x * x;
                }
            };

            static final List<Integrator> ALL = List.of(values());
        }

        // at: 0.7
        @Differentiable
        static double allOf(double x) {
            double s = 0;
            for (Integrator i : Integrator.values()) s += (i.ordinal() + 1) * i.applyAsDouble(x);
            return s;
        }

        // at: 0.7, CUBE
        // at: 0.7, IDENTITY
        @Differentiable
        static double chosen(double x, Integrator which) {
            return which.applyAsDouble(which.applyAsDouble(x) + 1);
        }
    }

    /** A stack machine with a program in arrays. */
    static class Machine {
        enum Op { PUSH, ADD, MUL, SIN, DUP, SWAP }

        private final Op[] program;
        private final int[] operands;

        Machine(Op[] program, int[] operands) {
            this.program = program;
            this.operands = operands;
        }

        // at: {{PUSH, DUP, SIN, MUL, PUSH, ADD, DUP, MUL}, {0, 0, 0, 0, 1, 0, 0, 0}}, {0.5, 1.5}
        @Differentiable
        double run(double... inputs) {
            double[] stack = new double[16];
            int top = 0;
            for (int pc = 0; pc < program.length; pc++) {
                switch (program[pc]) {
                    case PUSH -> stack[top++] = inputs[operands[pc]];
                    case ADD -> {
                        double b = stack[--top];
                        stack[top - 1] += b;
                    }
                    case MUL -> {
                        stack[top - 2] *= stack[top - 1];
                        top--;
                    }
                    case SIN -> stack[top - 1] = Math.sin(stack[top - 1]);
                    case DUP -> {
                        stack[top] = stack[top - 1];
                        top++;
                    }
                    case SWAP -> {
                        double t = stack[top - 1];
                        stack[top - 1] = stack[top - 2];
                        stack[top - 2] = t;
                    }
                    default -> throw new IllegalStateException();
                }
            }
            return stack[0];
        }
    }
}
