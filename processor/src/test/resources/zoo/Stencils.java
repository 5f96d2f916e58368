package zoo;

import dev.jacobean.Differentiable;

/** Neighbours in arrays. */
final class Stencils {
    private Stencils() {}

    // at: {1, 2, 4, 3, 0.5}, 0.1, 3
    // at: {1, 2, 4, 3, 0.5}, 0.1, 0
    // writes: u
    // trap: stencils that read what the last iteration wrote
    @Differentiable
    static void heat(double[] u, double c, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = u[0];
            for (int i = 1; i < u.length - 1; i++) {
                double here = u[i];
                u[i] = here + c * (left - 2 * here + u[i + 1]);
                left = here;
            }
        }
    }

    // at: {1, 2, 4, 3, 0.5}, 2
    // writes: u
    // trap: stencils that read what the last iteration wrote
    @Differentiable
    static void gaussSeidel(double[] u, int sweeps) {
        for (int k = 0; k < sweeps; k++) {
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = 0.5 * (u[i - 1] + u[i + 1]) + 0.1 * u[i] * u[i];
            }
        }
    }

    // at: {{1, 2, 3, 1}, {0, 1, 5, 2}, {2, 2, 1, 0}}, 0.2
    @Differentiable
    static double[][] laplacian(double[][] u, double c) {
        double[][] v = new double[u.length][u[0].length];
        for (int i = 1; i < u.length - 1; i++) {
            for (int j = 1; j < u[i].length - 1; j++) {
                v[i][j] = u[i][j] + c * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - 4 * u[i][j]);
            }
        }
        return v;
    }

    // at: {1, 2, 4, 3, 0.5}, 0.3
    // writes: u
    @Differentiable
    static void upwind(double[] u, double speed) {
        for (int i = u.length - 1; i > 0; i--) {
            u[i] -= speed * u[i] * (u[i] - u[i - 1]);
        }
    }

    // at: {1, 2, 4, 3, 0.5}, 0.3, 2
    @Differentiable
    static double[] wave(double[] initial, double c, int steps) {
        int n = initial.length;
        double[] before = initial.clone();
        double[] now = initial.clone();
        for (int t = 0; t < steps; t++) {
            double[] next = new double[n];
            for (int i = 1; i < n - 1; i++) {
                next[i] = 2 * now[i] - before[i] + c * c * (now[i - 1] - 2 * now[i] + now[i + 1]);
            }
            before = now;
            now = next;
        }
        return now;
    }

    // at: {1, 2, 4, 3, 0.5}
    @Differentiable
    static double[] periodic(double[] u) {
        int n = u.length;
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = u[(i + 1) % n] * u[(i + n - 1) % n];
        }
        return v;
    }

    // at: {{1, 2, 3}, {0, 1, 5}, {2, 2, 1}}, 2
    // writes: u
    @Differentiable
    static void redBlack(double[][] u, int sweeps) {
        for (int k = 0; k < 2 * sweeps; k++) {
            for (int i = 1; i < u.length - 1; i++) {
                for (int j = 1 + (i + k) % 2; j < u[i].length - 1; j += 2) {
                    u[i][j] = 0.25 * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1]);
                }
            }
        }
    }

    // at: {0.1, 0.9, 0.4, 0.6}, 3
    // writes: u
    @Differentiable
    static double burgers(double[] u, int steps) {
        double energy = 0;
        for (int t = 0; t < steps; t++) {
            for (int i = 1; i < u.length; i++) {
                u[i] = u[i] - 0.1 * u[i] * (u[i] - u[i - 1]);
            }
            energy += u[u.length - 1] * u[1];
        }
        return energy;
    }

    // at: {0.1, 0.4, 0.3, 0.9}, {1, 2}, 3
    // at: {0.1, 0.4, 0.3, 0.9}, {}, 3
    // at: {0.1, 0.4}, {1, 2}, 0
    // writes: u
    // trap: what the inner loop counts to is the same throughout, or is not
    @Differentiable
    static double sweepsToEnds(double[] u, double[] weights, int steps) {
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            int end = u.length - 1;
            for (int i = 0; i < end; i++) {
                u[i] = u[i] * u[i + 1] + 0.1 * t;
            }
            for (int i = t; i < weights.length + t; i++) {
                sum += sum * weights[i - t] + u[0] * u[0];
            }
        }
        return sum;
    }
}
