package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.List;
import java.util.Random;

/** Expressions of integers, and indices. */
final class Integers {
    private final Scope scope;
    private final Random random;
    private final Expressions expressions;

    Integers(Scope scope, Expressions expressions) {
        this.scope = scope;
        this.random = scope.random;
        this.expressions = expressions;
    }

    Node of(int depth) {
        List<Variable> variables = scope.all(Kind.INT);
        if (depth <= 0) {
            return variables.isEmpty() || scope.once(3)
                    ? same(Kind.INT, "" + random.nextInt(6))
                    : same(Kind.INT, scope.pick(variables).name());
        }
        int d = depth - 1;
        return switch (random.nextInt(14)) {
            case 12, 13 -> expressions.topics().integer(d);
            case 0 -> same(Kind.INT, "({0} + {1})", of(d), of(d));
            case 1 -> same(Kind.INT, "({0} - {1})", of(d), of(d));
            case 2 -> same(Kind.INT, "({0} * {1})", of(d), of(d));
            case 3 ->
                scope.once(20) ? same(Kind.INT, "({0} / ({1} & 3))", of(d), of(d)) : same(Kind.INT, "({0} / 3)", of(d));
            case 4 -> same(Kind.INT, "({0} % 4)", of(d));
            case 5 -> same(Kind.INT, "({0} & 3)", of(d));
            case 6 -> same(Kind.INT, "({0} ^ {1})", of(d), of(d));
            case 7 -> same(Kind.INT, scope.pick(List.of("({0} << 1)", "({0} >> 1)", "({0} >>> 29)")), of(d));
            case 8 -> same(Kind.INT, scope.pick(List.of("Math.max({0}, {1})", "Math.min({0}, {1})")), of(d), of(d));
            case 9 ->
                scope.once(2)
                        ? new Node(Kind.INT, "((int) {0})", "((int) {0}.re())", expressions.number(d))
                        : same(Kind.INT, "({0} ? {1} : {2})", expressions.condition(d), of(d), of(d));
            case 10 ->
                scope.all(Kind.INTS).isEmpty()
                        ? of(d)
                        : same(Kind.INT, scope.pick(scope.all(Kind.INTS)).name() + "[{0}]", index());
            default -> step(d);
        };
    }

    /** An increment or a compound assignment as a value. */
    private Node step(int depth) {
        List<Variable> variables = scope.assignable(Kind.INT);
        if (variables.isEmpty()) {
            return of(depth);
        }
        String name = scope.pick(variables).name();
        return switch (random.nextInt(4)) {
            case 0 -> same(Kind.INT, name + "++");
            case 1 -> same(Kind.INT, "--" + name);
            case 2 -> same(Kind.INT, "(" + name + " += {0})", of(depth));
            default -> same(Kind.INT, "(" + name + " = {0})", of(depth));
        };
    }

    /** An index between 0 and 3; now and then one that is out of bounds for some arguments. */
    Node index() {
        if (scope.once(150) && !scope.all(v -> v.name().equals("n")).isEmpty()) {
            return same(Kind.INT, "n + 2");
        }
        List<Variable> loops = scope.all(v -> v.kind() == Kind.INT && v.high() >= 0);
        if (!loops.isEmpty() && !scope.once(4)) {
            Variable i = scope.pick(loops);
            if (i.high() + 1 < Expressions.LENGTH && scope.once(3)) {
                return same(Kind.INT, i.name() + " + 1");
            }
            return same(Kind.INT, i.low() > 0 && scope.once(2) ? i.name() + " - 1" : i.name());
        }
        return scope.once(3)
                ? same(Kind.INT, "" + random.nextInt(Expressions.LENGTH))
                : same(Kind.INT, "({0} & 3)", of(1));
    }
}
