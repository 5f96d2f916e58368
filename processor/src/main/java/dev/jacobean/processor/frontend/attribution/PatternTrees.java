package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
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

    /** The variables that a pattern binds. */
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
