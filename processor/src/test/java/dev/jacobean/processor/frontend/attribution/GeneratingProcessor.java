package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates {@code p.Base_Grad} in the first round and, if wanted, attributes all of {@code p.Base} in the round before
 * that class exists and in the one after.
 */
final class GeneratingProcessor extends AbstractProcessor {
    private static final String GENERATED = """
            package p;

            import java.util.List;

            public class Base_Grad {
                public static final int CONST = 3;
                public double field = 1;
                public static double[] f(double a, double b) { return new double[] {a, b}; }
                public static G g(double a) { return new G(a, a); }
                public static List<Double> list() { return List.of(1.0); }
                public static R open() { return new R(); }
                public static <T> T id(T x) { return x; }
                @Deprecated(forRemoval = true) public static double old(double x) { return x; }
                public double m() { return field; }
                public interface V { void accept(double x); }
                public interface U { double apply(double x); }
                public static double with(U u) { return u.apply(1); }
                public record G(double value, double x) {}
                public static class R implements AutoCloseable { public double v = 1; @Override public void close() {} }
                public static class E extends RuntimeException { private static final long serialVersionUID = 1; }
            }
            """;

    private final boolean attributing;
    private final List<String> unknownBefore = new ArrayList<>();
    private final List<String> unknownAfter = new ArrayList<>();
    private Trees trees;
    private LateVerifier verifier;
    private int round;

    GeneratingProcessor(boolean attributing) {
        this.attributing = attributing;
    }

    /** What was unknown while the generated class did not exist. */
    List<String> unknownBefore() {
        return unknownBefore;
    }

    /** What was still unknown in the round after. */
    List<String> unknownAfter() {
        return unknownAfter;
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
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        trees = Trees.instance(environment);
        verifier = attributing ? LateVerifier.install(environment) : null;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (attributing && round <= 2) {
            TreePath path = trees.getPath(processingEnv.getElementUtils().getTypeElement("p.Base"));
            attributeClass(path, round == 1 ? unknownBefore : unknownAfter);
        }
        if (round == 1) {
            generate();
        }
        return false;
    }

    private void generate() {
        try (Writer writer =
                processingEnv.getFiler().createSourceFile("p.Base_Grad").openWriter()) {
            writer.write(GENERATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attributeClass(TreePath path, List<String> unknowns) {
        Attributor attributor = new Attributor(trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
            TreePath memberPath = new TreePath(path, member);
            if (member instanceof ClassTree) {
                attributeClass(memberPath, unknowns);
            } else if (member instanceof MethodTree || member instanceof VariableTree) {
                Attribution attribution = attributor.attribute(memberPath);
                attribution.unknowns().forEach(unknown -> unknowns.add(unknown.reason()));
                verifier.expect(path.getCompilationUnit(), attribution);
            }
        }
    }
}
