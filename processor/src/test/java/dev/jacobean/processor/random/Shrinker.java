package dev.jacobean.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing program small, as long as it fails. */
final class Shrinker {
    private final Predicate<Program> fails;
    private int attempts;

    Shrinker(Predicate<Program> fails, int attempts) {
        this.fails = fails;
        this.attempts = attempts;
    }

    Program shrink(Program program) {
        Program smallest = program;
        boolean progress = true;
        while (progress && attempts > 0) {
            progress = false;
            for (Node candidate : smaller(smallest.methods(), 0)) {
                if (attempts-- <= 0) {
                    break;
                }
                Program attempt = smallest.with(candidate);
                if (fails.test(attempt)) {
                    smallest = attempt;
                    progress = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** All trees with one node less, or with a node replaced by one of its parts; the largest cuts first. */
    private static List<Node> smaller(Node node, int depth) {
        List<Node> candidates = new ArrayList<>();
        boolean isBody = depth == 0;
        if (node.kind() == Kind.BLOCK) {
            for (int i = 0; i < node.children().size() - (isBody ? 1 : 0); i++) {
                candidates.add(node.withoutChild(i));
            }
        }
        for (Node child : node.children()) {
            boolean fits = child.kind() == node.kind() || node.kind() == Kind.STATEMENT && child.kind() == Kind.BLOCK;
            if (fits && !isBody) {
                candidates.add(child);
            }
        }
        Node literal = node.kind().literal();
        if (literal != null && !literal.java().equals(node.java())) {
            candidates.add(literal);
        }
        for (int i = 0; i < node.children().size(); i++) {
            for (Node child : smaller(node.children().get(i), depth + 1)) {
                candidates.add(node.withChild(i, child));
            }
        }
        return candidates;
    }
}
