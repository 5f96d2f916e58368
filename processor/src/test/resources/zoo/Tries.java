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
}
