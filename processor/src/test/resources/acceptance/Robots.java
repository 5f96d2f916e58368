package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Robotics as course work and small libraries write it: 4x4 matrices, quaternions in arrays, filters, cameras. */
public class Robots {

    private Robots() {}

    /** Homogeneous transformations as plain arrays. */
    static class Transforms {
        static double[][] identity() {
            double[][] m = new double[4][4];
            for (int i = 0; i < 4; i++) m[i][i] = 1;
            return m;
        }

        static double[][] rotZ(double a) {
            double[][] m = identity();
            m[0][0] = m[1][1] = Math.cos(a);
            m[1][0] = Math.sin(a);
            m[0][1] = -m[1][0];
            return m;
        }

        static double[][] rotX(double a) {
            final double c = Math.cos(a), s = Math.sin(a);
            return new double[][] {{1, 0, 0, 0}, {0, c, -s, 0}, {0, s, c, 0}, {0, 0, 0, 1}};
        }

        static double[][] translate(double x, double y, double z) {
            double[][] m = identity();
            m[0][3] = x;
            m[1][3] = y;
            m[2][3] = z;
            return m;
        }

        static double[][] multiply(double[][]... ms) {
            double[][] result = identity();
            for (double[][] m : ms) {
                double[][] next = new double[4][4];
                for (int i = 0; i < 4; i++)
                    for (int j = 0; j < 4; j++)
                        for (int k = 0; k < 4; k++) next[i][j] += result[i][k] * m[k][j];
                result = next;
            }
            return result;
        }
    }

    // at: {{0.3, 0.1, 0.5, 0.2}, {-0.4, 0.2, 0.3, -1.1}, {0.9, 0, 0.1, 0.4}}
    @Differentiable
    static double[] denavitHartenberg(double[][] rows) {
        double[][] t = Transforms.identity();
        for (double[] p : rows) {
            t = Transforms.multiply(t, Transforms.rotZ(p[0]), Transforms.translate(0, 0, p[1]), Transforms.translate(p[2], 0, 0), Transforms.rotX(p[3]));
        }
        return new double[] {t[0][3], t[1][3], t[2][3]};
    }

    // at: {0.5, 0.6, -0.3}, 1, 0.8, 0.5
    @Differentiable
    static double[][] planarJacobian(double[] q, double l1, double l2, double l3) {
        double[][] j = new double[2][3];
        double[] l = {l1, l2, l3};
        for (int col = 0; col < 3; col++) {
            double angle = 0;
            for (int k = 0; k < 3; k++) {
                angle += q[k];
                if (k < col) continue;
                j[0][col] -= l[k] * Math.sin(angle);
                j[1][col] += l[k] * Math.cos(angle);
            }
        }
        return j;
    }

    // at: {0.5, 0.6}, {0.1, -0.2}, {1, 0.7}, {2, 1.5}
    @Differentiable
    static double[] twoLinkTorque(double[] q, double[] qd, double[] l, double[] m) {
        double g = 9.81;
        double c2 = Math.cos(q[1]), s2 = Math.sin(q[1]);
        double m11 = (m[0] + m[1]) * l[0] * l[0] + m[1] * l[1] * l[1] + 2 * m[1] * l[0] * l[1] * c2;
        double m12 = m[1] * l[1] * l[1] + m[1] * l[0] * l[1] * c2;
        double h = m[1] * l[0] * l[1] * s2;
        double tau1 = m11 * 0.1 + m12 * 0.2 - h * (2 * qd[0] * qd[1] + qd[1] * qd[1])
                + (m[0] + m[1]) * g * l[0] * Math.cos(q[0]) + m[1] * g * l[1] * Math.cos(q[0] + q[1]);
        double tau2 = m12 * 0.1 + m[1] * l[1] * l[1] * 0.2 + h * qd[0] * qd[0] + m[1] * g * l[1] * Math.cos(q[0] + q[1]);
        return new double[] {tau1, tau2};
    }

    // at: {0.9, 0.1, 0.2, 0.3}, {0.1, -0.2, 0.3}, 0.05
    // writes: q
    @Differentiable
    static void integrateQuaternion(double[] q, double[] omega, double dt) {
        double w = q[0], x = q[1], y = q[2], z = q[3];
        q[0] += 0.5 * dt * (-x * omega[0] - y * omega[1] - z * omega[2]);
        q[1] += 0.5 * dt * (w * omega[0] + y * omega[2] - z * omega[1]);
        q[2] += 0.5 * dt * (w * omega[1] - x * omega[2] + z * omega[0]);
        q[3] += 0.5 * dt * (w * omega[2] + x * omega[1] - y * omega[0]);
        double norm = 0;
        for (double v : q) norm += v * v;
        norm = Math.sqrt(norm);
        for (int i = 0; i < 4; i++) q[i] /= norm;
    }

    // at: {0.9, 0.1, 0.2, 0.3}
    @Differentiable
    static double[][] quaternionToMatrix(double[] q) {
        double n = q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3];
        double s = n == 0 ? 0 : 2.0 / n;
        double wx = s * q[0] * q[1], wy = s * q[0] * q[2], wz = s * q[0] * q[3];
        double xx = s * q[1] * q[1], xy = s * q[1] * q[2], xz = s * q[1] * q[3];
        double yy = s * q[2] * q[2], yz = s * q[2] * q[3], zz = s * q[3] * q[3];
        return new double[][] {
            {1 - (yy + zz), xy - wz, xz + wy},
            {xy + wz, 1 - (xx + zz), yz - wx},
            {xz - wy, yz + wx, 1 - (xx + yy)},
        };
    }

    // at: {{0.6, -0.48, 0.64}, {0.8, 0.36, -0.48}, {0, 0.8, 0.6}}
    // at: {{-0.6, 0.8, 0}, {0.8, 0.6, 0}, {0, 0, -1}}
    @Differentiable
    static double[] matrixToQuaternion(double[][] m) {
        double t = m[0][0] + m[1][1] + m[2][2];
        double w, x, y, z;
        if (t > 0) {
            double s = Math.sqrt(t + 1.0) * 2;
            w = 0.25 * s;
            x = (m[2][1] - m[1][2]) / s;
            y = (m[0][2] - m[2][0]) / s;
            z = (m[1][0] - m[0][1]) / s;
        } else if ((m[0][0] > m[1][1]) & (m[0][0] > m[2][2])) {
            double s = Math.sqrt(1.0 + m[0][0] - m[1][1] - m[2][2]) * 2;
            w = (m[2][1] - m[1][2]) / s;
            x = 0.25 * s;
            y = (m[0][1] + m[1][0]) / s;
            z = (m[0][2] + m[2][0]) / s;
        } else if (m[1][1] > m[2][2]) {
            double s = Math.sqrt(1.0 + m[1][1] - m[0][0] - m[2][2]) * 2;
            w = (m[0][2] - m[2][0]) / s;
            x = (m[0][1] + m[1][0]) / s;
            y = 0.25 * s;
            z = (m[1][2] + m[2][1]) / s;
        } else {
            double s = Math.sqrt(1.0 + m[2][2] - m[0][0] - m[1][1]) * 2;
            w = (m[1][0] - m[0][1]) / s;
            x = (m[0][2] + m[2][0]) / s;
            y = (m[1][2] + m[2][1]) / s;
            z = 0.25 * s;
        }
        return new double[] {w, x, y, z};
    }

    // at: {800, 810, 320, 240}, {-0.2, 0.05, 0.001, -0.002, 0.01}, {0.1, -0.2, 0.05, 0.3, 0.1, 2}, {0.5, -0.3, 4}
    @Differentiable
    static double[] projectPoint(double[] intrinsics, double[] distortion, double[] pose, double[] point) {
        double theta2 = pose[0] * pose[0] + pose[1] * pose[1] + pose[2] * pose[2];
        double[] p = new double[3];
        if (theta2 > Double.MIN_VALUE) {
            double theta = Math.sqrt(theta2), cos = Math.cos(theta), sin = Math.sin(theta), inv = 1.0 / theta;
            double[] w = {pose[0] * inv, pose[1] * inv, pose[2] * inv};
            double[] cross = {w[1] * point[2] - w[2] * point[1], w[2] * point[0] - w[0] * point[2], w[0] * point[1] - w[1] * point[0]};
            double tmp = (w[0] * point[0] + w[1] * point[1] + w[2] * point[2]) * (1 - cos);
            for (int i = 0; i < 3; i++) p[i] = point[i] * cos + cross[i] * sin + w[i] * tmp;
        } else {
            System.arraycopy(point, 0, p, 0, 3);
        }
        for (int i = 0; i < 3; i++) p[i] += pose[3 + i];
        double xn = p[0] / p[2], yn = p[1] / p[2];
        double r2 = xn * xn + yn * yn;
        double radial = 1 + r2 * (distortion[0] + r2 * (distortion[1] + r2 * distortion[4]));
        double xd = xn * radial + 2 * distortion[2] * xn * yn + distortion[3] * (r2 + 2 * xn * xn);
        double yd = yn * radial + distortion[2] * (r2 + 2 * yn * yn) + 2 * distortion[3] * xn * yn;
        return new double[] {intrinsics[0] * xd + intrinsics[2], intrinsics[1] * yd + intrinsics[3]};
    }

    // at: {1, 2, 0.3}, {{0.1, 0, 0}, {0, 0.1, 0}, {0, 0, 0.05}}, 1.2, 0.1, {5, 3}, {4.2, 0.4}
    @Differentiable(wrt = {"mu", "sigma", "v", "w", "landmark", "z"})
    static double ekfStep(double[] mu, double[][] sigma, double v, double w, double[] landmark, double[] z) {
        double dt = 0.1, x = mu[0] + v * dt * Math.cos(mu[2]), y = mu[1] + v * dt * Math.sin(mu[2]), th = mu[2] + w * dt;
        double[][] g = {{1, 0, -v * dt * Math.sin(mu[2])}, {0, 1, v * dt * Math.cos(mu[2])}, {0, 0, 1}};
        double[][] p = add(mul(mul(g, sigma), transpose(g)), new double[][] {{0.01, 0, 0}, {0, 0.01, 0}, {0, 0, 0.02}});
        double dx = landmark[0] - x, dy = landmark[1] - y, q = dx * dx + dy * dy, r = Math.sqrt(q);
        double[][] h = {{-dx / r, -dy / r, 0}, {dy / q, -dx / q, -1}};
        double[][] s = add(mul(mul(h, p), transpose(h)), new double[][] {{0.1, 0}, {0, 0.05}});
        double det = s[0][0] * s[1][1] - s[0][1] * s[1][0];
        double[][] si = {{s[1][1] / det, -s[0][1] / det}, {-s[1][0] / det, s[0][0] / det}};
        double[][] k = mul(mul(p, transpose(h)), si);
        double[] innovation = {z[0] - r, normalizeAngle(z[1] - (Math.atan2(dy, dx) - th))};
        double[] next = {x, y, th};
        for (int i = 0; i < 3; i++) for (int j = 0; j < 2; j++) next[i] += k[i][j] * innovation[j];
        double[][] kh = mul(k, h);
        double trace = 0;
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) trace += ((i == j ? 1 : 0) - kh[i][j]) * p[j][i];
        return next[0] + 2 * next[1] - next[2] + trace;
    }

    private static double normalizeAngle(double a) {
        while (a > Math.PI) a -= 2 * Math.PI;
        while (a < -Math.PI) a += 2 * Math.PI;
        return a;
    }

    static double[][] mul(double[][] a, double[][] b) {
        int n = a.length, m = b[0].length, l = b.length;
        double[][] c = new double[n][m];
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) for (int k = 0; k < l; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    static double[][] add(double[][] a, double[][] b) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = new double[a[i].length];
            Arrays.setAll(c[i], j -> 0.0);
            for (int j = 0; j < a[i].length; j++) c[i][j] = a[i][j] + b[i][j];
        }
        return c;
    }

    static double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) t[j][i] = a[i][j];
        return t;
    }

    // at: {0.2, 1, -0.5}, {{0, 0}, {1, 0}, {0, 1}, {2, 1}}, {{1.1, -0.4}, {2.0, -0.3}, {0.9, 0.6}, {2.9, 0.8}}
    @Differentiable
    static double icpPointToPoint(double[] pose, double[][] source, double[][] target) {
        double c = Math.cos(pose[0]), s = Math.sin(pose[0]), cost = 0;
        for (double[] p : source) {
            double x = c * p[0] - s * p[1] + pose[1], y = s * p[0] + c * p[1] + pose[2];
            int nearest = -1;
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < target.length; j++) {
                double d = Math.pow(target[j][0] - x, 2) + Math.pow(target[j][1] - y, 2);
                if (d < best) {
                    best = d;
                    nearest = j;
                }
            }
            double dx = target[nearest][0] - x, dy = target[nearest][1] - y;
            double e2 = dx * dx + dy * dy;
            cost += e2 <= 0.25 ? 0.5 * e2 : 0.5 * (Math.sqrt(e2) - 0.25);
        }
        return cost;
    }

    // at: {{0, 0, 0}, {1, 0.1, 0.2}, {2, 0.3, 0.1}}, {{1, 0, 0.1}, {1, 0.2, 0}}, {2, 0.2, 0.15}
    @Differentiable(wrt = "poses")
    static double poseGraph(double[][] poses, double[][] odometry, double[] loop) {
        double error = 0;
        for (int i = 0; i < odometry.length; i++) error += between(poses[i], poses[i + 1], odometry[i]);
        return error + 10 * between(poses[0], poses[poses.length - 1], loop);
    }

    private static double between(double[] a, double[] b, double[] z) {
        double c = Math.cos(a[2]), s = Math.sin(a[2]), dx = b[0] - a[0], dy = b[1] - a[1];
        double ex = c * dx + s * dy - z[0], ey = -s * dx + c * dy - z[1], et = normalizeAngle(b[2] - a[2] - z[2]);
        return ex * ex + ey * ey + et * et;
    }

    // at: {0, 0, 0.1, 5}, {0.05, -0.02, 0.03}, {0.5, 1, -0.2}, 1.5
    @Differentiable(wrt = {"state", "steer", "accel", "wheelbase"})
    static double bicycleTracking(double[] state, double[] steer, double[] accel, double wheelbase) {
        double[] s = state.clone();
        double cost = 0;
        final double dt = 0.1;
        for (int t = 0; t < steer.length; t++) {
            s[0] += s[3] * Math.cos(s[2]) * dt;
            s[1] += s[3] * Math.sin(s[2]) * dt;
            s[2] += s[3] / wheelbase * Math.tan(steer[t]) * dt;
            s[3] += accel[t] * dt;
            cost += s[1] * s[1] + 0.1 * steer[t] * steer[t] + 0.01 * Math.pow(s[3] - 5, 2);
        }
        return cost;
    }

    // at: {0.1, 0.2}, {0.9, 0.1}, {0.5, 0.5}, 0.4
    @Differentiable
    static double potentialField(double[] robot, double[] goal, double[] obstacle, double influence) {
        double attractive = 0.5 * (Math.pow(robot[0] - goal[0], 2) + Math.pow(robot[1] - goal[1], 2));
        double d = Math.hypot(robot[0] - obstacle[0], robot[1] - obstacle[1]);
        double repulsive = d < influence ? 0.5 * Math.pow(1 / d - 1 / influence, 2) : 0;
        return attractive + repulsive;
    }

    // at: {0, 1, 2}, {0.5, -0.2, 0.9}, 2.5
    @Differentiable
    static double[] quintic(double[] start, double[] end, double duration) {
        double t = duration, t2 = t * t, t3 = t2 * t, t4 = t3 * t, t5 = t4 * t;
        double h = end[0] - start[0];
        double[] a = new double[6];
        a[0] = start[0];
        a[1] = start[1];
        a[2] = start[2] / 2;
        a[3] = (20 * h - (8 * end[1] + 12 * start[1]) * t - (3 * start[2] - end[2]) * t2) / (2 * t3);
        a[4] = (-30 * h + (14 * end[1] + 16 * start[1]) * t + (3 * start[2] - 2 * end[2]) * t2) / (2 * t4);
        a[5] = (12 * h - 6 * (end[1] + start[1]) * t + (end[2] - start[2]) * t2) / (2 * t5);
        return a;
    }

    /** A PID controller with state in its fields, run by a static method. */
    static final class Pid {
        final double kp, ki, kd;

        Pid(double kp, double ki, double kd) {
            this.kp = kp;
            this.ki = ki;
            this.kd = kd;
        }

        // at: {1.2, 0.3, 0.05}, 1, 15
        @Differentiable(wrt = {"kp", "ki", "kd", "target"})
        double settle(double target, int steps) {
            double x = 0, v = 0, integral = 0, last = target, cost = 0;
            for (int i = 0; i < steps; i++) {
                double e = target - x;
                integral += e * 0.05;
                double u = output(e, integral, (e - last) / 0.05);
                u = Math.max(-10, Math.min(10, u));
                last = e;
                v += (u - 0.4 * v) * 0.05;
                x += v * 0.05;
                cost += e * e;
            }
            return cost;
        }

        private double output(double e, double i, double d) {
            return kp * e + ki * i + kd * d;
        }
    }

    // at: {0.3, -0.2, 0.5}, {0.1, 0.4, -0.3}
    @Differentiable
    static double[] so3LogOfProduct(double[] a, double[] b) {
        double[][] r = mul(exp(a), exp(b));
        double cos = (r[0][0] + r[1][1] + r[2][2] - 1) / 2;
        double theta = Math.acos(Math.max(-1, Math.min(1, cos)));
        double f = Math.abs(theta) < 1e-8 ? 0.5 : theta / (2 * Math.sin(theta));
        return new double[] {f * (r[2][1] - r[1][2]), f * (r[0][2] - r[2][0]), f * (r[1][0] - r[0][1])};
    }

    private static double[][] exp(double[] w) {
        double t = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        double[][] k = {{0, -w[2], w[1]}, {w[2], 0, -w[0]}, {-w[1], w[0], 0}}, k2 = mul(k, k), r = new double[3][3];
        double a = t < 1e-9 ? 1 : Math.sin(t) / t, b = t < 1e-9 ? 0.5 : (1 - Math.cos(t)) / (t * t);
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) r[i][j] = (i == j ? 1 : 0) + a * k[i][j] + b * k2[i][j];
        return r;
    }
}
