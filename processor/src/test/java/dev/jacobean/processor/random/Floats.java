package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;

/** {@code float}: the twin rounds the real part wherever Java does. */
final class Floats implements Topics.Topic {
    private static final List<String> OPERATORS = List.of("+", "-", "*");
    private static final List<String> METHODS = List.of("plus", "minus", "times");

    private final Scope scope;
    private final Expressions expressions;

    Floats(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node of(Kind kind, int depth) {
        return kind == Kind.FLOAT ? single(depth) : array();
    }

    private static Node narrowed(String java, String complex, Node... parts) {
        return new Node(Kind.FLOAT, java, "narrow(" + complex + ")", parts);
    }

    private Node single(int depth) {
        List<Variable> variables = scope.all(Kind.FLOAT);
        List<Variable> arrays = scope.all(Kind.FLOATS);
        int d = depth - 1;
        if (depth <= 0) {
            if (!arrays.isEmpty() && scope.once(2)) {
                return same(Kind.FLOAT, scope.pick(arrays).name() + "[{0}]", expressions.index());
            } else if (!variables.isEmpty() && !scope.once(4)) {
                return same(Kind.FLOAT, scope.pick(variables).name());
            }
            double literal = (1 + scope.random.nextInt(11)) / 8.0;
            return new Node(Kind.FLOAT, literal + "f", "c(" + literal + ")");
        }
        return switch (scope.random.nextInt(11)) {
            case 0, 1, 2 -> {
                int operator = scope.random.nextInt(3);
                yield narrowed(
                        "({0} " + OPERATORS.get(operator) + " {1})",
                        METHODS.get(operator) + "({0}, {1})",
                        single(d),
                        single(d));
            }
            case 3 -> narrowed("({0} / 3f)", "over({0}, c(3))", single(d));
            case 4 -> narrowed("({0} * {1})", "times({0}, c((float) {1}))", single(d), expressions.integer(d));
            case 5, 6 -> narrowed("((float) {0})", "{0}", expressions.number(d));
            case 7 -> new Node(Kind.FLOAT, "Math.abs({0})", "math(\"abs\", {0})", single(d));
            case 8 ->
                scope.once(2)
                        ? new Node(Kind.FLOAT, "Math.max({0}, {1})", "math(\"max\", {0}, {1})", single(d), single(d))
                        : new Node(Kind.FLOAT, "(-{0})", "negate({0})", single(d));
            case 9 -> same(Kind.FLOAT, "({0} ? {1} : {2})", expressions.condition(d), single(d), single(d));
            default -> assigned(d);
        };
    }

    private Node assigned(int depth) {
        List<Variable> variables = scope.assignable(Kind.FLOAT);
        if (variables.isEmpty()) {
            return single(depth);
        }
        String name = scope.pick(variables).name();
        return switch (scope.random.nextInt(3)) {
            case 0 -> same(Kind.FLOAT, "(" + name + " = {0})", single(depth));
            case 1 ->
                new Node(
                        Kind.FLOAT,
                        "(" + name + " += {0})",
                        "(" + name + " = narrow(plus(" + name + ", {0})))",
                        expressions.number(depth));
            default -> new Node(Kind.FLOAT, "(++" + name + ")", "(" + name + " = narrow(plus(" + name + ", c(1))))");
        };
    }

    private Node array() {
        List<Variable> arrays = scope.all(Kind.FLOATS);
        if (!arrays.isEmpty() && !scope.once(3)) {
            return same(Kind.FLOATS, scope.pick(arrays).name());
        }
        return scope.once(2)
                ? new Node(Kind.FLOATS, "new float[4]", "zeros(4)")
                : new Node(
                        Kind.FLOATS,
                        "new float[] {{0}, 1, {1}, {2}}",
                        "new Complex[] {{0}, c(1), {1}, {2}}",
                        single(1),
                        single(0),
                        single(0));
    }

    @Override
    public Node number(int depth) {
        return switch (scope.random.nextInt(6)) {
            case 0 -> new Node(Kind.DOUBLE, "({0} * {1})", "times({0}, {1})", single(depth), expressions.number(depth));
            case 1 -> new Node(Kind.DOUBLE, "({0} - {1})", "minus({0}, {1})", expressions.number(depth), single(depth));
            case 2 ->
                same(
                        Kind.DOUBLE,
                        "({0} ? {1} : {2})",
                        expressions.condition(depth),
                        single(depth),
                        expressions.number(depth));
            case 3 ->
                new Node(
                        Kind.DOUBLE,
                        "Math.max({0}, {1})",
                        "math(\"max\", {0}, {1})",
                        single(depth),
                        expressions.number(depth));
            case 4 -> new Node(Kind.DOUBLE, "Math.sin({0})", "math(\"sin\", {0})", single(depth));
            default -> new Node(Kind.DOUBLE, "((double) {0})", "{0}", single(depth));
        };
    }

    @Override
    public Node integer(int depth) {
        return new Node(Kind.INT, "((int) {0})", "((int) {0}.re())", single(depth));
    }

    @Override
    public Node condition(int depth) {
        return new Node(Kind.BOOLEAN, "({0} > {1})", "({0}.re() > {1}.re())", single(depth), single(0));
    }

    @Override
    public Node statement() {
        List<Variable> known = scope.assignable(Kind.FLOAT);
        return switch (scope.random.nextInt(7)) {
            case 0, 1 -> declaration();
            case 2 ->
                known.isEmpty()
                        ? declaration()
                        : same(Kind.STATEMENT, scope.pick(known).name() + " = {0};", single(2));
            case 3 ->
                known.isEmpty() ? declaration() : compound(scope.pick(known).name());
            case 4 -> integers();
            default -> store();
        };
    }

    private Node declaration() {
        Kind kind = scope.once(3) ? Kind.FLOATS : Kind.FLOAT;
        Node value = kind == Kind.FLOAT ? single(2) : array();
        String name = scope.fresh();
        scope.declare(Variable.of(name, kind));
        return new Node(
                Kind.STATEMENT, kind.java + " " + name + " = {0};", kind.complex + " " + name + " = {0};", value);
    }

    /** The right side may be a double; the sum is narrowed only once. */
    private Node compound(String name) {
        int operator = scope.random.nextInt(3);
        return new Node(
                Kind.STATEMENT,
                name + " " + OPERATORS.get(operator) + "= {0};",
                name + " = narrow(" + METHODS.get(operator) + "(" + name + ", {0}));",
                scope.once(2) ? single(1) : expressions.number(1));
    }

    /** An int and a float are added as floats. */
    private Node integers() {
        List<Variable> variables = scope.assignable(Kind.INT);
        if (variables.isEmpty()) {
            return declaration();
        }
        String name = scope.pick(variables).name();
        return new Node(
                Kind.STATEMENT, name + " -= {0};", name + " = (int) (" + name + " - (float) {0}.re());", single(1));
    }

    private Node store() {
        if (scope.all(Kind.FLOATS).isEmpty()) {
            return declaration();
        }
        String name = scope.pick(scope.all(Kind.FLOATS)).name();
        int operator = scope.random.nextInt(5);
        if (operator >= OPERATORS.size()) {
            return same(Kind.STATEMENT, name + "[{0}] = {1};", expressions.index(), single(2));
        }
        return new Node(
                Kind.STATEMENT,
                name + "[{0}] " + OPERATORS.get(operator) + "= {1};",
                "element(" + name + ", {0}).narrowed()." + METHODS.get(operator) + "({1});",
                expressions.index(),
                scope.once(2) ? single(1) : expressions.number(1));
    }
}
