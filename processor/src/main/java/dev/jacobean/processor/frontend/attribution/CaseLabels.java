package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The patterns and the guard of a case, for which Java 17's tree API has no accessors: a newer scanner visits them. */
final class CaseLabels extends TreeScanner<Void, Void> {
    private final CaseTree tree;
    private final List<VariableTree> variables = new ArrayList<>();
    private ExpressionTree guard;
    private int depth;

    private CaseLabels(CaseTree tree) {
        this.tree = tree;
    }

    static CaseLabels of(CaseTree tree) {
        CaseLabels labels = new CaseLabels(tree);
        labels.visitCase(tree, null);
        return labels;
    }

    /** The variables that the case's patterns bind. */
    List<VariableTree> variables() {
        return variables;
    }

    /** What stands after {@code when}; null if there is nothing. */
    ExpressionTree guard() {
        return guard;
    }

    @Override
    public Void scan(Tree part, Void unused) {
        boolean known = part instanceof StatementTree
                || part == tree.getBody()
                || tree.getExpressions().contains(part);
        if (part == null || known) {
            return null;
        }
        if (part instanceof ExpressionTree expression) {
            // constants and the names of record classes stand inside of a label
            guard = depth == 0 ? expression : guard;
            return null;
        }
        depth++;
        super.scan(part, null);
        depth--;
        return null;
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree pattern, Void unused) {
        variables.add(pattern.getVariable());
        return null;
    }
}
