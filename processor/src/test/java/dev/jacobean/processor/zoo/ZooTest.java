package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Every method of the zoo, with analyses on and off, in all modes. */
class ZooTest extends DerivativesTest {
    ZooTest() {
        super(Zoo.files(), EnumSet.allOf(Mode.class));
    }

    @Override
    Examination examination(Specimen specimen) {
        return Examination.EXACT;
    }

    @Test
    void isLargeEnough() {
        long size = Examination.size(files());
        assertTrue(size >= 120, () -> size + " methods");
    }
}
