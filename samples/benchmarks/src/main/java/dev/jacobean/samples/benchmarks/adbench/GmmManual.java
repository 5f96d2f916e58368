// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import java.util.Arrays;

/** The hand-written gradient of {@link GmmObjective}. */
final class GmmManual {
    private GmmManual() {}

    private static void clear(double[] aB, double[][] mB, double[][] lB) {
        Arrays.fill(aB, 0.0);
        for (double[] r : mB) Arrays.fill(r, 0.0);
        for (double[] r : lB) Arrays.fill(r, 0.0);
    }

    /** softmax into w (may be the same array as v), returns log-sum-exp. */
    private static double softmax(double[] v, double[] w) {
        double max = v[0];
        for (int i = 1; i < v.length; i++) max = Math.max(max, v[i]);
        double s = 0.0;
        for (int i = 0; i < v.length; i++) {
            double e = Math.exp(v[i] - max);
            w[i] = e;
            s += e;
        }
        double inv = 1.0 / s;
        for (int i = 0; i < w.length; i++) w[i] *= inv;
        return Math.log(s) + max;
    }

    private static double finish(
            double[] alphas,
            double[][] icf,
            double[][] x,
            double[][] qDiag,
            double[] sumQ,
            double gamma,
            int m,
            double total,
            double[] aB,
            double[][] lB) {
        int k = alphas.length, d = qDiag[0].length, n = x.length;
        double[] w = new double[k];
        double lseA = softmax(alphas, w);
        double g2 = gamma * gamma;
        for (int c = 0; c < k; c++) {
            aB[c] -= n * w[c];
            double[] row = icf[c], rowB = lB[c], qd = qDiag[c];
            for (int i = 0; i < d; i++) rowB[i] += g2 * qd[i] * qd[i] - m;
            for (int i = d; i < row.length; i++) rowB[i] += g2 * row[i];
        }
        double constant = -n * d * 0.5 * Math.log(2.0 * Math.PI);
        return constant + total - n * lseA + GmmObjective.wishartPrior(qDiag, sumQ, icf, gamma, m);
    }

    /**
     * Reverse sweep fused into the point loop (the loop carries nothing but a sum), intermediates of one point kept in k x d arrays,
     * packed triangle walked with one running index, adjoint of the centred vector accumulated in a local.
     */
    static double gradient(
            double[] alphas,
            double[][] means,
            double[][] icf,
            double[][] x,
            double gamma,
            int m,
            double[] aB,
            double[][] mB,
            double[][] lB) {
        int k = alphas.length, d = means[0].length, n = x.length;
        clear(aB, mB, lB);
        double[][] qDiag = new double[k][d];
        double[] sumQ = new double[k];
        for (int c = 0; c < k; c++)
            for (int i = 0; i < d; i++) {
                sumQ[c] += icf[c][i];
                qDiag[c][i] = Math.exp(icf[c][i]);
            }
        double[][] xc = new double[k][d], q = new double[k][d];
        double[] w = new double[k];
        double total = 0.0;
        for (int p = 0; p < n; p++) {
            double[] xp = x[p];
            for (int c = 0; c < k; c++) {
                w[c] = alphas[c] + sumQ[c] - 0.5 * forward(xp, means[c], qDiag[c], icf[c], xc[c], q[c]);
            }
            total += softmax(w, w);
            for (int c = 0; c < k; c++) {
                aB[c] += w[c];
                reverse(w[c], qDiag[c], icf[c], xc[c], q[c], mB[c], lB[c]);
            }
        }
        return finish(alphas, icf, x, qDiag, sumQ, gamma, m, total, aB, lB);
    }

    private static double forward(double[] xp, double[] mu, double[] diag, double[] icf, double[] xc, double[] q) {
        int d = mu.length;
        for (int i = 0; i < d; i++) {
            double v = xp[i] - mu[i];
            xc[i] = v;
            q[i] = diag[i] * v;
        }
        int idx = d;
        for (int i = 0; i < d; i++) {
            double xi = xc[i];
            for (int j = i + 1; j < d; j++) {
                q[j] += icf[idx] * xi;
                idx++;
            }
        }
        double s = 0.0;
        for (int i = 0; i < d; i++) s += q[i] * q[i];
        return s;
    }

    private static void reverse(
            double w, double[] diag, double[] icf, double[] xc, double[] q, double[] mB, double[] lB) {
        int d = diag.length;
        int idx = d;
        for (int i = 0; i < d; i++) {
            double t = w * xc[i];
            double s = diag[i] * q[i];
            for (int j = i + 1; j < d; j++) {
                double qj = q[j];
                lB[idx] -= t * qj;
                s += icf[idx] * qj;
                idx++;
            }
            mB[i] += w * s;
            lB[i] += w - t * diag[i] * q[i];
        }
    }
}
