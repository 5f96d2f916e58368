package dev.jacobean.processor.random;

import java.util.List;

/**
 * A member that programs use.
 *
 * @param marks the member is declared where one of these occurs
 */
record Prelude(List<String> marks, String java, String complex) {
    static final List<Prelude> ALL = List.of(
            of("applied(", """
                    private static double applied(java.util.function.DoubleUnaryOperator f, double x) {
                        return f.applyAsDouble(x) * f.applyAsDouble(0.5);
                    }
                    """, """
                    private static Complex applied(java.util.function.UnaryOperator<Complex> f, Complex x) {
                        return times(f.apply(x), f.apply(c(0.5)));
                    }
                    """),
            of("combined(", """
                    private static double combined(java.util.function.DoubleBinaryOperator f, double x, double y) {
                        double z = f.applyAsDouble(y, x);
                        return z + f.applyAsDouble(x, 0.5);
                    }
                    """, """
                    private static Complex combined(java.util.function.BinaryOperator<Complex> f, Complex x, Complex y) {
                        Complex z = f.apply(y, x);
                        return plus(z, f.apply(x, c(0.5)));
                    }
                    """),
            of("ofArray(", """
                    private static double ofArray(java.util.function.ToDoubleFunction<double[]> f, double[] a) {
                        return f.applyAsDouble(a) * a[1];
                    }
                    """, """
                    private static Complex ofArray(java.util.function.Function<Complex[], Complex> f, Complex[] a) {
                        return times(f.apply(a), a[1]);
                    }
                    """),
            of("summed(", """
                    private static double summed(java.util.function.IntToDoubleFunction f) {
                        double sum = 0;
                        for (int i = 1; i < 4; i++) {
                            sum += i * f.applyAsDouble(i);
                        }
                        return sum;
                    }
                    """, """
                    private static Complex summed(java.util.function.IntFunction<Complex> f) {
                        Complex sum = c(0);
                        for (int i = 1; i < 4; i++) {
                            sum = plus(sum, times(c(i), f.apply(i)));
                        }
                        return sum;
                    }
                    """),
            of("pick(", """
                    private static <T> T pick(boolean first, T one, T other) {
                        return first ? one : other;
                    }
                    """),
            of("sumOf(", """
                    private static double sumOf(double... terms) {
                        double sum = 0;
                        for (double term : terms) {
                            sum += term * terms[0];
                        }
                        return sum;
                    }
                    """, """
                    private static Complex sumOf(Complex... terms) {
                        Complex sum = c(0);
                        for (Complex term : terms) {
                            sum = plus(sum, times(term, terms[0]));
                        }
                        return sum;
                    }
                    """),
            of("TABLE[", """
                    private static final double[] TABLE = {0.5, -1, 2, 0.25};
                    """),
            of("Mode", """
                    enum Mode {
                        A, B, C;

                        boolean isLast() {
                            return this == C;
                        }

                        int twice() {
                            return 2 * ordinal();
                        }
                    }
                    """),
            new Prelude(List.of("Pair", "Box"), """
                    record Pair(double u, double v) {
                        Pair {
                            if (u == Double.MAX_VALUE) {
                                throw new IllegalArgumentException("u");
                            }
                        }

                        static Pair of(double x) {
                            return new Pair(x, 2 * x);
                        }

                        Pair plus(Pair other) {
                            return new Pair(u + other.v, v - other.u());
                        }

                        double dot(Pair other) {
                            return u * other.u + v * other.v;
                        }
                    }
                    """, """
                    record Pair(Complex u, Complex v) {
                        Pair {
                            if (u.re() == Double.MAX_VALUE) {
                                throw new IllegalArgumentException("u");
                            }
                        }

                        static Pair of(Complex x) {
                            return new Pair(x, ComplexOperations.times(c(2), x));
                        }

                        Pair plus(Pair other) {
                            return new Pair(ComplexOperations.plus(u, other.v), ComplexOperations.minus(v, other.u()));
                        }

                        Complex dot(Pair other) {
                            return ComplexOperations.plus(
                                    ComplexOperations.times(u, other.u), ComplexOperations.times(v, other.v));
                        }
                    }
                    """),
            new Prelude(List.of("Twin"), """
                    static final class Twin extends Cell {
                        private double q;

                        Twin(double x, double q) {
                            super(x);
                            this.q = q;
                        }

                        @Override
                        double add(double x) {
                            q = s - q * x;
                            return super.add(q);
                        }

                        @Override
                        Cell swap() {
                            return t > q ? new Cell(q, this) : super.swap();
                        }

                        @Override
                        double at(Cell other) {
                            return q * other.s - super.at(other);
                        }

                        @Override
                        int size() {
                            return 3;
                        }
                    }
                    """, """
                    static final class Twin extends Cell {
                        private Complex q;

                        Twin(Complex x, Complex q) {
                            super(x);
                            this.q = q;
                        }

                        @Override
                        Complex add(Complex x) {
                            q = ComplexOperations.minus(s, ComplexOperations.times(q, x));
                            return super.add(q);
                        }

                        @Override
                        Cell swap() {
                            return t.re() > q.re() ? new Cell(q, this) : super.swap();
                        }

                        @Override
                        Complex at(Cell other) {
                            return ComplexOperations.minus(ComplexOperations.times(q, other.s), super.at(other));
                        }

                        @Override
                        int size() {
                            return 3;
                        }
                    }
                    """),
            new Prelude(List.of("Cell", "Twin"), """
                    static class Cell {
                        double s;
                        double t = 0.5;
                        private int n;
                        final double k;

                        Cell(double x) {
                            s = x;
                            k = 2 * s - t;
                        }

                        Cell(double x, Cell other) {
                            this(x);
                            t = other.s;
                            other.t += k;
                        }

                        double add(double x) {
                            s += x * t;
                            n++;
                            return s;
                        }

                        Cell swap() {
                            double old = s;
                            s = t;
                            t = old;
                            return this;
                        }

                        double at(Cell other) {
                            return s * other.t + k;
                        }

                        int size() {
                            return n;
                        }
                    }
                    """, """
                    static class Cell {
                        Complex s;
                        Complex t = c(0.5);
                        private int n;
                        final Complex k;

                        Cell(Complex x) {
                            s = x;
                            k = ComplexOperations.minus(ComplexOperations.times(c(2), s), t);
                        }

                        Cell(Complex x, Cell other) {
                            this(x);
                            t = other.s;
                            other.t = ComplexOperations.plus(other.t, k);
                        }

                        Complex add(Complex x) {
                            s = ComplexOperations.plus(s, ComplexOperations.times(x, t));
                            n++;
                            return s;
                        }

                        Cell swap() {
                            Complex old = s;
                            s = t;
                            t = old;
                            return this;
                        }

                        Complex at(Cell other) {
                            return ComplexOperations.plus(ComplexOperations.times(s, other.t), k);
                        }

                        int size() {
                            return n;
                        }
                    }
                    """),
            of("Box", """
                    record Box(Pair p, double[] w, int n) {
                        double at(int i) {
                            return p.v() * w[i & 3];
                        }

                        double total() {
                            double sum = p.u;
                            for (int i = 0; i < (n & 3); i++) {
                                sum += w[i];
                            }
                            return sum;
                        }
                    }
                    """, """
                    record Box(Pair p, Complex[] w, int n) {
                        Complex at(int i) {
                            return ComplexOperations.times(p.v(), w[i & 3]);
                        }

                        Complex total() {
                            Complex sum = p.u;
                            for (int i = 0; i < (n & 3); i++) {
                                sum = ComplexOperations.plus(sum, w[i]);
                            }
                            return sum;
                        }
                    }
                    """));

    private static Prelude of(String mark, String java, String complex) {
        return new Prelude(List.of(mark), java, complex);
    }

    private static Prelude of(String mark, String both) {
        return of(mark, both, both);
    }

    /** The members that a text needs. */
    static String of(String text, boolean asComplex) {
        StringBuilder members = new StringBuilder();
        for (Prelude member : ALL) {
            if (member.marks.stream().anyMatch(text::contains)) {
                members.append((asComplex ? member.complex : member.java).indent(4))
                        .append('\n');
            }
        }
        return members.toString();
    }
}
