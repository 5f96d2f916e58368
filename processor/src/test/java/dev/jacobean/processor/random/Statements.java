package dev.jacobean.processor.random;

import static dev.jacobean.processor.random.Node.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Statements, loops among them that always end. */
final class Statements {
    private static final List<String> COMPOUND = List.of("+", "-", "*");
    private static final List<String> METHODS = List.of("plus", "minus", "times");

    private final Scope scope;
    private final Random random;
    private final Expressions expressions;
    private final Kind returns;
    private int budget;
    private int loops;
    private final List<String> labels = new ArrayList<>();

    /** @param returns what the method returns; {@link Kind#STATEMENT} for void */
    Statements(Scope scope, Kind returns, int budget) {
        this.scope = scope;
        this.random = scope.random;
        this.expressions = new Expressions(scope);
        this.returns = returns;
        this.budget = budget;
    }

    Expressions expressions() {
        return expressions;
    }

    /** A block whose variables are known afterwards. */
    List<Node> list(int length) {
        List<Node> statements = new ArrayList<>();
        for (int i = 0; i < length && budget > 0; i++) {
            budget--;
            statements.add(one());
        }
        return statements;
    }

    private Node block() {
        return block(new Node[0]);
    }

    private Node block(Node... last) {
        int mark = scope.mark();
        List<Node> statements = list(1 + random.nextInt(3));
        scope.release(mark);
        statements.addAll(List.of(last));
        return Node.block(statements);
    }

    private Node one() {
        boolean nests = loops < 3 && budget > 1;
        return switch (random.nextInt(nests ? 31 : 19)) {
            case 16, 17, 18 -> expressions.topics().statement();
            case 0, 1 -> declaration();
            case 2, 3 -> assignment();
            case 4, 5, 6 -> store();
            case 7 -> integers();
            case 8 -> arrays();
            case 9 -> matrices();
            case 10 -> helper();
            case 11 -> loops > 0 ? exit() : assignment();
            case 12 -> once(3) ? earlyReturn() : assignment();
            case 13 -> increments();
            case 14, 15 -> expressions.topics().calls().statement();
            case 26, 27, 28 -> branch();
            case 29, 30 -> new Blocks(scope, expressions).statement(this::block);
            case 19 -> new Switches(scope, expressions).statement(this::block);
            case 20, 21, 22 -> loop(loops -> loops.counted(this::block));
            case 23, 24 -> loop(loops -> loops.conditional(this::block));
            default -> loop(loops -> loops.unusual(this::block));
        };
    }

    private boolean once(int n) {
        return scope.once(n);
    }

    /** A loop, which may have a label for exits further inside. */
    private Node loop(Function<Loops, Node> kind) {
        String label = once(3) ? scope.label() : "";
        loops++;
        labels.add(label);
        Node loop = kind.apply(new Loops(scope, expressions, label));
        labels.remove(labels.size() - 1);
        loops--;
        return loop;
    }

    // ---------------------------------------------------------------- scalars

    private Node declaration() {
        Kind kind = once(4) ? Kind.INT : once(6) ? Kind.BOOLEAN : Kind.DOUBLE;
        String name = scope.fresh();
        if (kind == Kind.DOUBLE && once(4)) {
            Node node = new Node(
                    Kind.STATEMENT,
                    "double " + name + ";\nif ({0}) {\n    " + name + " = {1};\n} else {\n    " + name + " = {2};\n}",
                    "Complex " + name + ";\nif ({0}) {\n    " + name + " = {1};\n} else {\n    " + name + " = {2};\n}",
                    expressions.condition(1),
                    expressions.number(2),
                    expressions.number(1));
            scope.declare(Variable.of(name, kind));
            return node;
        }
        Node value = expressions.of(kind, 2);
        scope.declare(Variable.of(name, kind));
        return new Node(
                Kind.STATEMENT, kind.java + " " + name + " = {0};", kind.complex + " " + name + " = {0};", value);
    }

    private Node assignment() {
        List<Variable> variables = scope.assignable(Kind.DOUBLE);
        if (variables.isEmpty()) {
            return declaration();
        }
        String name = scope.pick(variables).name();
        int operator = random.nextInt(6);
        if (operator >= COMPOUND.size()) {
            return same(Kind.STATEMENT, name + " = {0};", expressions.number(3));
        }
        return new Node(
                Kind.STATEMENT,
                name + " " + COMPOUND.get(operator) + "= {0};",
                name + " = " + METHODS.get(operator) + "(" + name + ", {0});",
                expressions.number(2));
    }

    private Node increments() {
        List<Variable> variables = scope.assignable(Kind.DOUBLE);
        if (variables.isEmpty()) {
            return integers();
        }
        String name = scope.pick(variables).name();
        return once(2)
                ? new Node(Kind.STATEMENT, name + "++;", name + " = plus(" + name + ", c(1));")
                : new Node(Kind.STATEMENT, name + " /= 2.5;", name + " = over(" + name + ", c(2.5));");
    }

    private Node integers() {
        List<Variable> variables = scope.assignable(Kind.INT);
        List<Variable> arrays = scope.all(Kind.INTS);
        if (!arrays.isEmpty() && once(3)) {
            return same(
                    Kind.STATEMENT,
                    scope.pick(arrays).name() + "[{0}] += {1};",
                    expressions.index(),
                    expressions.integer(1));
        }
        if (variables.isEmpty()) {
            return declaration();
        }
        String name = scope.pick(variables).name();
        return switch (random.nextInt(5)) {
            case 0 -> same(Kind.STATEMENT, name + "++;");
            case 1 -> same(Kind.STATEMENT, name + " -= {0};", expressions.integer(1));
            case 2 -> same(Kind.STATEMENT, name + " = {0};", expressions.integer(2));
            case 3 -> same(Kind.STATEMENT, name + " = ({0} & 3);", expressions.integer(2));
            default ->
                new Node(
                        Kind.STATEMENT,
                        name + " += {0};",
                        name + " = (int) (" + name + " + {0}.re());",
                        expressions.number(1));
        };
    }

    // ---------------------------------------------------------------- arrays

    private boolean hasArrays() {
        return !scope.all(v -> v.kind() == Kind.ARRAY || v.kind() == Kind.MATRIX)
                .isEmpty();
    }

    private Node store() {
        if (!hasArrays()) {
            return assignment();
        }
        Node array = expressions.array(1);
        Node index = expressions.index();
        int operator = random.nextInt(6);
        if (operator >= COMPOUND.size()) {
            return same(Kind.STATEMENT, "{0}[{1}] = {2};", array, index, expressions.number(3));
        }
        return new Node(
                Kind.STATEMENT,
                "{0}[{1}] " + COMPOUND.get(operator) + "= {2};",
                "element({0}, {1})." + METHODS.get(operator) + "({2});",
                array,
                index,
                expressions.number(2));
    }

    private Node arrays() {
        List<Variable> known = scope.assignable(Kind.ARRAY);
        boolean alias = hasArrays() && once(2);
        Node value = alias ? expressions.array(1) : expressions.freshArray(1);
        if (!known.isEmpty() && once(3)) {
            return same(Kind.STATEMENT, scope.pick(known).name() + " = {0};", value);
        }
        String name = scope.fresh();
        scope.declare(Variable.of(name, Kind.ARRAY));
        return new Node(Kind.STATEMENT, "double[] " + name + " = {0};", "Complex[] " + name + " = {0};", value);
    }

    private Node matrices() {
        List<Variable> known = scope.all(Kind.MATRIX);
        if (known.isEmpty() || once(3)) {
            Node value = once(2) || !hasArrays()
                    ? new Node(Kind.MATRIX, "new double[4][4]", "zeros(4, 4)")
                    : new Node(
                            Kind.MATRIX,
                            "new double[][] {{0}, {1}, {2}, {3}}",
                            "new Complex[][] {{0}, {1}, {2}, {3}}",
                            expressions.freshArray(1),
                            expressions.freshArray(0),
                            expressions.freshArray(0),
                            expressions.freshArray(0));
            String name = scope.fresh();
            scope.declare(Variable.of(name, Kind.MATRIX));
            return new Node(Kind.STATEMENT, "double[][] " + name + " = {0};", "Complex[][] " + name + " = {0};", value);
        }
        String name = scope.pick(known).name();
        if (once(2)) {
            return rowSwap(name);
        }
        // of a parameter, too: afterwards one row may stand at two places
        return same(
                Kind.STATEMENT,
                name + "[{0}] = {1};",
                expressions.index(),
                once(2) ? expressions.freshArray(1) : same(Kind.ARRAY, name + "[{0}]", expressions.index()));
    }

    /** The indices must be without side effects and stay what they are. */
    private Node rowSwap(String matrix) {
        String i = "" + random.nextInt(4);
        List<Variable> indices = scope.all(v -> v.high() >= 0);
        String j =
                indices.isEmpty() ? "" + random.nextInt(4) : scope.pick(indices).name();
        String t = scope.fresh();
        String swap = matrix + "[" + i + "];\n" + matrix + "[" + i + "] = " + matrix + "[" + j + "];\n" + matrix + "["
                + j + "] = " + t + ";";
        return new Node(
                Kind.STATEMENT,
                "{\n    double[] " + t + " = " + swap.indent(4).strip() + "\n}",
                "{\n    Complex[] " + t + " = " + swap.indent(4).strip() + "\n}");
    }

    // ---------------------------------------------------------------- control

    private Node helper() {
        List<Scope.Helper> helpers = scope.helpers.stream()
                .filter(h -> h.returns() == Kind.STATEMENT)
                .toList();
        if (helpers.isEmpty() || !hasArrays()) {
            return assignment();
        }
        Node call = expressions.call(scope.pick(helpers), 1, null);
        return same(Kind.STATEMENT, "{0};", call);
    }

    private Node branch() {
        Node condition = expressions.condition(2);
        return once(2)
                ? same(Kind.STATEMENT, "if ({0}) {1}", condition, block())
                : same(Kind.STATEMENT, "if ({0}) {1} else {2}", condition, block(), block());
    }

    private Node exit() {
        String label = scope.pick(labels);
        Node exit = same(Kind.STATEMENT, (once(2) ? "break" : "continue") + (label.isEmpty() ? "" : " " + label) + ";");
        return once(2)
                ? same(Kind.STATEMENT, "if ({0}) {1}", expressions.condition(1), block(exit))
                : same(Kind.STATEMENT, "if ({0}) {1}", expressions.condition(1), Node.block(List.of(exit)));
    }

    private Node earlyReturn() {
        Node exit = returned();
        return once(2)
                ? same(Kind.STATEMENT, "if ({0}) {1}", expressions.condition(1), Node.block(List.of(exit)))
                : same(Kind.STATEMENT, "if ({0}) {1}", expressions.condition(1), block(exit));
    }

    /** The return statement of the method. */
    Node returned() {
        boolean possible = returns != Kind.MATRIX || !scope.all(Kind.MATRIX).isEmpty();
        return switch (returns) {
            case STATEMENT -> same(Kind.STATEMENT, "return;");
            case ARRAY ->
                same(Kind.STATEMENT, "return {0};", hasArrays() ? expressions.array(1) : expressions.freshArray(1));
            case MATRIX ->
                possible
                        ? same(Kind.STATEMENT, "return {0};", expressions.of(Kind.MATRIX, 0))
                        : new Node(Kind.STATEMENT, "return new double[4][4];", "return zeros(4, 4);");
            default -> same(Kind.STATEMENT, "return {0};", expressions.of(returns, 2));
        };
    }
}
