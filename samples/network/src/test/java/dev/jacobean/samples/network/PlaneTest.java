package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaneTest {
    /** A cross in the plane y = 2: arms of 3 along (1, 0, 1) / √2 and of 1 along (1, 0, -1) / √2. */
    private static final double[][] CROSS = {
        {1 + 3 / Math.sqrt(2), 2, 1 + 3 / Math.sqrt(2)},
        {1 - 3 / Math.sqrt(2), 2, 1 - 3 / Math.sqrt(2)},
        {1 + 1 / Math.sqrt(2), 2, 1 - 1 / Math.sqrt(2)},
        {1 - 1 / Math.sqrt(2), 2, 1 + 1 / Math.sqrt(2)}
    };

    private final Plane plane = Plane.of(CROSS);

    @Test
    void longArmFirst() {
        assertEquals(0.9, plane.share(0), 1e-12);
        assertEquals(0.1, plane.share(1), 1e-12);
        assertEquals(3, Math.abs(plane.coordinate(CROSS[0], 0)), 1e-12);
        assertEquals(0, plane.coordinate(CROSS[0], 1), 1e-12);
        assertEquals(0, plane.coordinate(CROSS[2], 0), 1e-12);
        assertEquals(1, Math.abs(plane.coordinate(CROSS[2], 1)), 1e-12);
    }

    @Test
    void pointsOfThePlaneComeBack() {
        for (double[] point : CROSS) {
            assertArrayEquals(point, plane.point(plane.coordinate(point, 0), plane.coordinate(point, 1)), 1e-12);
        }
    }

    @Test
    void otherPointsAreProjected() {
        double[] above = {1, 7, 1};
        assertArrayEquals(
                new double[] {1, 2, 1}, plane.point(plane.coordinate(above, 0), plane.coordinate(above, 1)), 1e-12);
    }
}
