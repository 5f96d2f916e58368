package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which values become variables and which are printed as expressions where they are used. One pass in the order of
 * the program: an expression that turns out to be too wide, or to be evaluated too late, becomes a variable after all.
 */
final class Inlining {
    private static final int WIDEST = 84;
    private static final int DEEPEST = 2;

    private final Needs needs;
    private final Schedule schedule;
    private final Uses uses;
    private final Trivial trivial;
    private final Updates updates;
    private final Trees trees = new Trees();
    private final Set<Op> choices = new HashSet<>();
    private final Set<Op> plainLoops = new HashSet<>();
    private Pending pending;

    Inlining(Function function, Needs needs, Schedule schedule, Uses uses) {
        this.needs = needs;
        this.schedule = schedule;
        this.uses = uses;
        this.trivial = new Trivial(uses, trees::contains);
        this.updates = new Updates(uses);
        pending = fresh();
        ops(function.body());
        settle(function.results(), Origin.NONE);
        pending.unite(function.results(), Order.FREE);
        pending.flush();
    }

    /** Whether a value is no variable. */
    boolean isInlined(Value value) {
        return value.isConstant() || trees.contains(value);
    }

    /** Whether an {@code if} is printed as an expression. */
    boolean isChoice(Op branch) {
        return choices.contains(branch);
    }

    /** Whether a loop's condition is an expression. */
    boolean hasPlainCondition(Op loop) {
        return plainLoops.contains(loop);
    }

    /** How strictly the expression that a value is printed as must keep its place. */
    Order order(Value value) {
        return trees.order(value);
    }

    private Pending fresh() {
        return new Pending(trees::order, trees::remove);
    }

    private void ops(Region region) {
        for (Op op : schedule.ops(region)) {
            if (op.is(Opcode.Constant.class)) {
                continue;
            }
            trees.advance();
            if (op.is(Opcode.If.class)) {
                branch(op);
            } else if (op.is(Opcode.Loop.class)) {
                loop(op);
            } else {
                simple(op);
            }
        }
    }

    private void simple(Op op) {
        if (Widths.isNesting(op)) {
            flatten(op.operands());
        }
        settle(op.operands(), op.origin());
        if (ConstantExpressions.isDivision(op)) {
            materialiseIfConstant(op.operand(1)); // or javac warns where it is zero
        }
        if (op.results().size() == 1) {
            place(op.result(), op.operands(), unite(op.result(), op.operands(), Order.of(op)), false);
        } else {
            finish(op.results(), pending.unite(op.operands(), Order.of(op)));
        }
    }

    private Order unite(Value value, List<Value> operands, Order own) {
        return pending.unite(operands, own, unit -> mayWait(value, unit));
    }

    /** Makes a value an expression, or a statement. */
    private void place(Value value, List<Value> operands, Order order, boolean choice) {
        if (!mayWait(value, order)) {
            finish(List.of(value), order);
            return;
        }
        trees.add(value, operands, order, choice);
        if (order != Order.FREE) {
            pending.add(value);
        }
    }

    /** A statement that is not free comes after all that waits. */
    private void finish(List<Value> results, Order order) {
        if (order != Order.FREE) {
            pending.flush();
        }
        results.forEach(trees::named);
    }

    private boolean mayWait(Value value, Order order) {
        Op op = value.definition();
        if (uses.count(value) == 0 || op.is(Opcode.Grow.class)) {
            return false;
        } else if (order == Order.FREE && trivial.isTrivial(value)) {
            return true;
        } else if (order == Order.READING && updates.isUpdatedRow(value)) {
            return true;
        }
        Uses.Use use = uses.last(value);
        boolean alone = uses.count(value) == 1 && (value.name() == null || isNamedByItsUser(value, use));
        Place home = uses.home(value);
        return alone && (order == Order.FREE ? !home.entersLoop(use.place()) : home == use.place());
    }

    /** Whether the only user is another version of the same variable, and in the same statement. */
    private boolean isNamedByItsUser(Value value, Uses.Use use) {
        if (use.target() != null) {
            Op loop = use.target().loop();
            return loop != null
                    && use.op() == loop
                    && value.name().equals(use.target().name())
                    && Steps.isCounter(loop, use.target().index())
                    && !needs.needs(loop.results().get(use.target().index()));
        }
        return use.op() != null
                && use.op().regions().isEmpty()
                && use.op().results().size() == 1
                && value.name().equals(use.op().result().name())
                && use.op().origin().equals(value.definition().origin());
    }

    /** Turns operands into variables that read variables which have changed since, and some where all are too wide. */
    private void settle(List<Value> operands, Origin origin) {
        boolean uniform = !origin.text().isEmpty();
        for (Value operand : operands) {
            Tree tree = trees.of(operand);
            if (tree != null && trees.isStale(tree)) {
                materialise(operand);
            } else if (tree != null) {
                uniform &= origin.equals(tree.origin());
            }
        }
        int widest = uniform ? Math.max(WIDEST, origin.text().length()) : WIDEST;
        while (trees.width(operands) > widest) {
            Value largest = null;
            for (Value operand : operands) {
                boolean candidate = trees.contains(operand) && !trivial.isTrivial(operand);
                if (candidate && (largest == null || trees.width(operand) > trees.width(largest))) {
                    largest = operand;
                }
            }
            if (largest == null) {
                return;
            }
            materialise(largest);
        }
    }

    private void flatten(List<Value> operands) {
        for (Value operand : operands) {
            if (trees.contains(operand) && trees.of(operand).nesting() >= DEEPEST) {
                materialise(operand);
            }
        }
    }

    private void materialiseIfConstant(Value value) {
        if (trees.contains(value) && ConstantExpressions.isConstant(value)) {
            materialise(value);
        }
    }

    private void materialise(Value value) {
        if (trees.of(value).order() != Order.FREE) {
            pending.flushThrough(value);
        }
        trees.remove(value);
    }

    // ---------------------------------------------------------------- control

    private void branch(Op op) {
        settle(op.operands(), op.origin());
        Pending outer = pending;
        Order order = branch(op.region(0), op).and(branch(op.region(1), op));
        pending = outer;
        trees.advance();
        Value result = Choices.result(op, needs);
        if (result != null && new Choices(schedule, this::isInlined, trees::of, WIDEST).isExpression(op, result)) {
            List<Value> parts = new ArrayList<>(op.operands());
            op.regions().forEach(region -> parts.add(region.results().get(result.index())));
            choices.add(op);
            place(result, parts, unite(result, op.operands(), order), !Choices.isLogical(op, result));
        } else {
            finish(op.results(), pending.unite(op.operands(), Order.STRICT));
        }
    }

    /** Returns how strict what the branch yields is. */
    private Order branch(Region region, Op op) {
        pending = fresh();
        ops(region);
        return copies(region, op.results());
    }

    private Order copies(Region region, List<Value> targets) {
        List<Value> sources = new ArrayList<>();
        for (int i = 0; i < targets.size() && !region.terminated(); i++) {
            if (needs.needs(targets.get(i))) {
                sources.add(region.results().get(i));
            }
        }
        sources.forEach(source -> settle(List.of(source), origin(source)));
        pending.uniteCopies(sources);
        pending.flush();
        return sources.stream().map(trees::order).reduce(Order.FREE, Order::and);
    }

    private static Origin origin(Value value) {
        return value.definition() == null ? Origin.NONE : value.definition().origin();
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        List<Value> initial = new ArrayList<>();
        for (int i = 0; i < carried.size(); i++) {
            if (needs.carries(op, i)) {
                initial.add(op.operand(i));
            }
        }
        settle(initial, Origin.NONE);
        pending.uniteCopies(initial);
        pending.flush();
        trees.advance();
        carried.forEach(trees::named);
        Pending outer = pending;
        pending = fresh();
        condition(op);
        pending = fresh();
        ops(op.region(1));
        copies(op.region(1), carried);
        pending = outer;
        trees.advance();
        op.results().forEach(trees::named);
    }

    private void condition(Op op) {
        Region region = op.region(0);
        ops(region);
        Value condition = region.results().get(0);
        materialiseIfConstant(condition); // or javac would think about what can be reached
        settle(region.results(), origin(condition));
        pending.unite(region.results(), Order.FREE);
        pending.flush();
        if (schedule.ops(region).stream().allMatch(this::isExpression)) {
            plainLoops.add(op);
        }
    }

    private boolean isExpression(Op op) {
        return op.results().stream().anyMatch(this::isInlined);
    }
}
