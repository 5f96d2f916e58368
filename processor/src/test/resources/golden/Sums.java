package golden;

import dev.jacobean.Differentiable;

/** Loops that carry only sums, run forwards and backwards at once, and one that is not. */
final class Sums {
    private Sums() {}

    /** The seed of the sum is known before the loop; the work array is written anew for every sample. */
    @Differentiable(wrt = {"w", "b"})
    static double leastSquares(double[] w, double b, double[][] x, double[] y) {
        double[] work = new double[w.length];
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < work.length; j++) {
                work[j] = Math.tanh(w[j] * x[i][j]);
            }
            double r = b - y[i];
            for (int j = 0; j < work.length; j++) {
                r += work[j];
            }
            loss += r * r;
        }
        return 0.5 * loss / x.length;
    }

    /** The adjoint of the sum depends on the sum. */
    @Differentiable
    static double logSum(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v);
        }
        return Math.log(sum);
    }

    /** The work array gets a row for each iteration, in place of two saved numbers an element. */
    @Differentiable
    static double productOfNorms(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                work[j] = Math.exp(a[i][j] * v[j]);
            }
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += work[j] * work[j];
            }
            product *= Math.sqrt(s);
        }
        return product;
    }
}
