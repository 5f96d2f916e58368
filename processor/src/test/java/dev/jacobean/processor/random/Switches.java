package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.function.Supplier;

/** switch, old and new, on small integers. */
final class Switches {
    private final Scope scope;
    private final Expressions expressions;

    Switches(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node statement(Supplier<Node> block) {
        Node selector = expressions.integer(1);
        Node one = block.get();
        Node two = block.get();
        Node other = block.get();
        return switch (scope.random.nextInt(4)) {
            // falls through from the first case to the second
            case 0 ->
                same(
                        Kind.STATEMENT,
                        "switch ({0} & 3) {\n    case 0: {1}\n    case 1: {2}\n        break;\n    default: {3}\n}",
                        selector,
                        one,
                        two,
                        other);
            // and from the default in the middle to the last
            case 1 ->
                same(
                        Kind.STATEMENT,
                        "switch ({0} & 3) {\n    case 0: {1}\n        break;\n    default: {2}\n    case 2: {3}\n}",
                        selector,
                        one,
                        two,
                        other);
            case 2 ->
                same(
                        Kind.STATEMENT,
                        "switch ({0} & 3) {\n    case 0, 2 -> {1}\n    case 1 -> {2}\n    default -> {3}\n}",
                        selector,
                        one,
                        two,
                        other);
            default ->
                same(
                        Kind.STATEMENT,
                        "switch ({0} & 3) {\n    case 3 -> {1}\n    default -> {2}\n}",
                        selector,
                        one,
                        two);
        };
    }

    Node expression(int depth) {
        Node selector = expressions.integer(1);
        Node one = expressions.number(depth);
        Node two = expressions.number(depth);
        return scope.once(2)
                ? same(
                        Kind.DOUBLE,
                        "(switch ({0} & 3) {\n    case 0, 1 -> {1};\n    default -> {2};\n})",
                        selector,
                        one,
                        two)
                : new Node(
                        Kind.DOUBLE,
                        "(switch ({0} & 3) {\n    case 2:\n        yield 1 * {1};\n    default:\n        yield 1 * {2};\n})",
                        "(switch ({0} & 3) {\n    case 2:\n        yield times(c(1), {1});\n    default:\n        yield times(c(1), {2});\n})",
                        selector,
                        one,
                        two);
    }
}
