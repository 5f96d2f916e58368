package golden;

import dev.jacobean.Differentiable;

/** What need not be kept, or only row by row. */
final class Keeping {
    private Keeping() {}

    /** How often the inner loop runs is known when it starts, and no earlier. */
    @Differentiable
    static double ragged(double[][] rows) {
        double y = 1;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                y = Math.exp(-y) * rows[i][j];
            }
        }
        return y;
    }

    /** A sine and a cosine of the same number are each other's derivatives. */
    @Differentiable
    static double turned(double x, double y, double angle) {
        return Math.cos(angle) * x - Math.sin(angle) * y;
    }

    /** What is read of the solution is not written again, though other elements of it are. */
    @Differentiable
    static double[] solve(double[][] lower, double[] right) {
        double[] x = new double[right.length];
        for (int i = 0; i < x.length; i++) {
            double rest = right[i];
            for (int j = 0; j < i; j++) {
                rest -= lower[i][j] * x[j];
            }
            x[i] = rest / lower[i][i];
        }
        return x;
    }
}
