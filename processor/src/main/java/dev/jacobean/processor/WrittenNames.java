package dev.jacobean.processor;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** The names of the arrays that a body assigns elements of: which of its parameters are results, at a first glance. */
final class WrittenNames extends TreeScanner<Void, Void> {
    private final Set<String> names = new HashSet<>();

    private WrittenNames() {}

    static Set<String> in(Tree body) {
        WrittenNames scanner = new WrittenNames();
        scanner.scan(body, null);
        return scanner.names;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        target(tree.getVariable());
        return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        target(tree.getVariable());
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        target(tree.getExpression());
        return super.visitUnary(tree, unused);
    }

    private void target(ExpressionTree variable) {
        ExpressionTree array = variable;
        while (array instanceof ArrayAccessTree access) {
            array = access.getExpression();
        }
        if (array != variable && array instanceof IdentifierTree name) {
            names.add(name.getName().toString());
        }
    }
}
