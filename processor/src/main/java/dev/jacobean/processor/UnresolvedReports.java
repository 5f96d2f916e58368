package dev.jacobean.processor;

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
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The bodies that were not understood. Nearly always they do not compile, and javac says so when it comes to them. It
 * begins to write a class file only where it has found nothing wrong: then a construct is not known here, and that is said.
 */
final class UnresolvedReports implements TaskListener {
    private final Trees trees;
    private final List<Report> reports = new ArrayList<>();

    /** @param topLevel a name, for elements do not survive a round */
    private record Report(String topLevel, TreePath method, Problem problem) {}

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
        if (unresolved.place() != null) {
            add(
                    method,
                    Problem.of(
                            Message.UNRESOLVED, unresolved.place(), method.getSimpleName(), unresolved.getMessage()));
        }
    }

    /** Keeps a problem until javac has found the method right. */
    void add(ExecutableElement method, Problem problem) {
        reports.add(new Report(topLevelOf(method), trees.getPath(method), problem));
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.GENERATE) {
            String topLevel = topLevelOf(event.getTypeElement());
            reports.removeIf(report -> report.topLevel().equals(topLevel) && print(report));
        }
    }

    private static String topLevelOf(Element element) {
        String name = "";
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (each instanceof TypeElement type) {
                name = type.getQualifiedName().toString();
            }
        }
        return name;
    }

    private boolean print(Report report) {
        Tree place = report.problem().place() instanceof Tree tree
                ? tree
                : report.method().getLeaf();
        trees.printMessage(
                Diagnostic.Kind.ERROR,
                report.problem().text(),
                place,
                report.method().getCompilationUnit());
        return true;
    }
}
