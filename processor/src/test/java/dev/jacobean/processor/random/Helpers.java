package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes methods that f calls; each may call those made before it. */
final class Helpers {
    private final Random random;
    private final Set<Topics.Name> topics;
    private final List<Scope.Helper> helpers;
    private final boolean large;

    /** @param helpers known ones, which new ones are added to */
    Helpers(Random random, Set<Topics.Name> topics, List<Scope.Helper> helpers, boolean large) {
        this.random = random;
        this.topics = topics;
        this.helpers = helpers;
        this.large = large;
    }

    List<Node> some() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> List.of(recursion("h" + helpers.size(), "h" + helpers.size()));
            case 2 -> {
                // two that call each other
                String one = "h" + helpers.size();
                String other = "h" + (helpers.size() + 1);
                Node first = recursion(one, other);
                yield List.of(first, recursion(other, one));
            }
            case 3 -> List.of(recursionOnArray());
            default -> List.of(helper());
        };
    }

    private Scope scope(List<Variable> variables) {
        Scope scope = new Scope(random, List.copyOf(helpers), topics);
        variables.forEach(scope::declare);
        return scope;
    }

    /** A helper that calls itself or another one, at most four deep. */
    private Node recursion(String name, String next) {
        Scope scope = new Scope(
                random, helpers.stream().filter(h -> !h.name().equals(next)).toList(), topics);
        scope.declare(Variable.of("p0", Kind.DOUBLE));
        scope.declare(Variable.readOnly("p1", Kind.INT));
        Statements statements = new Statements(scope, Kind.DOUBLE, 3);
        Node end = statements.expressions().number(2);
        List<Node> body = new ArrayList<>();
        body.add(same(Kind.STATEMENT, "if (p1 <= 0) {\n    return {0};\n}", end));
        body.addAll(statements.list(2));
        body.add(new Node(
                Kind.STATEMENT,
                "return {0} * " + next + "({1}, Math.min(p1, 4) - 1);",
                "return times({0}, " + next + "({1}, Math.min(p1, 4) - 1));",
                statements.expressions().number(1),
                statements.expressions().number(2)));
        helpers.add(new Scope.Helper(name, Kind.DOUBLE, List.of(Kind.DOUBLE, Kind.INT)));
        return new Node(
                Kind.STATEMENT,
                "private static double " + name + "(double p0, int p1) {0}",
                "private static Complex " + name + "(Complex p0, int p1) {0}",
                Node.block(body));
    }

    private Node recursionOnArray() {
        String name = "h" + helpers.size();
        Scope scope = scope(List.of(Variable.readOnly("p0", Kind.ARRAY), Variable.readOnly("p1", Kind.INT)));
        Statements statements = new Statements(scope, Kind.STATEMENT, 4);
        List<Node> body = new ArrayList<>();
        body.add(same(Kind.STATEMENT, "if (p1 <= 0) {\n    return;\n}"));
        body.addAll(statements.list(2));
        body.add(same(Kind.STATEMENT, name + "(p0, Math.min(p1, 3) - 1);"));
        body.addAll(statements.list(1));
        helpers.add(new Scope.Helper(name, Kind.STATEMENT, List.of(Kind.ARRAY, Kind.INT)));
        return new Node(
                Kind.STATEMENT,
                "private static void " + name + "(double[] p0, int p1) {0}",
                "private static void " + name + "(Complex[] p0, int p1) {0}",
                Node.block(body));
    }

    private Kind returned() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.DOUBLE, Kind.DOUBLE, Kind.STATEMENT, Kind.ARRAY));
        if (topics.contains(Topics.Name.RECORDS)) {
            kinds.add(Kind.PAIR);
        }
        if (topics.contains(Topics.Name.OBJECTS)) {
            kinds.add(Kind.CELL);
        }
        return kinds.get(random.nextInt(kinds.size()));
    }

    private List<Kind> parameters(Kind returns) {
        List<List<Kind>> lists = new ArrayList<>(List.of(
                List.of(Kind.ARRAY, Kind.DOUBLE), List.of(Kind.ARRAY, Kind.INT), List.of(Kind.ARRAY, Kind.ARRAY)));
        if (returns == Kind.DOUBLE) {
            lists.add(List.of(Kind.DOUBLE, Kind.DOUBLE));
            lists.add(List.of(Kind.DOUBLE, Kind.DOUBLE));
            lists.add(List.of(Kind.DOUBLE, Kind.BOOLEAN));
        }
        if (topics.contains(Topics.Name.FLOATS)) {
            lists.add(List.of(Kind.FLOAT, Kind.FLOATS, Kind.ARRAY));
        }
        if (topics.contains(Topics.Name.RECORDS)) {
            lists.add(List.of(Kind.PAIR, Kind.ARRAY));
            lists.add(List.of(Kind.BOX, Kind.PAIR, Kind.ARRAY));
        }
        if (topics.contains(Topics.Name.OBJECTS)) {
            lists.add(List.of(Kind.CELL, Kind.CELL, Kind.ARRAY));
            lists.add(List.of(Kind.CELL, Kind.DOUBLE));
        }
        if (topics.contains(Topics.Name.PASSIVES)) {
            lists.add(List.of(Kind.MODE, Kind.ARRAY, Kind.LONG));
            lists.add(List.of(Kind.STRING, Kind.ARRAY));
        }
        return lists.get(random.nextInt(lists.size()));
    }

    private Node helper() {
        String name = "h" + helpers.size();
        Kind returns = returned();
        List<Kind> kinds = parameters(returns);
        Scope scope = scope(List.of());
        StringBuilder java = new StringBuilder();
        StringBuilder complex = new StringBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            String separator = i == 0 ? "" : ", ";
            java.append(separator).append(kind.java).append(" p").append(i);
            complex.append(separator).append(kind.complex).append(" p").append(i);
            scope.declare(kind == Kind.BOX ? Variable.readOnly("p" + i, kind) : Variable.of("p" + i, kind));
        }
        Statements statements = new Statements(scope, returns, 2 + random.nextInt(large ? 6 : 3));
        List<Node> body = statements.list(1 + random.nextInt(3));
        if (returns != Kind.STATEMENT) {
            body.add(statements.returned());
        }
        helpers.add(new Scope.Helper(name, returns, kinds));
        return new Node(
                Kind.STATEMENT,
                "private static " + returns.java + " " + name + "(" + java + ") {0}",
                "private static " + returns.complex + " " + name + "(" + complex + ") {0}",
                Node.block(body));
    }
}
