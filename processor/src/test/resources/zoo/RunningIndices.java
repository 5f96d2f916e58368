package zoo;

import dev.jacobean.Differentiable;

/** Indices to which loops add what they compute: run backwards, a loop subtracts it again, where it can. */
final class RunningIndices {
    private RunningIndices() {}

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, -0.4, 0.8, 0.6, 0.5, -0.1}, {1.1, 0.7, -0.3, 0.9}
    @Differentiable
    static double packed(double[] l, double[] v) {
        double[] out = new double[v.length];
        double s = 0;
        int idx = 0;
        for (int i = 0; i < v.length; i++) {
            out[i] += l[idx] * v[i];
            idx++;
            for (int j = i + 1; j < v.length; j++) {
                out[j] += l[idx] * v[i];
                idx++;
            }
            s += out[i] * out[i];
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, -0.4}, {2, 0, 3, 1}
    @Differentiable
    static double stretches(double[] x, int[] lengths) {
        double s = 1;
        int from = 0;
        int row = 0;
        while (s < 100 && row < lengths.length) {
            for (int i = 0; i < lengths[row]; i++) {
                s += s * x[from + i];
            }
            from += lengths[row];
            row++;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, -0.4}, {2, 0, 3, 1}
    @Differentiable
    static double forgotten(double[] x, int[] lengths) {
        int[] rest = lengths.clone();
        double s = 1;
        int from = 0;
        for (int row = 0; row < rest.length; row++) {
            while (rest[row] > 0) {
                rest[row]--;
                s += s * x[from];
                from += 1 + rest[row] - rest[row];
            }
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double backwards(double[] x) {
        double s = 1;
        int at = 1000;
        for (int i = x.length; i > 0; i--) {
            s *= 1 + x[Math.floorMod(at, x.length)];
            at -= i * i + 1;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double wrapping(double[] x) {
        double s = 1;
        int hash = 17;
        for (int i = 0; i < 9; i++) {
            s += s * x[Math.floorMod(hash, x.length)];
            hash += i * 0x9E3779B9;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double fibonacci(double[] x) {
        double s = 1;
        int a = 1;
        int b = 1;
        for (int i = 0; i < 6; i++) {
            s += s * x[a % x.length];
            a += b;
            b += a;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double mirrored(double[] x) {
        double s = 1;
        int at = 0;
        for (int i = 0; i < 7; i++) {
            s += s * x[Math.floorMod(at, x.length)];
            at = i - at;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2}
    @Differentiable
    static double doubling(double[] x) {
        double s = 1;
        int at = 1;
        for (int i = 0; i < 7; i++) {
            s += s * x[at % x.length];
            at += at;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, 0.4, -0.3}
    @Differentiable
    static double chosen(double[] x) {
        double s = 1;
        int at = 0;
        for (int i = 0; at < x.length; i++) {
            s += s * x[at];
            at += x[at] > 0 ? 1 : 2;
        }
        return s;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, 0.4, -0.3, 0.1, 0.6}
    @Differentiable
    static double stepsOfThree(double[] x) {
        double s = 1;
        int at = 0;
        for (int i = 0; i < 3; i++) {
            int end = at;
            for (int j = 0; j < 3; j++) {
                s += s * x[end];
                end += 1;
            }
            at = end;
        }
        return s * at;
    }

    // at: {0.3, -0.7, 1.1, 0.9, 0.2, 0.4}
    @Differentiable
    static double[] inPlace(double[] x) {
        double[] y = x.clone();
        for (int round = 0; round < 2; round++) {
            int at = round;
            for (int i = 1; i < 3; i++) {
                y[at] = y[at] * y[at + 1];
                at += i;
            }
        }
        return y;
    }
}
