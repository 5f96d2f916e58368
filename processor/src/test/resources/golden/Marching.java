package golden;

import dev.jacobean.Differentiable;

/** Loops in loops whose lengths are known when the outermost starts, and an array that nobody changes later. */
class Marching {
    /** Burgers' equation, step by step in place. */
    @Differentiable
    static void march(double[] u, double c, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = u[0];
            for (int i = 1; i < u.length; i++) {
                double here = u[i];
                u[i] = here - c * here * (here - left);
                left = here;
            }
        }
    }

    /** The solution of a triangular system, summed. */
    @Differentiable
    static double substituted(double[][] l, double[] b) {
        double[] x = new double[b.length];
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double s = b[i];
            for (int j = 0; j < i; j++) {
                s -= l[i][j] * x[j];
            }
            x[i] = s / l[i][i];
            sum += x[i];
        }
        return sum;
    }
}
