package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Patterns, most of which Java 17's tree API does not know: they are told by the names of their kinds. */
public final class PatternTrees {
    private PatternTrees() {}

    static boolean isPattern(Tree tree) {
        return tree.getKind().name().endsWith("_PATTERN");
    }

    /** Whether a pattern is one of a record: the record's name, then a pattern for each component. */
    public static boolean isOfRecord(Tree pattern) {
        return pattern.getKind().name().equals("DECONSTRUCTION_PATTERN");
    }

    /** Whether a pattern is an underscore, which matches everything. */
    public static boolean isAny(Tree pattern) {
        return pattern.getKind().name().equals("ANY_PATTERN");
    }

    /** What stands directly in a tree. */
    public static List<Tree> parts(Tree tree) {
        List<Tree> parts = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            private boolean inside;

            @Override
            public Void scan(Tree part, Void none) {
                if (part != null && inside) {
                    parts.add(part);
                } else if (part != null) {
                    inside = true;
                    super.scan(part, none);
                }
                return null;
            }
        }.scan(tree, null);
        return parts;
    }

    /** The variables that the patterns of a condition have bound where it has an outcome (JLS 6.3.1). */
    public static List<VariableTree> boundWhen(Tree condition, boolean outcome) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            return boundWhen(parenthesized.getExpression(), outcome);
        } else if (condition instanceof UnaryTree unary && condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return boundWhen(unary.getExpression(), !outcome);
        } else if (condition instanceof BinaryTree binary) {
            Tree.Kind joining = outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
            if (binary.getKind() != joining) {
                return List.of();
            }
            List<VariableTree> both = new ArrayList<>(boundWhen(binary.getLeftOperand(), outcome));
            both.addAll(boundWhen(binary.getRightOperand(), outcome));
            return both;
        }
        return outcome && condition instanceof InstanceOfTree test ? variables(test.getPattern()) : List.of();
    }

    /** The variables of a condition that stand for what is asked, not for a part of it. */
    public static List<VariableTree> bindingWholes(Tree condition) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitInstanceOf(InstanceOfTree tree, Void none) {
                if (tree.getPattern() instanceof BindingPatternTree binding) {
                    found.add(binding.getVariable());
                }
                return super.visitInstanceOf(tree, none);
            }
        }.scan(condition, null);
        return found;
    }

    /** The variables that a pattern binds; none where there is no pattern. */
    public static List<VariableTree> variables(Tree pattern) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree tree, Void none) {
                found.add(tree.getVariable());
                return null;
            }
        }.scan(pattern, null);
        return found;
    }
}
