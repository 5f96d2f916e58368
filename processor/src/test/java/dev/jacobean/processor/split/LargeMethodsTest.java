package dev.jacobean.processor.split;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.JacobeanProcessor;
import dev.jacobean.processor.testing.Checks;
import dev.jacobean.processor.testing.Compilation;
import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods of hundreds and thousands of statements: their derivatives are right, and small enough for HotSpot to compile. */
class LargeMethodsTest {
    /** HotSpot's limit, {@code HugeMethodLimit}. */
    private static final int HUGE = 8000;

    private static final List<String> VARIABLES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    static List<Arguments> programs() {
        return List.of(
                Arguments.of("straight", straight(600), 0.7, 0.4),
                Arguments.of("inALoop", inALoop(600), 0.7, 0.4),
                Arguments.of("inBranches", inBranches(200), 0.7, 0.4),
                Arguments.of("manyValues", manyValues(500), 0.7, 0.4),
                Arguments.of("overArrays", overArrays(140), 0.7, 0.4),
                Arguments.of("oneExpression", oneExpression(1000), 0.7, 0.4));
    }

    /** So many statements over eight variables: five thousand of them are less than the 64 kB that Java allows. */
    private static String statements(int count) {
        return lines(count, i -> {
            String target = VARIABLES.get(i % 8);
            String some = VARIABLES.get((i + 3) % 8);
            String other = VARIABLES.get((i + 5) % 8);
            if (i % 10 == 9) {
                return target + " = Math.sin(" + some + ") + x;";
            }
            return i % 2 == 0
                    ? target + " = (" + some + " + " + other + ") * y;"
                    : target + " = " + some + " - " + other + " * " + some + ";";
        });
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String variables() {
        return lines(8, i -> "double " + VARIABLES.get(i) + " = x * " + (i + 1) / 8.0 + " + y;");
    }

    private static String straight(int count) {
        return variables() + statements(count) + "return a * b + c;\n";
    }

    private static String inALoop(int count) {
        return variables()
                + "for (int i = 0; i < 3; i++) {\n" + statements(count) + "if (a > 2) {\nx = x / 2;\n}\n}\n"
                + "return a * b + c;\n";
    }

    private static String inBranches(int count) {
        return variables()
                + "if (x > y) {\n" + statements(count) + "} else {\n" + statements(count + 7) + "}\n"
                + "return a * b + c;\n";
    }

    /** All of them in use from the first to the last statement. */
    private static String manyValues(int count) {
        return lines(count, i -> "double t" + i + " = Math.sin(x + y * " + (i + 0.5) / count + ");")
                + "double sum = 0;\n"
                + lines(count, i -> "sum += t" + i + " * t" + (count - 1 - i) + ";")
                + "return sum;\n";
    }

    private static String overArrays(int count) {
        return "double[] u = {x, y, x * y, x + y};\n"
                + lines(
                        count,
                        i -> i % 2 == 0
                                ? "u[" + i % 4 + "] = u[" + (i + 1) % 4 + "] * y + u[" + (i + 3) % 4 + "] * x;"
                                : "for (int i = 1; i < 4; i++) {\nu[i] -= u[i - 1] * u[" + i % 4 + "] * 0.1;\n}")
                + "return u[0] + u[1] * u[2] - u[3];\n";
    }

    private static String oneExpression(int terms) {
        return "return "
                + IntStream.range(0, terms)
                        .mapToObj(i -> i % 4 == 0 ? "x * y" : i % 4 == 1 ? "Math.sin(x)" : "y / x * x * x")
                        .collect(Collectors.joining("\n+ "))
                + ";\n";
    }

    private static Compilation compile(String body, String... options) {
        String source = "import dev.jacobean.Differentiable;\nfinal class Large {\n"
                + "@Differentiable\nstatic double f(double x, double y) {\n" + body + "}\n}\n";
        return Compilation.of(Map.of("Large", source), List.of(new JacobeanProcessor()), options);
    }

    private static Subject subject(Compilation compilation) throws ReflectiveOperationException {
        assertThat(compilation.complaints()).isEmpty();
        ClassLoader loader = compilation.loader();
        return new Subject(
                loader.loadClass("Large").getDeclaredMethod("f", double.class, double.class),
                loader.loadClass("Large_Grad"),
                "f",
                List.of(),
                List.of());
    }

    private static void assertSmall(Compilation compilation) {
        assertThat(compilation.complaints()).isEmpty();
        compilation
                .codeLengths("Large_Grad")
                .forEach((method, length) ->
                        assertWithMessage(method).that(length).isLessThan(HUGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void areRightAndTheSameAsInOnePiece(String name, String body, double x, double y)
            throws ReflectiveOperationException {
        Compilation split = compile(body);
        Compilation tiny = compile(body, "-Ajacobean.split=500:4:16");
        Compilation whole = compile(body, "-Ajacobean.disable=split");

        assertSmall(split);
        assertSmall(tiny);
        Object[] at = {x, y};
        new Checks(subject(split), at, 3, 1e-9).run();
        new Checks(subject(split), at, 3, 1e-9).differences();
        for (Compilation parts : List.of(split, tiny)) {
            assertTrue(Data.same(derivatives(subject(whole), at), derivatives(subject(parts), at)));
        }
    }

    private static Object[] derivatives(Subject subject, Object[] at) {
        Object[] all = {
            subject.gradient(at).value(),
            subject.gradient(at).derivatives().get(0),
            subject.gradient(at).derivatives().get(1),
            subject.tangent(at, List.of(0.3, -1.2)).derivatives().get(0)
        };
        assertThat(Arrays.stream(all).allMatch(each -> Double.isFinite((Double) each)))
                .isTrue();
        return all;
    }

    @Test
    void fiveThousandStatements() throws ReflectiveOperationException {
        Compilation compilation = compile(straight(5000));

        assertSmall(compilation);
        Checks checks = new Checks(subject(compilation), new Object[] {0.7, 0.4}, 5, 1e-9);
        checks.run();
        checks.differences();
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        Compilation compilation = compile(straight(3000), "-Ajacobean.disable=split");

        assertThat(compilation.complaints()).contains("[method-too-large]");
        assertThat(compilation.diagnostics()).hasSize(1);
    }
}
