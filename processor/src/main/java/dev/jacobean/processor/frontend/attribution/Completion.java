package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import java.util.function.Function;

/** Whether statements can complete normally (JLS 14.22). */
final class Completion extends SimpleTreeVisitor<Boolean, Void> {
    private final Function<ExpressionTree, Object> constants;

    /** @param constants the value of a condition; null if it is no constant */
    Completion(Function<ExpressionTree, Object> constants) {
        super(true);
        this.constants = constants;
    }

    boolean canComplete(Tree statement) {
        return visit(statement, null);
    }

    @Override
    public Boolean visitBlock(BlockTree tree, Void unused) {
        return canComplete(tree.getStatements());
    }

    private boolean canComplete(List<? extends StatementTree> statements) {
        return statements.stream().allMatch(this::canComplete);
    }

    @Override
    public Boolean visitIf(IfTree tree, Void unused) {
        return tree.getElseStatement() == null
                || canComplete(tree.getThenStatement())
                || canComplete(tree.getElseStatement());
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree tree, Void unused) {
        return !isTrue(tree.getCondition()) || isLeft(tree.getStatement());
    }

    @Override
    public Boolean visitForLoop(ForLoopTree tree, Void unused) {
        boolean endless = tree.getCondition() == null || isTrue(tree.getCondition());
        return !endless || isLeft(tree.getStatement());
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        boolean reachesCondition = canComplete(tree.getStatement()) || Jumps.continues(tree.getStatement());
        return reachesCondition && !isTrue(tree.getCondition()) || isLeft(tree.getStatement());
    }

    @Override
    public Boolean visitLabeledStatement(LabeledStatementTree tree, Void unused) {
        return canComplete(tree.getStatement()) || Jumps.breaks(tree.getStatement(), tree.getLabel());
    }

    @Override
    public Boolean visitSwitch(SwitchTree tree, Void unused) {
        boolean exhaustive = tree.getCases().stream().anyMatch(Completion::isDefault);
        if (!exhaustive || tree.getCases().isEmpty() || Jumps.breaks(tree.getCases(), null)) {
            return true;
        }
        CaseTree last = tree.getCases().get(tree.getCases().size() - 1);
        if (last.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            return canComplete(last.getStatements());
        }
        return tree.getCases().stream().anyMatch(each -> canComplete(each.getBody()));
    }

    private static boolean isDefault(CaseTree tree) {
        return tree.getExpressions().isEmpty();
    }

    @Override
    public Boolean visitTry(TryTree tree, Void unused) {
        if (tree.getFinallyBlock() != null && !canComplete(tree.getFinallyBlock())) {
            return false;
        }
        return canComplete(tree.getBlock())
                || tree.getCatches().stream().map(CatchTree::getBlock).anyMatch(this::canComplete);
    }

    @Override
    public Boolean visitSynchronized(SynchronizedTree tree, Void unused) {
        return canComplete(tree.getBlock());
    }

    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Void unused) {
        return false;
    }

    @Override
    public Boolean visitYield(YieldTree tree, Void unused) {
        return false;
    }

    private boolean isTrue(ExpressionTree condition) {
        ExpressionTree plain = PolyExpressions.withoutParentheses(condition);
        return Boolean.TRUE.equals(constants.apply(plain)) || plain.toString().equals("true");
    }

    /** Whether an unlabelled break leaves this loop. Labelled ones leave the labelled statement around it. */
    static boolean isLeft(StatementTree statement) {
        return Jumps.breaks(statement, null);
    }
}
