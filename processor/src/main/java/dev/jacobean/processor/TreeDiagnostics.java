package dev.jacobean.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Diagnostics;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.diagnostics.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/** Prints the problems of one differentiable method at their places in the user's source. */
final class TreeDiagnostics implements Diagnostics {
    private static final String KEY_PREFIX = "jacobean:";

    private final Trees trees;
    private final ExecutableElement method;
    private final Set<String> suppressed = new HashSet<>();

    TreeDiagnostics(Trees trees, ExecutableElement method) {
        this.trees = trees;
        this.method = method;
        for (Element scope = method; scope != null; scope = scope.getEnclosingElement()) {
            SuppressWarnings annotation = scope.getAnnotation(SuppressWarnings.class);
            if (annotation != null) {
                suppressed.addAll(List.of(annotation.value()));
            }
        }
    }

    @Override
    public void report(Problem problem) {
        Severity severity = problem.message().severity();
        if (severity != Severity.ERROR
                && suppressed.contains(KEY_PREFIX + problem.message().tag())) {
            return;
        }
        Diagnostic.Kind kind = switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
        if (problem.place() instanceof Tree tree) {
            CompilationUnitTree unit = trees.getPath(method).getCompilationUnit();
            trees.printMessage(kind, problem.text(), tree, unit);
        } else {
            TreePath path = pathOf(problem.place());
            trees.printMessage(kind, problem.text(), path.getLeaf(), path.getCompilationUnit());
        }
    }

    /** Where an element or an annotation stands; the method itself for what has no source. */
    private TreePath pathOf(Object place) {
        TreePath path = null;
        if (place instanceof Request.Place in) {
            path = in.value() == null
                    ? trees.getPath(in.method(), in.annotation())
                    : trees.getPath(in.method(), in.annotation(), in.value());
        } else if (place instanceof Element element) {
            path = trees.getPath(element);
        }
        return path == null ? trees.getPath(method) : path;
    }
}
