package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.ir.ComplexInterpreter;
import dev.jacobean.processor.ir.Interpreter;
import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zoo before emission: the interpreters' values and derivatives against those of generated code. */
class InterpretedZooTest {
    private static final long SEED = 31;

    /** Where derivatives come from rules or go to fields, and where the complex twins of numbers would be in boxes. */
    private static final Set<String> BEYOND_INTERPRETERS =
            Set.of("Rules", "HiddenState.fromMap", "BoxedHelpers.nullable", "AnonymousClasses.around");

    /** Splitting comes after the representation. */
    private static final Set<Mode> MODES = EnumSet.complementOf(EnumSet.of(Mode.TINY_METHODS));

    static Stream<Arguments> specimens() {
        return Examination.specimens(Zoo.files(), MODES).filter(each -> {
            Object[] parts = each.get();
            return !BEYOND_INTERPRETERS.contains(parts[2].toString())
                    && !BEYOND_INTERPRETERS.contains(parts[0].toString());
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void generatedCodeDoesWhatItsRepresentationSays(Specimen specimen, Mode mode, Zoo.File file) {
        ClassLoader loader = file.loader(mode);
        Subject subject = specimen.in(loader);
        Transformation transformation = file.transformation(specimen, mode);
        for (Point point : specimen.points()) {
            if (point.exception() == null) {
                Object[] arguments = point.arguments(subject.argumentTypes(), specimen.parameters());
                new Run(subject, transformation, loader, arguments).check(point.kink());
            }
        }
    }

    /** One method at one point. */
    private record Run(Subject subject, Transformation transformation, ClassLoader loader, Object[] arguments) {
        void check(boolean kink) {
            Checks checks = new Checks(subject, arguments, SEED);
            Object[] copy = Data.copy(arguments);
            List<Object> values = Interpreter.run(
                    transformation.program(),
                    loader,
                    Data.flat(Arrays.asList(copy)).toArray());
            same("value", Data.flat(checks.outputs()), join(values, written(copy)));
            List<Object> directions = checks.directions();
            if (!kink) {
                checks.tangentIs(directions, complexSteps(directions));
            }
            tangent(directions);
            adjoint(checks);
        }

        private List<Object> written(Object[] left) {
            return subject.written().stream().map(position -> left[position]).toList();
        }

        private List<Double> complexSteps(List<Object> directions) {
            List<Object> point = new ArrayList<>();
            List<Object> tangents = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                List<Object> parts = Data.flat(Arrays.asList(arguments[i]));
                int active = subject.active().indexOf(i);
                List<Object> moves = active < 0
                        ? Arrays.asList(new Object[parts.size()])
                        : Data.flat(List.of(directions.get(active)));
                for (int k = 0; k < parts.size(); k++) {
                    point.add(parts.get(k));
                    tangents.add(active >= 0 && Data.isFloating(parts.get(k)) ? moves.get(k) : null);
                }
            }
            var outcome = ComplexInterpreter.run(
                    transformation.program(), loader, Arrays.asList(Data.copy(point.toArray())), tangents);
            List<Object> outputs = new ArrayList<>(outcome.tangents());
            subject.written().forEach(position -> outputs.add(outcome.written().get(position)));
            return Data.scalars(outputs.toArray());
        }

        private void tangent(List<Object> directions) {
            Object[] compiled =
                    Data.copy(join(Arrays.asList(arguments), directions).toArray());
            int n = arguments.length;
            Object[] interpreted = Data.copy(parts(compiled, n).toArray());
            List<Object> results = Interpreter.run(transformation.tangent(), loader, interpreted);
            Subject.Result result = subject.tangent(
                    Arrays.copyOf(compiled, n), Arrays.asList(compiled).subList(n, compiled.length));
            same("tangent", results, parts(result));
            same("tangents left", Arrays.asList(interpreted), parts(compiled, n));
        }

        private void adjoint(Checks checks) {
            List<Object> weights = checks.weights();
            Object[] given = Data.copy(join(Arrays.asList(arguments), weights).toArray());
            List<Object> results = Interpreter.run(
                    transformation.adjoint(),
                    loader,
                    parts(given, arguments.length).toArray());
            Subject.Result result = subject.adjoint(Data.copy(arguments), List.of(Data.copy(weights.toArray())));
            same("adjoint", results, parts(result));
        }

        /** Of a result's value and its derivatives. */
        private List<Object> parts(Subject.Result result) {
            return subject.returnsValue()
                    ? parts(join(List.of(result.value()), result.derivatives()).toArray(), 1)
                    : result.derivatives();
        }

        /** What the representation has instead of records: all components of the values, those of derivatives that move. */
        private static List<Object> parts(Object[] data, int values) {
            List<Object> all = Arrays.asList(data);
            List<Object> moving = Data.flat(all.subList(values, data.length)).stream()
                    .filter(Data::isFloating)
                    .toList();
            return join(Data.flat(all.subList(0, values)), moving);
        }

        private static List<Object> join(List<Object> some, List<Object> more) {
            List<Object> all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        private void same(String what, List<Object> interpreted, List<Object> compiled) {
            assertTrue(
                    Data.same(interpreted.toArray(), compiled.toArray()),
                    () -> what + ": interpreted " + Data.show(interpreted.toArray()) + ", compiled "
                            + Data.show(compiled.toArray()));
        }
    }
}
