package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Published programs as many people write them: optimisation, finance, learning, physics, statistics. */
class AcceptanceTest {
    private static final double TOLERANCE = 1e-9;
    private static final double SLACK = 1e-12; // what is left at a minimum, where large terms cancel
    private static final double FLOAT_SLACK = 1e-5; // where some values, and so their derivatives, are floats
    private static final List<Zoo.File> FILES = Zoo.read("/acceptance");

    static List<Zoo.File> files() {
        return FILES;
    }

    /** The zoo and the random programs are cut into tiny methods, which takes long; these are not. */
    static Stream<Arguments> specimens() {
        return Examination.specimens(FILES).filter(each -> each.get()[1] != Mode.TINY_METHODS);
    }

    @Test
    void isLargeEnough() {
        long size = Examination.size(FILES);
        assertTrue(size >= 200, () -> size + " programs");
    }

    @ParameterizedTest
    @MethodSource("files")
    void compilesWithoutWarnings(Zoo.File file) {
        Examination.compilesWithoutWarnings(file);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void derivativesAreRight(Specimen specimen, Mode mode, Zoo.File file) {
        double slack = specimen.trap().equals("float") ? FLOAT_SLACK : SLACK;
        new Examination(slack, size -> TOLERANCE * Math.max(1, size), true)
                .of(specimen, specimen.in(file.loader(mode)));
    }
}
