package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;

/** Methods of the library, streams, and functions as values; {@link Prelude} declares what takes them. */
final class Calls implements Topics.Topic {
    private final Scope scope;
    private final Expressions expressions;

    Calls(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    private boolean hasArrays() {
        return !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
    }

    // ---------------------------------------------------------------- statements

    @Override
    public Node statement() {
        return switch (scope.random.nextInt(hasArrays() ? 9 : 1)) {
            case 0 -> lambda();
            // a copy within one array overlaps
            case 1, 2 ->
                same(
                        Kind.STATEMENT,
                        "System.arraycopy({0}, " + scope.random.nextInt(3) + ", {1}, " + scope.random.nextInt(3)
                                + ", 2);",
                        expressions.array(0),
                        expressions.array(0));
            case 3 ->
                same(Kind.STATEMENT, "java.util.Arrays.fill({0}, {1});", expressions.array(0), expressions.number(1));
            case 4 ->
                same(
                        Kind.STATEMENT,
                        "java.util.Arrays.fill({0}, 1, 3, {1});",
                        expressions.array(0),
                        expressions.number(1));
            case 5 -> declared("java.util.Arrays.stream({0}).sum()", "sum({0})", expressions.array(0));
            case 6 -> inElements();
            case 7 -> ofRange();
            default -> mappedArray();
        };
    }

    private Node declared(String java, String complex, Node... parts) {
        String name = scope.fresh();
        Node node = new Node(
                Kind.STATEMENT,
                "double " + name + " = " + java + ";",
                "Complex " + name + " = " + complex + ";",
                parts);
        scope.declare(Variable.of(name, Kind.DOUBLE));
        return node;
    }

    /** What a lambda captures never changes. */
    private Node lambda() {
        String captured = scope.fresh();
        String name = scope.fresh();
        Node value = expressions.number(1);
        Node start = expressions.number(1);
        scope.declare(Variable.readOnly(captured, Kind.DOUBLE));
        Node node = new Node(
                Kind.STATEMENT,
                "double " + captured + " = {0};\ndouble " + name + " = applied(each -> each * " + captured
                        + " + Math.sin(each), {1});",
                "Complex " + captured + " = {0};\nComplex " + name + " = applied(each -> plus(times(each, " + captured
                        + "), math(\"sin\", each)), {1});",
                value,
                start);
        scope.declare(Variable.of(name, Kind.DOUBLE));
        return node;
    }

    private Node capturing(String java, String complex) {
        String scalar = scope.fresh();
        String array = scope.fresh();
        String name = scope.fresh();
        Node node = new Node(
                Kind.STATEMENT,
                "final double " + scalar + " = {0};\nfinal double[] " + array + " = {1};\ndouble " + name + " = "
                        + java.formatted(array, scalar) + ";",
                "final Complex " + scalar + " = {0};\nfinal Complex[] " + array + " = {1};\nComplex " + name + " = "
                        + complex.formatted(array, scalar) + ";",
                expressions.number(1),
                expressions.array(0));
        scope.declare(Variable.readOnly(scalar, Kind.DOUBLE));
        scope.declare(Variable.readOnly(array, Kind.ARRAY));
        scope.declare(Variable.of(name, Kind.DOUBLE));
        return node;
    }

    private Node inElements() {
        return scope.once(2)
                ? capturing("summed(at -> %s[at] * %s)", "summed(at -> times(%s[at], %s))")
                : capturing(
                        "combined((left, right) -> left * %s[1] - right * %2$s, %2$s, 0.75)",
                        "combined((left, right) -> minus(times(left, %s[1]), times(right, %2$s)), %2$s, c(0.75))");
    }

    private Node ofRange() {
        List<Variable> bounds = scope.all(v -> v.high() > 0);
        String end = bounds.isEmpty() ? "3" : scope.pick(bounds).name();
        return capturing(
                "java.util.stream.IntStream.range(0, " + end + ").mapToDouble(at -> %s[at] * %s).sum()",
                "sum(range(0, " + end + ", at -> times(%s[at], %s)))");
    }

    private Node mappedArray() {
        String name = scope.fresh();
        String scalar = scope.fresh();
        Node node = new Node(
                Kind.STATEMENT,
                "final double " + scalar + " = {0};\ndouble[] " + name
                        + " = java.util.Arrays.stream({1}).map(each -> each * " + scalar + ").toArray();",
                "final Complex " + scalar + " = {0};\nComplex[] " + name + " = mapped({1}, each -> times(each, "
                        + scalar + "));",
                expressions.number(1),
                expressions.array(0));
        scope.declare(Variable.readOnly(scalar, Kind.DOUBLE));
        scope.declare(Variable.of(name, Kind.ARRAY));
        return node;
    }

    // ---------------------------------------------------------------- expressions

    @Override
    public Node number(int depth) {
        return switch (scope.random.nextInt(hasArrays() ? 11 : 5)) {
            case 0 ->
                new Node(
                        Kind.DOUBLE,
                        "applied(Math::sin, {0})",
                        "applied(each -> math(\"sin\", each), {0})",
                        expressions.number(depth));
            case 1 ->
                new Node(
                        Kind.DOUBLE,
                        "applied(each -> each * each - 0.5, {0})",
                        "applied(each -> minus(times(each, each), c(0.5)), {0})",
                        expressions.number(depth));
            case 2 ->
                new Node(
                        Kind.DOUBLE,
                        "combined(Math::max, {0}, {1})",
                        "combined((left, right) -> math(\"max\", left, right), {0}, {1})",
                        expressions.number(depth),
                        expressions.number(depth));
            case 3 ->
                same(
                        Kind.DOUBLE,
                        "sumOf({0}, {1}, {2})",
                        expressions.number(depth),
                        expressions.number(0),
                        expressions.number(0));
            case 4 -> ownMethod(depth);
            case 5 ->
                new Node(
                        Kind.DOUBLE,
                        "ofArray(all -> all[0] * all[3], {0})",
                        "ofArray(all -> times(all[0], all[3]), {0})",
                        expressions.array(depth));
            case 6 ->
                new Node(
                        Kind.DOUBLE,
                        "({0} * pick({1}, {2} + 0, 7))",
                        "times({0}, c(pick({1}, {2} + 0, 7)))",
                        expressions.number(depth),
                        expressions.condition(0),
                        expressions.integer(0));
            case 7 ->
                new Node(
                        Kind.DOUBLE,
                        "java.util.Arrays.stream({0}).map(Math::cos).sum()",
                        "sum(mapped({0}, each -> math(\"cos\", each)))",
                        expressions.array(depth));
            case 8 ->
                new Node(
                        Kind.DOUBLE,
                        "java.util.Arrays.stream({0}).max().getAsDouble()",
                        "greatest({0})",
                        expressions.array(depth));
            case 9 ->
                new Node(
                        Kind.DOUBLE,
                        "java.util.Arrays.stream({0}).map(Math::abs).min().orElse(0)",
                        "least(mapped({0}, each -> math(\"abs\", each)))",
                        expressions.array(depth));
            default ->
                new Node(
                        Kind.DOUBLE,
                        "java.util.Arrays.stream({0}).average().orElse(1)",
                        "over(sum({0}), c(4))",
                        expressions.array(depth));
        };
    }

    /** A reference to a helper, where there is one of a fitting form. */
    private Node ownMethod(int depth) {
        List<Scope.Helper> helpers = scope.helpers.stream()
                .filter(h -> h.returns() == Kind.DOUBLE && h.parameters().equals(List.of(Kind.DOUBLE, Kind.DOUBLE)))
                .toList();
        return helpers.isEmpty()
                ? expressions.number(depth)
                : same(
                        Kind.DOUBLE,
                        "combined(" + Program.THIS + "::" + scope.pick(helpers).name() + ", {0}, {1})",
                        expressions.number(depth),
                        expressions.number(depth));
    }

    @Override
    public Node integer(int depth) {
        return hasArrays() ? same(Kind.INT, "({0}.length - 1)", expressions.array(depth)) : expressions.integer(depth);
    }

    @Override
    public Node condition(int depth) {
        return hasArrays()
                ? same(Kind.BOOLEAN, "({0} == {1})", expressions.array(0), expressions.array(0))
                : expressions.condition(depth);
    }
}
