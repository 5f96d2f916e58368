package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;

/** Assignments and increments as values: of variables, of elements, in chains, in conditions. */
final class Updates implements Topics.Topic {
    private final Scope scope;
    private final Expressions expressions;

    Updates(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    private boolean hasArrays() {
        return !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
    }

    @Override
    public Node number(int depth) {
        if (!hasArrays() || scope.once(3)) {
            return ofVariable(depth);
        }
        return switch (scope.random.nextInt(5)) {
            case 0 ->
                same(
                        Kind.DOUBLE,
                        "({0}[{1}] = {2})",
                        expressions.array(depth),
                        expressions.index(),
                        expressions.number(depth));
            case 1 ->
                new Node(
                        Kind.DOUBLE,
                        "({0}[{1}] += {2})",
                        "element({0}, {1}).plus({2})",
                        expressions.array(0),
                        expressions.index(),
                        expressions.number(depth));
            case 2 ->
                new Node(
                        Kind.DOUBLE,
                        "({0}[{1}] /= 1.5)",
                        "element({0}, {1}).over(c(1.5))",
                        expressions.array(0),
                        expressions.index());
            case 3 ->
                new Node(
                        Kind.DOUBLE,
                        "{0}[{1}]++",
                        "element({0}, {1}).next()",
                        expressions.array(0),
                        expressions.index());
            default ->
                new Node(
                        Kind.DOUBLE,
                        "(--{0}[{1}])",
                        "element({0}, {1}).minus(c(1))",
                        expressions.array(0),
                        expressions.index());
        };
    }

    private Node ofVariable(int depth) {
        List<Variable> variables = scope.assignable(Kind.DOUBLE);
        if (variables.isEmpty()) {
            return expressions.number(depth);
        }
        String name = scope.pick(variables).name();
        String other = scope.pick(variables).name();
        return switch (scope.random.nextInt(4)) {
            case 0 -> new Node(Kind.DOUBLE, name + "++", "next(" + name + ", " + name + " = plus(" + name + ", c(1)))");
            case 1 -> same(Kind.DOUBLE, "(" + name + " = " + other + " = {0})", expressions.number(depth));
            case 2 ->
                new Node(
                        Kind.DOUBLE,
                        "(" + name + " *= {0})",
                        "(" + name + " = times(" + name + ", {0}))",
                        expressions.number(depth));
            // the first operand is what the variable was before
            default ->
                new Node(
                        Kind.DOUBLE,
                        "(" + name + " * (" + name + " -= {0}))",
                        "times(" + name + ", (" + name + " = minus(" + name + ", {0})))",
                        expressions.number(depth));
        };
    }

    @Override
    public Node integer(int depth) {
        List<Variable> arrays = scope.all(Kind.INTS);
        if (arrays.isEmpty()) {
            return expressions.integer(depth);
        }
        String name = scope.pick(arrays).name();
        return switch (scope.random.nextInt(4)) {
            case 0 -> same(Kind.INT, name + "[{0}]++", expressions.index());
            case 1 -> same(Kind.INT, "(" + name + "[{0}] = {1})", expressions.index(), expressions.integer(depth));
            case 2 -> same(Kind.INT, "(" + name + "[{0}] ^= {1})", expressions.index(), expressions.integer(depth));
            default ->
                new Node(
                        Kind.INT,
                        "(" + name + "[{0}] -= {1})",
                        "narrowed(" + name + ", {0}, " + name + "[{0}] - {1}.re())",
                        same(Kind.INT, "" + scope.random.nextInt(4)),
                        expressions.number(depth));
        };
    }

    @Override
    public Node condition(int depth) {
        return new Node(
                Kind.BOOLEAN,
                "({0} > {1})",
                "({0}.re() > {1}.re())",
                number(Math.max(0, depth)),
                expressions.number(0));
    }

    @Override
    public Node statement() {
        if (!hasArrays() || scope.once(3)) {
            List<Variable> variables = scope.assignable(Kind.DOUBLE);
            if (variables.isEmpty()) {
                return new Node(
                        Kind.STATEMENT,
                        "if ({0} < 0) {\n    throw new IllegalArgumentException(\"negative\");\n}",
                        "if ({0}.re() < 0) {\n    throw new IllegalArgumentException(\"negative\");\n}",
                        expressions.number(1));
            }
            return same(
                    Kind.STATEMENT,
                    scope.pick(variables).name() + " = ({0} ? {1} : {2});",
                    expressions.condition(1),
                    ofVariable(1),
                    ofVariable(1));
        }
        Node array = expressions.array(0);
        return switch (scope.random.nextInt(4)) {
            // a ring: the index is stored, too
            case 0 -> ring();
            case 1 ->
                same(
                        Kind.STATEMENT,
                        "{0}[{1}] = {2}[{3}] = {4};",
                        array,
                        expressions.index(),
                        expressions.array(0),
                        expressions.index(),
                        expressions.number(2));
            case 2 ->
                new Node(Kind.STATEMENT, "{0}[{1}]--;", "element({0}, {1}).minus(c(1));", array, expressions.index());
            default ->
                new Node(
                        Kind.STATEMENT,
                        "{0}[{1}] /= 2 + Math.cos({2});",
                        "element({0}, {1}).over(plus(c(2), math(\"cos\", {2})));",
                        array,
                        expressions.index(),
                        expressions.number(1));
        };
    }

    private Node ring() {
        List<Variable> variables = scope.assignable(Kind.INT);
        String i = variables.isEmpty() ? "0" : scope.pick(variables).name() + "++";
        return new Node(
                Kind.STATEMENT,
                "{0}[" + i + " & 3] += {1};",
                "element({0}, " + i + " & 3).plus({1});",
                expressions.array(0),
                expressions.number(1));
    }
}
