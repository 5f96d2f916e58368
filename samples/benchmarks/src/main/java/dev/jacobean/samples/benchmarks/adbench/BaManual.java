// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

/** Hand-written Jacobian blocks of BaObjective: per observation 2 x 15 (row major: 11 camera, 3 point, 1 weight) and the weight derivative. */
final class BaManual {
    private BaManual() {}

    static void jacobian(
            double[][] cams,
            double[][] points,
            double[] w,
            int[][] obs,
            double[][] feats,
            double[] err,
            double[] wErr,
            double[] J,
            double[] wJ) {
        for (int i = 0; i < w.length; i++) {
            block(cams[obs[i][0]], points[obs[i][1]], w[i], feats[i], err, 2 * i, J, 30 * i);
        }
        for (int i = 0; i < w.length; i++) {
            wErr[i] = 1.0 - w[i] * w[i];
            wJ[i] = -2.0 * w[i];
        }
    }

    private static void block(
            double[] cam, double[] pt, double w, double[] feat, double[] err, int eo, double[] J, int o) {
        double r0 = cam[0], r1 = cam[1], r2 = cam[2];
        double v0 = pt[0] - cam[3], v1 = pt[1] - cam[4], v2 = pt[2] - cam[5];
        double f = cam[6], k1 = cam[9], k2 = cam[10];
        double th2 = r0 * r0 + r1 * r1 + r2 * r2;
        // X = A v with A = dX/dv; R = dX/dr
        double x0, x1, x2, a00, a01, a02, a10, a11, a12, a20, a21, a22;
        double b00, b01, b02, b10, b11, b12, b20, b21, b22;
        if (th2 != 0.0) {
            double th = Math.sqrt(th2), c = Math.cos(th), s = Math.sin(th), inv = 1.0 / th, c1 = 1.0 - c;
            double w0 = r0 * inv, w1 = r1 * inv, w2 = r2 * inv;
            double p0 = w1 * v2 - w2 * v1, p1 = w2 * v0 - w0 * v2, p2 = w0 * v1 - w1 * v0;
            double wv = w0 * v0 + w1 * v1 + w2 * v2, tmp = wv * c1;
            x0 = v0 * c + p0 * s + w0 * tmp;
            x1 = v1 * c + p1 * s + w1 * tmp;
            x2 = v2 * c + p2 * s + w2 * tmp;
            double u01 = c1 * w0 * w1, u02 = c1 * w0 * w2, u12 = c1 * w1 * w2;
            double s0 = s * w0, s1 = s * w1, s2 = s * w2;
            a00 = c + c1 * w0 * w0;
            a01 = u01 - s2;
            a02 = u02 + s1;
            a10 = u01 + s2;
            a11 = c + c1 * w1 * w1;
            a12 = u12 - s0;
            a20 = u02 - s1;
            a21 = u12 + s0;
            a22 = c + c1 * w2 * w2;
            // dX/dw (w treated as free) = -s [v]x + tmp I + w (c1 v)^T ; dX/dth = -s v + c p + w s wv ; dw/dr = (I - w
            // w^T)/th ; dth/dr = w^T
            double sv0 = s * v0, sv1 = s * v1, sv2 = s * v2, cv0 = c1 * v0, cv1 = c1 * v1, cv2 = c1 * v2;
            double m00 = tmp + w0 * cv0, m01 = sv2 + w0 * cv1, m02 = -sv1 + w0 * cv2;
            double m10 = -sv2 + w1 * cv0, m11 = tmp + w1 * cv1, m12 = sv0 + w1 * cv2;
            double m20 = sv1 + w2 * cv0, m21 = -sv0 + w2 * cv1, m22 = tmp + w2 * cv2;
            double swv = s * wv;
            double t0 = c * p0 - sv0 + w0 * swv, t1 = c * p1 - sv1 + w1 * swv, t2 = c * p2 - sv2 + w2 * swv;
            double q0 = t0 - inv * (m00 * w0 + m01 * w1 + m02 * w2);
            double q1 = t1 - inv * (m10 * w0 + m11 * w1 + m12 * w2);
            double q2 = t2 - inv * (m20 * w0 + m21 * w1 + m22 * w2);
            b00 = m00 * inv + q0 * w0;
            b01 = m01 * inv + q0 * w1;
            b02 = m02 * inv + q0 * w2;
            b10 = m10 * inv + q1 * w0;
            b11 = m11 * inv + q1 * w1;
            b12 = m12 * inv + q1 * w2;
            b20 = m20 * inv + q2 * w0;
            b21 = m21 * inv + q2 * w1;
            b22 = m22 * inv + q2 * w2;
        } else {
            x0 = v0 + r1 * v2 - r2 * v1;
            x1 = v1 + r2 * v0 - r0 * v2;
            x2 = v2 + r0 * v1 - r1 * v0;
            a00 = 1;
            a01 = -r2;
            a02 = r1;
            a10 = r2;
            a11 = 1;
            a12 = -r0;
            a20 = -r1;
            a21 = r0;
            a22 = 1;
            b00 = 0;
            b01 = v2;
            b02 = -v1;
            b10 = -v2;
            b11 = 0;
            b12 = v0;
            b20 = v1;
            b21 = -v0;
            b22 = 0;
        }
        double iz = 1.0 / x2, px = x0 * iz, py = x1 * iz;
        double rr = px * px + py * py, L = 1.0 + k1 * rr + k2 * rr * rr;
        double dL = 2.0 * (k1 + 2.0 * k2 * rr); // dL/d(rr) * 2
        double g = w * f;
        double d00 = g * (L + dL * px * px), d01 = g * dL * px * py, d11 = g * (L + dL * py * py);
        double h00 = d00 * iz, h01 = d01 * iz, h02 = -(d00 * px + d01 * py) * iz;
        double h10 = d01 * iz, h11 = d11 * iz, h12 = -(d01 * px + d11 * py) * iz;
        double ux = px * L, uy = py * L;
        double ex = ux * f + cam[7] - feat[0], ey = uy * f + cam[8] - feat[1];
        err[eo] = w * ex;
        err[eo + 1] = w * ey;
        J[o] = h00 * b00 + h01 * b10 + h02 * b20;
        J[o + 1] = h00 * b01 + h01 * b11 + h02 * b21;
        J[o + 2] = h00 * b02 + h01 * b12 + h02 * b22;
        double e0 = h00 * a00 + h01 * a10 + h02 * a20,
                e1 = h00 * a01 + h01 * a11 + h02 * a21,
                e2 = h00 * a02 + h01 * a12 + h02 * a22;
        J[o + 3] = -e0;
        J[o + 4] = -e1;
        J[o + 5] = -e2;
        J[o + 6] = w * ux;
        J[o + 7] = w;
        J[o + 8] = 0.0;
        J[o + 9] = g * rr * px;
        J[o + 10] = g * rr * rr * px;
        J[o + 11] = e0;
        J[o + 12] = e1;
        J[o + 13] = e2;
        J[o + 14] = ex;
        o += 15;
        J[o] = h10 * b00 + h11 * b10 + h12 * b20;
        J[o + 1] = h10 * b01 + h11 * b11 + h12 * b21;
        J[o + 2] = h10 * b02 + h11 * b12 + h12 * b22;
        e0 = h10 * a00 + h11 * a10 + h12 * a20;
        e1 = h10 * a01 + h11 * a11 + h12 * a21;
        e2 = h10 * a02 + h11 * a12 + h12 * a22;
        J[o + 3] = -e0;
        J[o + 4] = -e1;
        J[o + 5] = -e2;
        J[o + 6] = w * uy;
        J[o + 7] = 0.0;
        J[o + 8] = w;
        J[o + 9] = g * rr * py;
        J[o + 10] = g * rr * rr * py;
        J[o + 11] = e0;
        J[o + 12] = e1;
        J[o + 13] = e2;
        J[o + 14] = ey;
    }
}
