package dev.jacobean.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Problem;
import dev.jacobean.processor.diagnostics.Unresolved;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * The bodies that could not be attributed. Nearly always they do not compile, and javac says so when it comes to them.
 * Where it finds nothing wrong, the attributor does not know a construct, and that is said then.
 */
final class UnresolvedReports implements TaskListener {
    private final Trees trees;
    private final List<Report> reports = new ArrayList<>();

    private record Report(TreePath method, Problem problem) {}

    private UnresolvedReports(Trees trees) {
        this.trees = trees;
    }

    static UnresolvedReports install(ProcessingEnvironment javac) {
        UnresolvedReports reports = new UnresolvedReports(Trees.instance(javac));
        JavacTask.instance(javac).addTaskListener(reports);
        return reports;
    }

    /** Without a place, javac certainly has something to say. */
    void add(ExecutableElement method, Unresolved unresolved) {
        if (unresolved.place() == null) {
            return;
        }
        reports.add(new Report(
                trees.getPath(method),
                Problem.of(
                        Message.UNRESOLVED, unresolved.place(), method.getSimpleName(), unresolved.getMessage())));
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            reports.removeIf(report -> isIn(report.method(), event) && print(report));
        }
    }

    private boolean isIn(TreePath method, TaskEvent event) {
        TreePath analyzed = trees.getPath(event.getTypeElement());
        for (TreePath path = method; path != null && analyzed != null; path = path.getParentPath()) {
            if (path.getLeaf() == analyzed.getLeaf()) {
                return true;
            }
        }
        return false;
    }

    private boolean print(Report report) {
        Tree tree = (Tree) report.problem().place();
        TreePath path = TreePath.getPath(report.method(), tree);
        TypeMirror type = path == null ? null : trees.getTypeMirror(path);
        boolean wrong = type == null ? tree instanceof ExpressionTree : type.getKind() == TypeKind.ERROR;
        if (!wrong) {
            trees.printMessage(
                    Diagnostic.Kind.ERROR, report.problem().text(), tree, report.method().getCompilationUnit());
        }
        return true;
    }
}
