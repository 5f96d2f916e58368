package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import dev.jacobean.processor.testing.Throwing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the zoo, with analyses on and off, in all modes. */
class ZooTest {
    private static final long SEED = 20_240_229;

    static Stream<Arguments> specimens() {
        return Zoo.files().stream()
                .flatMap(file -> file.specimens().stream()
                        .flatMap(specimen -> Stream.of(
                                Arguments.of(specimen, Mode.ANALYSES_ON, file),
                                Arguments.of(specimen, Mode.ANALYSES_OFF, file))));
    }

    static Stream<Zoo.File> files() {
        return Zoo.files().stream();
    }

    @Test
    void isLargeEnough() {
        long size =
                Zoo.files().stream().mapToLong(file -> file.specimens().size()).sum();
        assertTrue(size >= 120, () -> size + " methods");
    }

    @ParameterizedTest
    @MethodSource("files")
    void compilesWithoutWarnings(Zoo.File file) {
        for (Mode mode : Mode.values()) {
            assertEquals("", file.compiled(mode).complaints(), () -> file + ", " + mode);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void derivativesAreRight(Specimen specimen, Mode mode, Zoo.File file) {
        check(specimen, specimen.in(file.loader(mode)));
    }

    /** All checks at all points. */
    static void check(Specimen specimen, Subject subject) {
        assertFalse(specimen.points().isEmpty(), "no point to check it at");
        for (Point point : specimen.points()) {
            Object[] arguments = point.arguments(subject.primal().getParameterTypes(), specimen.parameters());
            if (point.exception() == null) {
                check(subject, arguments, point);
            } else {
                Throwable thrown = Throwing.check(subject, arguments);
                assertEquals(point.exception(), thrown.getClass().getSimpleName());
            }
        }
    }

    private static void check(Subject subject, Object[] arguments, Point point) {
        Checks checks = new Checks(subject, arguments, SEED);
        checks.run();
        if (!point.kink()) {
            checks.differences();
        }
        if (!point.jacobian().isEmpty()) {
            List<Double> expected =
                    point.jacobian().stream().map(Literals::floating).toList();
            assertJacobian(expected, rows(subject, checks), subject + " at " + Data.show(arguments));
        }
    }

    /** Row by row, from one-hot adjoints. */
    private static List<Double> rows(Subject subject, Checks checks) {
        List<Double> rows = new ArrayList<>();
        Object[] outputs = checks.outputs().toArray();
        List<Integer> columns = subject.named().isEmpty() ? subject.active() : subject.named();
        for (int i = 0; i < Data.scalars(outputs).size(); i++) {
            List<Object> adjoint = checks.adjoint(List.of(Data.oneHot(outputs, i)));
            for (int column : columns) {
                rows.addAll(Data.scalars(adjoint.get(subject.active().indexOf(column))));
            }
        }
        return rows;
    }

    private static void assertJacobian(List<Double> expected, List<Double> actual, String where) {
        assertEquals(expected.size(), actual.size(), where);
        for (int i = 0; i < expected.size(); i++) {
            double exact = expected.get(i);
            boolean agree = Math.abs(exact - actual.get(i)) <= 4e-15 * Math.abs(exact)
                    || Double.compare(exact + 0.0, actual.get(i) + 0.0) == 0;
            assertTrue(agree, () -> where + ": " + actual + " instead of " + expected);
        }
    }
}
