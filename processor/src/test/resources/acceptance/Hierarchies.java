package zoo;

import dev.jacobean.Differentiable;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Class designs around numbers: visitors, templates, caches, operators with state in arrays, dual numbers, matrices. */
final class Hierarchies {
    private Hierarchies() {}

    interface Visitor<R> {
        R num(double v);

        R add(Expr a, Expr b);

        R mul(Expr a, Expr b);
    }

    sealed interface Expr permits Num, Add, Mul, Var {}

    record Num(double v) implements Expr {}

    record Var() implements Expr {}

    record Add(Expr a, Expr b) implements Expr {}

    record Mul(Expr a, Expr b) implements Expr {}

    static double eval(Expr e, double x) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Var) return x;
        if (e instanceof Add a) return eval(a.a(), x) + eval(a.b(), x);
        Mul m = (Mul) e;
        return eval(m.a(), x) * eval(m.b(), x);
    }

    private static final Expr POLY = new Add(new Mul(new Var(), new Var()), new Mul(new Num(3), new Var()));

    // at: 0.7
    @Differentiable
    static double tree(double x) {
        return eval(POLY, x);
    }

    static final class Matrix {
        private final double[] data;
        private final int rows, cols;

        Matrix(int rows, int cols) {
            this(rows, cols, new double[rows * cols]);
        }

        private Matrix(int rows, int cols, double[] data) {
            this.rows = rows;
            this.cols = cols;
            this.data = data;
        }

        static Matrix of(double[][] a) {
            Matrix m = new Matrix(a.length, a[0].length);
            for (int i = 0; i < m.rows; i++) for (int j = 0; j < m.cols; j++) m.set(i, j, a[i][j]);
            return m;
        }

        double get(int i, int j) {
            return data[i * cols + j];
        }

        void set(int i, int j, double v) {
            data[i * cols + j] = v;
        }

        Matrix times(Matrix o) {
            if (cols != o.rows) throw new IllegalArgumentException(rows + "x" + cols);
            Matrix r = new Matrix(rows, o.cols);
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < o.cols; j++) {
                    double s = 0;
                    for (int k = 0; k < cols; k++) s += get(i, k) * o.get(k, j);
                    r.set(i, j, s);
                }
            return r;
        }

        Matrix map(DoubleUnaryOperator f) {
            Matrix r = new Matrix(rows, cols, data.clone());
            for (int i = 0; i < data.length; i++) r.data[i] = f.applyAsDouble(data[i]);
            return r;
        }

        double norm() {
            double s = 0;
            for (double d : data) s += d * d;
            return Math.sqrt(s);
        }
    }

    // at: {{1, 2}, {3, 4}}, {{0.5, 0.1}, {0.2, 0.3}}
    @Differentiable
    static double matrices(double[][] a, double[][] b) {
        return Matrix.of(a).times(Matrix.of(b)).map(Math::tanh).norm();
    }

    record Dual(double re, double du) {
        static Dual variable(double x) {
            return new Dual(x, 1);
        }

        Dual times(Dual o) {
            return new Dual(re * o.re, re * o.du + du * o.re);
        }

        Dual sin() {
            return new Dual(Math.sin(re), Math.cos(re) * du);
        }

        Dual plus(double c) {
            return new Dual(re + c, du);
        }
    }

    // at: 0.7
    @Differentiable
    static double dual(double x) {
        Dual d = Dual.variable(x), p = d;
        for (int i = 0; i < 4; i++) p = p.times(d).sin().plus(0.1 * i);
        return p.du() + p.re;
    }

    record Complex(double re, double im) {
        Complex plus(Complex o) {
            return new Complex(re + o.re, im + o.im);
        }

        Complex times(Complex o) {
            return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
        }

        double abs() {
            return Math.hypot(re, im);
        }
    }

    // at: -0.4, 0.6
    @Differentiable
    static double mandelbrot(double cr, double ci) {
        Complex c = new Complex(cr, ci), z = new Complex(0, 0);
        int n = 0;
        while (n < 8 && z.abs() <= 2) {
            z = z.times(z).plus(c);
            n++;
        }
        return n + 1 - Math.log(1 + z.abs());
    }

    abstract static class Integrator {
        final int n;

        Integrator(int n) {
            this.n = n;
        }

        double integrate(DoubleUnaryOperator f, double a, double b) {
            double h = (b - a) / n, s = 0;
            for (int i = 0; i < n; i++) s += panel(f, a + i * h, a + (i + 1) * h);
            return s;
        }

        abstract double panel(DoubleUnaryOperator f, double l, double r);
    }

    static class Trapezoid extends Integrator {
        Trapezoid(int n) {
            super(n);
        }

        @Override
        double panel(DoubleUnaryOperator f, double l, double r) {
            return (r - l) * (f.applyAsDouble(l) + f.applyAsDouble(r)) / 2;
        }
    }

    static class Gauss extends Integrator {
        private static final double X = 1 / Math.sqrt(3);

        Gauss(int n) {
            super(n);
        }

        @Override
        double panel(DoubleUnaryOperator f, double l, double r) {
            double m = (l + r) / 2, h = (r - l) / 2;
            return h * (f.applyAsDouble(m - h * X) + f.applyAsDouble(m + h * X));
        }
    }

    // at: 0.7, 2
    @Differentiable
    static double integrators(double k, double b) {
        DoubleUnaryOperator f = x -> Math.exp(-k * x * x);
        return new Trapezoid(6).integrate(f, 0, b) - new Gauss(3).integrate(f, 0, b) * k;
    }

    private static double with(Integrator i, double k) {
        return i.integrate(x -> Math.sin(k * x), 0, k);
    }

    // at: 0.7, true
    // at: 0.7, false
    @Differentiable
    static double chosenIntegrator(double k, boolean gauss) {
        Integrator i = gauss ? new Gauss(3) : new Trapezoid(6);
        return with(i, k);
    }

    static <T> T or(T a, Supplier<T> b) {
        return a != null ? a : b.get();
    }

    // at: 0.7
    @Differentiable
    static double suppliers(double x) {
        Integer n = or(null, () -> 4);
        return x * x * n + x;
    }

    static class Counter {
        int calls;

        double f(double x) {
            calls++;
            return x * x + calls;
        }
    }

    // at: 0.7, 1e-12
    @Differentiable
    static double secant(double target, double tol) {
        Counter c = new Counter();
        double x0 = 1, x1 = 1.5, f0 = c.f(x0) - 1 - target, f1 = c.f(x1) - 2 - target;
        while (Math.abs(f1) > tol && c.calls < 12) {
            double x2 = x1 - f1 * (x1 - x0) / (f1 - f0);
            x0 = x1;
            f0 = f1;
            x1 = x2;
            f1 = c.f(x1) - c.calls - target;
        }
        return x1;
    }

    static class Polynomial {
        final double[] c;

        Polynomial(double... c) {
            this.c = c.clone();
        }

        double at(double x) {
            double r = 0;
            for (int i = c.length - 1; i >= 0; --i) r = Math.fma(r, x, c[i]);
            return r;
        }

        Polynomial derivative() {
            if (c.length == 1) return new Polynomial(0);
            double[] d = new double[c.length - 1];
            for (int i = 1; i < c.length; i++) d[i - 1] = i * c[i];
            return new Polynomial(d);
        }

        Polynomial times(Polynomial o) {
            double[] r = new double[c.length + o.c.length - 1];
            for (int i = 0; i < c.length; i++) for (int j = 0; j < o.c.length; j++) r[i + j] += c[i] * o.c[j];
            return new Polynomial(r);
        }
    }

    // at: {1, -2, 0.5}, 0.7
    @Differentiable
    static double polynomials(double[] c, double x) {
        Polynomial p = new Polynomial(c), q = new Polynomial(x, 1, 2);
        return p.times(q).derivative().at(x) + q.at(p.at(x));
    }
}
