package dev.jacobean.processor.zoo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of some files, in some modes: it compiles without warnings, and its derivatives are right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DerivativesTest {
    private final List<Zoo.File> files;
    private final Set<Mode> modes;

    DerivativesTest(List<Zoo.File> files, Set<Mode> modes) {
        this.files = files;
        this.modes = modes;
    }

    abstract Examination examination(Specimen specimen);

    List<Zoo.File> files() {
        return files;
    }

    Stream<Arguments> specimens() {
        return Examination.specimens(files, modes);
    }

    @ParameterizedTest
    @MethodSource("files")
    void compilesWithoutWarnings(Zoo.File file) {
        Examination.compilesWithoutWarnings(file, modes);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void derivativesAreRight(Specimen specimen, Mode mode, Zoo.File file) {
        examination(specimen).of(specimen, specimen.in(file.loader(mode)));
    }
}
