package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/** Integrators, orbits, fields and lattices. */
public class Celestial {
    private static final double G = 6.67430e-11;
    private static final double MU = 398600.4418;
    private static final double J2 = 1.08262668e-3, RE = 6378.137;
    private static final double[][] RKF_A = {
        {},
        {1.0 / 4},
        {3.0 / 32, 9.0 / 32},
        {1932.0 / 2197, -7200.0 / 2197, 7296.0 / 2197},
        {439.0 / 216, -8, 3680.0 / 513, -845.0 / 4104},
        {-8.0 / 27, 2, -3544.0 / 2565, 1859.0 / 4104, -11.0 / 40}
    };
    private static final double[] RKF_B = {16.0 / 135, 0, 6656.0 / 12825, 28561.0 / 56430, -9.0 / 50, 2.0 / 55};
    private static final double[] RKF_E = {1.0 / 360, 0, -128.0 / 4275, -2197.0 / 75240, 1.0 / 50, 2.0 / 55};

    /** First-order system. */
    @FunctionalInterface
    interface FirstOrderEquations {
        void computeDerivatives(double t, double[] y, double[] yDot);
    }

    // at: {10, 2.6666666666666665, 28}, {1, 1, 1}, 12
    @Differentiable
    static double[] lorenzRk4(double[] p, double[] start, int steps) {
        FirstOrderEquations lorenz = (t, y, yDot) -> {
            yDot[0] = p[0] * (y[1] - y[0]);
            yDot[1] = y[0] * (p[2] - y[2]) - y[1];
            yDot[2] = y[0] * y[1] - p[1] * y[2];
        };
        double[] y = Arrays.copyOf(start, start.length);
        for (int i = 0; i < steps; i++) {
            rk4Step(lorenz, i * 0.01, y, 0.01);
        }
        return y;
    }

    private static void rk4Step(FirstOrderEquations f, double t, double[] y, double h) {
        int n = y.length;
        double[][] k = new double[4][n];
        double[] tmp = new double[n];
        f.computeDerivatives(t, y, k[0]);
        for (int i = 0; i < n; i++) tmp[i] = y[i] + h / 2 * k[0][i];
        f.computeDerivatives(t + h / 2, tmp, k[1]);
        for (int i = 0; i < n; i++) tmp[i] = y[i] + h / 2 * k[1][i];
        f.computeDerivatives(t + h / 2, tmp, k[2]);
        for (int i = 0; i < n; i++) tmp[i] = y[i] + h * k[2][i];
        f.computeDerivatives(t + h, tmp, k[3]);
        for (int i = 0; i < n; i++) y[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
    }

    // at: 1.5, 0.3, 2
    @Differentiable
    static double pendulumFehlberg(double theta0, double damping, double tEnd) {
        double t = 0, h = 0.1, theta = theta0, omega = 0;
        int rejected = 0;
        while (t < tEnd && rejected < 1000) {
            if (t + h > tEnd) h = tEnd - t;
            double[] k1 = new double[6], k2 = new double[6];
            for (int s = 0; s < 6; s++) {
                double a = theta, b = omega;
                for (int j = 0; j < s; j++) {
                    a += h * RKF_A[s][j] * k1[j];
                    b += h * RKF_A[s][j] * k2[j];
                }
                k1[s] = b;
                k2[s] = -Math.sin(a) - damping * b;
            }
            double da = 0, db = 0, ea = 0, eb = 0;
            for (int s = 0; s < 6; s++) {
                da += RKF_B[s] * k1[s];
                db += RKF_B[s] * k2[s];
                ea += RKF_E[s] * k1[s];
                eb += RKF_E[s] * k2[s];
            }
            double error = h * Math.max(Math.abs(ea), Math.abs(eb));
            if (error > 1e-3) {
                h *= 0.5;
                rejected++;
                continue;
            }
            t += h;
            theta += h * da;
            omega += h * db;
            if (error < 1e-5) {
                h = Math.min(2 * h, 0.5);
            }
        }
        return theta;
    }

    // at: {7000, 0, 1000}, {0, 7.5, 1}, 60
    @Differentiable
    static double[] j2Acceleration(double[] r, double[] v, double dt) {
        double rn = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        double k = 1.5 * J2 * MU * RE * RE / Math.pow(rn, 5);
        double z2 = 5 * r[2] * r[2] / (rn * rn);
        double[] a = {
            -MU * r[0] / Math.pow(rn, 3) - k * r[0] * (1 - z2),
            -MU * r[1] / Math.pow(rn, 3) - k * r[1] * (1 - z2),
            -MU * r[2] / Math.pow(rn, 3) - k * r[2] * (3 - z2)
        };
        double[] out = new double[6];
        for (int i = 0; i < 3; i++) {
            out[i] = r[i] + v[i] * dt + 0.5 * a[i] * dt * dt;
            out[i + 3] = v[i] + a[i] * dt;
        }
        return out;
    }

    // at: {7000, 0.01, 0.9, 0.4, 0.5, 1.1}, 120
    @Differentiable(wrt = "elements")
    static double[] twoBodyPropagation(double[] elements, double seconds) {
        double a = elements[0], e = elements[1], i = elements[2], raan = elements[3], w = elements[4], m0 = elements[5];
        double n = Math.sqrt(MU / (a * a * a));
        double m = m0 + n * seconds;
        m = m - 2 * Math.PI * Math.floor(m / (2 * Math.PI));
        double ea = m;
        for (int k = 0; k < 15; k++) {
            double delta = (ea - e * Math.sin(ea) - m) / (1 - e * Math.cos(ea));
            ea -= delta;
            if (Math.abs(delta) < 1e-14) break;
        }
        double nu = 2 * Math.atan2(Math.sqrt(1 + e) * Math.sin(ea / 2), Math.sqrt(1 - e) * Math.cos(ea / 2));
        double r = a * (1 - e * Math.cos(ea)), u = nu + w;
        double cu = Math.cos(u), su = Math.sin(u), co = Math.cos(raan), so = Math.sin(raan), ci = Math.cos(i), si = Math.sin(i);
        return new double[] {r * (cu * co - su * ci * so), r * (cu * so + su * ci * co), r * su * si};
    }

    /** The planets' masses, positions and velocities in columns, as in the benchmarks game. */
    static final class NBodySystem {
        static final double SOLAR_MASS = 4 * Math.PI * Math.PI, DAYS_PER_YEAR = 365.24;

        // at: {{4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.606326392995832, 2.81198684491626016, -0.02521836165988763}, {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -1.01077434617879236, 1.82566237123041186, 0.008415761376584154}}, {0.03769367487038949, 0.011286326131968767}, 3
        @Differentiable
        static double energyAfter(double[][] planets, double[] masses, int steps) {
            double[][] b = new double[planets.length + 1][7];
            b[0][6] = SOLAR_MASS;
            for (int i = 0; i < planets.length; i++) {
                System.arraycopy(planets[i], 0, b[i + 1], 0, 6);
                b[i + 1][6] = masses[i];
            }
            double px = 0, py = 0, pz = 0;
            for (double[] body : b) {
                px += body[3] * body[6];
                py += body[4] * body[6];
                pz += body[5] * body[6];
            }
            b[0][3] = -px / SOLAR_MASS;
            b[0][4] = -py / SOLAR_MASS;
            b[0][5] = -pz / SOLAR_MASS;
            for (int s = 0; s < steps; s++) advance(b, 0.01);
            return energy(b);
        }

        private static void advance(double[][] bodies, double dt) {
            for (int i = 0; i < bodies.length; ++i) {
                double[] iBody = bodies[i];
                for (int j = i + 1; j < bodies.length; ++j) {
                    final double[] body = bodies[j];
                    double dx = iBody[0] - body[0];
                    double dy = iBody[1] - body[1];
                    double dz = iBody[2] - body[2];
                    double dSquared = dx * dx + dy * dy + dz * dz;
                    double distance = Math.sqrt(dSquared);
                    double mag = dt / (dSquared * distance);
                    iBody[3] -= dx * body[6] * mag;
                    iBody[4] -= dy * body[6] * mag;
                    iBody[5] -= dz * body[6] * mag;
                    body[3] += dx * iBody[6] * mag;
                    body[4] += dy * iBody[6] * mag;
                    body[5] += dz * iBody[6] * mag;
                }
            }
            for (double[] body : bodies) {
                body[0] += dt * body[3];
                body[1] += dt * body[4];
                body[2] += dt * body[5];
            }
        }

        private static double energy(double[][] bodies) {
            double e = 0.0;
            for (int i = 0; i < bodies.length; ++i) {
                double[] iBody = bodies[i];
                e += 0.5 * iBody[6] * (iBody[3] * iBody[3] + iBody[4] * iBody[4] + iBody[5] * iBody[5]);
                for (int j = i + 1; j < bodies.length; ++j) {
                    double[] jBody = bodies[j];
                    double dx = iBody[0] - jBody[0], dy = iBody[1] - jBody[1], dz = iBody[2] - jBody[2];
                    e -= (iBody[6] * jBody[6]) / Math.sqrt(dx * dx + dy * dy + dz * dz);
                }
            }
            return e;
        }
    }

    // at: {1, 0.5, -0.25}, 4
    @Differentiable
    static double spectralNorm(double[] start, int iterations) {
        int n = start.length;
        double[] u = start.clone(), v = new double[n], tmp = new double[n];
        for (int i = 0; i < iterations; i++) {
            multiplyAtAv(n, u, v, tmp);
            multiplyAtAv(n, v, u, tmp);
        }
        double vBv = 0, vv = 0;
        for (int i = 0; i < n; i++) {
            vBv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Math.sqrt(vBv / vv);
    }

    private static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void multiplyAtAv(int n, double[] v, double[] atAv, double[] u) {
        for (int i = 0; i < n; i++) {
            u[i] = 0;
            for (int j = 0; j < n; j++) u[i] += a(i, j) * v[j];
        }
        for (int i = 0; i < n; i++) {
            atAv[i] = 0;
            for (int j = 0; j < n; j++) atAv[i] += a(j, i) * u[j];
        }
    }

    // at: {{1, 2, 1, 0}, {0, 3, -1, 2}, {2, 1, 0, 1}, {1, 1, 1, 1}}, 1.25
    // writes: g
    @Differentiable
    static void sciMarkSor(double[][] g, double omega) {
        int m = g.length, n = g[0].length;
        double omegaOverFour = omega * 0.25, oneMinusOmega = 1.0 - omega;
        int mm1 = m - 1, nm1 = n - 1;
        for (int p = 0; p < 3; p++) {
            for (int i = 1; i < mm1; i++) {
                double[] gi = g[i];
                double[] gim1 = g[i - 1];
                double[] gip1 = g[i + 1];
                for (int j = 1; j < nm1; j++) gi[j] = omegaOverFour * (gim1[j] + gip1[j] + gi[j - 1] + gi[j + 1]) + oneMinusOmega * gi[j];
            }
        }
    }

    // at: {1, 2, 3, 4, 5}, {0, 2, 1, 2, 0}, {0, 2, 3, 5}, {0.5, -1, 2}
    // writes: x
    @Differentiable(wrt = {"val", "x"})
    static void sparseMatmult(double[] val, int[] col, int[] row, double[] x) {
        double[] y = x;
        for (int reps = 0; reps < 2; reps++) {
            double[] next = new double[x.length];
            for (int r = 0; r < row.length - 1; r++) {
                double sum = 0.0;
                int rowR = row[r], rowRp1 = row[r + 1];
                for (int i = rowR; i < rowRp1; i++) sum += y[col[i]] * val[i];
                next[r] = sum;
            }
            System.arraycopy(next, 0, y, 0, y.length);
        }
    }

    // at: {0.1, 0.4, 0.9, 0.3, 0.2, 0.7}, {0, 0, 0, 0, 0, 0}, 0.5, 4
    // writes: u, v
    @Differentiable(wrt = {"u", "v", "c"})
    static void waveEquation(double[] u, double[] v, double c, int steps) {
        int n = u.length;
        for (int s = 0; s < steps; s++) {
            for (int i = 0; i < n; i++) {
                int left = (i - 1 + n) % n, right = (i + 1) % n;
                v[i] += c * c * (u[left] - 2 * u[i] + u[right]) * 0.1;
            }
            for (int i = 0; i < n; i++) u[i] += v[i] * 0.1;
        }
    }

    // at: {1, 0.8, 0.3, 0.1, 0.2}, 0.05, 3
    @Differentiable(wrt = {"u0", "nu"})
    static double burgersUpwind(double[] u0, double nu, int steps) {
        double[] u = u0.clone();
        double[] un;
        double dx = 0.25, dt = 0.02;
        for (int t = 0; t < steps; t++) {
            un = u.clone();
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = un[i] - un[i] * dt / dx * (un[i] - un[i - 1]) + nu * dt / (dx * dx) * (un[i + 1] - 2 * un[i] + un[i - 1]);
            }
            u[0] = un[0];
        }
        double mass = 0;
        for (double v : u) mass += v * dx;
        return mass;
    }

    // at: {{0, 0, 0, 0}, {0, 1, 0.5, 0}, {0, -0.4, 0.2, 0}, {0, 0, 0, 0}}, {{0, 0, 0, 0}, {0, 0.3, 0.9, 0}, {0, -1, 0.1, 0}, {0, 0, 0, 0}}
    @Differentiable
    static double poissonGaussSeidel(double[][] phi0, double[][] rho) {
        int n = phi0.length;
        double[][] phi = new double[n][n];
        for (int i = 0; i < n; i++) phi[i] = phi0[i].clone();
        double residual = 0;
        for (int sweep = 0; sweep < 5; sweep++) {
            residual = 0;
            for (int i = 1; i < n - 1; i++) {
                for (int j = 1; j < n - 1; j++) {
                    double old = phi[i][j];
                    phi[i][j] = 0.25 * (phi[i + 1][j] + phi[i - 1][j] + phi[i][j + 1] + phi[i][j - 1] + rho[i][j]);
                    residual += (phi[i][j] - old) * (phi[i][j] - old);
                }
            }
            if (residual < 1e-30) break;
        }
        return phi[1][1] + 2 * phi[2][2] + residual;
    }

    // at: {0.3, 1.2, -0.7, 2.1}
    @Differentiable
    static double xyModelEnergy(double[] angles) {
        int side = (int) Math.round(Math.sqrt(angles.length));
        double energy = 0;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double here = angles[i * side + j];
                energy -= Math.cos(here - angles[(i + 1) % side * side + j]) + Math.cos(here - angles[i * side + (j + 1) % side]);
            }
        }
        return energy;
    }

    // at: {1, 0, 0, 1}, {0, 0.5, -0.5, 0}, 0.05, 10
    // writes: x, v
    @Differentiable
    static void velocityVerlet(double[] x, double[] v, double dt, int n) {
        double[] a = springForces(x);
        for (int s = 0; s < n; s++) {
            for (int i = 0; i < x.length; i++) x[i] += v[i] * dt + 0.5 * a[i] * dt * dt;
            double[] aNew = springForces(x);
            for (int i = 0; i < x.length; i++) v[i] += 0.5 * (a[i] + aNew[i]) * dt;
            a = aNew;
        }
    }

    private static double[] springForces(double[] x) {
        double[] f = new double[x.length];
        for (int i = 0; i < x.length / 2; i++) {
            for (int j = 0; j < x.length / 2; j++) {
                if (i == j) continue;
                double dx = x[2 * j] - x[2 * i], dy = x[2 * j + 1] - x[2 * i + 1], d = Math.sqrt(dx * dx + dy * dy);
                f[2 * i] += (d - 1) * dx / d;
                f[2 * i + 1] += (d - 1) * dy / d;
            }
        }
        return f;
    }

    // at: {1, 2, 0.5, -1}
    @Differentiable
    static double[] dftMagnitudes(double[] x) {
        int n = x.length;
        double[] mag = new double[n / 2 + 1];
        for (int k = 0; k <= n / 2; k++) {
            double re = 0, im = 0;
            for (int t = 0; t < n; t++) {
                double angle = -2 * Math.PI * t * k / n;
                re += x[t] * Math.cos(angle);
                im += x[t] * Math.sin(angle);
            }
            mag[k] = re * re + im * im;
        }
        return mag;
    }

    // at: {1, 2, 0.5, -1, 3, 0, 1, 1}, {0, 0, 1, 0, 0, 0.5, 0, 0}
    // writes: re, im
    @Differentiable
    static void fftInPlace(double[] re, double[] im) {
        int n = re.length;
        if (Integer.bitCount(n) != 1) throw new IllegalArgumentException("n is not a power of 2");
        int shift = 1 + Integer.numberOfLeadingZeros(n);
        for (int k = 0; k < n; k++) {
            int j = Integer.reverse(k) >>> shift;
            if (j > k) {
                double t = re[j];
                re[j] = re[k];
                re[k] = t;
                t = im[j];
                im[j] = im[k];
                im[k] = t;
            }
        }
        for (int size = 2; size <= n; size *= 2) {
            for (int k = 0; k < size / 2; k++) {
                double kth = -2 * k * Math.PI / size;
                double wr = Math.cos(kth), wi = Math.sin(kth);
                for (int j = 0; j < n / size; j++) {
                    int p = j * size + k, q = p + size / 2;
                    double tr = wr * re[q] - wi * im[q], ti = wr * im[q] + wi * re[q];
                    re[q] = re[p] - tr;
                    im[q] = im[p] - ti;
                    re[p] += tr;
                    im[p] += ti;
                }
            }
        }
    }

    // at: {1, 0.1, 0.02}, {2, 1, 5}
    @Differentiable
    static double implicitEulerNewton(double[] k, double[] y0) {
        double y1 = y0[0], y2 = y0[1], h = 0.1;
        for (int step = 0; step < 3; step++) {
            double a = y1, b = y2;
            for (int newton = 0; newton < 6; newton++) {
                double f1 = a - y1 - h * (k[0] * b - k[1] * a * a), f2 = b - y2 - h * (k[1] * a * a - k[2] * b);
                double j11 = 1 + 2 * h * k[1] * a, j12 = -h * k[0], j21 = -2 * h * k[1] * a, j22 = 1 + h * k[2];
                double det = j11 * j22 - j12 * j21;
                a -= (f1 * j22 - f2 * j12) / det;
                b -= (j11 * f2 - j21 * f1) / det;
            }
            y1 = a;
            y2 = b;
        }
        return y1 * y2;
    }

    // at: 0.5, 1.5, 5
    @Differentiable(wrt = {"a", "b"})
    static double gaussLegendre(double a, double b, int n) {
        double xm = 0.5 * (b + a), xr = 0.5 * (b - a), s = 0;
        for (int i = 1; i <= (n + 1) / 2; i++) {
            double z = Math.cos(Math.PI * (i - 0.25) / (n + 0.5)), z1, pp;
            do {
                double p1 = 1.0, p2 = 0.0;
                for (int j = 1; j <= n; j++) {
                    double p3 = p2;
                    p2 = p1;
                    p1 = ((2.0 * j - 1.0) * z * p2 - (j - 1.0) * p3) / j;
                }
                pp = n * (z * p1 - p2) / (z * z - 1.0);
                z1 = z;
                z = z1 - p1 / pp;
            } while (Math.abs(z - z1) > 1e-14);
            double w = 2.0 / ((1.0 - z * z) * pp * pp);
            double left = Math.exp(-Math.pow(xm - xr * z, 2)), right = Math.exp(-Math.pow(xm + xr * z, 2));
            s += w * (2 * i - 1 == n ? left : left + right);
        }
        return s * xr;
    }
}
