package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;

/** Finds the expressions in a class's bodies that have a type of javac's, but no expectation. */
final class UntypedExpressions extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Map<Tree, Expectation> expectations;
    private final Consumer<Tree> report;

    UntypedExpressions(Trees trees, Map<Tree, Expectation> expectations, Consumer<Tree> report) {
        this.trees = trees;
        this.expectations = expectations;
        this.report = report;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (isCallOfSuper(tree)) {
            return null;
        }
        if (tree instanceof ExpressionTree) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
            Expectation expectation = expectations.get(tree);
            if (isValue(type) && (expectation == null || expectation.type() == null)) {
                report.accept(tree);
            }
        }
        return super.scan(tree, unused);
    }

    /** Javac itself adds such a call to every constructor without one. */
    private static boolean isCallOfSuper(Tree tree) {
        return tree instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof IdentifierTree name
                && name.getName().contentEquals("super");
    }

    private static boolean isValue(TypeMirror type) {
        return type != null
                && switch (type.getKind()) {
                    case EXECUTABLE, PACKAGE, MODULE, NONE, ERROR, OTHER -> false;
                    default -> true;
                };
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        return scan(tree.getMembers(), null);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        return scan(tree.getBody(), null);
    }

    /** A variable's type is compared with the variable; that of a var or an implicit parameter is javac's own tree. */
    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        return scan(tree.getInitializer(), null);
    }

    /** The class that is created is compared with the creation. */
    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        scan(tree.getEnclosingExpression(), null);
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitModifiers(ModifiersTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        return null;
    }
}
