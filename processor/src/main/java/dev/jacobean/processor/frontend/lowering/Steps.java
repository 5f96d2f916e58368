package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.jacobean.processor.frontend.attribution.Attribution;
import dev.jacobean.processor.frontend.attribution.Symbol;
import java.util.function.Predicate;

/** Updates of loops that do nothing but step a variable. */
final class Steps {
    private Steps() {}

    /** Whether an expression only adds a constant to a variable of the wanted ones. */
    static boolean isStepOf(ExpressionTree tree, Predicate<VariableTree> wanted, Attribution attribution) {
        ExpressionTree target = null;
        if (tree instanceof UnaryTree unary) {
            target = unary.getExpression();
        } else if (tree instanceof CompoundAssignmentTree compound
                && (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT || tree.getKind() == Tree.Kind.MINUS_ASSIGNMENT)
                && attribution.constantOf(compound.getExpression()) != null) {
            target = compound.getVariable();
        }
        return target != null
                && attribution.symbolOf(target) instanceof Symbol.Local local
                && wanted.test(local.declaration());
    }
}
