package dev.jacobean.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.jacobean.processor.diagnostics.Message;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Differentiable methods of local and anonymous classes, which annotation processing does not come upon. */
final class LocalMethods extends TreePathScanner<Void, Boolean> {
    private final Trees trees;

    private LocalMethods(Trees trees) {
        this.trees = trees;
    }

    /** Refuses all within a class. */
    static void refuse(Element type, Trees trees) {
        TreePath path = trees.getPath(type);
        if (path != null) {
            new LocalMethods(trees).scan(path, false);
        }
    }

    /** @param local whether the class stands in a body */
    @Override
    public Void visitClass(ClassTree tree, Boolean local) {
        boolean member = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
                || getCurrentPath().getParentPath().getParentPath() == null;
        return super.visitClass(tree, local || !member);
    }

    @Override
    public Void visitMethod(MethodTree tree, Boolean local) {
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            String name = annotation.getAnnotationType().toString();
            if (local && (name.equals("Differentiable") || name.equals(Request.ANNOTATION))) {
                trees.printMessage(
                        Diagnostic.Kind.ERROR,
                        Message.LOCAL_METHOD.text(tree.getName()),
                        annotation,
                        getCurrentPath().getCompilationUnit());
            }
        }
        return super.visitMethod(tree, local);
    }
}
