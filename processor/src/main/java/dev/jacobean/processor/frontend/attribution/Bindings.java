package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
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
        List<Symbol.Local> found = new ArrayList<>();
        for (VariableTree variable : PatternTrees.boundWhen(tree, outcome)) {
            if (result.symbolOf(variable) instanceof Symbol.Local local) {
                found.add(local);
            }
        }
        return found;
    }
}
