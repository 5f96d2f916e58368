package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.function.Predicate;
import javax.lang.model.element.Name;

/** Whether there is a statement around a jump that it can go to (JLS 14.15 and 14.16). */
final class Targets {
    private Targets() {}

    static boolean hasTarget(TreePath path, BreakTree jump) {
        Name label = jump.getLabel();
        return label == null
                ? isInside(path, tree -> isLoop(tree) || tree instanceof SwitchTree)
                : isLabelled(path, label);
    }

    static boolean hasTarget(TreePath path, ContinueTree jump) {
        return jump.getLabel() == null ? isInside(path, Targets::isLoop) : isLabelled(path, jump.getLabel());
    }

    private static boolean isLabelled(TreePath path, Name label) {
        return isInside(
                path,
                tree -> tree instanceof LabeledStatementTree labelled
                        && labelled.getLabel().equals(label));
    }

    private static boolean isInside(TreePath path, Predicate<Tree> wanted) {
        for (TreePath each = path; each != null && !isBorder(each.getLeaf()); each = each.getParentPath()) {
            if (wanted.test(each.getLeaf())) {
                return true;
            }
        }
        return false;
    }

    /** What no jump can leave. */
    private static boolean isBorder(Tree tree) {
        return tree instanceof MethodTree
                || tree instanceof LambdaExpressionTree
                || tree instanceof SwitchExpressionTree;
    }

    private static boolean isLoop(Tree tree) {
        return tree instanceof WhileLoopTree
                || tree instanceof DoWhileLoopTree
                || tree instanceof ForLoopTree
                || tree instanceof EnhancedForLoopTree;
    }
}
