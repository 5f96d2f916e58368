package golden;

import dev.jacobean.Differentiable;

/** A triangle, packed column by column. */
class Packed {
    /** The squared norm of the triangle times a vector. */
    @Differentiable
    static double squaredNorm(double[] l, double[] v) {
        double[] out = new double[v.length];
        int idx = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = i; j < v.length; j++) {
                out[j] += l[idx] * v[i];
                idx++;
            }
        }
        double s = 0;
        for (int i = 0; i < v.length; i++) {
            s += out[i] * out[i];
        }
        return s;
    }
}
