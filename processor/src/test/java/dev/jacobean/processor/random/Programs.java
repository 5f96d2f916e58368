package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a program from a seed. */
final class Programs {
    private final long seed;
    private final Random random;
    private final List<Scope.Helper> helpers = new ArrayList<>();

    private Programs(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    static Program of(long seed) {
        return new Programs(seed).program();
    }

    /** Small programs find more faults in the same time; large ones find others. */
    private boolean isLarge() {
        return seed % 4 == 0;
    }

    private Program program() {
        List<Node> methods = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            methods.add(random.nextInt(4) == 0 ? recursion() : helper());
        }
        List<Variable> parameters = parameters();
        Kind returns = returned(parameters);
        Scope scope = new Scope(random, helpers);
        // what a void method writes is to be the parameter
        parameters.forEach(p -> scope.declare(
                returns == Kind.STATEMENT && p.kind() == Kind.ARRAY ? Variable.readOnly(p.name(), p.kind()) : p));
        Statements statements = new Statements(scope, returns, 4 + random.nextInt(isLarge() ? 24 : 9));
        List<Node> body = new ArrayList<>();
        if (returns == Kind.STATEMENT) {
            // at the start, for a return may always be taken before the end
            body.add(written(statements));
        }
        body.addAll(statements.list(3 + random.nextInt(isLarge() ? 6 : 3)));
        if (returns == Kind.STATEMENT) {
            body.add(written(statements));
        } else {
            body.add(returns == Kind.DOUBLE ? total(scope, statements) : statements.returned());
        }
        methods.add(Node.block(body));
        return new Program(seed, returns, parameters, named(parameters), Node.block(methods));
    }

    private static Node written(Statements statements) {
        return new Node(
                Kind.STATEMENT,
                "a[{0}] *= {1};",
                "element(a, {0}).times({1});",
                statements.expressions().index(),
                statements.expressions().number(1));
    }

    /** Returns something that all variables flow into. */
    private static Node total(Scope scope, Statements statements) {
        Node sum = statements.expressions().number(1);
        for (Variable variable : scope.all(v -> v.kind() == Kind.DOUBLE || v.kind() == Kind.ARRAY)) {
            Node part = variable.kind() == Kind.DOUBLE
                    ? same(Kind.DOUBLE, variable.name())
                    : same(
                            Kind.DOUBLE,
                            variable.name() + "[{0}]",
                            statements.expressions().index());
            sum = new Node(Kind.DOUBLE, "({0} + {1})", "plus({0}, {1})", sum, part);
        }
        return same(Kind.STATEMENT, "return {0};", sum);
    }

    private List<Variable> parameters() {
        List<Variable> parameters = new ArrayList<>(List.of(Variable.of("x", Kind.DOUBLE)));
        if (random.nextInt(3) > 0) {
            parameters.add(Variable.of("y", Kind.DOUBLE));
        }
        if (random.nextInt(3) > 0) {
            parameters.add(Variable.of("a", Kind.ARRAY));
        }
        if (random.nextInt(3) == 0) {
            parameters.add(Variable.of("b", Kind.ARRAY));
        }
        if (random.nextInt(3) == 0) {
            parameters.add(Variable.readOnly("m", Kind.MATRIX));
        }
        if (random.nextInt(2) == 0) {
            parameters.add(Variable.index("n", 1, 3));
        }
        if (random.nextInt(3) == 0) {
            parameters.add(Variable.of("k", Kind.INTS));
        }
        if (random.nextInt(4) == 0) {
            parameters.add(Variable.of("c", Kind.BOOLEAN));
        }
        return parameters;
    }

    private Kind returned(List<Variable> parameters) {
        boolean hasArray = parameters.stream().anyMatch(p -> p.name().equals("a"));
        return switch (random.nextInt(10)) {
            case 0, 1 -> Kind.ARRAY;
            case 2 -> Kind.MATRIX;
            case 3 -> hasArray ? Kind.STATEMENT : Kind.DOUBLE;
            default -> Kind.DOUBLE;
        };
    }

    private List<String> named(List<Variable> parameters) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        List<String> named = parameters.stream()
                .filter(p -> p.kind() == Kind.DOUBLE || p.kind() == Kind.ARRAY || p.kind() == Kind.MATRIX)
                .map(Variable::name)
                .filter(name -> random.nextBoolean())
                .toList();
        return named.isEmpty() ? List.of("x") : named;
    }

    /** A helper that calls itself, at most four deep. */
    private Node recursion() {
        String name = "h" + helpers.size();
        Scope scope = new Scope(random, List.copyOf(helpers));
        scope.declare(Variable.of("p0", Kind.DOUBLE));
        scope.declare(Variable.readOnly("p1", Kind.INT));
        Statements statements = new Statements(scope, Kind.DOUBLE, 3);
        Node end = statements.expressions().number(2);
        List<Node> body = new ArrayList<>();
        body.add(same(Kind.STATEMENT, "if (p1 <= 0) {\n    return {0};\n}", end));
        body.addAll(statements.list(2));
        body.add(new Node(
                Kind.STATEMENT,
                "return {0} * " + name + "({1}, Math.min(p1, 4) - 1);",
                "return times({0}, " + name + "({1}, Math.min(p1, 4) - 1));",
                statements.expressions().number(1),
                statements.expressions().number(2)));
        helpers.add(new Scope.Helper(name, Kind.DOUBLE, List.of(Kind.DOUBLE, Kind.INT)));
        return new Node(
                Kind.STATEMENT,
                "private static double " + name + "(double p0, int p1) {0}",
                "private static Complex " + name + "(Complex p0, int p1) {0}",
                Node.block(body));
    }

    /** A helper, which may call those made before it. */
    private Node helper() {
        String name = "h" + helpers.size();
        Kind returns =
                List.of(Kind.DOUBLE, Kind.DOUBLE, Kind.STATEMENT, Kind.ARRAY).get(random.nextInt(4));
        List<Kind> kinds = returns == Kind.DOUBLE && random.nextBoolean()
                ? List.of(Kind.DOUBLE, Kind.DOUBLE)
                : random.nextBoolean() ? List.of(Kind.ARRAY, Kind.DOUBLE) : List.of(Kind.ARRAY, Kind.INT);
        Scope scope = new Scope(random, List.copyOf(helpers));
        StringBuilder java = new StringBuilder();
        StringBuilder complex = new StringBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            String separator = i == 0 ? "" : ", ";
            java.append(separator).append(kind.java).append(" p").append(i);
            complex.append(separator).append(kind.complex).append(" p").append(i);
            scope.declare(Variable.of("p" + i, kind));
        }
        Statements statements = new Statements(scope, returns, 2 + random.nextInt(isLarge() ? 6 : 3));
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
