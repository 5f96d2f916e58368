package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Expressions that stay in the domain of every function and in the bounds of every array; all arrays have length 4. */
final class Expressions {
    static final int LENGTH = 4;
    private static final List<String> ANYWHERE = List.of("sin", "cos", "tanh", "atan", "abs");
    private static final List<String> POSITIVE = List.of("sqrt", "log", "cbrt", "log10", "exp", "sinh", "log1p");

    private final Scope scope;
    private final Random random;
    private final Topics topics;
    private final Integers integers;

    Expressions(Scope scope) {
        this.scope = scope;
        this.random = scope.random;
        this.topics = new Topics(scope, this);
        this.integers = new Integers(scope, this);
    }

    Topics topics() {
        return topics;
    }

    Node of(Kind kind, int depth) {
        return switch (kind) {
            case DOUBLE -> number(depth);
            case INT -> integer(depth);
            case BOOLEAN -> condition(depth);
            case FLOAT, FLOATS -> topics.floats().of(kind, depth);
            case PAIR, BOX -> topics.records().of(kind, depth);
            case CELL -> topics.objects().cell(depth);
            case CELLS -> topics.objects().cells();
            case LONG, STRING, MODE -> topics.passives().of(kind, depth);
            case ARRAY -> array(depth);
            case MATRIX -> same(Kind.MATRIX, scope.pick(scope.all(Kind.MATRIX)).name());
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    // ---------------------------------------------------------------- double

    Node number(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        int d = depth - 1;
        return switch (random.nextInt(18)) {
            case 15, 16, 17 -> topics.number(d);
            case 14 -> new Switches(scope, this).expression(d);
            case 0, 1 -> operation("+", "plus", d);
            case 2 -> operation("-", "minus", d);
            case 3, 4 -> operation("*", "times", d);
            case 5 ->
                new Node(
                        Kind.DOUBLE,
                        "({0} / (2.5 + Math.sin({1})))",
                        "over({0}, plus(c(2.5), math(\"sin\", {1})))",
                        number(d),
                        number(d));
            case 6, 7 -> call(scope.pick(ANYWHERE), number(d));
            case 8 -> onPositive(scope.pick(POSITIVE), number(d));
            case 9 -> twoArguments(d);
            case 10 ->
                new Node(Kind.DOUBLE, "({0} ? {1} : {2})", "({0} ? {1} : {2})", condition(d), number(d), number(d));
            case 11 -> new Node(Kind.DOUBLE, "(-{0})", "negate({0})", number(d));
            case 12 -> sideEffect(d);
            default -> helper(d);
        };
    }

    private Node leaf() {
        List<Variable> scalars = scope.all(Kind.DOUBLE);
        List<Variable> ints = scope.all(Kind.INT);
        int dice = random.nextInt(10);
        if (dice < 5 && !scalars.isEmpty()) {
            return same(Kind.DOUBLE, scope.pick(scalars).name());
        } else if (dice < 8
                && !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                        .isEmpty()) {
            return same(Kind.DOUBLE, "{0}[{1}]", array(0), index());
        } else if (dice == 8 && !ints.isEmpty()) {
            return new Node(
                    Kind.DOUBLE,
                    "(1.0 * ({0} % 5))",
                    "times(c(1), c({0} % 5))",
                    same(Kind.INT, scope.pick(ints).name()));
        }
        double literal = (1 + random.nextInt(11)) / 8.0;
        return new Node(Kind.DOUBLE, "" + literal, "c(" + literal + ")");
    }

    private Node operation(String operator, String method, int depth) {
        return new Node(Kind.DOUBLE, "({0} " + operator + " {1})", method + "({0}, {1})", number(depth), number(depth));
    }

    private static Node call(String function, Node x) {
        return new Node(Kind.DOUBLE, "Math." + function + "({0})", "math(\"" + function + "\", {0})", x);
    }

    private static Node onPositive(String function, Node x) {
        return new Node(
                Kind.DOUBLE,
                "Math." + function + "(1.5 + Math.cos({0}))",
                "math(\"" + function + "\", plus(c(1.5), math(\"cos\", {0})))",
                x);
    }

    private Node twoArguments(int depth) {
        Node x = number(depth);
        Node y = number(depth);
        return switch (random.nextInt(6)) {
            case 0 -> new Node(Kind.DOUBLE, "Math.max({0}, {1})", "math(\"max\", {0}, {1})", x, y);
            case 1 -> new Node(Kind.DOUBLE, "Math.min({0}, {1})", "math(\"min\", {0}, {1})", x, y);
            case 2 -> new Node(Kind.DOUBLE, "({0} % 1.75)", "remainder({0}, c(1.75))", x);
            case 3 ->
                new Node(
                        Kind.DOUBLE,
                        "Math.atan2({0}, 2.5 + Math.cos({1}))",
                        "math(\"atan2\", {0}, plus(c(2.5), math(\"cos\", {1})))",
                        x,
                        y);
            case 4 ->
                new Node(
                        Kind.DOUBLE,
                        "Math.hypot({0}, 1.5 + Math.cos({1}))",
                        "math(\"hypot\", {0}, plus(c(1.5), math(\"cos\", {1})))",
                        x,
                        y);
            default ->
                new Node(
                        Kind.DOUBLE,
                        "Math.pow(1.5 + Math.cos({0}), Math.sin({1}))",
                        "math(\"pow\", plus(c(1.5), math(\"cos\", {0})), math(\"sin\", {1}))",
                        x,
                        y);
        };
    }

    /** An assignment as a value. */
    private Node sideEffect(int depth) {
        List<Variable> variables = scope.assignable(Kind.DOUBLE);
        if (variables.isEmpty() || scope.once(2)) {
            return number(depth);
        }
        String name = scope.pick(variables).name();
        return switch (random.nextInt(3)) {
            case 0 -> same(Kind.DOUBLE, "(" + name + " = {0})", number(depth));
            case 1 ->
                new Node(
                        Kind.DOUBLE,
                        "(" + name + " += {0})",
                        "(" + name + " = plus(" + name + ", {0}))",
                        number(depth));
            default -> new Node(Kind.DOUBLE, "(--" + name + ")", "(" + name + " = minus(" + name + ", c(1)))");
        };
    }

    private Node helper(int depth) {
        List<Scope.Helper> helpers =
                scope.helpers.stream().filter(h -> h.returns() == Kind.DOUBLE).toList();
        return helpers.isEmpty() ? number(depth) : call(scope.pick(helpers), depth);
    }

    private Node call(Scope.Helper helper, int depth) {
        return call(helper, depth, Kind.DOUBLE.literal());
    }

    /** @param other what to do instead where there is no array to pass */
    Node call(Scope.Helper helper, int depth, Node other) {
        List<Node> arguments = new ArrayList<>();
        StringBuilder text = new StringBuilder(helper.name()).append('(');
        for (Kind parameter : helper.parameters()) {
            if (parameter == Kind.ARRAY
                    && scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                            .isEmpty()) {
                return other;
            }
            text.append(arguments.isEmpty() ? "{" : ", {")
                    .append(arguments.size())
                    .append('}');
            arguments.add(of(parameter, depth));
        }
        String call = text.append(')').toString();
        return new Node(helper.returns(), call, call, arguments);
    }

    Node integer(int depth) {
        return integers.of(depth);
    }

    Node index() {
        return integers.index();
    }

    // ---------------------------------------------------------------- boolean

    Node condition(int depth) {
        int d = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 4 : 10)) {
            case 0, 1 -> new Node(Kind.BOOLEAN, "({0} < {1})", "({0}.re() < {1}.re())", number(d), number(0));
            case 2 -> new Node(Kind.BOOLEAN, "({0} >= {1})", "({0}.re() >= {1}.re())", number(d), number(0));
            case 3 -> integerComparison(d);
            case 4 -> same(Kind.BOOLEAN, "({0} && {1})", condition(d), condition(d));
            case 5 -> same(Kind.BOOLEAN, "({0} || {1})", condition(d), condition(d));
            case 6 -> same(Kind.BOOLEAN, "!({0})", condition(d));
            case 7 -> same(Kind.BOOLEAN, "({0} ^ {1})", condition(d), condition(d));
            case 9 -> topics.condition(d);
            default ->
                scope.all(Kind.BOOLEAN).isEmpty()
                        ? integerComparison(d)
                        : same(Kind.BOOLEAN, scope.pick(scope.all(Kind.BOOLEAN)).name());
        };
    }

    private Node integerComparison(int depth) {
        String operator = scope.pick(List.of("<", "<=", ">", ">=", "==", "!="));
        return same(Kind.BOOLEAN, "({0} " + operator + " {1})", integer(depth), integer(0));
    }

    // ---------------------------------------------------------------- arrays

    /** An array that exists; the caller knows that there is one. */
    Node array(int depth) {
        List<Variable> arrays = scope.all(Kind.ARRAY);
        List<Variable> matrices = scope.all(Kind.MATRIX);
        if (!matrices.isEmpty() && (arrays.isEmpty() || scope.once(3))) {
            return same(Kind.ARRAY, scope.pick(matrices).name() + "[{0}]", index());
        }
        String name = scope.pick(arrays).name();
        return depth > 0 && scope.once(8)
                ? same(Kind.ARRAY, "({0} ? " + name + " : {1})", condition(0), array(0))
                : same(Kind.ARRAY, name);
    }

    private Node copy(Node array) {
        return same(
                Kind.ARRAY,
                scope.pick(List.of(
                        "{0}.clone()",
                        "{0}.clone()", "java.util.Arrays.copyOf({0}, 4)", "java.util.Arrays.copyOfRange({0}, 0, 4)")),
                array);
    }

    /** An array that nothing else refers to. */
    Node freshArray(int depth) {
        boolean exists = !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
        List<Scope.Helper> helpers =
                scope.helpers.stream().filter(h -> h.returns() == Kind.ARRAY).toList();
        return switch (random.nextInt(4)) {
            case 0 -> new Node(Kind.ARRAY, "new double[4]", "zeros(4)");
            case 1 ->
                new Node(
                        Kind.ARRAY,
                        "new double[] {{0}, {1}, {2}, {3}}",
                        "new Complex[] {{0}, {1}, {2}, {3}}",
                        number(depth),
                        number(0),
                        number(depth),
                        number(0));
            case 2 ->
                exists && !helpers.isEmpty()
                        ? call(scope.pick(helpers), depth, new Node(Kind.ARRAY, "new double[4]", "zeros(4)"))
                        : freshArray(depth);
            default -> exists ? copy(array(0)) : freshArray(depth);
        };
    }
}
