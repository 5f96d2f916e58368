package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The expressions that wait to be printed where they are used, while the program is walked through in its order. */
final class Trees {
    private static final int UNNAMED = 6;

    private final Map<Value, Tree> trees = new HashMap<>();
    private final Map<String, Integer> lastNamed = new HashMap<>();
    private int position;

    boolean contains(Value value) {
        return trees.containsKey(value);
    }

    /** The expression that a value is; null if it is a variable or a constant. */
    Tree of(Value value) {
        return trees.get(value);
    }

    Order order(Value value) {
        Tree tree = trees.get(value);
        return tree == null ? Order.FREE : tree.order();
    }

    void remove(Value value) {
        trees.remove(value);
    }

    /** Makes a value an expression: an operation and its operands, of which some may be expressions. */
    void add(Value value, List<Value> operands, Order order, boolean choice) {
        Op op = value.definition();
        Set<Value> leaves = new LinkedHashSet<>();
        Origin origin = op.origin();
        int nesting = 0;
        boolean choices = choice;
        for (Value operand : operands) {
            Tree tree = trees.get(operand);
            if (tree != null) {
                leaves.addAll(tree.leaves());
                origin = tree.origin() != null && tree.origin().equals(origin) ? origin : null;
                nesting = Math.max(nesting, tree.nesting());
                choices |= tree.choice();
            } else if (!operand.isConstant()) {
                leaves.add(operand);
            }
        }
        nesting += Widths.isNesting(op) ? 1 : 0;
        int width = Widths.own(op) + width(operands);
        trees.put(value, new Tree(width, order, leaves, origin, nesting, choices, position));
    }

    /** An estimate of the characters that values take as operands. */
    int width(List<Value> operands) {
        return operands.stream().mapToInt(this::width).sum();
    }

    int width(Value value) {
        if (value.isConstant()) {
            return String.valueOf(value.constant()).length();
        }
        Tree tree = trees.get(value);
        return tree != null ? tree.width() : value.name() != null ? value.name().length() : UNNAMED;
    }

    // ---------------------------------------------------------------- time

    /** The next operation begins. */
    void advance() {
        position++;
    }

    /** The operation that is going on sets the variable that a value is a version of. */
    void named(Value value) {
        if (value.name() != null) {
            lastNamed.put(value.name(), position);
        }
    }

    /** Whether a variable that an expression reads has had a new version since. */
    boolean isStale(Tree tree) {
        return tree.leaves().stream()
                .anyMatch(leaf -> !isParameter(leaf)
                        && leaf.name() != null
                        && lastNamed.getOrDefault(leaf.name(), 0) > tree.position());
    }

    /** Whether a value is a parameter of the method, which is never assigned. */
    static boolean isParameter(Value value) {
        return value.definition() == null && value.loop() == null;
    }
}
