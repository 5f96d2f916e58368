package zoo;

import dev.jacobean.Differentiable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Bodies, orbits, gases and springs. */
final class Physics {
    static final double G = 6.674e-11;
    private static final double MU = 398600.4418, J2 = 1.08262668e-3, EARTH_RADIUS = 6378.137;

    private Physics() {}

    record Body(double mass, double[] position, double[] velocity) {
        Body {
            if (position.length != velocity.length) {
                throw new IllegalArgumentException("position and velocity");
            }
        }

        double kinetic() {
            double v2 = 0;
            for (double v : velocity) v2 += v * v;
            return 0.5 * mass * v2;
        }
    }

    // at: {2, {1, 2, 3}, {0.1, 0.2, -0.3}}, {3, {0, 0.5, 1}, {0, 0, 0.1}}
    // at: {2, {1, 2}, {0.1, 0.2}}, {3, {0, 0.5}, {0, 0}}
    @Differentiable
    static double twoBodyEnergy(Body a, Body b) {
        double r2 = 0;
        for (int i = 0; i < a.position().length; i++) {
            double d = a.position()[i] - b.position()[i];
            r2 += d * d;
        }
        return a.kinetic() + b.kinetic() - a.mass() * b.mass() / Math.sqrt(r2);
    }

    // at: {1, 0.5, 0.2}, {{0, 0}, {1, 0}, {0, 2}}, {{0, 0.1}, {0.3, 1}, {-0.6, 0}}, 0.01, 10
    // writes: x, v
    @Differentiable(wrt = {"m", "x", "v"})
    static void nBody(double[] m, double[][] x, double[][] v, double dt, int steps) {
        int n = m.length;
        for (int s = 0; s < steps; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    double dx = x[i][0] - x[j][0], dy = x[i][1] - x[j][1];
                    double d2 = dx * dx + dy * dy + 0.01;
                    double mag = dt / (d2 * Math.sqrt(d2));
                    v[i][0] -= dx * m[j] * mag;
                    v[i][1] -= dy * m[j] * mag;
                    v[j][0] += dx * m[i] * mag;
                    v[j][1] += dy * m[i] * mag;
                }
            }
            for (int i = 0; i < n; i++) {
                x[i][0] += dt * v[i][0];
                x[i][1] += dt * v[i][1];
            }
        }
    }

    // at: 1.2, 0.3
    // at: 0.1, 0.9
    @Differentiable
    static double keplerEquation(double meanAnomaly, double e) {
        double E = e < 0.8 ? meanAnomaly : Math.PI;
        int i = 0;
        double delta;
        do {
            delta = (E - e * Math.sin(E) - meanAnomaly) / (1 - e * Math.cos(E));
            E -= delta;
        } while (Math.abs(delta) > 1e-14 && ++i < 50);
        return E;
    }

    // at: {7000, 1, 0.1, 0.3, 0.2, 1}
    @Differentiable
    static double[] elementsToState(double[] elements) {
        double a = elements[0], e = elements[1] * 0.1, inc = elements[2];
        double raan = elements[3], argp = elements[4], nu = elements[5];
        double p = a * (1 - e * e), r = p / (1 + e * Math.cos(nu));
        double u = argp + nu;
        double cosO = Math.cos(raan), sinO = Math.sin(raan), cosI = Math.cos(inc), sinI = Math.sin(inc);
        double h = Math.sqrt(MU * p);
        double[] state = new double[6];
        state[0] = r * (cosO * Math.cos(u) - sinO * Math.sin(u) * cosI);
        state[1] = r * (sinO * Math.cos(u) + cosO * Math.sin(u) * cosI);
        state[2] = r * Math.sin(u) * sinI;
        double radial = MU / h * e * Math.sin(nu), transverse = h / r;
        state[3] = radial * state[0] / r - transverse * (cosO * Math.sin(u) + sinO * Math.cos(u) * cosI);
        state[4] = radial * state[1] / r - transverse * (sinO * Math.sin(u) - cosO * Math.cos(u) * cosI);
        state[5] = radial * state[2] / r + transverse * Math.cos(u) * sinI;
        return state;
    }

    // at: {7000, 100, 1300, -1, 7, 1}
    @Differentiable
    static double[] oblateAcceleration(double... s) {
        final double x = s[0], y = s[1], z = s[2];
        final double r2 = x * x + y * y + z * z, r = Math.sqrt(r2), r3 = r * r2;
        final double factor = 1.5 * J2 * (EARTH_RADIUS * EARTH_RADIUS) / r2;
        final double zz = 5 * z * z / r2;
        return new double[] {
            s[3], s[4], s[5],
            -MU * x / r3 * (1 - factor * (zz - 1)),
            -MU * y / r3 * (1 - factor * (zz - 1)),
            -MU * z / r3 * (1 - factor * (zz - 3))
        };
    }

    // at: 300, 0.025, 0.364, 4.267e-5
    @Differentiable
    static double vanDerWaalsPressure(double temperature, double volume, double a, double b) {
        return 8.314462618 * temperature / (volume - b) - a / (volume * volume);
    }

    // at: 350, {8.07131, 1730.63, 233.426}
    @Differentiable
    static double antoine(double kelvin, double[] abc) {
        return Math.pow(10, abc[0] - abc[1] / (abc[2] + kelvin - 273.15)) * 133.322;
    }

    // at: 300, {1.2, 0.8}, {0.4, 0.6}
    @Differentiable
    static double gibbsMixing(double t, double[] interaction, double[] x) {
        double ideal = DoubleStream.of(x).map(v -> v * Math.log(v)).sum();
        double excess = interaction[0] * x[0] * x[1] + interaction[1] * x[0] * x[1] * (x[0] - x[1]);
        return 8.314e-3 * t * (ideal + excess);
    }

    // at: {{0, 0}, {1.1, 0.1}, {0.4, 0.9}}, {0, 1, 2}, {1, 2, 0}, {1, 0.8, 0.9}, 5
    @Differentiable(wrt = {"nodes", "rest", "stiffness"})
    static double springEnergy(double[][] nodes, int[] from, int[] to, double[] rest, double stiffness) {
        return IntStream.range(0, from.length)
                .mapToDouble(s -> {
                    double[] p = nodes[from[s]], q = nodes[to[s]];
                    double stretch = Math.hypot(p[0] - q[0], p[1] - q[1]) - rest[s];
                    return 0.5 * stiffness * stretch * stretch;
                })
                .sum();
    }

    // at: {0.1, 0.4, 0.55, 0.9}, 0.3
    @Differentiable
    static double[] sphDensity(double[] x, double h) {
        double[] rho = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double q = Math.abs(x[i] - x[j]) / h;
                double w = 0;
                if (q < 1) w = 1 - 1.5 * q * q + 0.75 * q * q * q;
                else if (q < 2) w = 0.25 * (2 - q) * (2 - q) * (2 - q);
                rho[i] += 2 / (3 * h) * w;
            }
        }
        return rho;
    }

    // at: {1, 2, 3}, {0.5, 0.2}, 5
    @Differentiable
    static double resistorLadder(double[] series, double[] shunt, double load) {
        double r = load;
        for (int i = series.length - 1; i >= 0; i--) {
            r += series[i];
            if (i > 0) {
                double g = 1 / r + shunt[i - 1];
                r = 1 / g;
            }
        }
        return r;
    }

    // at: 0.5, 1.33, 1.5
    // at: 1.2, 1.5, 1 throws ArithmeticException
    @Differentiable
    static double snell(double incidence, double n1, double n2) {
        double s = n1 / n2 * Math.sin(incidence);
        if (Math.abs(s) > 1) throw new ArithmeticException("total reflection");
        return Math.asin(s);
    }

    // at: 0.1, 1e5, 1e-4
    // at: 0.1, 1000, 1e-4
    @Differentiable
    static double colebrookDrop(double diameter, double reynolds, double roughness) {
        double f;
        if (reynolds < 2300) {
            f = 64 / reynolds;
        } else {
            double x = 8;
            while (true) {
                double next = -2 * Math.log10(roughness / (3.7 * diameter) + 2.51 * x / reynolds);
                boolean done = Math.abs(next - x) < 1e-13;
                x = next;
                if (done) break;
            }
            f = 1 / (x * x);
        }
        return f / diameter;
    }

    // at: {1, 1.5, 2}, 0.8
    @Differentiable
    static double ising(double[] spins, double coupling) {
        double e = 0;
        for (int i = 0, n = spins.length; i < n; i++) e -= coupling * Math.tanh(spins[i]) * Math.tanh(spins[(i + 1) % n]);
        return e;
    }

    // at: {1, 0.5, 0.25}, 0.7
    // at: {1, 0.5, 0.25}, -0.7
    @Differentiable
    static double legendreSeries(double[] c, double x) {
        double p0 = 1, p1 = x, sum = c[0] + (c.length > 1 ? c[1] * x : 0);
        for (int n = 2; n < c.length; n++) {
            double p2 = ((2 * n - 1) * x * p1 - (n - 1) * p0) / n;
            sum += c[n] * p2;
            p0 = p1;
            p1 = p2;
        }
        return sum;
    }

    // at: 2.5
    // at: 0.3
    // at: -1.5
    @Differentiable
    static double gammaLanczos(double x) {
        final double[] g = {
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
        };
        if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gammaLanczos(1 - x));
        x -= 1;
        double a = g[0];
        double t = x + 7.5;
        for (int i = 1; i < 9; i++) a += g[i] / (x + i);
        return Math.sqrt(2 * Math.PI) * Math.pow(t, x + 0.5) * Math.exp(-t) * a;
    }

    // at: 2.2, 0
    // at: 2.2, 3
    @Differentiable
    static double besselSeries(double x, int order) {
        double term = 1;
        for (int k = 1; k <= order; k++) term *= x / 2 / k;
        double sum = term;
        for (int m = 1; Math.abs(term) > 1e-17 * Math.abs(sum); m++) {
            term *= -x * x / 4 / (m * (double) (m + order));
            sum += term;
        }
        return sum;
    }

    // at: 1, 0.8
    @Differentiable
    static double arithmeticGeometricMean(double a, double b) {
        while (Math.abs(a - b) > 1e-15 * a) {
            double m = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = m;
        }
        return a;
    }

    // at: 10, 45, 0.01
    @Differentiable(wrt = {"speed", "degrees"})
    static double projectileRange(double speed, double degrees, double drag) {
        double vx = speed * Math.cos(Math.toRadians(degrees)), vy = speed * Math.sin(Math.toRadians(degrees));
        double x = 0, y = 0, px = 0, py = 0;
        final double dt = 0.01;
        do {
            px = x;
            py = y;
            double v = Math.sqrt(vx * vx + vy * vy);
            vx -= drag * v * vx * dt;
            vy -= (9.81 + drag * v * vy) * dt;
            x += vx * dt;
            y += vy * dt;
        } while (y > 0);
        return px + (x - px) * py / (py - y);
    }
}
