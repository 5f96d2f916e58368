package golden;

import dev.jacobean.Differentiable;

/** Gradients by arrays: into the caller's arrays, with memory from a workspace. */
class Overwriting {
    /** Needs no memory. */
    @Differentiable
    static double squares(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    /** Saves a value an iteration; makes an array, which has an adjoint; makes one in each iteration, which forgets it. */
    @Differentiable(wrt = {"w", "b"})
    static double layer(double[][] w, double[] b, double[] x) {
        double[] h = new double[b.length];
        for (int i = 0; i < h.length; i++) {
            double z = b[i];
            for (int j = 0; j < x.length; j++) {
                z += w[i][j] * x[j];
            }
            h[i] = Math.tanh(z);
        }
        double s = 0;
        for (int i = 0; i < h.length; i++) {
            double[] row = w[i].clone();
            s += h[i] * row[i % row.length];
        }
        return s;
    }
}
