// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.Differentiable;

/** Bundle adjustment residuals (ADBench BA), as plain Java. */
final class BaObjective {
    private BaObjective() {}

    /** err gets 2p reprojection residuals, wErr gets p weight residuals; cams is n x 11, points is m x 3, feats is p x 2. */
    static void objective(
            double[][] cams,
            double[][] points,
            double[] w,
            int[][] obs,
            double[][] feats,
            double[] err,
            double[] wErr) {
        double[] e = new double[2];
        for (int i = 0; i < w.length; i++) {
            reprojectionError(cams[obs[i][0]], points[obs[i][1]], w[i], feats[i], e);
            err[2 * i] = e[0];
            err[2 * i + 1] = e[1];
        }
        for (int i = 0; i < w.length; i++) {
            wErr[i] = weightError(w[i]);
        }
    }

    @Differentiable
    static double weightError(double w) {
        return 1.0 - w * w;
    }

    /** cam = [r1 r2 r3 C1 C2 C3 f u0 v0 k1 k2]. */
    @Differentiable(wrt = {"cam", "point", "w"})
    @SuppressWarnings("jacobean:equality-branch") // of rodrigues: its branches meet at no rotation
    static void reprojectionError(double[] cam, double[] point, double w, double[] feat, double[] err) {
        double[] proj = new double[2];
        project(cam, point, proj);
        err[0] = w * (proj[0] - feat[0]);
        err[1] = w * (proj[1] - feat[1]);
    }

    static void project(double[] cam, double[] point, double[] proj) {
        double[] rel = new double[3];
        for (int i = 0; i < 3; i++) {
            rel[i] = point[i] - cam[3 + i];
        }
        double[] rot = new double[3];
        rodrigues(cam, rel, rot);
        double px = rot[0] / rot[2];
        double py = rot[1] / rot[2];
        double r2 = px * px + py * py;
        double distort = 1.0 + cam[9] * r2 + cam[10] * r2 * r2;
        proj[0] = px * distort * cam[6] + cam[7];
        proj[1] = py * distort * cam[6] + cam[8];
    }

    /** Rotates v by the angle-axis vector held in the first three entries of r. */
    static void rodrigues(double[] r, double[] v, double[] out) {
        double theta2 = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
        if (theta2 != 0.0) {
            double theta = Math.sqrt(theta2);
            double cos = Math.cos(theta);
            double sin = Math.sin(theta);
            double inv = 1.0 / theta;
            double[] w = new double[3];
            for (int i = 0; i < 3; i++) {
                w[i] = r[i] * inv;
            }
            double[] wCrossV = new double[3];
            cross(w, v, wCrossV);
            double dot = (w[0] * v[0] + w[1] * v[1] + w[2] * v[2]) * (1.0 - cos);
            for (int i = 0; i < 3; i++) {
                out[i] = v[i] * cos + wCrossV[i] * sin + w[i] * dot;
            }
        } else {
            double[] c = new double[3];
            cross(r, v, c);
            for (int i = 0; i < 3; i++) {
                out[i] = v[i] + c[i];
            }
        }
    }

    static void cross(double[] a, double[] b, double[] out) {
        out[0] = a[1] * b[2] - a[2] * b[1];
        out[1] = a[2] * b[0] - a[0] * b[2];
        out[2] = a[0] * b[1] - a[1] * b[0];
    }
}
