package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Whether lambdas, method references or anonymous classes occur in an expression. */
final class FunctionScan extends TreeScanner<Boolean, Void> {
    private FunctionScan() {}

    static boolean containsFunction(Tree tree) {
        return Boolean.TRUE.equals(new FunctionScan().scan(tree, null));
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void none) {
        return true;
    }

    @Override
    public Boolean visitNewClass(NewClassTree tree, Void none) {
        return tree.getClassBody() != null || reduce(false, super.visitNewClass(tree, none));
    }

    @Override
    public Boolean visitMemberReference(MemberReferenceTree tree, Void none) {
        return true;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
}
