package dev.jacobean.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a program.
 *
 * @param java its text, with {@code {0}}, {@code {1}} … for the children; null for a block
 * @param complex the same on complex numbers
 */
record Node(Kind kind, String java, String complex, List<Node> children) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");

    Node {
        children = List.copyOf(children);
    }

    Node(Kind kind, String java, String complex, Node... children) {
        this(kind, java, complex, List.of(children));
    }

    /** Text that is the same in both languages. */
    static Node same(Kind kind, String text, Node... children) {
        return new Node(kind, text, text, children);
    }

    static Node block(List<Node> statements) {
        return new Node(Kind.BLOCK, null, null, statements);
    }

    String print(boolean asComplex) {
        if (kind == Kind.BLOCK) {
            StringBuilder text = new StringBuilder("{\n");
            children.forEach(child -> text.append(child.print(asComplex).indent(4)));
            return text.append("}").toString();
        }
        Function<MatchResult, String> child = hole -> Matcher.quoteReplacement(
                children.get(Integer.parseInt(hole.group(1))).print(asComplex));
        return HOLE.matcher(asComplex ? complex : java).replaceAll(child);
    }

    Node withChild(int i, Node child) {
        List<Node> others = new ArrayList<>(children);
        others.set(i, child);
        return new Node(kind, java, complex, others);
    }

    Node withoutChild(int i) {
        List<Node> others = new ArrayList<>(children);
        others.remove(i);
        return new Node(kind, java, complex, others);
    }

    int size() {
        return 1 + children.stream().mapToInt(Node::size).sum();
    }
}
