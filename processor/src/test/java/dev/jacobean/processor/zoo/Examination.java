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
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What is asked of every program, at each of its points.
 *
 * @param slack how far off derivatives may be in any case, for intermediate results were large
 * @param margin how far off a component of a given Jacobian of this size may be
 * @param relative whether differences are taken along directions of the arguments' own magnitudes
 */
record Examination(double slack, DoubleUnaryOperator margin, boolean relative) {
    /** Derivatives are given to the last digits. */
    static final Examination EXACT = new Examination(1e-300, size -> 4e-15 * size, false);

    private static final long SEED = 1_729;

    /** The programs of some files, in some modes. */
    static Stream<Arguments> specimens(List<Zoo.File> files, Set<Mode> modes) {
        return files.stream()
                .flatMap(file -> file.specimens().stream()
                        .flatMap(specimen -> modes.stream().map(mode -> Arguments.of(specimen, mode, file))));
    }

    static long size(List<Zoo.File> files) {
        return files.stream().mapToLong(file -> file.specimens().size()).sum();
    }

    static void compilesWithoutWarnings(Zoo.File file, Set<Mode> modes) {
        for (Mode mode : modes) {
            assertEquals("", file.compiled(mode).complaints(), () -> file + ", " + mode);
        }
    }

    /** All checks at all points. */
    void of(Specimen specimen, Subject subject) {
        assertFalse(specimen.points().isEmpty(), "no point to check it at");
        for (Point point : specimen.points()) {
            Point place = subject.fields().isEmpty() ? point : point.withFields();
            Object[] arguments = place.arguments(subject.argumentTypes(), specimen.parameters());
            if (point.exception() == null) {
                at(point, subject, arguments);
            } else {
                Throwable thrown = Throwing.check(subject, arguments);
                assertEquals(point.exception(), thrown.getClass().getSimpleName());
            }
        }
    }

    private void at(Point point, Subject subject, Object[] arguments) {
        Checks checks = new Checks(subject, arguments, SEED, slack);
        checks.run();
        if (!point.kink()) {
            checks.differences(relative ? directions(subject, arguments) : checks.directions());
        }
        if (!point.jacobian().isEmpty()) {
            List<Double> expected =
                    point.jacobian().stream().map(Literals::floating).toList();
            assertJacobian(expected, rows(subject, checks), subject + " at " + Data.show(arguments));
        }
    }

    private static List<Object> directions(Subject subject, Object[] arguments) {
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

    /** The Jacobian row by row, from one-hot adjoints. */
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

    private void assertJacobian(List<Double> expected, List<Double> actual, String where) {
        assertEquals(expected.size(), actual.size(), () -> where + ": " + actual);
        for (int i = 0; i < expected.size(); i++) {
            double exact = expected.get(i);
            double found = actual.get(i);
            boolean agree = Math.abs(exact - found) <= margin.applyAsDouble(Math.abs(exact))
                    || Double.compare(exact + 0.0, found + 0.0) == 0;
            assertTrue(agree, () -> where + ": " + actual + " instead of " + expected);
        }
    }
}
