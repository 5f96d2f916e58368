package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;

/** Records, nested, with methods; {@link Prelude} declares them. What a parameter holds is never written to. */
final class Records implements Topics.Topic {
    private final Scope scope;
    private final Expressions expressions;

    Records(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node of(Kind kind, int depth) {
        return kind == Kind.PAIR ? pair(depth) : box(scope.all(Kind.BOX));
    }

    private Node pair(int depth) {
        List<Variable> variables = scope.all(Kind.PAIR);
        List<Variable> boxes = scope.all(Kind.BOX);
        int d = depth - 1;
        if (depth <= 0) {
            if (!boxes.isEmpty() && scope.once(3)) {
                return same(Kind.PAIR, scope.pick(boxes).name() + ".p()");
            }
            return variables.isEmpty()
                    ? same(Kind.PAIR, "Pair.of({0})", expressions.number(0))
                    : same(Kind.PAIR, scope.pick(variables).name());
        }
        return switch (scope.random.nextInt(7)) {
            case 0, 1 -> same(Kind.PAIR, "new Pair({0}, {1})", expressions.number(d), expressions.number(d));
            case 2, 3 -> same(Kind.PAIR, "{0}.plus({1})", pair(d), pair(d));
            case 4 -> same(Kind.PAIR, "({0} ? {1} : {2})", expressions.condition(d), pair(d), pair(d));
            case 5 -> helper(d);
            default -> pair(0);
        };
    }

    private Node helper(int depth) {
        List<Scope.Helper> helpers =
                scope.helpers.stream().filter(h -> h.returns() == Kind.PAIR).toList();
        return helpers.isEmpty() ? pair(depth) : expressions.call(scope.pick(helpers), depth, Kind.PAIR.literal());
    }

    /** One of these, or a new one around an array that may be known elsewhere. */
    private Node box(List<Variable> known) {
        if (!known.isEmpty() && !scope.once(4)) {
            return same(Kind.BOX, scope.pick(known).name());
        }
        boolean hasArrays = !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
        return same(
                Kind.BOX,
                "new Box({0}, {1}, {2})",
                pair(1),
                hasArrays && scope.once(2) ? expressions.array(0) : expressions.freshArray(0),
                expressions.integer(1));
    }

    @Override
    public Node number(int depth) {
        return switch (scope.random.nextInt(7)) {
            case 0 -> same(Kind.DOUBLE, "{0}.u()", pair(depth));
            case 1 -> same(Kind.DOUBLE, "{0}.v()", pair(depth));
            case 2 -> same(Kind.DOUBLE, "{0}.dot({1})", pair(depth), pair(depth));
            case 3 -> same(Kind.DOUBLE, "{0}.at({1})", box(scope.all(Kind.BOX)), expressions.integer(depth));
            case 4 -> same(Kind.DOUBLE, "{0}.w()[{1}]", box(scope.all(Kind.BOX)), expressions.index());
            case 5 -> same(Kind.DOUBLE, "{0}.total()", box(scope.all(Kind.BOX)));
            default -> same(Kind.DOUBLE, "{0}.p().u()", box(scope.all(Kind.BOX)));
        };
    }

    @Override
    public Node integer(int depth) {
        return same(Kind.INT, "({0}.n() & 7)", box(scope.all(Kind.BOX)));
    }

    @Override
    public Node condition(int depth) {
        return new Node(
                Kind.BOOLEAN, "({0}.u() < {1})", "({0}.u().re() < {1}.re())", pair(depth), expressions.number(0));
    }

    @Override
    public Node statement() {
        List<Variable> boxes = scope.assignable(Kind.BOX);
        List<Variable> pairs = scope.assignable(Kind.PAIR);
        return switch (scope.random.nextInt(6)) {
            case 0 -> declared(Kind.PAIR, pair(2));
            case 1 -> declared(Kind.BOX, box(boxes));
            case 2, 3 ->
                pairs.isEmpty()
                        ? declared(Kind.PAIR, pair(2))
                        : same(Kind.STATEMENT, scope.pick(pairs).name() + " = {0};", pair(2));
            case 4 ->
                boxes.isEmpty()
                        ? declared(Kind.BOX, box(boxes))
                        : same(Kind.STATEMENT, scope.pick(boxes).name() + " = {0};", box(boxes));
            default ->
                boxes.isEmpty()
                        ? declared(Kind.BOX, box(boxes))
                        : same(
                                Kind.STATEMENT,
                                scope.pick(boxes).name() + ".w()[{0}] = {1};",
                                expressions.index(),
                                expressions.number(2));
        };
    }

    private Node declared(Kind kind, Node value) {
        String name = scope.fresh();
        scope.declare(Variable.of(name, kind));
        return same(Kind.STATEMENT, (scope.once(3) ? "var" : kind.java) + " " + name + " = {0};", value);
    }
}
