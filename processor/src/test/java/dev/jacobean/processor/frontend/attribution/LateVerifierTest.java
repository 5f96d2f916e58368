package dev.jacobean.processor.frontend.attribution;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** An attribution that is wrong on purpose is an error at its tree. */
class LateVerifierTest {
    private static final JavaFileObject SOURCE = JavaFileObjects.forSourceLines(
            "V",
            "class V {",
            "    static int g(int x) { return x; }",
            "    static double g(double x) { return x; }",
            "    static double f(double a, double b) {",
            "        double c = a;",
            "        { double d = b; c = d; }",
            "        return g(a) + c;",
            "    }",
            "}");

    /** Lies about one tree of the source. */
    private static final class Liar extends AbstractProcessor {
        private final BiConsumer<Liar, Attribution> lie;
        private LateVerifier verifier;
        private CompilationUnitTree unit;
        private TypeElement type;

        Liar(BiConsumer<Liar, Attribution> lie) {
            this.lie = lie;
        }

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
            for (Element element : round.getRootElements()) {
                type = (TypeElement) element;
                unit = Trees.instance(processingEnv).getPath(element).getCompilationUnit();
                verifier = LateVerifier.install(processingEnv);
                Attribution attribution = new Attribution();
                lie.accept(this, attribution);
                verifier.expect(unit, attribution);
            }
            return false;
        }

        Attribution attribute(Element method) {
            Trees trees = Trees.instance(processingEnv);
            return new Attributor(trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                    .attribute(trees.getPath(method));
        }

        void type(Attribution attribution, Tree tree, TypeKind kind) {
            attribution.type(tree, processingEnv.getTypeUtils().getPrimitiveType(kind));
        }

        ExecutableElement method(String name, TypeKind parameter) {
            return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .filter(method -> method.getSimpleName().contentEquals(name))
                    .filter(method -> method.getParameters().get(0).asType().getKind() == parameter)
                    .findFirst()
                    .orElseThrow();
        }

        <T extends Tree> T find(Class<T> kind, String text) {
            var found = new Object() {
                T tree;
            };
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree tree, Void unused) {
                    if (kind.isInstance(tree) && tree.toString().equals(text)) {
                        found.tree = kind.cast(tree);
                    }
                    return super.scan(tree, unused);
                }
            }.scan(unit, null);
            return found.tree;
        }
    }

    private static Compilation compile(BiConsumer<Liar, Attribution> lie) {
        return Compiler.javac().withProcessors(new Liar(lie)).compile(SOURCE);
    }

    private static void assertMismatch(Compilation compilation, String expected, String found, int line, int column) {
        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[attribution-mismatch] This was taken for `" + expected
                        + "` when the derivative was" + " generated, but it is `" + found + "`.")
                .inFile(SOURCE)
                .onLine(line)
                .atColumn(column);
    }

    @Test
    void wrongType() {
        Compilation compilation = compile(
                (liar, attribution) -> liar.type(attribution, liar.find(BinaryTree.class, "g(a) + c"), TypeKind.FLOAT));
        assertMismatch(compilation, "float", "double", 7, 21);
    }

    @Test
    void wrongOverload() {
        Compilation compilation = compile((liar, attribution) -> {
            ExecutableElement wrong = liar.method("g", TypeKind.INT);
            attribution.symbol(
                    liar.find(MethodInvocationTree.class, "g(a)"),
                    new Symbol.Method(wrong, List.of(), wrong.getReturnType(), false));
        });
        assertMismatch(compilation, "V.g(int)", "V.g(double)", 7, 17);
    }

    @Test
    void wrongVariable() {
        Compilation compilation = compile((liar, attribution) -> {
            Symbol b = liar.attribute(liar.method("f", TypeKind.DOUBLE)).symbolOf(liar.find(IdentifierTree.class, "b"));
            attribution.symbol(liar.find(IdentifierTree.class, "d"), b);
        });
        assertMismatch(compilation, "b", "d", 6, 29);
    }

    @Test
    void theRightAttributionIsNoError() {
        Compilation compilation = compile((liar, attribution) -> liar.type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.METHOD)
                .map(liar::attribute)
                .forEach(attribution::commit));
        assertThat(compilation).succeededWithoutWarnings();
    }
}
