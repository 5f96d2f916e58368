package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The patterns and the guard of a case, for which Java 17's tree API has no accessors: a newer scanner visits them. */
public final class CaseLabels extends TreeScanner<Void, Void> {
    private final CaseTree tree;
    private final List<Tree> patterns = new ArrayList<>();
    private ExpressionTree guard;
    private int depth;

    private CaseLabels(CaseTree tree) {
        this.tree = tree;
    }

    public static CaseLabels of(CaseTree tree) {
        CaseLabels labels = new CaseLabels(tree);
        labels.visitCase(tree, null);
        return labels;
    }

    /** The patterns, see {@link PatternTrees}. */
    public List<Tree> patterns() {
        return patterns;
    }

    /** What stands after {@code when}; null if there is nothing. */
    public ExpressionTree guard() {
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
            // constants stand inside of a label
            guard = depth == 0 ? expression : guard;
        } else if (PatternTrees.isPattern(part)) {
            patterns.add(part);
        } else {
            depth++;
            super.scan(part, null);
            depth--;
        }
        return null;
    }
}
