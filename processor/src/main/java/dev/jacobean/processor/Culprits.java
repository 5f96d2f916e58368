package dev.jacobean.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the expression that a warning is about among a statement's own, not in the statements that it contains. */
final class Culprits extends TreeScanner<Void, Void> {
    private static final Set<String> ROUNDING = Set.of("hashCode", "floor", "ceil", "rint", "round", "getExponent");

    private final Tree statement;
    private final Predicate<Tree> wanted;
    private final List<ExpressionTree> found = new ArrayList<>();

    private Culprits(Tree statement, Predicate<Tree> wanted) {
        this.statement = statement;
        this.wanted = wanted;
    }

    /** The only comparison with {@code ==} or {@code !=}, or else the only one that asks for the variable. */
    static Optional<BinaryTree> equality(Tree statement, String variable) {
        List<ExpressionTree> comparisons = new Culprits(
                        statement,
                        tree -> tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO)
                .all();
        if (comparisons.size() > 1) {
            comparisons.removeIf(
                    each -> !((BinaryTree) each).getLeftOperand().toString().equals(variable));
        }
        return only(comparisons).map(BinaryTree.class::cast);
    }

    /** The only cast or call that rounds. */
    static Optional<ExpressionTree> rounding(Tree statement) {
        return only(new Culprits(statement, Culprits::rounds).all());
    }

    private static boolean rounds(Tree tree) {
        if (tree instanceof MethodInvocationTree call) {
            String name = call.getMethodSelect().toString();
            return ROUNDING.contains(name.substring(name.lastIndexOf('.') + 1));
        }
        return tree instanceof TypeCastTree cast
                && Set.of("int", "long", "short", "byte", "char")
                        .contains(cast.getType().toString());
    }

    private static Optional<ExpressionTree> only(List<ExpressionTree> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<ExpressionTree> all() {
        scan(statement, null);
        return found;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree instanceof StatementTree && tree != statement) {
            return null;
        }
        if (tree instanceof ExpressionTree expression && wanted.test(expression)) {
            found.add(expression);
        }
        return super.scan(tree, unused);
    }
}
