package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that take derivatives of their own methods and compare them with differences and closed forms. */
class ProgramsTest {
    private static final List<Zoo.File> FILES = Zoo.read("/checking");

    static Stream<Arguments> programs() {
        return FILES.stream().flatMap(file -> Stream.of(Mode.values()).map(mode -> Arguments.of(file, mode)));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void derivativesAreRight(Zoo.File file, Mode mode) throws ReflectiveOperationException {
        assertEquals("", file.compiled(mode).complaints());
        Method main = Class.forName("zoo." + file, true, file.loader(mode)).getMethod("main", String[].class);
        main.invoke(null, (Object) new String[0]);
    }
}
