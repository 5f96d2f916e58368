package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The variables that patterns bind when a condition is true, or false (JLS 6.3.1). */
final class Bindings {
    private final Attribution result;
    private boolean anyPattern;

    Bindings(Attribution result) {
        this.result = result;
    }

    /** Says that a pattern was met; before that there is nothing to look for. */
    void expectPatterns() {
        anyPattern = true;
    }

    List<Symbol.Local> whenTrue(Tree condition) {
        return anyPattern ? bindings(condition, true) : List.of();
    }

    List<Symbol.Local> whenFalse(Tree condition) {
        return anyPattern ? bindings(condition, false) : List.of();
    }

    private List<Symbol.Local> bindings(Tree tree, boolean outcome) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return bindings(parenthesized.getExpression(), outcome);
        }
        if (tree instanceof UnaryTree unary && tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return bindings(unary.getExpression(), !outcome);
        }
        if (tree instanceof BinaryTree binary) {
            Tree.Kind joining = outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
            if (binary.getKind() != joining) {
                return List.of();
            }
            List<Symbol.Local> both = new ArrayList<>(bindings(binary.getLeftOperand(), outcome));
            both.addAll(bindings(binary.getRightOperand(), outcome));
            return both;
        }
        return outcome && tree instanceof InstanceOfTree test ? variables(test.getPattern()) : List.of();
    }

    private List<Symbol.Local> variables(Tree pattern) {
        List<Symbol.Local> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree tree, Void unused) {
                if (result.symbolOf(tree.getVariable()) instanceof Symbol.Local local) {
                    found.add(local);
                }
                return null;
            }
        }.scan(pattern, null);
        return found;
    }
}
