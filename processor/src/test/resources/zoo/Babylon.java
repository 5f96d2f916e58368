package zoo;

import dev.jacobean.Differentiable;

/** The two examples of OpenJDK Babylon's article on automatic differentiation. */
final class Babylon {
    private Babylon() {}

    // at: 0, 1
    // at: pi/4, pi/4
    @Differentiable
    static double expression(double x, double y) {
        return x * (-Math.sin(x * y) + y) * 4.0d;
    }

    // at: 2, 6
    // at: 2, 5
    // at: 2, 4
    @Differentiable
    static double loop(double x, int y) {
        double o = 1.0;
        for (int i = 0; i < y; i++) {
            if (i > 1) {
                if (i < 5) {
                    o *= x;
                }
            }
        }
        return o;
    }
}
