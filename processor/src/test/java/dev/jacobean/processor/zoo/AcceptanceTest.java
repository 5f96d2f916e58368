package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * Published programs as many people write them: optimisation, finance, learning, physics, statistics. The zoo and the random
 * programs are cut into tiny methods, which takes long; these are not.
 */
class AcceptanceTest extends DerivativesTest {
    private static final double TOLERANCE = 1e-9;
    private static final double SLACK = 1e-12; // what is left at a minimum, where large terms cancel
    private static final double FLOAT_SLACK = 1e-5; // where some values, and so their derivatives, are floats

    AcceptanceTest() {
        super(Zoo.acceptance(), EnumSet.complementOf(EnumSet.of(Mode.TINY_METHODS)));
    }

    @Override
    Examination examination(Specimen specimen) {
        double slack = specimen.trap().equals("float") ? FLOAT_SLACK : SLACK;
        return new Examination(slack, size -> TOLERANCE * Math.max(1, size), true);
    }

    @Test
    void isLargeEnough() {
        long size = Examination.size(files());
        assertTrue(size >= 200, () -> size + " programs");
    }
}
