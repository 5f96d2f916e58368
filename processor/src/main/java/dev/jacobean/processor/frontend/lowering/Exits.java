package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.List;

/** Which statements never reach their own end. */
final class Exits {
    private Exits() {}

    /** Whether one branch of an {@code if}, and not the other, always jumps away. */
    static boolean isGuard(IfTree tree) {
        boolean then = alwaysJumps(tree.getThenStatement());
        boolean otherwise = tree.getElseStatement() != null && alwaysJumps(tree.getElseStatement());
        return then != otherwise;
    }

    /** Whether a statement always leaves, and by a jump on one path at least. */
    static boolean alwaysJumps(StatementTree tree) {
        return alwaysLeaves(tree) && !isThrow(tree);
    }

    /** Whether a statement always leaves, by a jump or an exception. */
    static boolean alwaysLeaves(StatementTree tree) {
        if (tree instanceof BlockTree block) {
            return block.getStatements().stream().anyMatch(Exits::alwaysLeaves);
        } else if (tree instanceof IfTree branch) {
            return branch.getElseStatement() != null
                    && alwaysLeaves(branch.getThenStatement())
                    && alwaysLeaves(branch.getElseStatement());
        }
        return tree instanceof ReturnTree
                || tree instanceof BreakTree
                || tree instanceof ContinueTree
                || tree instanceof YieldTree
                || tree instanceof ThrowTree;
    }

    /** Whether statements end with an exception in any case, so that nothing in them has a derivative. */
    static boolean onlyThrow(List<? extends StatementTree> statements) {
        int last = statements.size() - 1;
        return last >= 0
                && statements.get(last) instanceof ThrowTree
                && statements.stream()
                        .noneMatch(statement -> Boolean.TRUE.equals(new JumpScan().scan(statement, null)));
    }

    /** Whether there is a jump. */
    private static final class JumpScan extends TreeScanner<Boolean, Void> {
        @Override
        public Boolean visitReturn(ReturnTree tree, Void none) {
            return true;
        }

        @Override
        public Boolean visitBreak(BreakTree tree, Void none) {
            return true;
        }

        @Override
        public Boolean visitContinue(ContinueTree tree, Void none) {
            return true;
        }

        @Override
        public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
        }
    }

    /** Whether a statement that always leaves does so by throwing only. */
    private static boolean isThrow(StatementTree tree) {
        if (tree instanceof BlockTree block) {
            return block.getStatements().stream()
                    .filter(Exits::alwaysLeaves)
                    .findFirst()
                    .map(Exits::isThrow)
                    .orElse(false);
        } else if (tree instanceof IfTree branch) {
            return isThrow(branch.getThenStatement()) && isThrow(branch.getElseStatement());
        }
        return tree instanceof ThrowTree;
    }
}
