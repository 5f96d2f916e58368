package allocation;

import dev.jacobean.Differentiable;
import dev.jacobean.Workspace;
import java.util.function.DoubleSupplier;

/** Programs that need memory for their gradients: saved values, tapes, shadows, arrays of their own. */
class Programs {
    @Differentiable
    static double squares(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    static class Squares implements DoubleSupplier {
        final double[] x = {1, 2, 3};
        final double[] gradient = new double[3];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.squaresGradient(x, gradient, workspace) + gradient[2];
        }
    }

    @Differentiable
    static double sines(double[] x, double[] w) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += w[i] * Math.sin(x[i]) * Math.exp(s);
        }
        return s;
    }

    /** The array that is only read is passed twice. */
    static class Sines implements DoubleSupplier {
        final double[] x = {0.1, 0.2, 0.3};
        final double[] byX = new double[3];
        final double[] byW = new double[3];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.sinesGradient(x, x, byX, byW, workspace) + byX[1] + byW[2];
        }
    }

    @Differentiable
    static double root(double[] p) {
        double r = p[0];
        while (Math.abs(r * r - p[1]) > 1e-12) {
            r = 0.5 * (r + p[1] / r);
        }
        return r;
    }

    static class Root implements DoubleSupplier {
        final double[] p = {1, 7};
        final double[] gradient = new double[2];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.rootGradient(p, gradient, workspace) + gradient[1];
        }
    }

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
        for (double v : h) {
            s += v * v * v;
        }
        return s;
    }

    /** So many rows that they are told apart by a set. */
    static class Layer implements DoubleSupplier {
        final double[][] w = new double[300][4];
        final double[] b = new double[300];
        final double[] x = {1, 2, 3, 4};
        final double[][] byW = new double[300][4];
        final double[] byB = new double[300];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            b[7] = 1;
            return Programs_Grad.layerGradient(w, b, x, byW, byB, workspace) + byW[7][1] + byB[7];
        }
    }

    @Differentiable
    static double runge(double[] x) {
        double[] y = x.clone();
        for (int t = 0; t < 20; t++) {
            double[] k = new double[y.length];
            for (int i = 0; i < k.length; i++) {
                k[i] = y[i] * y[(i + 1) % k.length];
            }
            double[] z = new double[y.length];
            for (int i = 0; i < k.length; i++) {
                z[i] = y[i] - 0.01 * k[i] * k[i];
            }
            y = z;
        }
        double s = 0;
        for (double v : y) {
            s += v;
        }
        return s;
    }

    static class Runge implements DoubleSupplier {
        final double[] x = {1, 2, 1, 2};
        final double[] gradient = new double[4];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.rungeGradient(x, gradient, workspace) + gradient[0];
        }
    }

    @Differentiable
    static double heat(double[] u, double[] c) {
        for (int t = 0; t < 10; t++) {
            for (int i = 1; i < u.length - 1; i++) {
                u[i] = u[i] + c[0] * (u[i - 1] - 2 * u[i] + u[i + 1]);
            }
        }
        double s = 0;
        for (double v : u) {
            s += v * v;
        }
        return s;
    }

    static class Heat implements DoubleSupplier {
        final double[] u = new double[5];
        final double[] c = {0.1};
        final double[] byU = new double[5];
        final double[] byC = new double[1];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            for (int i = 0; i < u.length; i++) {
                u[i] = i * i;
            }
            return Programs_Grad.heatGradient(u, c, byU, byC, workspace) + byU[2] + byC[0];
        }
    }

    @Differentiable
    static double planes(double[][][] a) {
        double[][] sums = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (double v : a[i][j]) {
                    sums[i][j] += Math.sqrt(v) * sums[i][j] + v;
                }
            }
        }
        return sums[0][0] * sums[1][1];
    }

    static class Planes implements DoubleSupplier {
        final double[][][] a = {{{1, 2}, {3}}, {{4}, {5, 6, 7}}};
        final double[][][] gradient = {{new double[2], new double[1]}, {new double[1], new double[3]}};
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.planesGradient(a, gradient, workspace) + gradient[1][1][2];
        }
    }

    @Differentiable
    static float floats(float[] x) {
        float[] y = new float[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
        }
        float p = 1;
        for (float v : y) {
            p *= v;
        }
        return p;
    }

    static class Floats implements DoubleSupplier {
        final float[] x = {1, 2, 3};
        final float[] gradient = new float[3];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.floatsGradient(x, gradient, workspace) + gradient[1];
        }
    }

    record Weights(double[][] w, double[] b) {}

    @Differentiable(wrt = "p")
    static double records(Weights p, double[] x) {
        double[] h = p.b().clone();
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < x.length; j++) {
                h[i] += p.w()[i][j] * x[j];
            }
        }
        return h[0] * h[1];
    }

    static class Records implements DoubleSupplier {
        final Weights p = new Weights(new double[][] {{1, 2}, {3, 4}}, new double[] {5, 6});
        final Weights gradient = new Weights(new double[2][2], new double[2]);
        final double[] x = {7, 8};
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.recordsGradient(p, x, gradient, workspace) + gradient.w()[1][0] + gradient.b()[0];
        }
    }

    @Differentiable
    static double branches(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] pair = x[i] > 0 ? new double[] {x[i], Math.exp(x[i])} : new double[] {1, x[i] * x[i]};
            for (int j = 0; j < pair.length + i; j++) {
                s += pair[j % 2] * s + 1;
            }
        }
        return s;
    }

    static class Branches implements DoubleSupplier {
        final double[] x = {0.1, -0.2, 0.3};
        final double[] gradient = new double[3];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.branchesGradient(x, gradient, workspace) + gradient[1];
        }
    }

    @Differentiable
    static double matrices(double[][] a) {
        double[][] b = product(a, a);
        double[][] c = product(b, a);
        return c[0][0] + c[1][1];
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    static class Matrices implements DoubleSupplier {
        final double[][] a = {{1, 2}, {3, 4}};
        final double[][] gradient = new double[2][2];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.matricesGradient(a, gradient, workspace) + gradient[0][1];
        }
    }

    @SuppressWarnings("jacobean:step")
    @Differentiable
    static double counts(double[] x) {
        int[] seen = new int[x.length];
        double s = 1;
        for (int i = 0; i < 6; i++) {
            int k = (int) (Math.abs(s) * 10) % x.length;
            seen[k]++;
            s = s * x[k] + seen[k];
        }
        return s;
    }

    static class Counts implements DoubleSupplier {
        final double[] x = {0.5, 1.5, -1};
        final double[] gradient = new double[3];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.countsGradient(x, gradient, workspace) + gradient[0];
        }
    }

    @Differentiable
    static double triangle(double[] x) {
        double s = 0;
        for (int i = 1; i <= x.length; i++) {
            double[] row = new double[i];
            for (int j = 0; j < i; j++) {
                row[j] = Math.sin(x[j] * i);
            }
            double p = x[0];
            for (int j = 0; j < i; j++) {
                p = Math.exp(row[j] * p) - row[i - 1 - j];
            }
            s += p;
        }
        return s;
    }

    /** The iterations of a loop ask for arrays of different lengths. */
    static class Triangle implements DoubleSupplier {
        final double[] x = {0.1, 0.2, 0.3, 0.4, 0.5};
        final double[] gradient = new double[5];
        final Workspace workspace = new Workspace();

        @Override
        public double getAsDouble() {
            return Programs_Grad.triangleGradient(x, gradient, workspace) + gradient[2];
        }
    }
}
