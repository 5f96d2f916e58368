// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.Differentiable;

/** Log-posterior of a Gaussian mixture model (ADBench GMM), as plain Java. */
final class GmmObjective {
    private GmmObjective() {}

    /**
     * @param alphas k unnormalised log mixture weights
     * @param means  k x d component means
     * @param icf    k x d(d+1)/2: first d entries log of the diagonal, then the strictly lower triangle column by column
     * @param x      n x d points (not differentiated)
     * @param gamma  Wishart prior scale
     * @param m      Wishart prior degrees of freedom offset
     */
    @Differentiable(wrt = {"alphas", "means", "icf"})
    static double objective(double[] alphas, double[][] means, double[][] icf, double[][] x, double gamma, int m) {
        int k = alphas.length;
        int d = means[0].length;
        int n = x.length;

        double[][] qDiag = new double[k][d];
        double[] sumQ = new double[k];
        for (int c = 0; c < k; c++) {
            for (int i = 0; i < d; i++) {
                sumQ[c] += icf[c][i];
                qDiag[c][i] = Math.exp(icf[c][i]);
            }
        }

        double[] centered = new double[d];
        double[] q = new double[d];
        double[] terms = new double[k];
        double total = 0.0;
        for (int p = 0; p < n; p++) {
            for (int c = 0; c < k; c++) {
                subtract(x[p], means[c], centered);
                lowerTimes(qDiag[c], icf[c], centered, q);
                terms[c] = alphas[c] + sumQ[c] - 0.5 * squaredNorm(q);
            }
            total += logSumExp(terms);
        }

        double constant = -n * d * 0.5 * Math.log(2.0 * Math.PI);
        return constant + total - n * logSumExp(alphas) + wishartPrior(qDiag, sumQ, icf, gamma, m);
    }

    static void subtract(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    /** out = L v where L has the given diagonal and the strictly lower part packed after the first d entries of icf. */
    static void lowerTimes(double[] diag, double[] icf, double[] v, double[] out) {
        int d = diag.length;
        for (int i = 0; i < d; i++) {
            out[i] = diag[i] * v[i];
        }
        int idx = d;
        for (int i = 0; i < d; i++) {
            for (int j = i + 1; j < d; j++) {
                out[j] += icf[idx] * v[i];
                idx++;
            }
        }
    }

    static double squaredNorm(double[] v) {
        double s = 0.0;
        for (int i = 0; i < v.length; i++) {
            s += v[i] * v[i];
        }
        return s;
    }

    static double logSumExp(double[] v) {
        double max = v[0];
        for (int i = 1; i < v.length; i++) {
            max = Math.max(max, v[i]);
        }
        double s = 0.0;
        for (int i = 0; i < v.length; i++) {
            s += Math.exp(v[i] - max);
        }
        return Math.log(s) + max;
    }

    static double wishartPrior(double[][] qDiag, double[] sumQ, double[][] icf, double gamma, int m) {
        int k = qDiag.length;
        int d = qDiag[0].length;
        double out = 0.0;
        for (int c = 0; c < k; c++) {
            double frobenius = squaredNorm(qDiag[c]);
            for (int i = d; i < icf[c].length; i++) {
                frobenius += icf[c][i] * icf[c][i];
            }
            out += 0.5 * gamma * gamma * frobenius - m * sumQ[c];
        }
        int dof = d + m + 1;
        double c = dof * d * (Math.log(gamma) - 0.5 * Math.log(2.0)) - logGammaDistrib(0.5 * dof, d);
        return out - k * c;
    }

    static double logGammaDistrib(double a, int p) {
        double out = 0.25 * p * (p - 1) * Math.log(Math.PI);
        for (int j = 1; j <= p; j++) {
            out += logGamma(a + 0.5 * (1 - j));
        }
        return out;
    }

    static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    static double logGamma(double z) {
        double t = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            t += LANCZOS[i] / (z - 1 + i);
        }
        double w = z - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(w) - w + Math.log(t);
    }
}
