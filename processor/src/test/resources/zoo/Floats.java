package zoo;

import dev.jacobean.Differentiable;

/** float, with Java's promotion and narrowing. */
final class Floats {
    private Floats() {}

    // at kink: 0.5, 3
    @Differentiable
    static double widened(float x, double y) {
        return x * y + x * x;
    }

    // at kink: 1.5 -> 3
    @Differentiable
    static float square(float x) {
        return x * x;
    }

    // at kink: 0.3, 2
    @Differentiable
    static double throughFloat(double x, float y) {
        return (float) (x * y);
    }

    // at kink: {1, 2, 3}, {0.5, -1, 2} -> 0.5, -1, 2, 1, 2, 3
    @Differentiable
    static float dot(float[] x, float[] y) {
        float s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * y[i];
        }
        return s;
    }

    // at kink: {1, 2}, 3 -> 3, 0, 1, 0, 3, 2
    // writes: x
    @Differentiable
    static void scaled(float[] x, float a) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= a;
        }
    }

    // at kink: 3, 2 -> 1
    @Differentiable
    static double compoundNarrowing(float x, int n) {
        x += n * 0.5;
        return x;
    }

    // at kink: {{1, 2}, {3, 4}}
    @Differentiable
    static float[][] doubled(float[][] a) {
        float[][] b = new float[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                b[i][j] = 2f * a[i][j];
            }
        }
        return b;
    }
}
