package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the language is to be widened by. A file that the processor refuses is left out; it must refuse it properly, and
 * what it accepts must be right.
 */
class NextZooTest {
    private static final List<Zoo.File> FILES = Zoo.read("/zoo/next");

    static Stream<Arguments> specimens() {
        return FILES.stream()
                .flatMap(file -> file.specimens().stream()
                        .flatMap(specimen -> Stream.of(
                                Arguments.of(specimen, Mode.ANALYSES_ON, file),
                                Arguments.of(specimen, Mode.ANALYSES_OFF, file))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void derivativesAreRight(Specimen specimen, Mode mode, Zoo.File file) {
        String complaints = file.compiled(mode).complaints();
        assertFalse(complaints.contains("internal-error") || complaints.contains("_Grad"), complaints);
        assumeTrue(complaints.isEmpty(), complaints);
        ZooTest.check(specimen, specimen.in(file.loader(mode)));
    }
}
