package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;

/** Objects with state, of one of two classes, known by several names, and arrays of them; {@link Prelude} declares their classes. */
final class Objects implements Topics.Topic {
    private final Scope scope;
    private final Expressions expressions;

    Objects(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node cell(int depth) {
        List<Variable> known = scope.all(Kind.CELL);
        List<Variable> arrays = scope.all(Kind.CELLS);
        int d = depth - 1;
        if (depth <= 0) {
            return known.isEmpty()
                    ? fresh(0)
                    : same(Kind.CELL, scope.pick(known).name());
        }
        return switch (scope.random.nextInt(7)) {
            case 0 -> fresh(d);
            case 1 -> same(Kind.CELL, "({0} ? {1} : {2})", expressions.condition(d), cell(d), cell(d));
            case 2 -> same(Kind.CELL, "{0}.swap()", cell(d));
            case 3 -> helper(d);
            case 4 ->
                arrays.isEmpty()
                        ? cell(0)
                        : same(Kind.CELL, scope.pick(arrays).name() + "[{0} & 1]", expressions.integer(0));
            default -> cell(0);
        };
    }

    private Node fresh(int depth) {
        if (scope.once(4)) {
            return same(Kind.CELL, "((Cell) new Twin({0}, {1}))", expressions.number(depth), expressions.number(0));
        }
        return scope.once(3)
                ? same(Kind.CELL, "new Cell({0}, {1})", expressions.number(depth), cell(depth))
                : same(Kind.CELL, "new Cell({0})", expressions.number(depth));
    }

    Node cells() {
        List<Variable> arrays = scope.all(Kind.CELLS);
        return arrays.isEmpty() || scope.once(3)
                ? same(Kind.CELLS, "new Cell[] {{0}, {1}}", cell(1), cell(0))
                : same(Kind.CELLS, scope.pick(arrays).name());
    }

    private Node helper(int depth) {
        List<Scope.Helper> helpers =
                scope.helpers.stream().filter(h -> h.returns() == Kind.CELL).toList();
        return helpers.isEmpty() ? cell(depth) : expressions.call(scope.pick(helpers), depth, Kind.CELL.literal());
    }

    @Override
    public Node number(int depth) {
        return switch (scope.random.nextInt(7)) {
            case 6 -> {
                String twin = scope.fresh();
                String template = "({0} instanceof Twin " + twin + " ? " + twin + ".q : {1})";
                yield same(Kind.DOUBLE, template, cell(depth), expressions.number(0));
            }
            case 0 -> same(Kind.DOUBLE, "{0}.s", cell(depth));
            case 1 -> same(Kind.DOUBLE, "{0}.t", cell(depth));
            case 2 -> same(Kind.DOUBLE, "{0}.k", cell(0));
            case 3 -> same(Kind.DOUBLE, "{0}.at({1})", cell(depth), cell(depth));
            default -> same(Kind.DOUBLE, "{0}.add({1})", cell(0), expressions.number(depth));
        };
    }

    @Override
    public Node integer(int depth) {
        return same(Kind.INT, "({0}.size() & 7)", cell(0));
    }

    @Override
    public Node condition(int depth) {
        if (scope.once(4)) {
            return same(Kind.BOOLEAN, "({0} instanceof Twin)", cell(depth - 1));
        }
        return scope.once(2)
                ? same(Kind.BOOLEAN, "({0} == {1})", cell(0), cell(0))
                : new Node(Kind.BOOLEAN, "({0}.s < {1})", "({0}.s.re() < {1}.re())", cell(0), expressions.number(0));
    }

    @Override
    public Node statement() {
        List<Variable> known = scope.assignable(Kind.CELL);
        List<Variable> arrays = scope.assignable(Kind.CELLS);
        if (known.isEmpty()) {
            return declared(Kind.CELL, fresh(1));
        }
        return switch (scope.random.nextInt(8)) {
            case 0 -> declared(Kind.CELL, cell(2));
            case 1, 2 -> same(Kind.STATEMENT, scope.pick(known).name() + " = {0};", cell(2));
            case 3 -> same(Kind.STATEMENT, "{0}.s = {1};", cell(1), expressions.number(2));
            case 4 ->
                new Node(
                        Kind.STATEMENT,
                        "{0}.t += {1};",
                        "{0}.t = ComplexOperations.plus({0}.t, {1});",
                        same(Kind.CELL, scope.pick(known).name()),
                        expressions.number(1));
            case 5 -> same(Kind.STATEMENT, "{0}.add({1});", cell(1), expressions.number(1));
            case 6 ->
                arrays.isEmpty()
                        ? declared(Kind.CELLS, cells())
                        : same(
                                Kind.STATEMENT,
                                scope.pick(arrays).name() + "[{0} & 1] = {1};",
                                expressions.integer(0),
                                cell(1));
            default -> arrays.isEmpty() ? declared(Kind.CELLS, cells()) : declared(Kind.CELL, cell(2));
        };
    }

    private Node declared(Kind kind, Node value) {
        String name = scope.fresh();
        scope.declare(Variable.of(name, kind));
        return same(Kind.STATEMENT, (scope.once(3) ? "var" : kind.java) + " " + name + " = {0};", value);
    }
}
