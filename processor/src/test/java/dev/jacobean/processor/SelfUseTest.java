package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A class uses its own derivatives: no crash of the compiler, no spurious error, no warning twice. */
class SelfUseTest {
    private static final String CLASS = """
            package p;

            import dev.jacobean.Differentiable;
            %1$s

            class Own {
                @Differentiable
                static double f(double x, double[] y) { double s = x; for (double v : y) { s += x * v; } return s; }

                static final double[] Y = {1, 2};

                %2$s
            }
            """;

    /** Imports, and members; {@code run} gives the gradient by x at (3, {1, 2}), which is 4. */
    static Stream<Arguments> uses() {
        return Stream.of(
                Arguments.of("var", "", "static double run() { var g = Own_Grad.fGradient(3, Y); return g.x(); }"),
                Arguments.of(
                        "for var",
                        "import java.util.List;",
                        "static double run() { double s = 0;"
                                + " for (var g : List.of(Own_Grad.fGradient(3, Y))) { s += g.x(); } return s; }"),
                Arguments.of(
                        "a lambda's body",
                        "import java.util.function.DoubleUnaryOperator;",
                        "static double run() { DoubleUnaryOperator d = x -> Own_Grad.fGradient(x, Y).x();"
                                + " return d.applyAsDouble(3); }"),
                Arguments.of(
                        "an implicit lambda parameter",
                        "import java.util.function.ToDoubleFunction; import p.Own_Grad.FGradient;",
                        "static double run() { ToDoubleFunction<FGradient> d = g -> g.x();"
                                + " return d.applyAsDouble(Own_Grad.fGradient(3, Y)); }"),
                Arguments.of(
                        "a method reference",
                        "import java.util.stream.Stream;",
                        "static double run() { return Stream.of(Own_Grad.fGradient(3, Y))"
                                + ".mapToDouble(Own_Grad.FGradient::x).sum(); }"),
                Arguments.of(
                        "a generic chain",
                        "import java.util.stream.Collectors; import java.util.stream.Stream;",
                        "static double run() { var all = Stream.of(3.0).map(x -> Own_Grad.fGradient(x, Y))"
                                + ".collect(Collectors.toList()); return all.get(0).x(); }"),
                Arguments.of(
                        "a field's initialiser",
                        "",
                        "static final double D = Own_Grad.fGradient(3, Y).x(); static double run() { return D; }"),
                Arguments.of(
                        "a field's type",
                        "",
                        "static Own_Grad.FGradient g; static double run() { g = Own_Grad.fGradient(3, Y); return g.x(); }"),
                Arguments.of(
                        "a signature",
                        "",
                        "static Own_Grad.FGradient same(Own_Grad.FGradient g) { return g; }"
                                + " static double run() { return same(Own_Grad.fGradient(3, Y)).x(); }"),
                Arguments.of(
                        "an import",
                        "import p.Own_Grad.FGradient;",
                        "static double run() { FGradient g = Own_Grad.fGradient(3, Y); return g.x(); }"),
                Arguments.of(
                        "a static import",
                        "import static p.Own_Grad.fGradient;",
                        "static double run() { return fGradient(3, Y).x(); }"),
                Arguments.of(
                        "a static import of everything",
                        "import static p.Own_Grad.*;",
                        "static double run() { return fGradient(3, Y).x(); }"),
                Arguments.of(
                        "instanceof",
                        "",
                        "static double run() { Object g = Own_Grad.fGradient(3, Y);"
                                + " return g instanceof Own_Grad.FGradient d ? d.x() : 0; }"),
                Arguments.of(
                        "an anonymous class",
                        "import java.util.function.Supplier;",
                        "static double run() { return new Supplier<Own_Grad.FGradient>() {"
                                + " @Override public Own_Grad.FGradient get() { return Own_Grad.fGradient(3, Y); } }"
                                + ".get().x(); }"),
                Arguments.of(
                        "a nested class",
                        "",
                        "static class Inner { Own_Grad.FGradient g = Own_Grad.fGradient(3, Y); }"
                                + " static double run() { return new Inner().g.x(); }"),
                Arguments.of(
                        "a switch",
                        "",
                        "static double run() { return switch (Y.length) { case 2 -> Own_Grad.fGradient(3, Y).x();"
                                + " default -> 0; }; }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uses")
    void compilesAndRuns(String title, String imports, String members) throws Exception {
        assertThat(Compiled.of(CLASS.formatted(imports, members)).run("p.Own")).isEqualTo(4.0);
    }

    @Test
    void usesInOtherClassesWorkToo() throws Exception {
        Compiled compiled = Compiled.of("""
                package p;

                import dev.jacobean.Differentiable;

                class First {
                    @Differentiable
                    static double f(double x) { return x * x; }

                    static double run() { return Second_Grad.gGradient(5).x() + Third.twice(First_Grad.fGradient(2)); }
                }
                """, """
                package p;

                import dev.jacobean.Differentiable;

                class Second {
                    @Differentiable
                    static double g(double x) { return 3 * x; }
                }
                """, """
                package p;

                class Third {
                    static double twice(First_Grad.FGradient g) { return 2 * g.x(); }
                }
                """);

        assertThat(compiled.run("p.First")).isEqualTo(11.0);
    }
}
