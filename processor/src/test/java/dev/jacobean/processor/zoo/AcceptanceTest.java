package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Published programs as many people write them: optimisation, finance, learning, physics, statistics. */
class AcceptanceTest {
    private static final long SEED = 1_729;
    private static final double TOLERANCE = 1e-9;
    private static final double SLACK = 1e-12; // what is left at a minimum, where large terms cancel
    private static final double FLOAT_SLACK = 1e-5; // where some values, and so their derivatives, are floats
    private static final List<Zoo.File> FILES = Zoo.read("/acceptance");

    static Stream<Arguments> specimens() {
        return FILES.stream()
                .flatMap(file -> file.specimens().stream()
                        .flatMap(specimen -> Stream.of(
                                Arguments.of(specimen, Mode.ANALYSES_ON, file),
                                Arguments.of(specimen, Mode.ANALYSES_OFF, file))));
    }

    static Stream<Zoo.File> files() {
        return FILES.stream();
    }

    @Test
    void isLargeEnough() {
        long size = FILES.stream().mapToLong(file -> file.specimens().size()).sum();
        assertTrue(size >= 200, () -> size + " programs");
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
        assertFalse(specimen.points().isEmpty(), "no point to check it at");
        Subject subject = specimen.in(file.loader(mode));
        specimen.points().forEach(point -> check(subject, specimen, point));
    }

    static void check(Subject subject, Specimen specimen, Point point) {
        Object[] arguments = point.arguments(subject.argumentTypes(), specimen.parameters());
        if (point.exception() != null) {
            throwsAsThePrimal(subject, arguments, point.exception());
            return;
        }
        Checks checks = new Checks(subject, arguments, SEED, specimen.trap().equals("float") ? FLOAT_SLACK : SLACK);
        checks.run();
        if (!point.kink()) {
            checks.differences(relative(subject, arguments));
        }
        if (!point.jacobian().isEmpty()) {
            closeTo(point.jacobian().stream().map(Literals::floating).toList(), rows(subject, checks), subject);
        }
    }

    /** Directions of the arguments' own magnitudes, for parameters of different scales. */
    private static List<Object> relative(Subject subject, Object[] arguments) {
        Random random = new Random(SEED);
        List<Object> directions = new ArrayList<>();
        for (int position : subject.active()) {
            directions.add(Data.map(arguments[position], x -> {
                double size = x == 0 ? 1 : Math.min(1, Math.abs(x));
                return size * (random.nextDouble() * 2 - 1);
            }));
        }
        return directions;
    }

    /** The Jacobian, row by row. */
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

    private static void closeTo(List<Double> expected, List<Double> actual, Subject subject) {
        assertEquals(expected.size(), actual.size(), () -> subject + ": " + actual);
        for (int i = 0; i < expected.size(); i++) {
            double exact = expected.get(i);
            boolean close = Math.abs(exact - actual.get(i)) <= TOLERANCE * Math.max(1, Math.abs(exact));
            assertTrue(close || exact == actual.get(i), () -> subject + ": " + actual + " instead of " + expected);
        }
    }

    private static void throwsAsThePrimal(Subject subject, Object[] arguments, String exception) {
        Throwable expected = assertThrows(Throwable.class, () -> subject.run(Data.copy(arguments)));
        assertEquals(exception, expected.getClass().getSimpleName());
        List<Object> directions = new ArrayList<>();
        subject.active().forEach(position -> directions.add(Data.zeros(arguments[position])));
        Throwable tangent = assertThrows(Throwable.class, () -> subject.tangent(Data.copy(arguments), directions));
        assertEquals(expected.getClass(), tangent.getClass());
        assertEquals(expected.getMessage(), tangent.getMessage());
        if (subject.returnsScalar() && subject.written().isEmpty()) {
            Throwable gradient = assertThrows(Throwable.class, () -> subject.gradient(Data.copy(arguments)));
            assertEquals(expected.getClass(), gradient.getClass());
            assertEquals(expected.getMessage(), gradient.getMessage());
        }
    }
}
