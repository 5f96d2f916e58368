package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jacobean.Workspace;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What generated methods promise beside their derivatives: names, types, visibility, checks of arguments. */
class ContractTest {
    private static final String PRIMALS = """
            package p;

            import dev.jacobean.Differentiable;
            import java.io.IOException;

            public class Foo {
                double[] weights;
                float scale = 2;
                final int size;

                Foo(double[] weights) { this.weights = weights; this.size = weights.length; }

                public record Point(double x, double[] w, int n) {
                    @Differentiable(wrt = {"x", "w"})
                    double norm(double y) { return x * x * y + w[n]; }
                }

                @Differentiable(wrt = {"w", "b"})
                static double dot(double[] w, double b, double[] x) {
                    double s = b;
                    for (int i = 0; i < w.length; i++) { s += w[i] * x[i]; }
                    return s;
                }

                @Differentiable
                public static void step(double[] u, double c, double[] source) {
                    for (int i = 1; i < u.length; i++) { u[i] += c * (u[i - 1] + source[i]); }
                }

                @Differentiable(wrt = "c")
                static double[] scaled(double[][] a, double c) {
                    a[0][0] *= c;
                    return new double[] {a[0][0] + a[1][0], c * c};
                }

                @Differentiable(wrt = {"scale", "weights", "x"})
                protected double inner(double x, int k) throws IOException {
                    if (k < 0) { throw new IOException("k is " + k); }
                    return scale * weights[k] * x;
                }

                @Differentiable
                static double squares(double... x) {
                    double s = 0;
                    for (double v : x) { s += v * v; }
                    return s;
                }

                static class Table {
                    final double[] values;
                    Table(double[] values) { this.values = values; }
                }

                static Table table(double... values) {
                    return new Table(values);
                }

                @Differentiable(wrt = "p")
                static void lookedUp(double[] p, Table table, double[] r) {
                    for (int k = 0; k < 2; k++) {
                        for (int i = 0; i < table.values.length; i++) {
                            p[0] = p[0] * table.values[i] * p[1];
                        }
                    }
                    for (int i = 0; i < r.length; i++) {
                        r[i] = p[0] * p[1] * table.values[i];
                    }
                }

                @Differentiable
                static double[] roots(double x, double y) {
                    double root = Math.sqrt(x);
                    return new double[] {root * root * y, Math.min(1, 1 / x) * y, y * y};
                }

                @Differentiable(name = "product")
                private static double[] named(double value, float other) {
                    return new double[] {value * other, value, value};
                }

                @Differentiable
                static Point move(Point p, double t) {
                    return new Point(p.x() * t, new double[] {p.w()[0] * t}, p.n());
                }

                @Differentiable
                static double odd(double wait, double self, double xDot, double Shapes, double valueBar) {
                    return wait * self + xDot * Shapes * valueBar;
                }

                @Differentiable
                static double never(double x, double[] y) { throw new IllegalStateException("never"); }

                @Differentiable
                static double unused(double[] x, String label, int[] positions) { return x.length == 0 ? 0 : x[0]; }
            }
            """;

    private static final String GRAD = "p.Foo_Grad";
    private static Compiled compiled;

    @BeforeAll
    static void compile() {
        compiled = Compiled.of(PRIMALS);
    }

    private static Object call(String name, Object... arguments) throws Exception {
        return compiled.call(GRAD, name, arguments);
    }

    private static Object foo(double... weights) throws Exception {
        var constructor = compiled.load("p.Foo").getDeclaredConstructor(double[].class);
        constructor.setAccessible(true);
        return constructor.newInstance((Object) weights);
    }

    private static Object point(double x, double[] w, int n) throws Exception {
        return compiled.load("p.Foo$Point").getDeclaredConstructors()[0].newInstance(x, w, n);
    }

    private static Method method(String name, int parameters) throws Exception {
        return Stream.of(compiled.load(GRAD).getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static List<String> components(String record) throws Exception {
        return Stream.of(compiled.load(GRAD + "$" + record).getRecordComponents())
                .map(RecordComponent::toString)
                .toList();
    }

    // ---------------------------------------------------------------- names and types

    @Test
    void theClassIsFinalAndAsPublicAsItsOriginal() throws Exception {
        Class<?> grad = compiled.load(GRAD);

        assertThat(Modifier.isFinal(grad.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(grad.getModifiers())).isTrue();
        assertThat(Modifier.isPrivate(grad.getDeclaredConstructors()[0].getModifiers()))
                .isTrue();
        assertThat(grad.getDeclaredConstructors()).hasLength(1);
        assertThat(compiled.generated(GRAD)).contains("@Generated(");
        assertThat(compiled.generated(GRAD)).contains("@JacobeanGenerated");
    }

    @Test
    void methodsAreAsVisibleAsTheirPrimals() throws Exception {
        assertThat(Modifier.toString(method("stepTangent", 6).getModifiers())).isEqualTo("public static");
        assertThat(Modifier.toString(method("innerTangent", 6).getModifiers())).isEqualTo("protected static");
        assertThat(Modifier.toString(method("dotGradient", 3).getModifiers())).isEqualTo("static");
        assertThat(Modifier.toString(method("productAdjoint", 3).getModifiers()))
                .isEqualTo("static");
    }

    @Test
    void recordsHaveTheContractsComponents() throws Exception {
        assertThat(components("DotTangent"))
                .containsExactly("double value", "double tangent")
                .inOrder();
        assertThat(components("DotGradient"))
                .containsExactly("double value", "double[] w", "double b")
                .inOrder();
        assertThat(components("StepGradient"))
                .containsExactly("double[] u", "double c", "double[] source")
                .inOrder();
        assertThat(components("ScaledGradient"))
                .containsExactly("double[] value", "double[][] a", "double c")
                .inOrder();
        assertThat(components("InnerGradient"))
                .containsExactly("double value", "double[] weights", "float scale", "double x")
                .inOrder();
        assertThat(components("MoveGradient"))
                .containsExactly("p.Foo$Point value", "p.Foo$Point p", "double t")
                .inOrder();
    }

    @Test
    void aParameterCalledValueKeepsItsName() throws Exception {
        assertThat(components("ProductTangent"))
                .containsExactly("double[] value", "double[] tangent")
                .inOrder();
        assertThat(components("ProductGradient"))
                .containsExactly("double[] result", "double value", "float other")
                .inOrder();
    }

    @Test
    void namesThatNothingCanHaveGiveWay() throws Exception {
        assertThat(components("OddGradient"))
                .containsExactly(
                        "double value",
                        "double wait_",
                        "double self",
                        "double xDot",
                        "double Shapes",
                        "double valueBar")
                .inOrder();
        Object gradient = call("oddGradient", 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(Compiled.get(gradient, "value")).isEqualTo(126.0);
        assertThat(Compiled.get(gradient, "Shapes")).isEqualTo(24.0);
    }

    @Test
    void onlyWhatIsDefinedIsGenerated() throws Exception {
        List<String> names = Arrays.stream(compiled.load(GRAD).getDeclaredMethods())
                .filter(m -> !Modifier.isPrivate(m.getModifiers()))
                .map(m -> m.getName() + m.getParameterCount())
                .filter(name -> name.startsWith("dot") || name.startsWith("step") || name.startsWith("scaled"))
                .sorted()
                .toList();

        assertThat(names)
                .containsExactly(
                        "dotAdjoint4",
                        "dotGradient3",
                        "dotTangent5",
                        "scaledAdjoint4",
                        "scaledJacobian2",
                        "scaledTangent4",
                        "stepAdjoint4",
                        "stepJacobian3",
                        "stepTangent6")
                .inOrder();
        assertThat(method("stepTangent", 6).getReturnType()).isEqualTo(void.class);
    }

    @Test
    void checkedExceptionsAreDeclaredAndThrown() throws Exception {
        assertThat(method("innerGradient", 3).getExceptionTypes()).asList().containsExactly(java.io.IOException.class);
        Object foo = foo(3, 4);
        Exception e = assertThrows(java.io.IOException.class, () -> call("innerGradient", foo, 1.0, -1));
        assertThat(e).hasMessageThat().isEqualTo("k is -1");
    }

    @Test
    void whatAlwaysThrowsThrows() {
        rejects(IllegalStateException.class, "never", "neverGradient", 1.0, new double[1]);
        rejects(IllegalStateException.class, "never", "neverTangent", 1.0, new double[1], 1.0, new double[1]);
    }

    // ---------------------------------------------------------------- derivatives in every shape

    @Test
    void instancesComeFirst() throws Exception {
        Object gradient = call("innerGradient", foo(3, 4), 5.0, 1);

        assertThat(Compiled.get(gradient, "value")).isEqualTo(40.0);
        assertThat(Compiled.get(gradient, "scale")).isEqualTo(20f);
        assertThat((double[]) Compiled.get(gradient, "weights")).isEqualTo(new double[] {0, 10});
        assertThat(Compiled.get(gradient, "x")).isEqualTo(8.0);
    }

    @Test
    void instancesMayBeRecords() throws Exception {
        Object gradient = compiled.call("p.Foo_Point_Grad", "normGradient", point(3, new double[] {7}, 0), 2.0);

        assertThat(Compiled.get(gradient, "value")).isEqualTo(25.0);
        assertThat(Compiled.get(gradient, "x")).isEqualTo(12.0);
        assertThat((double[]) Compiled.get(gradient, "w")).isEqualTo(new double[] {1});
    }

    @Test
    void recordsAreTakenApartAndPutTogether() throws Exception {
        Object seed = point(1, new double[] {10}, 99);
        Object gradient = call("moveAdjoint", point(2, new double[] {3}, 7), 5.0, seed);

        assertThat(Compiled.get(Compiled.get(gradient, "value"), "x")).isEqualTo(10.0);
        Object p = Compiled.get(gradient, "p");
        assertThat(Compiled.get(p, "x")).isEqualTo(5.0);
        assertThat((double[]) Compiled.get(p, "w")).isEqualTo(new double[] {50});
        assertThat(Compiled.get(p, "n")).isEqualTo(7);
        assertThat(Compiled.get(gradient, "t")).isEqualTo(2.0 + 30.0);
        assertThat((double[][]) call("moveJacobian", point(2, new double[] {3}, 7), 5.0))
                .isEqualTo(new double[][] {{5, 0, 2}, {0, 5, 3}});
    }

    @Test
    void gradientsHaveVariableArity() throws Exception {
        assertThat(method("squaresGradient", 1).isVarArgs()).isTrue();
        assertThat(method("squaresTangent", 2).isVarArgs()).isFalse();
    }

    @Test
    void gradientsMayOverwriteArrays() throws Exception {
        double[] into = {7, 7};

        assertThat(call("squaresGradient", new double[] {1, 2}, into)).isEqualTo(5.0);
        assertThat(into).isEqualTo(new double[] {2, 4});
    }

    @Test
    void gradientsMayUseMemoryAgain() throws Exception {
        Workspace workspace = new Workspace();
        double[] into = {7, 7};
        double[] longer = {7, 7, 7};

        assertThat(call("squaresGradient", new double[] {1, 2}, into, workspace))
                .isEqualTo(5.0);
        assertThat(call("squaresGradient", new double[] {1, 2, 3}, longer, workspace))
                .isEqualTo(14.0);
        assertThat(into).isEqualTo(new double[] {2, 4});
        assertThat(longer).isEqualTo(new double[] {2, 4, 6});
    }

    @Test
    void gradientsDoNotOverwriteArguments() {
        double[] x = {1, 2};
        String message = "x and xBar are the same array, but at least one of them is written";
        rejects(IllegalArgumentException.class, message, "squaresGradient", x, x);
        rejects(IllegalArgumentException.class, message, "squaresGradient", x, x, new Workspace());
        rejects(
                IllegalArgumentException.class,
                "xBar has length 1, but x has length 2",
                "squaresGradient",
                x,
                new double[1],
                new Workspace());
        assertThat(x).isEqualTo(new double[] {1, 2});
    }

    @Test
    void jacobiansLeaveArgumentsAsThePrimalDoes() throws Exception {
        double[] u = {1, 2, 3};

        double[][] jacobian = (double[][]) call("stepJacobian", u, 0.5, new double[] {0, 1, 2});

        assertThat(u).isEqualTo(new double[] {1, 3, 5.5});
        assertThat(jacobian).isEqualTo(new double[][] {
            {1, 0, 0, 0, 0, 0, 0}, {0.5, 1, 0, 2, 0, 0.5, 0}, {0.25, 0.5, 1, 6, 0, 0.25, 0.5}
        });
    }

    @Test
    void jacobiansHaveColumnsForWhatWrtNamesOnly() throws Exception {
        double[][] a = {{3, 4}, {5}};

        double[][] jacobian = (double[][]) call("scaledJacobian", a, 2.0);

        assertThat(a).isEqualTo(new double[][] {{6, 4}, {5}});
        assertThat(jacobian).isEqualTo(new double[][] {{3}, {4}, {3}, {0}, {0}});
    }

    @Test
    void jacobiansGoByRowsOrColumns() throws Exception {
        assertThat((double[][]) call("productJacobian", 3.0, 4f)).isEqualTo(new double[][] {{4, 3}, {1, 0}, {1, 0}});
        assertThat((double[][]) call("stepJacobian", new double[] {5}, 1.0, new double[] {5}))
                .isEqualTo(new double[][] {{1, 0, 0}});
        assertThat((double[][]) call("stepJacobian", new double[0], 1.0, new double[0]))
                .hasLength(0);
    }

    @Test
    void jacobiansKeepStrongZeros() throws Exception {
        assertThat((double[][]) call("rootsJacobian", 0.0, 3.0)).isEqualTo(new double[][] {{0, 0}, {0, 1}, {0, 6}});
    }

    private static Object table(double[] values) throws Exception {
        return compiled.call("p.Foo", "table", (Object) values);
    }

    /** What is reached through an object may be an array that is written. */
    @Test
    void jacobiansSeeWhatIsWrittenElsewhere() throws Exception {
        double[] other = {2, 3};
        Object table = table(other);
        double[] r = {0, 0};
        double[][] apart = (double[][]) call("lookedUpJacobian", new double[] {0.5, 0.4}, table, r);
        // p0 = 0.5 · 36 · 0.4⁴, r = p0 · 0.4 · {2, 3}; rows: r, after p
        assertThat(r[0]).isWithin(1e-15).of(0.5 * 36 * Math.pow(0.4, 5) * 2);
        assertThat(apart[2][0]).isWithin(1e-14).of(36 * Math.pow(0.4, 5) * 2);
        assertThat(apart[3][1]).isWithin(1e-14).of(0.5 * 36 * 5 * Math.pow(0.4, 4) * 3);
        assertThat(other).isEqualTo(new double[] {2, 3});

        double[] shared = {2, 3};
        double[][] together = (double[][]) call("lookedUpJacobian", new double[] {0.5, 0.4}, table(shared), shared);
        assertThat(together[2][0]).isEqualTo(apart[2][0]);
        assertThat(together[3][1]).isEqualTo(apart[3][1]);
        assertThat(shared).isEqualTo(r);
    }

    // ---------------------------------------------------------------- faulty arguments

    private static void rejects(Class<? extends Exception> type, String message, String name, Object... arguments) {
        Exception e = assertThrows(type, () -> call(name, arguments));
        assertThat(e).hasMessageThat().isEqualTo(message);
    }

    @Test
    void nullIsNamed() {
        rejects(NullPointerException.class, "w", "dotGradient", null, 1.0, new double[1]);
        rejects(NullPointerException.class, "w", "dotTangent", null, 1.0, new double[1], new double[1], 1.0);
        rejects(NullPointerException.class, "wDot", "dotTangent", new double[1], 1.0, new double[1], null, 1.0);
        rejects(NullPointerException.class, "x", "dotGradient", new double[1], 1.0, null);
        rejects(NullPointerException.class, "uBarFinal", "stepAdjoint", new double[1], 1.0, new double[1], null);
        rejects(NullPointerException.class, "valueBar", "productAdjoint", 1.0, 1f, null);
        rejects(NullPointerException.class, "self", "innerGradient", null, 1.0, 1);
        rejects(NullPointerException.class, "p", "moveAdjoint", null, 1.0, null);
        rejects(NullPointerException.class, "u", "stepJacobian", null, 1.0, new double[1]);
        rejects(NullPointerException.class, "x", "squaresGradient", null, new double[1]);
    }

    @Test
    void nullInsideIsNamed() throws Exception {
        Object fine = point(1, new double[1], 0);
        rejects(NullPointerException.class, "p.w", "moveAdjoint", point(1, null, 0), 1.0, fine);
        rejects(NullPointerException.class, "valueBar.w", "moveAdjoint", fine, 1.0, point(1, null, 0));
        rejects(NullPointerException.class, "weights", "innerGradient", fooWithout(), 1.0, 0);
    }

    private static Object fooWithout() throws Exception {
        Object foo = foo();
        var weights = foo.getClass().getDeclaredField("weights");
        weights.setAccessible(true);
        weights.set(foo, null);
        return foo;
    }

    @Test
    void passiveArgumentsMayBeNullWhereThePrimalAllowsIt() throws Exception {
        Object gradient = call("unusedGradient", new double[] {3}, null, null);

        assertThat((double[]) Compiled.get(gradient, "x")).isEqualTo(new double[] {1});
    }

    @Test
    void lengthsAreNamed() {
        Class<? extends Exception> type = IllegalArgumentException.class;
        rejects(
                type,
                "wDot has length 3, but w has length 2",
                "dotTangent",
                new double[2],
                1.0,
                new double[2],
                new double[3],
                1.0);
        rejects(
                type,
                "uBarFinal has length 1, but u has length 2",
                "stepAdjoint",
                new double[2],
                1.0,
                new double[2],
                new double[1]);
        rejects(type, "valueBar has length 2, but value has length 3", "productAdjoint", 1.0, 1f, new double[2]);
        rejects(type, "valueBar has length 4, but value has length 3", "productAdjoint", 1.0, 1f, new double[4]);
        rejects(type, "xBar has length 3, but x has length 2", "squaresGradient", new double[2], new double[3]);
        rejects(
                type,
                "aDot[1] has length 1, but a[1] has length 2",
                "scaledTangent",
                new double[2][2],
                1.0,
                new double[][] {{1, 2}, {3}},
                1.0);
    }

    @Test
    void aliasesOfWrittenArraysAreNamed() {
        double[] u = {1, 2};
        String reason = " are the same array, but at least one of them is written";
        Class<? extends Exception> type = IllegalArgumentException.class;
        rejects(type, "u and source" + reason, "stepAdjoint", u, 1.0, u, new double[2]);
        rejects(type, "u and source" + reason, "stepTangent", u, 1.0, u, new double[2], 1.0, new double[2]);
        rejects(type, "u and source" + reason, "stepJacobian", u, 1.0, u);
        rejects(type, "u and uBarFinal" + reason, "stepAdjoint", u, 1.0, new double[2], u);
        rejects(type, "u and uDot" + reason, "stepTangent", u, 1.0, new double[2], u, 1.0, new double[2]);
        double[] dot = new double[2];
        rejects(type, "uDot and sourceDot" + reason, "stepTangent", u, 1.0, new double[2], dot, 1.0, dot);
        rejects(type, "x and xBar" + reason, "squaresGradient", u, u);
        double[][] a = {u, u};
        rejects(
                type,
                "the same row occurs twice in a, which is written",
                "scaledAdjoint",
                a,
                1.0,
                new double[2],
                new double[2][2]);
        assertThat(u).isEqualTo(new double[] {1, 2});
    }

    @Test
    void aliasesOfReadArraysGetEachTheirOwnDerivative() throws Exception {
        double[] both = {3, 4};

        Object gradient = call("dotGradient", both, 0.0, both);

        assertThat(Compiled.get(gradient, "value")).isEqualTo(25.0);
        assertThat((double[]) Compiled.get(gradient, "w")).isEqualTo(new double[] {3, 4});
    }

    @Test
    void seedsStayAsTheyAre() throws Exception {
        double[] seed = {1, 10};
        double[] u = {1, 2};

        Object gradient = call("stepAdjoint", u, 3.0, new double[] {0, 1}, seed);

        assertThat(seed).isEqualTo(new double[] {1, 10});
        assertThat(u).isEqualTo(new double[] {1, 8});
        assertThat((double[]) Compiled.get(gradient, "u")).isEqualTo(new double[] {31, 10});
        assertThat(Compiled.get(gradient, "c")).isEqualTo(20.0);
        assertThat((double[]) Compiled.get(gradient, "source")).isEqualTo(new double[] {0, 30});
    }
}
