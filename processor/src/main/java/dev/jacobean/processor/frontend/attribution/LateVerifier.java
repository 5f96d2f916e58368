package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Message;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * Compares what the attributor found with what javac finds later, once all classes exist. A difference would mean that
 * derivatives were generated for something else than what the method computes, so it is an error.
 */
public final class LateVerifier implements TaskListener {
    private final Trees trees;
    private final Descriptors descriptors;
    private final Map<CompilationUnitTree, Map<Tree, Expectation>> expectations = new IdentityHashMap<>();

    private LateVerifier(ProcessingEnvironment environment) {
        this.trees = Trees.instance(environment);
        this.descriptors = new Descriptors(environment.getTypeUtils());
    }

    /**
     * Starts to listen to the compilation of this environment.
     *
     * @param environment javac's own environment, not a wrapper
     */
    public static LateVerifier install(ProcessingEnvironment environment) {
        LateVerifier verifier = new LateVerifier(environment);
        JavacTask.instance(environment).addTaskListener(verifier);
        return verifier;
    }

    /** Remembers an attribution to be compared when javac has attributed its class. */
    public void expect(CompilationUnitTree unit, Attribution attribution) {
        Map<Tree, Expectation> ofUnit = expectations.computeIfAbsent(unit, key -> new IdentityHashMap<>());
        for (Tree tree : attribution.trees()) {
            ofUnit.put(tree, Expectation.of(attribution, tree, descriptors));
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.ANALYZE || event.getTypeElement() == null) {
            return;
        }
        CompilationUnitTree unit = event.getCompilationUnit();
        Map<Tree, Expectation> expected = expectations.get(unit);
        TreePath path = expected == null ? null : trees.getPath(event.getTypeElement());
        if (path != null) {
            Comparison.Report report = (tree, mine, javacs) -> report(unit, tree, mine, javacs);
            new Comparison(trees, descriptors, expected, report).scan(path, null);
        }
    }

    private void report(CompilationUnitTree unit, Tree tree, String mine, String javacs) {
        String message = Message.ATTRIBUTION_MISMATCH.text(mine, javacs);
        trees.printMessage(Diagnostic.Kind.ERROR, message, tree, unit);
    }
}
