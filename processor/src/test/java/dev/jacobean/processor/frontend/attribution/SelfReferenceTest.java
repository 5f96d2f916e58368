package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classes that use what is only going to be generated from them. Attributing them on javac's own trees would crash javac,
 * or give errors where there are none; with the attributor the compilation is the same to the byte as without it.
 */
class SelfReferenceTest {
    /** Name of the probe, imports, members of the class. */
    static Stream<Arguments> probes() {
        return Stream.of(
                Arguments.of("sameMethod", "", "double u() { double d = Base_Grad.f(1, 2)[0]; return d; }"),
                Arguments.of(
                        "otherMethod", "", "double a() { return 1; } double u() { return Base_Grad.f(a(), 2)[0]; }"),
                Arguments.of(
                        "field", "", "double d = Base_Grad.f(1, 2)[0]; static final double[] A = Base_Grad.f(1, 2);"),
                Arguments.of("fieldType", "", "Base_Grad grad; Base_Grad.G g; double u() { return grad.m() + g.x(); }"),
                Arguments.of("signature", "", "Base_Grad.G u(Base_Grad.V v) { v.accept(1); return Base_Grad.g(1); }"),
                Arguments.of("import", "import p.Base_Grad.G;", "double u(G g) { G h = g; return h.x(); }"),
                Arguments.of("staticImport", "import static p.Base_Grad.f;", "double u() { return f(1, 2)[0]; }"),
                Arguments.of(
                        "staticImportAll", "import static p.Base_Grad.*;", "double u() { return f(1, 2)[0] + CONST; }"),
                Arguments.of("instanceOf", "", "boolean u(Object o) { return o instanceof Base_Grad; }"),
                Arguments.of("pattern", "", "double u(Object o) { return o instanceof Base_Grad b ? b.m() : 0; }"),
                Arguments.of(
                        "catchClause", "", "void u() { try { h(1); } catch (Base_Grad.E e) { e.printStackTrace(); } }"),
                Arguments.of(
                        "methodReference",
                        "",
                        "java.util.function.DoubleBinaryOperator u = Math::max;"
                                + " java.util.function.BiFunction<Double, Double, double[]> w = Base_Grad::f;"),
                Arguments.of("sameMethodVar", "", "double u() { var g = Base_Grad.f(1, 2); return g[0]; }"),
                Arguments.of(
                        "otherMethodVar",
                        "",
                        "double a() { var g = Base_Grad.g(1); return g.x(); } double u() { return a(); }"),
                Arguments.of(
                        "forEachVar",
                        "",
                        "double u() { double s = 0; for (var d : Base_Grad.list()) { s += d; } return s; }"),
                Arguments.of("tryWithVar", "", "double u() { try (var r = Base_Grad.open()) { return r.v; } }"),
                Arguments.of("lambda", "", "Base_Grad.V v = d -> System.out.println(\"\" + d);"),
                Arguments.of("lambdaArgument", "", "double u() { return Base_Grad.with(d -> d * h(d)); }"),
                Arguments.of(
                        "lambdaVar",
                        "",
                        "Runnable v = () -> { var g = Base_Grad.f(1, 2); System.out.println(g[0]); };"),
                Arguments.of(
                        "anonymous",
                        "",
                        "Object u() { return new Base_Grad.V() { @Override public void accept(double x) {} }; }"),
                Arguments.of(
                        "localClass",
                        "",
                        "double u() { class L extends Base_Grad { @Override public double m() { return 2; } }"
                                + " return new L().m(); }"),
                Arguments.of(
                        "nestedClass",
                        "",
                        "static class N extends Base_Grad { @Override public double m() { return field; } }"),
                Arguments.of(
                        "constant",
                        "",
                        "static final int C = Base_Grad.CONST;"
                                + " int u(int n) { switch (n) { case C: return 1; default: return 2; } }"),
                Arguments.of(
                        "generic",
                        "import java.util.*; import java.util.stream.*;",
                        "List<Double> u(List<Double> l) { return l.stream().map(z -> Base_Grad.id(z)).collect(Collectors.toList()); }"),
                Arguments.of(
                        "genericVar",
                        "import java.util.*; import java.util.stream.*;",
                        "double u(List<Double> l) { var r = l.stream().map(z -> Base_Grad.id(z)).collect(Collectors.toList());"
                                + " return r.get(0); }"),
                Arguments.of(
                        "overloaded",
                        "",
                        "static int o(double x) { return 1; } static int o(Object x) { return 2; }"
                                + " int u() { return o(Base_Grad.g(1)) + o(Base_Grad.g(1).x()); }"),
                Arguments.of(
                        "conditional", "", "double u(int n) { var x = n > 0 ? Base_Grad.g(1).x() : 1; return x; }"),
                Arguments.of("removal", "", "double u() { return Base_Grad.old(1); }"),
                Arguments.of("typeError", "", "String u() { return Base_Grad.f(1, 2); }"));
    }

    private static JavaFileObject source(String imports, String members) {
        return JavaFileObjects.forSourceString(
                "p.Base",
                "package p;\n" + imports + "\nclass Base {\n    static double h(double x) { return x * x; }\n    "
                        + members + "\n}\n");
    }

    private static Compilation compile(JavaFileObject source, GeneratingProcessor processor) {
        return Compiler.javac()
                .withOptions("-Xlint:all,-processing,-serial")
                .withProcessors(processor)
                .compile(source);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void compilesAsWithoutTheAttributor(String name, String imports, String members) throws IOException {
        JavaFileObject source = source(imports, members);
        Compilation plain = compile(source, new GeneratingProcessor(false));
        GeneratingProcessor processor = new GeneratingProcessor(true);
        Compilation attributed = compile(source, processor);

        assertThat(attributed.status()).isEqualTo(plain.status());
        assertThat(diagnostics(attributed)).isEqualTo(diagnostics(plain));
        boolean fails = name.equals("typeError");
        assertThat(plain.status()).isEqualTo(fails ? Compilation.Status.FAILURE : Compilation.Status.SUCCESS);
        if (!fails) {
            assertThat(classes(attributed)).isEqualTo(classes(plain));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void isUnknownOnlyUntilTheClassExists(String name, String imports, String members) {
        GeneratingProcessor processor = new GeneratingProcessor(true);
        compile(source(imports, members), processor);
        boolean onlyNested = name.equals("anonymous") || name.equals("nestedClass");
        if (!onlyNested) {
            assertWithMessage("before").that(processor.unknownBefore()).isNotEmpty();
        }
        // of a class inside a body the language model never knows
        processor.unknownAfter().removeIf(reason -> name.equals("localClass") && reason.contains("inside a body"));
        assertWithMessage("after").that(processor.unknownAfter()).isEmpty();
    }

    private static String diagnostics(Compilation compilation) {
        StringBuilder text = new StringBuilder();
        compilation
                .diagnostics()
                .forEach(each -> text.append(each.getKind())
                        .append(' ')
                        .append(each.getLineNumber())
                        .append(':')
                        .append(each.getColumnNumber())
                        .append(' ')
                        .append(each.getMessage(Locale.ROOT))
                        .append('\n'));
        return text.toString();
    }

    private static Map<String, Integer> classes(Compilation compilation) throws IOException {
        Map<String, Integer> classes = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try (InputStream content = file.openInputStream()) {
                classes.put(file.getName(), Arrays.hashCode(content.readAllBytes()));
            }
        }
        return classes;
    }
}
