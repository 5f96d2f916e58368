package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;
import java.util.function.Supplier;

/** Strings, enums and the smaller and larger integers: they decide, and nothing flows through them. */
final class Passives implements Topics.Topic {
    private final Scope scope;
    private final Expressions expressions;

    Passives(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node of(Kind kind, int depth) {
        return switch (kind) {
            case LONG -> large(depth);
            case STRING -> string(depth);
            default -> mode(depth);
        };
    }

    private Node known(Kind kind, Supplier<Node> other) {
        List<Variable> variables = scope.all(kind);
        return variables.isEmpty() || scope.once(4)
                ? other.get()
                : same(kind, scope.pick(variables).name());
    }

    private Node large(int depth) {
        if (depth <= 0) {
            return known(Kind.LONG, () -> same(Kind.LONG, scope.random.nextInt(5) + "L"));
        }
        int d = depth - 1;
        return switch (scope.random.nextInt(6)) {
            case 0 -> same(Kind.LONG, "({0} + {1})", large(d), expressions.integer(d));
            case 1 -> same(Kind.LONG, "({0} * 3)", large(d));
            case 2 -> same(Kind.LONG, "({0} >> 1)", large(d));
            case 3 -> new Node(Kind.LONG, "((long) {0})", "((long) {0}.re())", expressions.number(d));
            default -> large(0);
        };
    }

    private Node string(int depth) {
        String literal = scope.pick(List.of("\"a\"", "\"b\"", "\"bc\"", "\"\""));
        return depth > 0 && scope.once(3)
                ? same(Kind.STRING, "({0} + {1})", string(0), expressions.integer(0))
                : depth > 0 && scope.once(4)
                        ? same(Kind.STRING, "{0}.name()", mode(0))
                        : known(Kind.STRING, () -> same(Kind.STRING, literal));
    }

    private Node mode(int depth) {
        String literal = scope.pick(List.of("Mode.A", "Mode.B", "Mode.C"));
        return depth > 0 && scope.once(4)
                ? same(Kind.MODE, "({0} ? {1} : {2})", expressions.condition(0), mode(0), mode(0))
                : known(Kind.MODE, () -> same(Kind.MODE, literal));
    }

    @Override
    public Node number(int depth) {
        Node one = expressions.number(depth);
        Node two = expressions.number(depth);
        String name = scope.fresh();
        return switch (scope.random.nextInt(4)) {
            case 0 ->
                new Node(
                        Kind.DOUBLE,
                        "(switch ({0}) {\n    case A -> {1};\n    case B -> {\n        double " + name
                                + " = {2};\n        yield " + name + " * " + name + ";\n    }\n"
                                + "    case C -> 0.25;\n})",
                        "(switch ({0}) {\n    case A -> {1};\n    case B -> {\n        Complex " + name
                                + " = {2};\n        yield times(" + name + ", " + name + ");\n    }\n"
                                + "    case C -> c(0.25);\n})",
                        mode(1),
                        one,
                        two);
            case 1 ->
                same(
                        Kind.DOUBLE,
                        "(switch ({0}) {\n    case \"a\", \"A\" -> {1};\n    default -> {2};\n})",
                        string(1),
                        one,
                        two);
            case 2 -> new Node(Kind.DOUBLE, "({0} * ({1} % 4))", "times({0}, c({1} % 4))", one, large(1));
            default ->
                new Node(Kind.DOUBLE, "({0} + TABLE[{1}])", "plus({0}, c(TABLE[{1}]))", one, expressions.index());
        };
    }

    @Override
    public Node integer(int depth) {
        return switch (scope.random.nextInt(7)) {
            case 0 -> same(Kind.INT, "{0}.length()", string(1));
            case 1 -> same(Kind.INT, "{0}.ordinal()", mode(1));
            case 2 -> same(Kind.INT, "{0}.twice()", mode(1));
            case 3 -> same(Kind.INT, "((int) {0})", large(1));
            case 4 -> same(Kind.INT, "((byte) {0})", expressions.integer(depth));
            case 5 -> same(Kind.INT, "((char) {0} % 11)", expressions.integer(depth));
            default -> new Node(Kind.INT, "((short) {0})", "((short) {0}.re())", expressions.number(depth));
        };
    }

    @Override
    public Node condition(int depth) {
        return switch (scope.random.nextInt(4)) {
            case 0 -> same(Kind.BOOLEAN, "{0}.equals({1})", string(1), string(0));
            case 1 -> same(Kind.BOOLEAN, "({0} == {1})", mode(1), mode(0));
            case 2 -> same(Kind.BOOLEAN, "{0}.isLast()", mode(1));
            default -> same(Kind.BOOLEAN, "({0} < {1})", large(1), expressions.integer(0));
        };
    }

    @Override
    public Node statement() {
        Kind kind = scope.pick(List.of(Kind.LONG, Kind.STRING, Kind.MODE, Kind.INTS));
        List<Variable> known = scope.assignable(kind);
        if (kind == Kind.INTS) {
            Node value = scope.all(Kind.INTS).isEmpty() || scope.once(2)
                    ? same(Kind.INTS, "new int[] {{0}, 1, {1}, 2}", expressions.integer(1), expressions.integer(0))
                    : same(Kind.INTS, scope.pick(scope.all(Kind.INTS)).name());
            return assigned(kind, known, value);
        } else if (kind == Kind.LONG && !known.isEmpty() && scope.once(2)) {
            String name = scope.pick(known).name();
            return new Node(
                    Kind.STATEMENT,
                    name + " += {0};",
                    name + " = (long) (" + name + " + {0}.re());",
                    expressions.number(1));
        }
        return assigned(kind, known, of(kind, 2));
    }

    private Node assigned(Kind kind, List<Variable> known, Node value) {
        if (!known.isEmpty() && scope.once(2)) {
            return same(Kind.STATEMENT, scope.pick(known).name() + " = {0};", value);
        }
        String name = scope.fresh();
        scope.declare(Variable.of(name, kind));
        return same(Kind.STATEMENT, kind.java + " " + name + " = {0};", value);
    }
}
