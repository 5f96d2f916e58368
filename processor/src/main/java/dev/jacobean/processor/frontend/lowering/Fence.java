package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.jacobean.processor.diagnostics.Refusal;

/** Constructs that are refused before a body is even attributed, for inside of them nothing is. */
final class Fence extends TreeScanner<Void, Void> {
    private Fence() {}

    /**
     * Looks for such constructs.
     *
     * @param member a method or a field
     * @throws Refusal at the first of them
     */
    static void check(Tree member) {
        new Fence().scan(member instanceof MethodTree method ? method.getBody() : member, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
        if (tree.getClassBody() == null) {
            return super.visitNewClass(tree, none);
        }
        scan(tree.getEnclosingExpression(), none);
        scan(tree.getArguments(), none);
        AnonymousFence.check(tree.getClassBody());
        return null;
    }
}
