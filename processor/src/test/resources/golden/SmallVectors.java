package golden;

import dev.jacobean.Differentiable;

/** Vectors of three elements. */
class SmallVectors {
    /** The distance of a point from where a rotation takes another. */
    @Differentiable
    static double misfit(double[] axis, double[] from, double[] to) {
        double[] moved = new double[3];
        double[] turn = cross(axis, from);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            moved[i] = from[i] + turn[i];
            sum += (moved[i] - to[i]) * (moved[i] - to[i]);
        }
        return Math.sqrt(sum);
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
