package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** The logarithm of the determinant of a positive definite matrix, by Cholesky's factors. */
final class Cholesky {
    private Cholesky() {}

    /** The gradient of {@link #logDeterminant}. */
    record Gradient(double value, double[][] a) {}

    /** Reads the lower triangle only. */
    @Differentiable
    static double logDeterminant(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double s = a[i][j];
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = s / l[j][j];
            }
            double s = a[i][i];
            for (int k = 0; k < i; k++) {
                s -= l[i][k] * l[i][k];
            }
            l[i][i] = Math.sqrt(s);
            sum += Math.log(l[i][i]);
        }
        return 2 * sum;
    }

    /** Nothing is saved but the factor itself, which is never overwritten. */
    static Gradient byHand(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] li = l[i];
            double[] ai = a[i];
            for (int j = 0; j < i; j++) {
                double[] lj = l[j];
                double s = ai[j];
                for (int k = 0; k < j; k++) {
                    s -= li[k] * lj[k];
                }
                li[j] = s / lj[j];
            }
            double s = ai[i];
            for (int k = 0; k < i; k++) {
                s -= li[k] * li[k];
            }
            double root = Math.sqrt(s);
            li[i] = root;
            sum += Math.log(root);
        }

        double[][] aBar = new double[n][n];
        double[][] lBar = new double[n][n];
        for (int i = n - 1; i >= 0; i--) {
            double[] li = l[i];
            double[] liBar = lBar[i];
            double[] aiBar = aBar[i];
            double root = li[i];
            double sBar = 0.5 * (liBar[i] + 2 / root) / root;
            aiBar[i] = sBar;
            double twice = 2 * sBar;
            for (int k = 0; k < i; k++) {
                liBar[k] -= twice * li[k];
            }
            for (int j = i - 1; j >= 0; j--) {
                double[] lj = l[j];
                double[] ljBar = lBar[j];
                double bar = liBar[j] / lj[j];
                aiBar[j] = bar;
                ljBar[j] -= bar * li[j];
                for (int k = 0; k < j; k++) {
                    liBar[k] -= bar * lj[k];
                    ljBar[k] -= bar * li[k];
                }
            }
        }
        return new Gradient(2 * sum, aBar);
    }
}
