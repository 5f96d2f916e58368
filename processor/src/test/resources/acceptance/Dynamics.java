package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Ordinary and partial differential equations in time. */
public final class Dynamics {
    /** A right-hand side in place. */
    interface Field {
        void evaluate(double t, double[] y, double[] dydt);
    }

    enum Scheme { EULER, HEUN, MIDPOINT, RK4 }

    public record State(double position, double velocity) {
        public State step(double acceleration, double dt) {
            return new State(position + velocity * dt + 0.5 * acceleration * dt * dt, velocity + acceleration * dt);
        }
    }

    private static final double[][] DOPRI_A = {
        {},
        {1 / 5.0},
        {3 / 40.0, 9 / 40.0},
        {44 / 45.0, -56 / 15.0, 32 / 9.0},
        {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
        {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
        {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
    };
    private static final double[] DOPRI_E = {
        71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0
    };

    private Dynamics() {
        throw new AssertionError();
    }

    // at: {1, 0.5}, {1.5, 1, 3, 1}, 0.01, 50
    @Differentiable(wrt = {"y0", "p"})
    public static double[] lotkaVolterraRk4(double[] y0, double[] p, double h, int steps) {
        double[] y = y0.clone();
        double[] k1 = new double[2], k2 = new double[2], k3 = new double[2], k4 = new double[2], tmp = new double[2];
        for (int s = 0; s < steps; s++) {
            predatorPrey(y, p, k1);
            for (int i = 0; i < 2; i++) tmp[i] = y[i] + h / 2 * k1[i];
            predatorPrey(tmp, p, k2);
            for (int i = 0; i < 2; i++) tmp[i] = y[i] + h / 2 * k2[i];
            predatorPrey(tmp, p, k3);
            for (int i = 0; i < 2; i++) tmp[i] = y[i] + h * k3[i];
            predatorPrey(tmp, p, k4);
            for (int i = 0; i < 2; i++) y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return y;
    }

    private static void predatorPrey(double[] y, double[] p, double[] out) {
        out[0] = p[0] * y[0] - p[1] * y[0] * y[1];
        out[1] = -p[2] * y[1] + p[3] * y[0] * y[1];
    }

    // at: 1, 2, 0.1, 10, EULER
    // at: 1, 2, 0.1, 10, HEUN
    // at: 1, 2, 0.1, 10, MIDPOINT
    // at: 1, 2, 0.1, 10, RK4
    @Differentiable(wrt = {"y0", "k"})
    public static double decay(double y0, double k, double h, int n, Scheme scheme) {
        DoubleBinaryOperator f = (t, y) -> -k * y + Math.sin(t);
        double y = y0, t = 0;
        for (int i = 0; i < n; i++, t += h) {
            y = step(f, t, y, h, scheme);
        }
        return y;
    }

    private static double step(DoubleBinaryOperator f, double t, double y, double h, Scheme scheme) {
        switch (scheme) {
            case EULER:
                return y + h * f.applyAsDouble(t, y);
            case HEUN: {
                double k1 = f.applyAsDouble(t, y);
                double k2 = f.applyAsDouble(t + h, y + h * k1);
                return y + h * (k1 + k2) / 2;
            }
            case MIDPOINT:
                return y + h * f.applyAsDouble(t + h / 2, y + h / 2 * f.applyAsDouble(t, y));
            default:
                double k1 = f.applyAsDouble(t, y);
                double k2 = f.applyAsDouble(t + h / 2, y + h / 2 * k1);
                double k3 = f.applyAsDouble(t + h / 2, y + h / 2 * k2);
                double k4 = f.applyAsDouble(t + h, y + h * k3);
                return y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
    }

    // at: {1, 1, 1}, 10, 28, 2.6666666666666665, 20
    @Differentiable
    public static double[] lorenz(double[] start, double sigma, double rho, double beta, int steps) {
        double x = start[0], y = start[1], z = start[2];
        final double dt = 0.01;
        for (int i = 0; i < steps; i++) {
            double dx = sigma * (y - x), dy = x * (rho - z) - y, dz = x * y - beta * z;
            x += dt * dx;
            y += dt * dy;
            z += dt * dz;
        }
        return new double[] {x, y, z};
    }

    // at: {2, 0}, 1.5, 1
    @Differentiable
    public static double[] vanDerPolDormandPrince(double[] y0, double mu, double tEnd) {
        int n = y0.length;
        double[] y = Arrays.copyOf(y0, n);
        double t = 0, h = 0.1;
        double[][] k = new double[7][n];
        while (t < tEnd - 1e-12) {
            h = Math.min(h, tEnd - t);
            for (int s = 0; s < 7; s++) {
                double[] z = y.clone();
                for (int j = 0; j < s; j++) for (int i = 0; i < n; i++) z[i] += h * DOPRI_A[s][j] * k[j][i];
                k[s][0] = z[1];
                k[s][1] = mu * (1 - z[0] * z[0]) * z[1] - z[0];
            }
            double err = 0;
            for (int i = 0; i < n; i++) {
                double e = 0;
                for (int s = 0; s < 7; s++) e += h * DOPRI_E[s] * k[s][i];
                err = Math.max(err, Math.abs(e) / 1e-3);
            }
            if (err <= 1) {
                t += h;
                for (int i = 0; i < n; i++) for (int s = 0; s < 6; s++) y[i] += h * DOPRI_A[6][s] * k[s][i];
            }
            h = Math.abs(Jacob.limit(err)) * h;
        }
        return y;
    }

    private static final class Jacob {
        static double limit(double err) {
            return err > 1 ? 0.5 : 1.25;
        }
    }

    // at: {0, 0, 1, 0.5, 0, 0}, 0.2, 5
    // writes: u
    @Differentiable(wrt = {"u", "c"})
    static void upwind(double[] u, double c, int steps) {
        while (steps-- > 0) {
            for (int i = u.length - 1; i > 0; i--) {
                u[i] -= c * (u[i] - u[i - 1]);
            }
        }
    }

    // at: {0, 0.3, 1, 0.5, 0.1, 0}, {0, 0.2, 0.9, 0.6, 0.2, 0}, 0.5, 6
    @Differentiable
    static double[] waveLeapfrog(double[] before, double[] now, double courant, int steps) {
        double[] prev = before.clone(), cur = now.clone();
        for (int s = 0; s < steps; s++) {
            double[] next = new double[cur.length];
            for (int i = 1; i < cur.length - 1; i++)
                next[i] = 2 * cur[i] - prev[i] + courant * courant * (cur[i + 1] - 2 * cur[i] + cur[i - 1]);
            prev = cur;
            cur = next;
        }
        return cur;
    }

    // at: {0.5, 1, 0.3, -0.2, 0.1}, 0.05, 0.1, 4
    @Differentiable
    static double[] burgersPeriodic(double[] u0, double nu, double dt, int steps) {
        int n = u0.length;
        double dx = 1.0 / n;
        double[] u = u0;
        for (int s = 0; s < steps; ++s) {
            double[] w = new double[n];
            for (int i = 0; i < n; ++i) {
                int l = Math.floorMod(i - 1, n), r = (i + 1) % n;
                double flux = u[i] > 0 ? u[i] * (u[i] - u[l]) / dx : u[i] * (u[r] - u[i]) / dx;
                w[i] = u[i] - dt * flux * 0.1 + dt * nu * (u[r] - 2 * u[i] + u[l]);
            }
            u = w;
        }
        return u;
    }

    // at: {{0, 0, 0, 0}, {0, 1, 2, 0}, {0, 3, 1, 0}, {0, 0, 0, 0}}, {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}}, 3
    // writes: phi
    @Differentiable
    static double redBlackGaussSeidel(double[][] phi, double[][] rhs, int sweeps) {
        double change = 0;
        for (int sweep = 0; sweep < sweeps; sweep++)
            for (int colour = 0; colour < 2; colour++)
                for (int i = 1; i < phi.length - 1; i++)
                    for (int j = 1 + (i + colour) % 2; j < phi[i].length - 1; j += 2) {
                        double old = phi[i][j];
                        phi[i][j] = 0.25 * (phi[i - 1][j] + phi[i + 1][j] + phi[i][j - 1] + phi[i][j + 1] - rhs[i][j]);
                        change += (phi[i][j] - old) * (phi[i][j] - old);
                    }
        return change;
    }

    // at: {1, 2, 3, 2, 1}, 0.3, 3
    // writes: u
    @Differentiable
    static void heatImplicit(double[] u, double r, int steps) {
        int n = u.length;
        double[] c = new double[n], d = new double[n];
        for (int s = 0; s < steps; s++) {
            c[0] = -r / (1 + 2 * r);
            d[0] = u[0] / (1 + 2 * r);
            for (int i = 1; i < n; i++) {
                double m = 1 + 2 * r + r * c[i - 1];
                c[i] = -r / m;
                d[i] = (u[i] + r * d[i - 1]) / m;
            }
            u[n - 1] = d[n - 1];
            for (int i = n - 2; i >= 0; i--) u[i] = d[i] - c[i] * u[i + 1];
        }
    }

    // at: {1, 0}, {0.1, 0.3, -0.2, 0.5}, 0.1
    @Differentiable
    static State controlled(double[] start, double[] thrust, double dt) {
        State s = new State(start[0], start[1]);
        for (double a : thrust) {
            s = s.step(a - 0.1 * s.velocity() * Math.abs(s.velocity()), dt);
        }
        return s;
    }

    // at: {0.99, 0.01, 0}, 0.5, 0.1, 30
    @Differentiable
    static double[] epidemic(double[] fractions, double beta, double gamma, int days) {
        double s = fractions[0], i = fractions[1], r = fractions[2];
        double peak = i;
        int peakDay = 0;
        for (int day = 1; day <= days; day++) {
            double infections = beta * s * i, recoveries = gamma * i;
            s -= infections;
            i += infections - recoveries;
            r += recoveries;
            if (i > peak) {
                peak = i;
                peakDay = day;
            }
        }
        return new double[] {s, i, r, peak, peak * peakDay};
    }

    // at: 1, 0.7, 2
    @Differentiable(wrt = {"height", "restitution"})
    static double bouncingBall(double height, double restitution, double tEnd) {
        final double g = 9.81;
        double t = 0, h = height, v = 0;
        for (; ; ) {
            double hit = (v + Math.sqrt(v * v + 2 * g * h)) / g;
            if (t + hit >= tEnd) {
                double dt = tEnd - t;
                return h + v * dt - 0.5 * g * dt * dt;
            }
            v = -restitution * (v - g * hit);
            h = 0;
            t += hit;
        }
    }

    // at: 0.3, 2, 1
    @Differentiable
    static double simpson(double a, double b, double k) {
        return integrate(x -> Math.exp(-k * x) * Math.cos(x), a, b, 10);
    }

    private static double integrate(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n, s = f.applyAsDouble(a) + f.applyAsDouble(b);
        for (int i = 1; i < n; i++) s += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(a + i * h);
        return s * h / 3;
    }

    // at: 0.1, 1.3, 0.8
    @Differentiable
    static double adaptiveSimpson(double a, double b, double k) {
        return adaptive(a, b, k, integrand(a, k), integrand((a + b) / 2, k), integrand(b, k), 6);
    }

    private static double integrand(double x, double k) {
        return Math.sqrt(x) * Math.sin(k * x);
    }

    private static double adaptive(double a, double b, double k, double fa, double fm, double fb, int depth) {
        double m = (a + b) / 2, fl = integrand((a + m) / 2, k), fr = integrand((m + b) / 2, k);
        double whole = (b - a) / 6 * (fa + 4 * fm + fb);
        double left = (m - a) / 6 * (fa + 4 * fl + fm), right = (b - m) / 6 * (fm + 4 * fr + fb);
        double delta = left + right - whole;
        if (depth <= 0 || Math.abs(delta) < 1e-6) {
            return left + right + delta / 15;
        }
        return adaptive(a, m, k, fa, fl, fm, depth - 1) + adaptive(m, b, k, fm, fr, fb, depth - 1);
    }

    // at: 2, 0.1
    @Differentiable
    static double bisectionThenNewton(double a, double eccentricity) {
        DoubleUnaryOperator f = e -> e - eccentricity * Math.sin(e) - a;
        double root = bisect(f, 0, 4);
        return root - f.applyAsDouble(root) / (1 - eccentricity * Math.cos(root));
    }

    private static double bisect(DoubleUnaryOperator f, double lo, double hi) {
        double flo = f.applyAsDouble(lo);
        while (hi - lo > 1e-9) {
            double mid = 0.5 * (lo + hi), fm = f.applyAsDouble(mid);
            if (flo * fm <= 0) {
                hi = mid;
            } else {
                lo = mid;
                flo = fm;
            }
        }
        return 0.5 * (lo + hi);
    }

    // at: {1, 0, 0, 0.2}, 0.1, 12
    @Differentiable
    static double[] henonHeilesVerlet(double[] s, double h, int n) {
        double qx = s[0] * 0.1, qy = s[1], px = s[2], py = s[3];
        double ax = -qx - 2 * qx * qy, ay = -qy - qx * qx + qy * qy;
        do {
            px += 0.5 * h * ax;
            py += 0.5 * h * ay;
            qx += h * px;
            qy += h * py;
            ax = -qx - 2 * qx * qy;
            ay = -qy - qx * qx + qy * qy;
            px += 0.5 * h * ax;
            py += 0.5 * h * ay;
        } while (--n > 0);
        return new double[] {qx, qy, px, py};
    }

    // at: {0, 1, 0, 1, 0.2, 0}, 3
    @Differentiable
    static double cellularMixture(double[] cells, int generations) {
        double[][] buffers = {cells.clone(), new double[cells.length]};
        int cur = 0;
        for (int g = 0; g < generations; g++, cur ^= 1) {
            double[] from = buffers[cur], to = buffers[cur ^ 1];
            for (int i = 0; i < from.length; i++) {
                double left = from[(i + from.length - 1) % from.length], right = from[(i + 1) % from.length];
                to[i] = left + right - 2 * left * right + 0.1 * from[i];
            }
        }
        double s = 0;
        for (double c : buffers[cur]) s += c * c;
        return s;
    }

    // at: {1, 2, 1.5, 0.5}, 0.4, 4
    @Differentiable
    static double adamsBashforth(double[] history, double lambda, int steps) {
        double[] f = new double[4];
        double y = history[3];
        for (int i = 0; i < 4; i++) f[i] = -lambda * history[i];
        int newest = 3;
        for (int s = 0; s < steps; s++) {
            y += 0.1 / 24 * (55 * f[newest] - 59 * f[(newest + 3) & 3] + 37 * f[(newest + 2) & 3] - 9 * f[(newest + 1) & 3]);
            newest = (newest + 1) & 3;
            f[newest] = -lambda * y;
        }
        return y;
    }
}
