package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

/** Statements that call methods of the library, and functions as values. */
final class Calls {
    private final Scope scope;
    private final Expressions expressions;

    Calls(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    Node one() {
        boolean hasArrays = !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
        return switch (scope.random.nextInt(hasArrays ? 5 : 1)) {
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
            default -> declared("java.util.Arrays.stream({0}).sum()", "sum({0})", expressions.array(0));
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
                "double " + captured + " = {0};\ndouble " + name + " = applied(z -> z * " + captured
                        + " + Math.sin(z), {1});",
                "Complex " + captured + " = {0};\nComplex " + name + " = applied(z -> plus(times(z, " + captured
                        + "), math(\"sin\", z)), {1});",
                value,
                start);
        scope.declare(Variable.of(name, Kind.DOUBLE));
        return node;
    }
}
