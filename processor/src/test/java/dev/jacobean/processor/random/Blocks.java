package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;
import java.util.function.Supplier;

/** Blocks that are left early, and what else holds a block. */
final class Blocks {
    private final Scope scope;
    private final Expressions expressions;

    Blocks(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node statement(Supplier<Node> block) {
        String name = scope.fresh();
        return switch (scope.random.nextInt(7)) {
            case 0 -> {
                String label = scope.label();
                yield same(
                        Kind.STATEMENT,
                        label + ": {\n    if ({0}) {\n        break " + label + ";\n    }\n    {1}\n}",
                        expressions.condition(1),
                        block.get());
            }
            case 1 -> finished(block);
            case 2 ->
                loop("for (char " + name + " = 'a'; " + name + " < 'd'; " + name + "++) {0}", name, Kind.INT, block);
            case 3 -> loop("for (long " + name + " = 3; " + name + " > 0; " + name + "--) {0}", name, Kind.LONG, block);
            case 4 ->
                same(
                        Kind.STATEMENT,
                        "for (int " + name + " = 0; ; " + name + "++) {\n    if (" + name
                                + " > 2 || {0}) {\n        break;\n    }\n    {1}\n}",
                        expressions.condition(1),
                        block.get());
            case 5 ->
                same(
                        Kind.STATEMENT,
                        "switch ({0}) {\n    case \"a\":\n    case \"b\": {1}\n    case \"bc\": {2}\n        break;\n    default: {3}\n}",
                        expressions.of(Kind.STRING, 1),
                        block.get(),
                        block.get(),
                        block.get());
            default ->
                same(
                        Kind.STATEMENT,
                        "switch ({0}) {\n    case A -> {1}\n    case B, C -> {2}\n}",
                        expressions.of(Kind.MODE, 1),
                        block.get(),
                        block.get());
        };
    }

    private Node loop(String header, String variable, Kind kind, Supplier<Node> block) {
        int mark = scope.mark();
        scope.declare(Variable.readOnly(variable, kind));
        Node body = block.get();
        scope.release(mark);
        return same(Kind.STATEMENT, header, body);
    }

    /** Only locals are changed in the end, and that cannot throw. */
    private Node finished(Supplier<Node> block) {
        List<Variable> numbers = scope.assignable(Kind.DOUBLE);
        List<Variable> ints = scope.assignable(Kind.INT);
        if (numbers.isEmpty() || ints.isEmpty()) {
            return same(Kind.STATEMENT, "if (!{0}) {1}", expressions.condition(1), block.get());
        }
        String number = scope.pick(numbers).name();
        String index = scope.pick(ints).name();
        return new Node(
                Kind.STATEMENT,
                "try {0} finally {\n    " + number + " = 0.5 * " + number + " - 0.25;\n    " + index + " += 2;\n}",
                "try {0} finally {\n    " + number + " = minus(times(c(0.5), " + number + "), c(0.25));\n    " + index
                        + " += 2;\n}",
                block.get());
    }
}
