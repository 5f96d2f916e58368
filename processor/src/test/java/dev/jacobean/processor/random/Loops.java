package dev.jacobean.processor.random;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Loops; what makes them end stands in their headers, where no statement of the body and no shrinking reaches it. */
final class Loops {
    private static final Pattern KEYWORD = Pattern.compile("^((?:for|do|while) )", Pattern.MULTILINE);

    private final Scope scope;
    private final Expressions expressions;
    private final String label;

    /** @param label of the loop, or empty */
    Loops(Scope scope, Expressions expressions, String label) {
        this.scope = scope;
        this.expressions = expressions;
        this.label = label;
    }

    private Node loop(String header, Node... parts) {
        return loop(header, header, parts);
    }

    /** Puts the label before the loop itself, which a declaration may precede. */
    private Node loop(String java, String complex, Node... parts) {
        String mark = label.isEmpty() ? "" : label + ":\n";
        return new Node(
                Kind.STATEMENT,
                KEYWORD.matcher(java).replaceFirst(mark + "$1"),
                KEYWORD.matcher(complex).replaceFirst(mark + "$1"),
                parts);
    }

    /** The body of a loop that has declared a variable. */
    private Node inside(Variable variable, Supplier<Node> body) {
        int mark = scope.mark();
        scope.declare(variable);
        Node node = body.get();
        scope.release(mark);
        return node;
    }

    Node counted(Supplier<Node> body) {
        String i = scope.fresh();
        List<Variable> bounds = scope.all(v -> v.high() > 0);
        return switch (scope.random.nextInt(7)) {
            case 0, 1 ->
                loop("for (int " + i + " = 0; " + i + " < 4; " + i + "++) {0}", inside(Variable.index(i, 0, 3), body));
            case 2 ->
                loop("for (int " + i + " = 3; " + i + " >= 0; " + i + "--) {0}", inside(Variable.index(i, 0, 3), body));
            case 3 ->
                loop("for (int " + i + " = 1; " + i + " < 3; " + i + "++) {0}", inside(Variable.index(i, 1, 2), body));
            case 4 ->
                loop(
                        "for (int " + i + " = 0; " + i + " < 4; " + i + " += 2) {0}",
                        inside(Variable.index(i, 0, 2), body));
            case 5 ->
                bounds.isEmpty()
                        ? loop(
                                "for (int " + i + " = 2; " + i + " > 0; --" + i + ") {0}",
                                inside(Variable.index(i, 1, 2), body))
                        : loop(
                                "for (int " + i + " = 0; " + i + " < "
                                        + scope.pick(bounds).name() + "; " + i + "++) {0}",
                                inside(Variable.index(i, 0, 2), body));
            default ->
                bounds.isEmpty()
                        ? counted(body)
                        : loop(
                                "for (int " + i + " = " + scope.pick(bounds).name() + "; " + i + " >= 0; " + i
                                        + "--) {0}",
                                inside(Variable.index(i, 0, 3), body));
        };
    }

    Node conditional(Supplier<Node> body) {
        String trips = scope.fresh();
        Node condition = expressions.condition(2);
        scope.declare(Variable.readOnly(trips, Kind.INT));
        return scope.once(3)
                ? loop("int " + trips + " = 0;\ndo {0} while (" + trips + "++ < 3 && {1});", body.get(), condition)
                : loop("int " + trips + " = 4;\nwhile ({1} && " + trips + "-- > 0) {0}", body.get(), condition);
    }

    Node unusual(Supplier<Node> body) {
        String i = scope.fresh();
        switch (scope.random.nextInt(5)) {
            case 0:
                String j = scope.fresh();
                int mark = scope.mark();
                scope.declare(Variable.index(i, 0, 1));
                scope.declare(Variable.index(j, 2, 3));
                Node two = body.get();
                scope.release(mark);
                return loop(
                        "for (int " + i + " = 0, " + j + " = 3; " + i + " < " + j + "; " + i + "++, " + j + "--) {0}",
                        two);
            case 1:
                Node step = expressions.number(1);
                return loop(
                        "for (double " + i + " = 0.25; " + i + " < 2; " + i + " += 0.75 + 0.25 * Math.sin({1})) {0}",
                        "for (Complex " + i + " = c(0.25); " + i + ".re() < 2; " + i + " = plus(" + i
                                + ", plus(c(0.75), times(c(0.25), math(\"sin\", {1}))))) {0}",
                        inside(Variable.readOnly(i, Kind.DOUBLE), body),
                        step);
            case 2:
                if (scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                        .isEmpty()) {
                    return counted(body);
                }
                Node array = expressions.array(1);
                return loop(
                        "for (double " + i + " : {1}) {0}",
                        "for (Complex " + i + " : {1}) {0}",
                        inside(Variable.of(i, Kind.DOUBLE), body),
                        array);
            case 3:
                // the counter moves in the body, too
                return loop(
                        "for (int " + i + " = 0; " + i + " < 6; " + i + "++) {\n    if ({1}) {\n        " + i
                                + "++;\n    }\n    {0}\n}",
                        inside(Variable.readOnly(i, Kind.INT), body),
                        expressions.condition(1));
            default:
                List<Variable> matrices = scope.all(Kind.MATRIX);
                if (matrices.isEmpty()) {
                    return counted(body);
                }
                String matrix = scope.pick(matrices).name();
                return loop(
                        "for (double[] " + i + " : " + matrix + ") {0}",
                        "for (Complex[] " + i + " : " + matrix + ") {0}",
                        inside(Variable.of(i, Kind.ARRAY), body));
        }
    }
}
