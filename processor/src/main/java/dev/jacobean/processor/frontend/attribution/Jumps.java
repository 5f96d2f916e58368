package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Name;

/** Looks for jumps out of a statement. */
final class Jumps extends TreeScanner<Boolean, Name> {
    private final boolean lookForContinue;
    private int depth;

    private Jumps(boolean lookForContinue) {
        this.lookForContinue = lookForContinue;
    }

    static boolean breaks(Tree statement, Name label) {
        return Boolean.TRUE.equals(new Jumps(false).scan(statement, label));
    }

    static boolean breaks(List<? extends Tree> statements, Name label) {
        return Boolean.TRUE.equals(new Jumps(false).scan(statements, label));
    }

    static boolean continues(Tree statement) {
        return Boolean.TRUE.equals(new Jumps(true).scan(statement, null));
    }

    @Override
    public Boolean reduce(Boolean first, Boolean second) {
        return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Name label) {
        return !lookForContinue && isTarget(tree.getLabel(), label);
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Name label) {
        return lookForContinue && (tree.getLabel() != null || depth == 0);
    }

    private boolean isTarget(Name named, Name label) {
        return label == null ? named == null && depth == 0 : label.equals(named);
    }

    private Boolean deeper(Supplier<Boolean> scan) {
        depth++;
        Boolean found = scan.get();
        depth--;
        return found;
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree tree, Name label) {
        return deeper(() -> super.visitWhileLoop(tree, label));
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree tree, Name label) {
        return deeper(() -> super.visitDoWhileLoop(tree, label));
    }

    @Override
    public Boolean visitForLoop(ForLoopTree tree, Name label) {
        return deeper(() -> super.visitForLoop(tree, label));
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree tree, Name label) {
        return deeper(() -> super.visitEnhancedForLoop(tree, label));
    }

    @Override
    public Boolean visitSwitch(SwitchTree tree, Name label) {
        return lookForContinue ? super.visitSwitch(tree, label) : deeper(() -> super.visitSwitch(tree, label));
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree tree, Name label) {
        return false;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Name label) {
        return false;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Name label) {
        return false;
    }
}
