package zoo;

import dev.jacobean.Differentiable;

/** try and finally. */
final class Tries {
    private Tries() {}

    // at: 0.5
    @Differentiable
    static double tryFinally(double x) {
        int n = 0;
        double y;
        try {
            y = x * x;
            n++;
        } finally {
            n++;
        }
        return y * n;
    }

    // A private helper with finally to which nothing active is passed.
    // at: 0.75, 3
    // at: 0.75, 13
    @Differentiable
    static double passively(double x, int n) {
        return halved(n % 5, n < 10) * x;
    }

    private static double halved(double v, boolean log) {
        for (int i = 0; i < 4; i++) {
            if (i < 2) {
                try {
                    v = log ? Math.log10(1.5 + Math.cos(v)) : v;
                } finally {
                    v = 0.5 * v - 0.25;
                }
                continue;
            }
        }
        return v;
    }
}
