package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;

/** Programs that older compilers do not understand, in all modes. */
class ModernTest extends DerivativesTest {
    ModernTest() {
        super(Zoo.read("/modern"), EnumSet.allOf(Mode.class));
    }

    @BeforeAll
    static void knowsPatterns() {
        assumeTrue(Runtime.version().feature() >= 22);
    }

    @Override
    Examination examination(Specimen specimen) {
        return Examination.EXACT;
    }
}
