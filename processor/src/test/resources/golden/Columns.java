package golden;

import dev.jacobean.Differentiable;

/** Jacobians by columns: tangents that share one run of the primal. */
class Columns {
    /** Nothing is kept but what stands in local variables; the partials are computed once. */
    @Differentiable
    static double[] polar(double r, double angle) {
        return new double[] {r * Math.cos(angle), r * Math.sin(angle)};
    }

    /** A value an iteration is kept. */
    @Differentiable(wrt = "p")
    static void residuals(double[] p, double[] x, double[] r) {
        for (int i = 0; i < x.length; i++) {
            r[i] = p[0] * Math.exp(-p[1] * x[i]) + p[2];
        }
    }

    /** Where the tangent of an element is zero, its row is skipped. */
    @Differentiable(wrt = "a")
    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double s = a[i][k];
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += s * b[k][j];
                }
            }
        }
        return c;
    }
}
