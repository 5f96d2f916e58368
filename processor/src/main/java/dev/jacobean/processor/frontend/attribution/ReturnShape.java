package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;

/** How a lambda's block returns (JLS 15.27.2). */
record ReturnShape(boolean returnsValue, boolean returnsNothing, boolean completes) {

    static ReturnShape of(BlockTree block) {
        Finder finder = new Finder();
        finder.scan(block, null);
        boolean completes = new Completion(tree -> null).canComplete(block);
        return new ReturnShape(finder.value, finder.nothing, completes);
    }

    boolean isVoidCompatible() {
        return !returnsValue;
    }

    boolean isValueCompatible() {
        return !returnsNothing && !completes;
    }

    private static final class Finder extends TreeScanner<Void, Void> {
        private boolean value;
        private boolean nothing;

        @Override
        public Void visitReturn(ReturnTree tree, Void unused) {
            value |= tree.getExpression() != null;
            nothing |= tree.getExpression() == null;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return null;
        }
    }
}
