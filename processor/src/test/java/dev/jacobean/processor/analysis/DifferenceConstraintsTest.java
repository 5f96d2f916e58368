package dev.jacobean.processor.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DifferenceConstraintsTest {
    private final DifferenceConstraints constraints = new DifferenceConstraints();

    @Test
    void nothingDemandedHasASolution() {
        assertTrue(constraints.isSatisfiable());
    }

    @Test
    void aChainHasASolution() {
        constraints.atMost("x", "y", -1);
        constraints.atMost("y", "z", -1);
        assertTrue(constraints.isSatisfiable());
    }

    @Test
    void aCycleOfSmallerOnesHasNone() {
        constraints.atMost("x", "y", -1);
        constraints.atMost("y", "z", -1);
        constraints.atMost("z", "x", 1);
        assertFalse(constraints.isSatisfiable());
    }

    @Test
    void aCycleWithRoomHasOne() {
        constraints.atMost("x", "y", -1);
        constraints.atMost("y", "z", -1);
        constraints.atMost("z", "x", 2);
        assertTrue(constraints.isSatisfiable());
    }

    @Test
    void equalObjectsAreOneUnknown() {
        constraints.atMost("xx".substring(1), "y", -1);
        constraints.atMost("y", "x", 0);
        assertFalse(constraints.isSatisfiable());
    }
}
