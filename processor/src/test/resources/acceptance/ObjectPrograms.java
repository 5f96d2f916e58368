package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Programs in the object-oriented style of their textbooks: classes for numbers, bodies, matrices, layers, controllers. */
public final class ObjectPrograms {
    private ObjectPrograms() {}

    // ---------------------------------------------------------------- complex numbers

    /** After the Complex class of Sedgewick and Wayne, "Introduction to Programming in Java". */
    public static class Complex {
        private final double re;
        private final double im;

        public Complex(double real, double imag) {
            re = real;
            im = imag;
        }

        public double abs() {
            return Math.hypot(re, im);
        }

        public double phase() {
            return Math.atan2(im, re);
        }

        public Complex plus(Complex b) {
            Complex a = this;
            double real = a.re + b.re;
            double imag = a.im + b.im;
            return new Complex(real, imag);
        }

        public Complex times(Complex b) {
            Complex a = this;
            double real = a.re * b.re - a.im * b.im;
            double imag = a.re * b.im + a.im * b.re;
            return new Complex(real, imag);
        }

        public Complex scale(double alpha) {
            return new Complex(alpha * re, alpha * im);
        }

        public Complex conjugate() {
            return new Complex(re, -im);
        }

        public Complex reciprocal() {
            double scale = re * re + im * im;
            return new Complex(re / scale, -im / scale);
        }

        public double re() {
            return re;
        }

        public Complex divides(Complex b) {
            Complex a = this;
            return a.times(b.reciprocal());
        }

        public Complex exp() {
            return new Complex(Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im));
        }

        public Complex sqrt() {
            double r = Math.sqrt(abs());
            double theta = phase() / 2;
            return new Complex(r * Math.cos(theta), r * Math.sin(theta));
        }

        public boolean isReal() {
            return im == 0;
        }

        @Override
        public String toString() {
            return re + " + " + im + "i";
        }

        @Override
        public boolean equals(Object x) {
            if (x == null) return false;
            if (this.getClass() != x.getClass()) return false;
            Complex that = (Complex) x;
            return this.re == that.re && this.im == that.im;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(re, im);
        }
    }

    // at: -0.4, 0.3, 12
    @Differentiable
    public static double mandelbrot(double cx, double cy, int iterations) {
        Complex c = new Complex(cx, cy);
        Complex z = new Complex(0, 0);
        for (int t = 0; t < iterations; t++) {
            if (z.abs() > 2.0) break;
            z = z.times(z).plus(c);
        }
        return z.abs();
    }

    /** The characteristic function of Heston's model (1993), in the form without a branch cut. */
    // at: 0.04, 1.8, 0.6, 0.05, -0.5, 0.3, 1.2
    @Differentiable
    public static double heston(double v0, double kappa, double sigma, double theta, double rho, double u, double t) {
        Complex iu = new Complex(0, u);
        Complex one = new Complex(1, 0);
        Complex b = iu.scale(-rho * sigma).plus(new Complex(kappa, 0));
        Complex d = b.times(b).plus(new Complex(u * u, u).scale(sigma * sigma)).sqrt();
        Complex minus = b.plus(d.scale(-1));
        Complex g = minus.divides(b.plus(d));
        Complex e = d.scale(-t).exp();
        Complex one2 = one.plus(g.times(e).scale(-1));
        Complex bigD = minus.scale(1 / (sigma * sigma)).times(one.plus(e.scale(-1)).divides(one2));
        double logs = Math.log(one2.divides(one.plus(g.scale(-1))).abs());
        return bigD.scale(v0).plus(minus.scale(t * kappa * theta / (sigma * sigma))).exp().abs()
                * Math.exp(-2 * kappa * theta / (sigma * sigma) * logs);
    }

    // at: {1, -2, 3, 0.5}, 0.4, 0.7
    @Differentiable
    public static double hornerComplex(double[] coefficients, double re, double im) {
        Complex z = new Complex(re, im);
        Complex p = new Complex(0, 0);
        for (int i = coefficients.length - 1; i >= 0; i--) {
            p = p.times(z).plus(new Complex(coefficients[i], 0));
        }
        return p.abs() + p.conjugate().re();
    }

    // ---------------------------------------------------------------- quaternions

    static final class Quaternion {
        final double w, x, y, z;

        Quaternion(double w, double x, double y, double z) {
            this.w = w;
            this.x = x;
            this.y = y;
            this.z = z;
        }

        static Quaternion fromAxisAngle(double[] axis, double angle) {
            double n = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
            if (n == 0) {
                return new Quaternion(1, 0, 0, 0);
            }
            double s = Math.sin(angle / 2) / n;
            return new Quaternion(Math.cos(angle / 2), axis[0] * s, axis[1] * s, axis[2] * s);
        }

        Quaternion multiply(Quaternion q) {
            return new Quaternion(
                    w * q.w - x * q.x - y * q.y - z * q.z,
                    w * q.x + x * q.w + y * q.z - z * q.y,
                    w * q.y - x * q.z + y * q.w + z * q.x,
                    w * q.z + x * q.y - y * q.x + z * q.w);
        }

        Quaternion conjugate() {
            return new Quaternion(w, -x, -y, -z);
        }

        double[] rotate(double[] v) {
            Quaternion p = new Quaternion(0, v[0], v[1], v[2]);
            Quaternion r = this.multiply(p).multiply(this.conjugate());
            return new double[] {r.x, r.y, r.z};
        }
    }

    // at: {1, 0.5, -0.3}, 0.7, {0.2, 1, 2}
    @SuppressWarnings("jacobean:equality-branch")
    @Differentiable
    public static double[] rotation(double[] axis, double angle, double[] v) {
        Quaternion q = Quaternion.fromAxisAngle(axis, angle);
        double[] once = q.rotate(v);
        return q.multiply(q).rotate(once);
    }

    // ---------------------------------------------------------------- bodies

    static class Vector3 {
        double x, y, z;

        Vector3() {}

        Vector3(double x, double y, double z) {
            this.x = x;
            this.y = y;
            this.z = z;
        }

        Vector3 add(Vector3 v) {
            x += v.x;
            y += v.y;
            z += v.z;
            return this;
        }

        Vector3 scale(double s) {
            x *= s;
            y *= s;
            z *= s;
            return this;
        }

        Vector3 copy() {
            return new Vector3(x, y, z);
        }

        double lengthSquared() {
            return x * x + y * y + z * z;
        }
    }

    static class Planet {
        final double mass;
        Vector3 position;
        Vector3 velocity = new Vector3();
        private Vector3 acceleration;

        Planet(double mass, Vector3 position) {
            this.mass = mass;
            this.position = position;
        }

        void clear() {
            acceleration = new Vector3(0, 0, 0);
        }

        void attract(Planet other) {
            Vector3 d = other.position.copy().add(position.copy().scale(-1));
            double r2 = d.lengthSquared() + 1e-3;
            acceleration.add(d.scale(other.mass / (r2 * Math.sqrt(r2))));
        }

        void move(double dt) {
            velocity.add(acceleration.copy().scale(dt));
            position.add(velocity.copy().scale(dt));
        }

        double kineticEnergy() {
            return 0.5 * mass * velocity.lengthSquared();
        }
    }

    static class SolarSystem {
        private final Planet[] planets;
        private double time;

        SolarSystem(Planet... planets) {
            this.planets = planets;
        }

        void advance(double dt) {
            for (Planet p : planets) {
                p.clear();
                for (Planet q : planets) {
                    if (p != q) {
                        p.attract(q);
                    }
                }
            }
            for (Planet p : planets) {
                p.move(dt);
            }
            time += dt;
        }

        double energy() {
            double e = 0;
            for (int i = 0; i < planets.length; i++) {
                Planet p = planets[i];
                e += p.kineticEnergy();
                for (int j = i + 1; j < planets.length; j++) {
                    Planet q = planets[j];
                    double dx = p.position.x - q.position.x;
                    double dy = p.position.y - q.position.y;
                    double dz = p.position.z - q.position.z;
                    e -= p.mass * q.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
                }
            }
            return e * (1 + time);
        }
    }

    // at: {10, 1, 0.5}, 0.02, 5
    @Differentiable
    public static double nBody(double[] masses, double dt, int steps) {
        Planet sun = new Planet(masses[0], new Vector3(0, 0, 0));
        Planet earth = new Planet(masses[1], new Vector3(1, 0, 0.1));
        earth.velocity = new Vector3(0, 3, 0);
        Planet moon = new Planet(masses[2], new Vector3(2, 0.5, 0));
        moon.velocity.y = 2;
        SolarSystem system = new SolarSystem(sun, earth, moon);
        for (int i = 0; i < steps; i++) {
            system.advance(dt);
        }
        return system.energy() + earth.position.x;
    }

    // ---------------------------------------------------------------- matrices

    /** After the LUDecomposition of JAMA, in a few methods. */
    static class Matrix {
        private final double[][] a;
        private final int m;
        private final int n;

        Matrix(int m, int n) {
            this.m = m;
            this.n = n;
            a = new double[m][n];
        }

        Matrix(double[][] a) {
            m = a.length;
            n = a[0].length;
            for (int i = 0; i < m; i++) {
                if (a[i].length != n) {
                    throw new IllegalArgumentException("All rows must have the same length.");
                }
            }
            this.a = a;
        }

        double[][] getArrayCopy() {
            double[][] c = new double[m][n];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] = a[i][j];
                }
            }
            return c;
        }

        double get(int i, int j) {
            return a[i][j];
        }

        Matrix plus(Matrix b) {
            checkMatrixDimensions(b);
            Matrix x = new Matrix(m, n);
            double[][] c = x.a;
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] = a[i][j] + b.a[i][j];
                }
            }
            return x;
        }

        Matrix transpose() {
            Matrix x = new Matrix(n, m);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    x.a[j][i] = a[i][j];
                }
            }
            return x;
        }

        Matrix solve(Matrix b) {
            return new LUDecomposition(this).solve(b);
        }

        static Matrix identity(int n) {
            Matrix x = new Matrix(n, n);
            for (int i = 0; i < n; i++) {
                x.a[i][i] = 1;
            }
            return x;
        }

        private void checkMatrixDimensions(Matrix b) {
            if (b.m != m || b.n != n) {
                throw new IllegalArgumentException("Matrix dimensions must agree.");
            }
        }
    }

    static class LUDecomposition {
        private double[][] lu;
        private int m, n;
        private int pivsign;
        private int[] piv;

        LUDecomposition(Matrix matrix) {
            lu = matrix.getArrayCopy();
            m = lu.length;
            n = lu[0].length;
            piv = new int[m];
            for (int i = 0; i < m; i++) {
                piv[i] = i;
            }
            pivsign = 1;
            double[] rowi;
            double[] colj = new double[m];
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < m; i++) {
                    colj[i] = lu[i][j];
                }
                for (int i = 0; i < m; i++) {
                    rowi = lu[i];
                    int kmax = Math.min(i, j);
                    double s = 0.0;
                    for (int k = 0; k < kmax; k++) {
                        s += rowi[k] * colj[k];
                    }
                    rowi[j] = colj[i] -= s;
                }
                int p = j;
                for (int i = j + 1; i < m; i++) {
                    if (Math.abs(colj[i]) > Math.abs(colj[p])) {
                        p = i;
                    }
                }
                if (p != j) {
                    for (int k = 0; k < n; k++) {
                        double t = lu[p][k];
                        lu[p][k] = lu[j][k];
                        lu[j][k] = t;
                    }
                    int k = piv[p];
                    piv[p] = piv[j];
                    piv[j] = k;
                    pivsign = -pivsign;
                }
                if (j < m & lu[j][j] != 0.0) {
                    for (int i = j + 1; i < m; i++) {
                        lu[i][j] /= lu[j][j];
                    }
                }
            }
        }

        double det() {
            double d = (double) pivsign;
            for (int j = 0; j < n; j++) {
                d *= lu[j][j];
            }
            return d;
        }

        Matrix solve(Matrix b) {
            int nx = b.transpose().getArrayCopy().length;
            double[][] x = new double[m][];
            for (int i = 0; i < m; i++) {
                x[i] = b.getArrayCopy()[piv[i]];
            }
            for (int k = 0; k < n; k++) {
                for (int i = k + 1; i < n; i++) {
                    for (int j = 0; j < nx; j++) {
                        x[i][j] -= x[k][j] * lu[i][k];
                    }
                }
            }
            for (int k = n - 1; k >= 0; k--) {
                for (int j = 0; j < nx; j++) {
                    x[k][j] /= lu[k][k];
                }
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < nx; j++) {
                        x[i][j] -= x[k][j] * lu[i][k];
                    }
                }
            }
            return new Matrix(x);
        }
    }

    // at: {{1, 2, 0.5}, {4, 1, 1}, {0.3, 2, 3}}, {{1}, {2}, {3}}
    @SuppressWarnings("jacobean:equality-branch")
    @Differentiable
    public static double[] linearSystem(double[][] a, double[][] b) {
        Matrix x = new Matrix(a).plus(Matrix.identity(a.length)).solve(new Matrix(b));
        double[] result = new double[a.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = x.get(i, 0);
        }
        return result;
    }

    // at: {{1, 2, 0.5}, {4, 1, 1}, {0.3, 2, 3}}
    @SuppressWarnings("jacobean:equality-branch")
    @Differentiable
    public static double determinant(double[][] a) {
        LUDecomposition lu = new LUDecomposition(new Matrix(a));
        return lu.det();
    }

    // ---------------------------------------------------------------- control

    static class PidController {
        private final double kp, ki, kd;
        private double integral;
        private double previousError;
        private boolean first = true;
        private double min = -10, max = 10;

        PidController(double kp, double ki, double kd) {
            this.kp = kp;
            this.ki = ki;
            this.kd = kd;
        }

        void setLimits(double min, double max) {
            this.min = min;
            this.max = max;
        }

        double update(double setpoint, double measured, double dt) {
            double error = setpoint - measured;
            integral += error * dt;
            double derivative = first ? 0 : (error - previousError) / dt;
            first = false;
            previousError = error;
            double output = kp * error + ki * integral + kd * derivative;
            if (output > max) {
                return max;
            }
            return output < min ? min : output;
        }
    }

    // at: 2, 0.5, 0.1, 0.05
    @Differentiable
    public static double pid(double kp, double ki, double kd, double dt) {
        PidController controller = new PidController(kp, ki, kd);
        controller.setLimits(-1.5, 1.5);
        double temperature = 0;
        double cost = 0;
        for (int i = 0; i < 40; i++) {
            double u = controller.update(1, temperature, dt);
            temperature += (u - 0.3 * temperature) * dt;
            cost += (1 - temperature) * (1 - temperature) * dt;
        }
        return cost;
    }

    static class KalmanFilter {
        private double x;
        private double p;
        private final double q;
        private final double r;
        private double logLikelihood;

        KalmanFilter(double x0, double p0, double q, double r) {
            this.x = x0;
            this.p = p0;
            this.q = q;
            this.r = r;
        }

        public void predict() {
            p = p + q;
        }

        public void update(double z) {
            double s = p + r;
            double innovation = z - x;
            double k = p / s;
            x += k * innovation;
            p *= 1 - k;
            logLikelihood -= 0.5 * (Math.log(2 * Math.PI * s) + innovation * innovation / s);
        }

        public double getLogLikelihood() {
            return logLikelihood;
        }
    }

    // at: 0.1, 0.5, {1, 1.2, 0.9, 1.5, 1.1}
    @Differentiable
    public static double kalman(double q, double r, double[] z) {
        KalmanFilter filter = new KalmanFilter(0, 1, q, r);
        for (double each : z) {
            filter.predict();
            filter.update(each);
        }
        return filter.getLogLikelihood();
    }

    // ---------------------------------------------------------------- trees

    static class TreeNode {
        double spot;
        double value;
        boolean exercised;
    }

    // at: 100, 105, 0.05, 0.2, 1, 6
    @Differentiable
    public static double americanPut(
            double spot, double strike, double rate, double volatility, double maturity, int n) {
        double dt = maturity / n;
        double u = Math.exp(volatility * Math.sqrt(dt));
        double p = (Math.exp(rate * dt) - 1 / u) / (u - 1 / u);
        double discount = Math.exp(-rate * dt);
        TreeNode[][] tree = new TreeNode[n + 1][];
        for (int i = 0; i <= n; i++) {
            tree[i] = new TreeNode[i + 1];
            for (int j = 0; j <= i; j++) {
                TreeNode node = new TreeNode();
                node.spot = spot * Math.pow(u, 2 * j - i);
                tree[i][j] = node;
            }
        }
        for (int i = n; i >= 0; i--) {
            for (int j = 0; j <= i; j++) {
                TreeNode node = tree[i][j];
                double payoff = Math.max(strike - node.spot, 0);
                if (i == n) {
                    node.value = payoff;
                } else {
                    TreeNode down = tree[i + 1][j];
                    TreeNode up = tree[i + 1][j + 1];
                    double held = discount * (p * up.value + (1 - p) * down.value);
                    node.exercised = payoff > held;
                    node.value = node.exercised ? payoff : held;
                }
            }
        }
        return tree[0][0].value;
    }

    // ---------------------------------------------------------------- learning

    static abstract class Layer {
        protected double[] output;

        abstract double[] forward(double[] input);

        int size() {
            return output.length;
        }
    }

    static class Dense extends Layer {
        private final double[][] weights;
        private final double[] bias;

        Dense(int in, int out, double[] parameters, int from) {
            weights = new double[out][in];
            bias = new double[out];
            int k = from;
            for (int i = 0; i < out; i++) {
                for (int j = 0; j < in; j++) {
                    weights[i][j] = parameters[k++];
                }
                bias[i] = parameters[k++];
            }
        }

        @Override
        double[] forward(double[] input) {
            output = new double[bias.length];
            for (int i = 0; i < output.length; i++) {
                double sum = bias[i];
                for (int j = 0; j < input.length; j++) {
                    sum += weights[i][j] * input[j];
                }
                output[i] = sum;
            }
            return output;
        }
    }

    static class Tanh extends Layer {
        @Override
        double[] forward(double[] input) {
            output = Arrays.stream(input).map(Math::tanh).toArray();
            return output;
        }
    }

    // at: {0.1, 0.2, -0.3, 0.4, 0.5, 0.6, -0.7, 0.8, 0.15}, {1, -2}, 0.5
    @Differentiable
    public static double network(double[] parameters, double[] x, double y) {
        Dense first = new Dense(2, 2, parameters, 0);
        Tanh activation = new Tanh();
        Dense second = new Dense(2, 1, parameters, 6);
        double[] out = second.forward(activation.forward(first.forward(x)));
        double error = out[0] - y;
        return error * error + first.size() + activation.size();
    }

    // ---------------------------------------------------------------- interpolation

    static class CubicSpline {
        private final double[] x;
        private final double[] y;
        private final double[] m;

        CubicSpline(double[] x, double[] y) {
            int n = x.length;
            this.x = x;
            this.y = Arrays.copyOf(y, n);
            double[] d = new double[n - 1];
            m = new double[n];
            for (int i = 0; i < n - 1; i++) {
                double h = x[i + 1] - x[i];
                if (h <= 0) {
                    throw new IllegalArgumentException("x must increase: " + x[i]);
                }
                d[i] = (y[i + 1] - y[i]) / h;
            }
            m[0] = d[0];
            for (int i = 1; i < n - 1; i++) {
                m[i] = (d[i - 1] + d[i]) * 0.5;
            }
            m[n - 1] = d[n - 2];
        }

        double at(double t) {
            int i = 0;
            while (t >= x[i + 1]) {
                i += 1;
                if (t == x[i]) {
                    return y[i];
                }
            }
            double h = x[i + 1] - x[i];
            double s = (t - x[i]) / h;
            return (y[i] * (1 + 2 * s) + h * m[i] * s) * (1 - s) * (1 - s)
                    + (y[i + 1] * (3 - 2 * s) + h * m[i + 1] * (s - 1)) * s * s;
        }
    }

    // at: {0, 1, 2, 3.5}, {1, 3, 2, 2.5}, 1.7
    @SuppressWarnings("jacobean:equality-branch")
    @Differentiable
    public static double spline(double[] x, double[] y, double t) {
        return new CubicSpline(x, y).at(t) + new CubicSpline(x, y).at(0.3 * t);
    }

    // ---------------------------------------------------------------- forward mode by hand

    static class Dual {
        public double val;
        public double der;

        Dual(double val, double der) {
            this.val = val;
            this.der = der;
        }

        Dual(double constant) {
            this(constant, 0.0);
        }

        static Dual add(Dual a, Dual b) {
            return new Dual(a.val + b.val, a.der + b.der);
        }

        static Dual mul(Dual a, Dual b) {
            return new Dual(a.val * b.val, a.der * b.val + a.val * b.der);
        }

        static Dual sin(Dual a) {
            return new Dual(Math.sin(a.val), Math.cos(a.val) * a.der);
        }
    }

    // at: 0.7
    @Differentiable
    public static double secondDerivative(double x) {
        Dual t = new Dual(x, 1.0);
        Dual r = Dual.add(Dual.mul(t, Dual.sin(Dual.mul(t, t))), new Dual(3));
        return r.der;
    }

    // ---------------------------------------------------------------- random numbers

    static class Lcg {
        private long state;
        private double spare;
        private boolean hasSpare;

        Lcg(long seed) {
            state = seed;
        }

        double nextUniform() {
            state = (state * 25214903917L + 11) & ((1L << 48) - 1);
            return (state >>> 16) / 4294967296.0;
        }

        double nextGaussian(double sigma) {
            if (hasSpare) {
                hasSpare = false;
                return spare * sigma;
            }
            double r = Math.sqrt(-2 * Math.log(nextUniform() + 1e-12));
            double phi = 2 * Math.PI * nextUniform();
            spare = r * Math.sin(phi);
            hasSpare = true;
            return r * Math.cos(phi) * sigma;
        }
    }

    // at: 100, 0.05, 0.2, 20
    @Differentiable
    public static double monteCarlo(double spot, double rate, double volatility, int paths) {
        Lcg random = new Lcg(42);
        Statistics stats = new Statistics();
        for (int i = 0; i < paths; i++) {
            double s = spot * Math.exp(rate - 0.5 * volatility * volatility + random.nextGaussian(volatility));
            stats.add(Math.exp(-rate) * Math.max(s - 95, 0));
        }
        return stats.mean() + stats.standardError();
    }

    /** Welford's running mean and variance. */
    static class Statistics {
        private int n;
        private double mean;
        private double m2;

        void add(double x) {
            n++;
            double delta = x - mean;
            mean += delta / n;
            m2 += delta * (x - mean);
        }

        double mean() {
            return mean;
        }

        double standardError() {
            return n > 1 ? Math.sqrt(m2 / (n - 1) / n) : 0;
        }
    }

    // at: 1.5, -0.5, 0.7
    @Differentiable
    public static double polynomials(double a, double b, double x) {
        Polynomial p = new Polynomial(a, 3).plus(new Polynomial(b, 1)).plus(new Polynomial(2, 0));
        Polynomial q = p.times(p).plus(p.differentiate());
        return q.evaluate(x) + q.differentiate().evaluate(b);
    }
}

/** Beside the class, in the file. */
class Polynomial {
    private double[] coef;
    private int degree;

    Polynomial(double a, int b) {
        coef = new double[b + 1];
        coef[b] = a;
        degree = b;
    }

    Polynomial plus(Polynomial that) {
        Polynomial poly = new Polynomial(0, Math.max(this.degree, that.degree));
        for (int i = 0; i <= this.degree; i++) poly.coef[i] += this.coef[i];
        for (int i = 0; i <= that.degree; i++) poly.coef[i] += that.coef[i];
        return poly;
    }

    Polynomial times(Polynomial that) {
        Polynomial poly = new Polynomial(0, this.degree + that.degree);
        for (int i = 0; i <= this.degree; i++)
            for (int j = 0; j <= that.degree; j++) poly.coef[i + j] += (this.coef[i] * that.coef[j]);
        return poly;
    }

    Polynomial differentiate() {
        if (degree == 0) return new Polynomial(0, 0);
        Polynomial poly = new Polynomial(0, degree - 1);
        for (int i = 0; i < degree; i++) poly.coef[i] = (i + 1) * coef[i + 1];
        return poly;
    }

    double evaluate(double x) {
        double p = 0;
        for (int i = degree; i >= 0; i--) p = coef[i] + (x * p);
        return p;
    }
}
