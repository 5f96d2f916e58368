package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/**
 * The values of a map that is taken apart are those of the moment at which they are asked for, whereas Java's follow the map: so
 * they must be used where they are asked for.
 */
final class MapViews {
    private final Body body;

    MapViews(Body body) {
        this.body = body;
    }

    /** @param tree the call of {@code values} */
    void demandAtOnce(Tree tree) {
        TreePath path = body.shared.origins.pathOf(tree);
        if (path == null || !isAtOnce(path)) {
            throw body.shared.unsupported(
                    tree,
                    "'" + body.text(tree) + "'",
                    "it is kept, and would have to follow the map when that changes",
                    "Call values() where the values are used, or copy them: new ArrayList<>(map.values()).");
        }
    }

    private boolean isAtOnce(TreePath path) {
        TreePath above = path.getParentPath();
        while (above.getLeaf() instanceof ParenthesizedTree) {
            above = above.getParentPath();
        }
        Tree user = above.getLeaf();
        if (user instanceof MemberSelectTree) {
            TreePath call = above.getParentPath();
            // a stream looks at the map when it is run
            return !isStream(call.getLeaf()) || isAtOnce(call);
        }
        return user instanceof EnhancedForLoopTree
                || user instanceof MethodInvocationTree call && !isPassedMap(call)
                || user instanceof NewClassTree
                || user instanceof ExpressionStatementTree;
    }

    /** Whether what is called may change the map, for it is passed one, or a function. */
    private boolean isPassedMap(MethodInvocationTree call) {
        return call.getArguments().stream()
                .anyMatch(argument -> argument instanceof LambdaExpressionTree
                        || argument instanceof MemberReferenceTree
                        || Maps.nameOf(body.expressions.typeOf(argument)).endsWith("Map"));
    }

    private boolean isStream(Tree call) {
        return Maps.nameOf(body.expressions.typeOf(call)).startsWith("java.util.stream.");
    }
}
