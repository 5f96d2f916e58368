package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which {@code if}s read better as {@code c ? a : b}, {@code a && b} or {@code a || b}. */
final class Choices {
    private final Schedule schedule;
    private final Predicate<Value> inlined;
    private final Function<Value, Tree> trees;
    private final int widest;

    Choices(Schedule schedule, Predicate<Value> inlined, Function<Value, Tree> trees, int widest) {
        this.schedule = schedule;
        this.inlined = inlined;
        this.trees = trees;
        this.widest = widest;
    }

    /** The only result that is needed; null if there is none or several, or if a branch ends in a throw. */
    static Value result(Op branch, Needs needs) {
        if (branch.regions().stream().anyMatch(Region::terminated)) {
            return null;
        }
        Value only = null;
        for (Value result : branch.results()) {
            if (needs.needs(result)) {
                if (only != null) {
                    return null;
                }
                only = result;
            }
        }
        return only;
    }

    /** What the branches yield for a result: the value if the condition holds, or the other. */
    static Value outcome(Op branch, Value result, boolean holds) {
        return branch.region(holds ? 0 : 1).results().get(result.index());
    }

    /** Whether a choice of booleans is a conjunction or a disjunction. */
    static boolean isLogical(Op branch, Value result) {
        return result.type() == Type.BOOLEAN
                && (outcome(branch, result, true).isConstant()
                        || outcome(branch, result, false).isConstant());
    }

    boolean isExpression(Op branch, Value result) {
        boolean logical = isLogical(branch, result);
        int width = width(branch.operand(0));
        for (boolean holds : new boolean[] {true, false}) {
            Value outcome = outcome(branch, result, holds);
            Region region = branch.region(holds ? 0 : 1);
            if (!schedule.ops(region).stream()
                            .allMatch(op -> op.results().stream().anyMatch(inlined))
                    || !inlined.test(outcome)
                            && result.name() != null
                            && result.name().equals(outcome.name())) {
                return false; // there are statements, or it is the old value of the variable
            }
            Tree tree = trees.apply(outcome);
            boolean ownStatement = tree != null && !branch.origin().equals(tree.origin());
            if (tree != null && !logical && (tree.choice() || ownStatement)) {
                return false;
            }
            width += width(outcome);
        }
        return width <= Math.max(widest, branch.origin().text().length());
    }

    private int width(Value value) {
        Tree tree = trees.apply(value);
        return tree == null ? 0 : tree.width();
    }
}
