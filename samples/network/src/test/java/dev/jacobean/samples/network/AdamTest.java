package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
    /** With its bias corrected, the first step is rate · sign(gradient), whatever the gradient's size. */
    @Test
    void firstStepHasTheLengthOfTheRate() {
        double[] x = {1, 2, 3};
        new Adam(List.of(x), 0).step(List.of(new double[] {1e-3, -1e3, 0}), 0.1);
        assertArrayEquals(new double[] {0.9, 2.1, 3}, x, 1e-5);
    }

    /** By hand, for gradients 1 and 3: m = 0.39, v = 0.009999, so m̂ = 0.39 / 0.19 and v̂ = 0.009999 / 0.001999. */
    @Test
    void secondStepByHand() {
        double[] x = {0};
        Adam adam = new Adam(List.of(x), 0);
        adam.step(List.of(new double[] {1}), 0.5);
        adam.step(List.of(new double[] {3}), 0.5);
        assertEquals(-0.5 - 0.5 * (0.39 / 0.19) / Math.sqrt(0.009999 / 0.001999), x[0], 1e-7);
    }

    @Test
    void decayPullsToZeroWithoutAGradient() {
        double[] x = {2};
        new Adam(List.of(x), 0.1).step(List.of(new double[] {0}), 0.5);
        assertEquals(2 - 0.5 * 0.1 * 2, x[0], 1e-15);
    }

    @Test
    void findsTheMinimumOfABadlyScaledParabola() {
        double[] x = {5};
        double[] y = {-3};
        Adam adam = new Adam(List.of(x, y), 0);
        for (int k = 0; k < 3000; k++) {
            adam.step(List.of(new double[] {2 * (x[0] - 1)}, new double[] {2000 * (y[0] - 2)}), 0.01);
        }
        assertEquals(1, x[0], 1e-3);
        assertEquals(2, y[0], 1e-3);
    }
}
