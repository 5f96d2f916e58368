package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the zoo, with analyses on and off, in all modes. */
class ZooTest {
    private static final Examination EXAMINATION = new Examination(1e-300, size -> 4e-15 * size, false);

    static List<Zoo.File> files() {
        return Zoo.files();
    }

    static Stream<Arguments> specimens() {
        return Examination.specimens(files());
    }

    @Test
    void isLargeEnough() {
        long size = Examination.size(files());
        assertTrue(size >= 120, () -> size + " methods");
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
