package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that older compilers do not understand, in all modes. */
class ModernTest {
    private static final Examination EXAMINATION = new Examination(1e-300, size -> 4e-15 * size, false);
    private static final List<Zoo.File> FILES = Zoo.read("/modern");

    @BeforeAll
    static void knowsPatterns() {
        assumeTrue(Runtime.version().feature() >= 22);
    }

    static List<Zoo.File> files() {
        return FILES;
    }

    static Stream<Arguments> specimens() {
        return Examination.specimens(files());
    }

    @ParameterizedTest
    @MethodSource("files")
    void compilesWithoutWarnings(Zoo.File file) {
        Examination.compilesWithoutWarnings(file);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void derivativesAreRight(Specimen specimen, Mode mode, Zoo.File file) {
        EXAMINATION.of(specimen, specimen.in(file.loader(mode)));
    }
}
