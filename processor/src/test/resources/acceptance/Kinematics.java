package zoo;

import static java.lang.Math.PI;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import dev.jacobean.Differentiable;

/** Chains of joints, rotations and vehicles. */
abstract class Kinematics {
    record Vec3(double x, double y, double z) {
        static final Vec3 ZERO = new Vec3(0, 0, 0);

        Vec3 {
            assert !Double.isNaN(x) : "x is NaN";
        }

        static Vec3 of(double... c) {
            if (c.length != 3) throw new IllegalArgumentException("three components, not " + c.length);
            return new Vec3(c[0], c[1], c[2]);
        }

        Vec3 plus(Vec3 o) {
            return new Vec3(x + o.x, y + o.y, z + o.z);
        }

        Vec3 minus(Vec3 o) {
            return plus(o.times(-1));
        }

        Vec3 times(double s) {
            return new Vec3(s * x, s * y, s * z);
        }

        double dot(Vec3 o) {
            return x * o.x + y * o.y + z * o.z;
        }

        Vec3 cross(Vec3 o) {
            return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
        }

        double norm() {
            return sqrt(this.dot(this));
        }

        Vec3 normalized() {
            double n = norm();
            return n == 0 ? this : times(1 / n);
        }
    }

    record Quaternion(double w, Vec3 v) {
        Quaternion multiply(Quaternion q) {
            return new Quaternion(w * q.w - v.dot(q.v), q.v.times(w).plus(v.times(q.w)).plus(v.cross(q.v)));
        }

        Quaternion conjugate() {
            return new Quaternion(w, v.times(-1));
        }

        Vec3 rotate(Vec3 p) {
            return multiply(new Quaternion(0, p)).multiply(conjugate()).v();
        }

        static Quaternion axisAngle(Vec3 axis, double angle) {
            return new Quaternion(cos(angle / 2), axis.normalized().times(sin(angle / 2)));
        }
    }

    /** Denavit and Hartenberg's parameters of one joint. */
    record Joint(double theta, double d, double a, double alpha) {
        double[][] transform(double q) {
            double ct = cos(theta + q), st = sin(theta + q), ca = cos(alpha), sa = sin(alpha);
            return new double[][] {
                {ct, -st * ca, st * sa, a * ct}, {st, ct * ca, -ct * sa, a * st}, {0, sa, ca, d}, {0, 0, 0, 1}
            };
        }
    }

    record Pose(double x, double y, double heading) {}

    private static final double[][] PUMA = {
        {0, 0.6718, 0, PI / 2}, {0, 0, 0.4318, 0}, {0, 0.15005, 0.0203, -PI / 2}, {0, 0.4318, 0, PI / 2}, {0, 0, 0, -PI / 2}, {0, 0, 0, 0}
    };

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[4][4];
        for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) for (int k = 0; k < 4; k++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    // at: {0.1, -0.5, 0.3, 0.7, -0.2, 0.4}
    @Differentiable
    static double[] puma(double[] q) {
        double[][] t = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        for (int i = 0; i < PUMA.length; i++) {
            double[] dh = PUMA[i];
            t = product(t, new Joint(dh[0], dh[1], dh[2], dh[3]).transform(q[i]));
        }
        return new double[] {t[0][3], t[1][3], t[2][3]};
    }

    // at: 0.3, 0.7, 1, 0.8
    @Differentiable
    static double[] planarArm(double q1, double q2, double l1, double l2) {
        return new double[] {l1 * cos(q1) + l2 * cos(q1 + q2), l1 * sin(q1) + l2 * sin(q1 + q2)};
    }

    // at: 1.2, 0.5, 1, 0.8
    // at: 3, 0.5, 1, 0.8 throws IllegalArgumentException
    @Differentiable(wrt = {"x", "y"})
    static double[] planarInverse(double x, double y, double l1, double l2) {
        double c2 = (x * x + y * y - l1 * l1 - l2 * l2) / (2 * l1 * l2);
        if (c2 < -1 || c2 > 1) {
            var message = new StringBuilder("out of reach: ").append(x).append(", ").append(y);
            throw new IllegalArgumentException(message.toString());
        }
        double q2 = Math.acos(c2);
        return new double[] {atan2(y, x) - atan2(l2 * sin(q2), l1 + l2 * c2), q2};
    }

    // at: {0.9, {0.1, 0.3, -0.2}}, {1, 2, 3}
    @Differentiable
    static Vec3 rotate(Quaternion q, Vec3 p) {
        return q.rotate(p);
    }

    // at: {1, 2, 2}, 0.7, {1, 0, 0.5}
    @Differentiable
    static Vec3 axisAngle(Vec3 axis, double angle, Vec3 p) {
        return Quaternion.axisAngle(axis, angle).rotate(p);
    }

    // at: {0.3, -0.2, 0.5}, {1, 2, 3}
    // at kink: {0, 0, 0}, {1, 2, 3}
    @Differentiable
    static Vec3 rodrigues(Vec3 omega, Vec3 p) {
        double theta2 = omega.dot(omega);
        if (theta2 < 1e-16) {
            return p.plus(omega.cross(p));
        }
        double theta = sqrt(theta2);
        Vec3 k = omega.times(1 / theta);
        return p.times(cos(theta)).plus(k.cross(p).times(sin(theta))).plus(k.times(k.dot(p) * (1 - cos(theta))));
    }

    // at: {0.1, 0.2, 0.3, 0.4, -0.2, 0.1}
    @Differentiable
    static double[][] se3Exponential(double[] twist) {
        double[] w = {twist[3], twist[4], twist[5]};
        double th = sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        double a = sin(th) / th, b = (1 - cos(th)) / (th * th), c = (1 - a) / (th * th);
        double[][] k = {{0, -w[2], w[1]}, {w[2], 0, -w[0]}, {-w[1], w[0], 0}};
        double[][] out = new double[3][4];
        for (int i = 0; i < 3; i++) {
            double translation = 0;
            for (int j = 0; j < 3; j++) {
                double k2 = 0;
                for (int l = 0; l < 3; l++) k2 += k[i][l] * k[l][j];
                double delta = i == j ? 1 : 0;
                out[i][j] = delta + a * k[i][j] + b * k2;
                translation += (delta + b * k[i][j] + c * k2) * twist[j];
            }
            out[i][3] = translation;
        }
        return out;
    }

    // at: {1, 2, 0.3}, {0.5, 0.1}, 0.1
    @Differentiable
    static Pose unicycle(Pose p, double[] control, double dt) {
        final var v = control[0];
        final var omega = control[1];
        if (Math.abs(omega) < 1e-9) {
            return new Pose(p.x() + v * dt * cos(p.heading()), p.y() + v * dt * sin(p.heading()), p.heading());
        }
        final var r = v / omega;
        final var h = p.heading() + omega * dt;
        return new Pose(p.x() + r * (sin(h) - sin(p.heading())), p.y() - r * (cos(h) - cos(p.heading())), h);
    }

    // at: {0, 0, 0.1, 2}, {0.05, 0.3}, 2.7, 0.1, 20
    @Differentiable
    static double[] bicycleModel(double[] state, double[] u, double wheelbase, double dt, int steps) {
        double x = state[0], y = state[1], psi = state[2], v = state[3];
        for (int i = 0; i < steps; i++) {
            x += v * cos(psi) * dt;
            y += v * sin(psi) * dt;
            psi += v / wheelbase * Math.tan(u[0]) * dt;
            v += u[1] * dt;
        }
        return new double[] {x, y, wrap(psi), v};
    }

    private static double wrap(double angle) {
        while (angle > PI) angle -= 2 * PI;
        while (angle <= -PI) angle += 2 * PI;
        return angle;
    }

    // at: 0.2, -0.4, 1.3
    @Differentiable
    static double[] eulerToQuaternion(double roll, double pitch, double yaw) {
        double cr = cos(roll * 0.5), sr = sin(roll * 0.5);
        double cp = cos(pitch * 0.5), sp = sin(pitch * 0.5);
        double cy = cos(yaw * 0.5), sy = sin(yaw * 0.5);
        return new double[] {
            cr * cp * cy + sr * sp * sy, sr * cp * cy - cr * sp * sy, cr * sp * cy + sr * cp * sy, cr * cp * sy - sr * sp * cy
        };
    }

    // at: {0.9, 0.1, 0.3, -0.2}
    // at: {0.1, 0.9, 0.3, -0.2}
    @Differentiable
    static double[] quaternionToEuler(double[] q) {
        double n = 0;
        for (double c : q) n += c * c;
        n = sqrt(n);
        double w = q[0] / n, x = q[1] / n, y = q[2] / n, z = q[3] / n;
        double sinp = 2 * (w * y - z * x);
        double pitch = Math.abs(sinp) >= 1 ? Math.copySign(PI / 2, sinp) : Math.asin(sinp);
        return new double[] {atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y)), pitch, atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z))};
    }

    // at: {0.9, 0.1, 0.3, -0.2}, {0.5, 0.5, -0.3, 0.4}, 0.3
    @Differentiable
    static double[] slerp(double[] a, double[] b, double t) {
        double dot = 0;
        for (int i = 0; i < 4; i++) dot += a[i] * b[i];
        final int flip = dot < 0 ? -1 : 1;
        dot *= flip;
        double wa, wb;
        if (dot > 0.9995) {
            wa = 1 - t;
            wb = t;
        } else {
            double omega = Math.acos(dot), s = sin(omega);
            wa = sin((1 - t) * omega) / s;
            wb = sin(t * omega) / s;
        }
        double[] r = new double[4];
        for (int i = 0; i < 4; i++) r[i] = wa * a[i] + flip * wb * b[i];
        return r;
    }

    // at: {0.1, 0.2}, {0.3, -0.1}, {1.2, 0.5}
    @Differentiable
    static double[] pendulumAcceleration(double[] q, double[] qd, double[] torque) {
        double g = 9.81, l = 1, m = 1;
        double c = cos(q[1]), s = sin(q[1]);
        double m11 = m * l * l * (3 + 2 * c), m12 = m * l * l * (1 + c), m22 = m * l * l;
        double h = m * l * l * s;
        double b1 = torque[0] + h * (2 * qd[0] * qd[1] + qd[1] * qd[1]) - m * g * l * (2 * cos(q[0]) + cos(q[0] + q[1]));
        double b2 = torque[1] - h * qd[0] * qd[0] - m * g * l * cos(q[0] + q[1]);
        double det = m11 * m22 - m12 * m12;
        return new double[] {(m22 * b1 - m12 * b2) / det, (m11 * b2 - m12 * b1) / det};
    }

    // at: {{0, 0, 0}, {1, 0.2, 0.1}}, {500, 500, 320, 240}, {{0.3, 0.2, 4}, {-0.5, 0.1, 5}}, {{350, 260}, {290, 250}}
    @Differentiable(wrt = {"pose", "intrinsics"})
    static double reprojection(double[][] pose, double[] intrinsics, double[][] points, double[][] pixels) {
        Vec3 omega = Vec3.of(pose[0]), t = Vec3.of(pose[1][0], pose[1][1], pose[1][2]);
        double cost = 0;
        for (int i = 0; i < points.length; i++) {
            Vec3 p = rodrigues(omega, Vec3.of(points[i])).plus(t);
            double u = intrinsics[0] * p.x() / p.z() + intrinsics[2], v = intrinsics[1] * p.y() / p.z() + intrinsics[3];
            cost += Math.pow(u - pixels[i][0], 2) + Math.pow(v - pixels[i][1], 2);
        }
        return cost;
    }

    // at: {0.3, 0.4}, {1, 0.8}, {1.1, 0.9}
    @Differentiable
    static double[] inverseByDampedNewton(double[] q0, double[] lengths, double[] target) {
        double[] q = q0.clone();
        for (int iter = 0; iter < 6; iter++) {
            double c1 = cos(q[0]), s1 = sin(q[0]), c12 = cos(q[0] + q[1]), s12 = sin(q[0] + q[1]);
            double ex = target[0] - lengths[0] * c1 - lengths[1] * c12;
            double ey = target[1] - lengths[0] * s1 - lengths[1] * s12;
            double[][] j = {{-lengths[0] * s1 - lengths[1] * s12, -lengths[1] * s12}, {lengths[0] * c1 + lengths[1] * c12, lengths[1] * c12}};
            double det = j[0][0] * j[1][1] - j[0][1] * j[1][0] + 1e-3;
            q[0] += (j[1][1] * ex - j[0][1] * ey) / det;
            q[1] += (-j[1][0] * ex + j[0][0] * ey) / det;
        }
        return q;
    }
}
