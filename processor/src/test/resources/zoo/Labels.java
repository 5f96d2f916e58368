package zoo;

import dev.jacobean.Differentiable;

/** Labelled break and continue. */
final class Labels {
    private Labels() {}

    // at: 0.5, 5
    // trap: continue and break re-entry
    @Differentiable
    static double outer(double x, int n) {
        double s = x;
        outer:
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s = s * 0.8 + x * j;
                if (j == i) {
                    continue outer;
                }
                if (s > 1.5) {
                    break outer;
                }
            }
            s *= 2;
        }
        return s * x;
    }

    // at: 0.5
    // at: 2
    @Differentiable
    static double block(double x) {
        double s = x * x;
        done:
        {
            if (x > 1) {
                s += x;
                break done;
            }
            s = Math.sin(s);
        }
        return s * x;
    }

    // at: 0.5, 9
    @Differentiable
    static double whileLabel(double x, int n) {
        int k = 0;
        search:
        while (k < n) {
            k++;
            do {
                x = x * 1.1 + 0.01 * k;
                if (x > 1) {
                    continue search;
                }
            } while (x < 0.8);
            x -= 0.1 * x * x;
        }
        return x;
    }
}
