package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What an attribution says about single trees. */
class AttributionTest {
    /** Attributes the member {@code m} of a class with these members, and hands the trees of a text in it to a check. */
    private static void check(String members, BiConsumer<Attribution, Finder> check) {
        List<Attribution> seen = new ArrayList<>();
        AbstractProcessor processor = new AbstractProcessor() {
            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                Trees trees = Trees.instance(processingEnv);
                for (Element element : round.getRootElements()) {
                    TreePath path = trees.getPath(element);
                    List<? extends Tree> all = ((ClassTree) path.getLeaf()).getMembers();
                    TreePath last = new TreePath(path, all.get(all.size() - 1));
                    Attribution attribution = new Attributor(
                                    trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                            .attribute(last);
                    seen.add(attribution);
                    check.accept(attribution, new Finder(last.getLeaf()));
                }
                return false;
            }
        };
        var compilation = Compiler.javac()
                .withProcessors(processor)
                .compile(JavaFileObjects.forSourceString("C", "class C {\n" + members + "\n}\n"));
        assertThat(compilation.errors()).isEmpty();
        assertThat(seen).hasSize(1);
    }

    /** Finds the trees in a member that read like a text. */
    private record Finder(Tree member) {
        Tree first(String text) {
            return all(text).get(0);
        }

        List<Tree> all(String text) {
            List<Tree> found = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void unused) {
                    if (tree != null && tree.toString().equals(text)) {
                        found.add(tree);
                    }
                    return super.scan(tree, unused);
                }
            }.scan(member, null);
            return found;
        }
    }

    @Test
    void constants() {
        check(
                """
                static final int N = 3 * 7;
                final String s = "a" + N;
                static int k = 4;
                void m() {
                    final byte b = 200 - 100;
                    final double half = 1 / 2.0;
                    int v = 5;
                    Object o = new Object[] {N + 1, s + 'x', b << 2, half * 3, k + 1, v + 1, 1 > 2 ? 3 : 4L, (char) (b - 3),
                        -Integer.MAX_VALUE, 1 / 0, "q" + 1.5f + null, ~7L, !true ^ false, (int) 3.9e10, 7 / 2 % 2};
                }
                """,
                (attribution, trees) -> {
                    assertThat(attribution.constantOf(trees.first("N + 1"))).isEqualTo(22);
                    assertThat(attribution.constantOf(trees.first("s + 'x'"))).isEqualTo("a21x");
                    assertThat(attribution.constantOf(trees.first("b << 2"))).isEqualTo(400);
                    assertThat(attribution.constantOf(trees.first("half * 3"))).isEqualTo(1.5);
                    assertThat(attribution.constantOf(trees.first("k + 1"))).isNull();
                    assertThat(attribution.constantOf(trees.first("v + 1"))).isNull();
                    assertThat(attribution.constantOf(trees.first("1 > 2 ? 3 : 4L")))
                            .isEqualTo(4L);
                    assertThat(attribution.constantOf(trees.first("(char)(b - 3)")))
                            .isEqualTo('a');
                    assertThat(attribution.constantOf(trees.first("-Integer.MAX_VALUE")))
                            .isEqualTo(-Integer.MAX_VALUE);
                    assertThat(attribution.constantOf(trees.first("1 / 0"))).isNull();
                    assertThat(attribution.constantOf(trees.first("\"q\" + 1.5F")))
                            .isEqualTo("q1.5");
                    assertThat(attribution.constantOf(trees.first("\"q\" + 1.5F + null")))
                            .isNull();
                    assertThat(attribution.constantOf(trees.first("~7L"))).isEqualTo(-8L);
                    assertThat(attribution.constantOf(trees.first("!true ^ false")))
                            .isEqualTo(false);
                    assertThat(attribution.constantOf(trees.first("(int)3.9E10")))
                            .isEqualTo(Integer.MAX_VALUE);
                    assertThat(attribution.constantOf(trees.first("7 / 2 % 2"))).isEqualTo(1);
                });
    }

    @Test
    void variablesAreToldApartByTheirDeclarations() {
        check("""
                double m(double x) {
                    double s = 0;
                    { double t = x; s += t; }
                    for (int t = 0; t < 3; t++) { s += t; }
                    return s;
                }
                """, (attribution, trees) -> {
            List<Tree> uses = trees.all("t");
            Symbol block = attribution.symbolOf(uses.get(0));
            Symbol loop = attribution.symbolOf(uses.get(1));
            assertThat(block).isNotEqualTo(loop);
            assertThat(attribution.symbolOf(uses.get(3))).isEqualTo(loop);
            Symbol.Local parameter = (Symbol.Local) attribution.symbolOf(trees.first("x"));
            assertThat(parameter.kind()).isEqualTo(Symbol.Kind.PARAMETER);
            assertThat(attribution.symbolOf(parameter.declaration())).isEqualTo(parameter);
            assertThat(parameter.declaration().getName().toString()).isEqualTo("x");
        });
    }

    @Test
    void callsHaveTheTypesOfTheMemberAndTheInference() {
        check("""
                static int v(String f, Object... x) { return 0; }
                void m(java.util.Map<String, double[]> map) {
                    double d = map.get("a")[0] + v("x", 1, 2) + v("y");
                    Object o = java.util.List.of(1, 2);
                }
                """, (attribution, trees) -> {
            Symbol.Method get = (Symbol.Method) attribution.symbolOf(trees.first("map.get(\"a\")"));
            assertThat(get.returnType().toString()).isEqualTo("double[]");
            assertThat(attribution.symbolOf(trees.first("map.get"))).isEqualTo(get);
            Symbol.Method v = (Symbol.Method) attribution.symbolOf(trees.first("v(\"x\", 1, 2)"));
            assertThat(v.varargsCall()).isTrue();
            assertThat(v.parameterTypes().toString()).isEqualTo("[java.lang.String, java.lang.Object[]]");
            assertThat(attribution
                            .typeOf(trees.first("java.util.List.of(1, 2)"))
                            .toString())
                    .isEqualTo("java.util.List<java.lang.Integer>");
        });
    }

    @Test
    void functionsHaveTheirInterfaceAndItsMethod() {
        check("""
                double m(double[] a) {
                    java.util.function.DoubleUnaryOperator f = Math::sin;
                    return java.util.Arrays.stream(a).map(x -> x * f.applyAsDouble(x)).sum();
                }
                """, (attribution, trees) -> {
            Tree lambda = trees.first("(x)->x * f.applyAsDouble(x)");
            assertThat(attribution.targetTypeOf(lambda).toString()).isEqualTo("java.util.function.DoubleUnaryOperator");
            assertThat(attribution.functionOf(lambda).getSimpleName().toString())
                    .isEqualTo("applyAsDouble");
            Symbol.Local x = (Symbol.Local) attribution.symbolOf(trees.first("x"));
            assertThat(x.kind()).isEqualTo(Symbol.Kind.LAMBDA_PARAMETER);
            MemberReferenceTree reference = (MemberReferenceTree) trees.first("Math::sin");
            assertThat(attribution.referenceTarget(reference).element().toString())
                    .isEqualTo("sin(double)");
        });
    }

    @Test
    void namesOfOtherThings() {
        check("""
                int count;
                int m(int[] a) {
                    return this.count + a.length + java.lang.Math.abs(a[0]) + super.hashCode();
                }
                """, (attribution, trees) -> {
            assertThat(attribution.symbolOf(trees.first("this.count"))).isInstanceOf(Symbol.Field.class);
            assertThat(attribution.symbolOf(trees.first("this"))).isInstanceOf(Symbol.This.class);
            assertThat(attribution.symbolOf(trees.first("super"))).isInstanceOf(Symbol.Super.class);
            assertThat(attribution.symbolOf(trees.first("a.length"))).isEqualTo(new Symbol.ArrayLength());
            assertThat(attribution.symbolOf(trees.first("java.lang"))).isEqualTo(new Symbol.PackageName("java.lang"));
            assertThat(attribution.symbolOf(trees.first("java.lang.Math"))).isInstanceOf(Symbol.TypeName.class);
        });
    }
}
