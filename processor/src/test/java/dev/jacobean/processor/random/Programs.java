package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes a program from a seed. */
final class Programs {
    private final long seed;
    private final Random random;
    private final Set<Topics.Name> topics = EnumSet.noneOf(Topics.Name.class);
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

    private boolean once(int n) {
        return random.nextInt(n) == 0;
    }

    private Program program() {
        for (Topics.Name topic : Topics.Name.values()) {
            if (once(3)) {
                topics.add(topic);
            }
        }
        Helpers factory = new Helpers(random, topics, helpers, isLarge());
        List<Node> methods = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            methods.addAll(factory.some());
        }
        List<Variable> fields = fields();
        List<Variable> parameters = parameters();
        Kind returns = returned(parameters);
        Scope scope = new Scope(random, helpers, topics);
        fields.forEach(field -> declareField(scope, field));
        parameters.forEach(parameter -> declareParameter(scope, parameter, returns));
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
        return new Program(seed, returns, fields, parameters, named(fields, parameters), Node.block(methods));
    }

    /** What a void method writes is to be the parameter. */
    private static void declareParameter(Scope scope, Variable parameter, Kind returns) {
        if (parameter.kind() == Kind.CUBE) {
            scope.declare(Variable.readOnly(parameter.name() + "[0]", Kind.MATRIX));
            scope.declare(Variable.readOnly(parameter.name() + "[1]", Kind.MATRIX));
        } else if (returns == Kind.STATEMENT && parameter.kind() == Kind.ARRAY) {
            scope.declare(Variable.readOnly(parameter.name(), parameter.kind()));
        } else {
            scope.declare(parameter);
        }
    }

    /** No field is written to. */
    private static void declareField(Scope scope, Variable field) {
        if (field.kind() == Kind.ARRAY) {
            scope.declare(Variable.readOnly(field.name() + "[1]", Kind.DOUBLE));
            scope.declare(Variable.readOnly("this." + field.name() + "[3]", Kind.DOUBLE));
        } else {
            scope.declare(field);
        }
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
        for (Variable variable : scope.all(v -> true)) {
            String part = switch (variable.kind()) {
                case DOUBLE, FLOAT -> variable.name();
                case ARRAY, FLOATS -> variable.name() + "[{0}]";
                case PAIR -> variable.name() + ".u()";
                case CELL -> variable.name() + ".s";
                case CELLS -> variable.name() + "[0].t";
                case BOX -> variable.name() + ".w()[{0}]";
                default -> "";
            };
            if (!part.isEmpty()) {
                Node index = statements.expressions().index();
                sum = new Node(Kind.DOUBLE, "({0} + {1})", "plus({0}, {1})", sum, same(Kind.DOUBLE, part, index));
            }
        }
        return same(Kind.STATEMENT, "return {0};", sum);
    }

    private List<Variable> fields() {
        if (!once(8)) {
            return List.of();
        }
        return once(2)
                ? List.of(Variable.readOnly("q", Kind.DOUBLE))
                : List.of(Variable.readOnly("q", Kind.DOUBLE), Variable.readOnly("g", Kind.ARRAY));
    }

    private List<Variable> parameters() {
        List<Variable> parameters = new ArrayList<>(List.of(Variable.of("x", Kind.DOUBLE)));
        addSometimes(2, Variable.of("y", Kind.DOUBLE), parameters);
        addSometimes(2, Variable.of("a", Kind.ARRAY), parameters);
        addSometimes(3, Variable.of("b", Kind.ARRAY), parameters);
        addSometimes(4, Variable.readOnly("m", Kind.MATRIX), parameters);
        addSometimes(20, Variable.readOnly("d", Kind.CUBE), parameters);
        addSometimes(2, Variable.index("n", 1, 3), parameters);
        addSometimes(3, Variable.of("k", Kind.INTS), parameters);
        addSometimes(4, Variable.of("c", Kind.BOOLEAN), parameters);
        if (topics.contains(Topics.Name.FLOATS)) {
            addSometimes(2, Variable.of("z", Kind.FLOAT), parameters);
            addSometimes(2, Variable.of("f", Kind.FLOATS), parameters);
        }
        if (topics.contains(Topics.Name.RECORDS)) {
            addSometimes(2, Variable.of("p", Kind.PAIR), parameters);
            addSometimes(3, Variable.readOnly("h", Kind.BOX), parameters);
        }
        if (topics.contains(Topics.Name.PASSIVES)) {
            addSometimes(2, Variable.of("l", Kind.LONG), parameters);
            addSometimes(2, Variable.of("w", Kind.STRING), parameters);
            addSometimes(2, Variable.of("o", Kind.MODE), parameters);
        }
        return parameters;
    }

    private void addSometimes(int n, Variable variable, List<Variable> parameters) {
        if (once(n)) {
            parameters.add(variable);
        }
    }

    private Kind returned(List<Variable> parameters) {
        boolean hasArray = parameters.stream().anyMatch(p -> p.name().equals("a"));
        return switch (random.nextInt(12)) {
            case 0, 1 -> Kind.ARRAY;
            case 2 -> Kind.MATRIX;
            case 3 -> hasArray ? Kind.STATEMENT : Kind.DOUBLE;
            case 4 -> topics.contains(Topics.Name.FLOATS) ? Kind.FLOAT : Kind.DOUBLE;
            case 5 -> topics.contains(Topics.Name.RECORDS) ? Kind.PAIR : Kind.DOUBLE;
            default -> Kind.DOUBLE;
        };
    }

    private List<String> named(List<Variable> fields, List<Variable> parameters) {
        if (!once(3)) {
            return List.of();
        }
        Set<Kind> active = EnumSet.of(
                Kind.DOUBLE, Kind.ARRAY, Kind.MATRIX, Kind.FLOAT, Kind.FLOATS, Kind.PAIR, Kind.BOX, Kind.CUBE);
        List<Variable> variables = new ArrayList<>(fields);
        variables.addAll(parameters);
        List<String> named = variables.stream()
                .filter(p -> active.contains(p.kind()))
                .map(Variable::name)
                .filter(name -> random.nextBoolean())
                .toList();
        return named.isEmpty() ? List.of("x") : named;
    }
}
