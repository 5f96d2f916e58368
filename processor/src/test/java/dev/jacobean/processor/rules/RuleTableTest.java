package dev.jacobean.processor.rules;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final MethodRef SIN = MethodRef.ofStatic("java.lang.Math", "sin", Type.DOUBLE, Type.DOUBLE);
    private static final MethodRef EXP = MethodRef.ofStatic("java.lang.Math", "exp", Type.DOUBLE, Type.DOUBLE);
    private static final MethodRef ATAN2 =
            MethodRef.ofStatic("java.lang.Math", "atan2", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE);
    private static final MethodRef MAX =
            MethodRef.ofStatic("java.lang.Math", "max", Type.DOUBLE, Type.DOUBLE, Type.DOUBLE);
    private static final MethodRef MAX_FLOAT =
            MethodRef.ofStatic("java.lang.Math", "max", Type.FLOAT, Type.FLOAT, Type.FLOAT);
    private static final MethodRef MAX_INT = MethodRef.ofStatic("java.lang.Math", "max", Type.INT, Type.INT, Type.INT);

    private final List<Problem> problems = new ArrayList<>();

    /** Lets a test see the rules of {@code p.Foo.f}. */
    private void inside(String source, Consumer<RuleTable> test) {
        AbstractProcessor processor = new AbstractProcessor() {
            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
            }

            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                if (!round.processingOver()) {
                    TypeElement foo = processingEnv.getElementUtils().getTypeElement("p.Foo");
                    Element f =
                            ElementFilter.methodsIn(foo.getEnclosedElements()).get(0);
                    test.accept(new RuleTable(
                            f,
                            processingEnv.getElementUtils(),
                            processingEnv.getTypeUtils(),
                            new RuleTable.Cache(),
                            problems::add));
                }
                return false;
            }
        };
        Compiler.javac().withProcessors(processor).compile(JavaFileObjects.forSourceString("p.Foo", source));
    }

    private static String partials(RuleTable rules, MethodRef method) {
        Optional<List<Partial>> partials = rules.partialsOf(method);
        return partials.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        partials.get().stream()
                                .map(p -> p.operand() + ": " + p.method() + (p.takesResult() ? " of the result" : ""))
                                .toList());
    }

    @Test
    void knowsTheLibrary() {
        List<String> found = new ArrayList<>();

        inside("package p; class Foo { static double f(double x) { return x; } }", rules -> {
            found.add(partials(rules, SIN));
            found.add(partials(rules, EXP));
            found.add(partials(rules, ATAN2));
            found.add(rules.partialsOf(MAX_FLOAT)
                    .orElseThrow()
                    .get(0)
                    .method()
                    .returns()
                    .javaName());
            found.add(partials(rules, MAX_INT));
        });

        assertThat(found)
                .containsExactly(
                        "0: MathRules.sin_x",
                        "0: MathRules.exp_x of the result",
                        "0: MathRules.atan2_y, 1: MathRules.atan2_x",
                        "float",
                        "none")
                .inOrder();
        assertThat(problems).isEmpty();
    }

    @Test
    void asksTheNearestFirst() {
        String rule = "@PartialOf(owner = Math.class, method = \"sin\", arg = 0)"
                + " static double rule(double x) { return x; }";
        String on = "package p; import dev.jacobean.*; class M { %s } class C { %s } %s class Foo { %s"
                + " static double f(double x) { return x; } %s }";
        List<String> found = new ArrayList<>();

        Consumer<RuleTable> look = rules -> found.add(partials(rules, SIN));
        inside(on.formatted(rule, rule, "@UsesRules(C.class)", "@UsesRules(M.class)", rule), look);
        inside(on.formatted("", rule, "@UsesRules(C.class)", "@UsesRules(M.class)", rule), look);
        inside(on.formatted("", "", "@UsesRules(C.class)", "@UsesRules(M.class)", rule), look);
        inside(on.formatted(rule, rule, "@UsesRules({C.class, M.class})", "", rule), look);

        assertThat(found)
                .containsExactly("0: M.rule", "0: C.rule", "0: Foo.rule", "0: C.rule")
                .inOrder();
        assertThat(problems).isEmpty();
    }

    @Test
    void mixesRulesByArgument() {
        List<String> found = new ArrayList<>();

        inside(
                "package p; import dev.jacobean.*; class Foo { static double f(double x) { return x; }"
                        + " @PartialOf(owner = Math.class, method = \"max\", arg = 1)"
                        + " static double rule(double a, double b, double max) { return 0; } }",
                rules -> found.add(partials(rules, MAX)));

        assertThat(found).containsExactly("0: MathRules.max_a, 1: Foo.rule of the result");
    }

    @Test
    void findsRulesOfInstanceMethodsInTheirClass() {
        List<String> found = new ArrayList<>();

        inside(
                "package p; import dev.jacobean.*; class Foo { static double f(double x) { return x; } }"
                        + " class Spline { double at(double x) { return x; }"
                        + " @PartialOf(owner = Spline.class, method = \"at\", arg = 0)"
                        + " static double slope(Spline self, double x) { return 1; } }",
                rules -> found.add(partials(
                        rules,
                        new MethodRef(MethodRef.Kind.INSTANCE, "p.Spline", "at", List.of(Type.DOUBLE), Type.DOUBLE))));

        assertThat(found).containsExactly("1: Spline.slope");
        assertThat(problems).isEmpty();
    }

    @Test
    void knowsNothingOfOtherMethods() {
        List<String> found = new ArrayList<>();
        MethodRef unknown = MethodRef.ofStatic("p.Gone", "f", Type.DOUBLE, new ObjectType("java.lang.String"));

        inside(
                "package p; class Foo { static double f(double x) { return x; } }",
                rules -> found.add(partials(rules, unknown)));

        assertThat(found).containsExactly("none");
    }
}
