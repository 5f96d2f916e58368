package zoo;

import dev.jacobean.Differentiable;

/** Mechanics and kinematics. */
final class Orbits {
    private Orbits() {}

    // at: {1, 0, 0, 1}, 1, 0.05, 10
    // writes: state
    @Differentiable
    static void leapfrog(double[] state, double mu, double h, int steps) {
        for (int t = 0; t < steps; t++) {
            state[0] += h / 2 * state[2];
            state[1] += h / 2 * state[3];
            double r = Math.hypot(state[0], state[1]);
            double k = -mu * h / (r * r * r);
            state[2] += k * state[0];
            state[3] += k * state[1];
            state[0] += h / 2 * state[2];
            state[1] += h / 2 * state[3];
        }
    }

    // at: {{0, 0}, {1, 0}, {0, 2}}, {1, 0.5, 0.3}
    @Differentiable
    static double[][] accelerations(double[][] x, double[] m) {
        int n = m.length;
        double[][] a = new double[n][2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[j][0] - x[i][0];
                double dy = x[j][1] - x[i][1];
                double d2 = dx * dx + dy * dy;
                double k = 1 / (d2 * Math.sqrt(d2));
                a[i][0] += m[j] * k * dx;
                a[i][1] += m[j] * k * dy;
                a[j][0] -= m[i] * k * dx;
                a[j][1] -= m[i] * k * dy;
            }
        }
        return a;
    }

    // at: 0.3, 0.5, 1, 0.7
    @Differentiable
    static double[] twoLinkArm(double alpha, double beta, double l1, double l2) {
        return new double[] {
            l1 * Math.cos(alpha) + l2 * Math.cos(alpha + beta), l1 * Math.sin(alpha) + l2 * Math.sin(alpha + beta)
        };
    }

    // at: {1, 0.1, 0.2, 0.3}, {1, 2, 3}
    @Differentiable
    static double[] rotatedByQuaternion(double[] q, double[] v) {
        double n = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double w = q[0] / n;
        double x = q[1] / n;
        double y = q[2] / n;
        double z = q[3] / n;
        double tx = 2 * (y * v[2] - z * v[1]);
        double ty = 2 * (z * v[0] - x * v[2]);
        double tz = 2 * (x * v[1] - y * v[0]);
        double[] r = {
            v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx
        };
        return r;
    }

    // at: {1, 0.1, 0.2}, {0.1, 0.9, 0.3}
    @Differentiable
    static double[] orbitalElements(double[] r, double[] v) {
        double hx = r[1] * v[2] - r[2] * v[1];
        double hy = r[2] * v[0] - r[0] * v[2];
        double hz = r[0] * v[1] - r[1] * v[0];
        double distance = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        double speed2 = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];
        double axis = 1 / (2 / distance - speed2);
        double h2 = hx * hx + hy * hy + hz * hz;
        double[] elements = new double[4];
        elements[0] = axis;
        elements[1] = Math.sqrt(1 - h2 / axis);
        elements[2] = Math.acos(hz / Math.sqrt(h2));
        elements[3] = Math.atan2(hx, -hy);
        return elements;
    }

    // at: 20, 0.8, 0.05
    @Differentiable
    static double projectileRange(double speed, double angle, double drag) {
        double x = 0;
        double y = 0;
        double vx = speed * Math.cos(angle);
        double vy = speed * Math.sin(angle);
        double h = 0.1;
        while (true) {
            double v = Math.sqrt(vx * vx + vy * vy);
            vx -= h * drag * v * vx;
            vy -= h * (9.81 + drag * v * vy);
            double nextY = y + h * vy;
            if (nextY < 0) {
                return x + h * vx * y / (y - nextY);
            }
            x += h * vx;
            y = nextY;
        }
    }

    // at: {0.3, -0.2, 0.5, 0.1}
    @Differentiable
    static double[] chainOfRotations(double[] angles) {
        double[][] m = {{1, 0}, {0, 1}};
        double[] tip = new double[2];
        for (double angle : angles) {
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double[][] n = new double[2][2];
            for (int i = 0; i < 2; i++) {
                n[i][0] = m[i][0] * c + m[i][1] * s;
                n[i][1] = m[i][1] * c - m[i][0] * s;
            }
            m = n;
            tip[0] += m[0][0];
            tip[1] += m[1][0];
        }
        return tip;
    }
}
