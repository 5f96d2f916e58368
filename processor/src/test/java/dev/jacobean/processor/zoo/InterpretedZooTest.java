package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.ir.ComplexInterpreter;
import dev.jacobean.processor.ir.Interpreter;
import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The zoo before emission: the interpreters' values and derivatives against those of generated code. */
class InterpretedZooTest {
    private static final long SEED = 31;

    static Stream<Arguments> specimens() {
        return ZooTest.specimens();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("specimens")
    void generatedCodeDoesWhatItsRepresentationSays(Specimen specimen, Mode mode, Zoo.File file) {
        ClassLoader loader = file.loader(mode);
        Subject subject = specimen.in(loader);
        Transformation transformation = file.transformation(specimen, mode);
        for (Point point : specimen.points()) {
            if (point.exception() == null) {
                Object[] arguments = point.arguments(subject.primal().getParameterTypes(), specimen.parameters());
                new Run(subject, transformation, loader, arguments).check(point.kink());
            }
        }
    }

    /** One method at one point. */
    private record Run(Subject subject, Transformation transformation, ClassLoader loader, Object[] arguments) {
        void check(boolean kink) {
            Checks checks = new Checks(subject, arguments, SEED);
            Object[] copy = Data.copy(arguments);
            List<Object> values = Interpreter.run(transformation.program(), loader, copy);
            same("value", checks.outputs(), join(values, written(copy)));
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
            List<Object> tangents = new ArrayList<>(Arrays.asList(new Object[arguments.length]));
            for (int i = 0; i < directions.size(); i++) {
                tangents.set(subject.active().get(i), directions.get(i));
            }
            var outcome = ComplexInterpreter.run(
                    transformation.program(), loader, Arrays.asList(Data.copy(arguments)), tangents);
            List<Object> outputs = new ArrayList<>(outcome.tangents());
            subject.written().forEach(position -> outputs.add(outcome.written().get(position)));
            return Data.scalars(outputs.toArray());
        }

        private void tangent(List<Object> directions) {
            Object[] interpreted =
                    Data.copy(join(Arrays.asList(arguments), directions).toArray());
            Object[] compiled = Data.copy(interpreted);
            List<Object> results = Interpreter.run(transformation.tangent(), loader, interpreted);
            int n = arguments.length;
            Subject.Result result = subject.tangent(
                    Arrays.copyOf(compiled, n), Arrays.asList(compiled).subList(n, compiled.length));
            same(
                    "tangent",
                    results,
                    subject.returnsValue() ? join(List.of(result.value()), result.derivatives()) : List.of());
            same("tangents left", Arrays.asList(interpreted), Arrays.asList(compiled));
        }

        private void adjoint(Checks checks) {
            List<Object> weights = checks.weights();
            List<Object> results = Interpreter.run(
                    transformation.adjoint(),
                    loader,
                    Data.copy(join(Arrays.asList(arguments), weights).toArray()));
            Subject.Result result = subject.adjoint(Data.copy(arguments), List.of(Data.copy(weights.toArray())));
            List<Object> value = subject.returnsValue() ? List.of(result.value()) : List.of();
            same("adjoint", results, join(value, result.derivatives()));
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
