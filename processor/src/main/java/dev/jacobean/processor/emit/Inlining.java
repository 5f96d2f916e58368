package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which values become variables and which are printed as expressions where they are used. One pass in the order of
 * the program: an expression that turns out to be too wide, or to be evaluated too late, becomes a variable after all.
 */
final class Inlining {
    private static final int WIDEST = 84;
    private static final int UNNAMED = 6;
    private static final int DEEPEST = 2;

    private final Needs needs;
    private final Schedule schedule;
    private final Uses uses;
    private final Trivial trivial;
    private final Updates updates;
    private final Map<Value, Tree> trees = new HashMap<>();
    private final Set<Op> choices = new HashSet<>();
    private final Set<Op> plainLoops = new HashSet<>();
    private final Map<String, Integer> lastNamed = new HashMap<>();
    private Pending pending;
    private int position;

    Inlining(Function function, Needs needs, Schedule schedule, Uses uses) {
        this.needs = needs;
        this.schedule = schedule;
        this.uses = uses;
        this.updates = new Updates(uses);
        this.trivial = new Trivial(uses, this::isTree);
        pending = fresh();
        ops(function.body());
        settle(function.results(), Origin.NONE);
        pending.unite(function.results(), Order.FREE);
        pending.flush();
    }

    /** Whether a value is no variable. */
    boolean isInlined(Value value) {
        return value.isConstant() || trees.containsKey(value);
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
        return trees.containsKey(value) ? trees.get(value).order() : Order.FREE;
    }

    private boolean isTree(Value value) {
        return trees.containsKey(value);
    }

    private Pending fresh() {
        return new Pending(this::order, trees::remove);
    }

    private void ops(Region region) {
        for (Op op : schedule.ops(region)) {
            if (op.is(Opcode.Constant.class)) {
                continue;
            }
            position++;
            if (op.is(Opcode.If.class)) {
                branch(op);
            } else if (op.is(Opcode.Loop.class)) {
                loop(op);
            } else {
                if (Widths.isNesting(op)) {
                    flatten(op.operands());
                }
                settle(op.operands(), op.origin());
                if (ConstantExpressions.isDivision(op) && ConstantExpressions.isConstant(op.operand(1)) && isTree(op.operand(1))) {
                    materialise(op.operand(1)); // or javac warns where it is zero
                }
                place(op, op.operands(), Order.of(op), false);
            }
        }
    }

    /** Makes the operation an expression of its own, or a statement. */
    private void place(Op op, List<Value> operands, Order own, boolean choice) {
        Order order = pending.unite(operands, own);
        if (op.results().size() == 1 && mayWait(op.result(), order)) {
            trees.put(op.result(), tree(op, operands, order, choice));
            if (order != Order.FREE) {
                pending.add(op.result());
            }
            return;
        }
        if (order != Order.FREE) {
            pending.flush();
        }
        op.results().forEach(this::named);
    }

    private Tree tree(Op op, List<Value> operands, Order order, boolean choice) {
        Set<Value> leaves = new LinkedHashSet<>();
        Origin origin = op.origin();
        int nesting = 0;
        boolean inner = choice;
        for (Value operand : operands) {
            Tree tree = trees.get(operand);
            if (tree != null) {
                leaves.addAll(tree.leaves());
                origin = tree.origin() != null && tree.origin().equals(origin) ? origin : null;
                nesting = Math.max(nesting, tree.nesting());
                inner |= tree.choice();
            } else if (!operand.isConstant()) {
                leaves.add(operand);
            }
        }
        nesting += Widths.isNesting(op) ? 1 : 0;
        return new Tree(Widths.own(op) + width(operands), order, leaves, origin, nesting, inner, position);
    }

    private int width(List<Value> operands) {
        return operands.stream().mapToInt(this::width).sum();
    }

    private int width(Value value) {
        if (value.isConstant()) {
            return String.valueOf(value.constant()).length();
        }
        Tree tree = trees.get(value);
        return tree != null ? tree.width() : value.name() != null ? value.name().length() : UNNAMED;
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
            Tree tree = trees.get(operand);
            if (tree != null && isStale(tree)) {
                materialise(operand);
            } else if (tree != null) {
                uniform &= origin.equals(tree.origin());
            }
        }
        int widest = uniform ? Math.max(WIDEST, origin.text().length()) : WIDEST;
        while (width(operands) > widest) {
            Value largest = null;
            for (Value operand : operands) {
                boolean candidate = isTree(operand) && !trivial.isTrivial(operand);
                if (candidate && (largest == null || width(operand) > width(largest))) {
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
            if (isTree(operand) && trees.get(operand).nesting() >= DEEPEST) {
                materialise(operand);
            }
        }
    }

    private boolean isStale(Tree tree) {
        for (Value leaf : tree.leaves()) {
            boolean parameter = leaf.definition() == null && leaf.loop() == null;
            if (!parameter && leaf.name() != null && lastNamed.getOrDefault(leaf.name(), 0) > tree.position()) {
                return true;
            }
        }
        return false;
    }

    private void materialise(Value value) {
        if (trees.get(value).order() != Order.FREE) {
            pending.flushThrough(value);
        }
        trees.remove(value);
    }

    private void named(Value value) {
        if (value.name() != null) {
            lastNamed.put(value.name(), position);
        }
    }

    // ---------------------------------------------------------------- control

    private void branch(Op op) {
        settle(op.operands(), op.origin());
        Pending outer = pending;
        Order order = branch(op.region(0), op).and(branch(op.region(1), op));
        pending = outer;
        position++;
        Value result = Choices.result(op, needs);
        if (result != null && new Choices(schedule, this::isInlined, trees::get, WIDEST).isExpression(op, result)) {
            List<Value> parts = new ArrayList<>(op.operands());
            op.regions().forEach(region -> parts.add(region.results().get(result.index())));
            choices.add(op);
            choice(op, result, parts, order);
            return;
        }
        pending.unite(op.operands(), Order.STRICT);
        pending.flush();
        op.results().forEach(this::named);
    }

    private void choice(Op op, Value result, List<Value> parts, Order branches) {
        Order order = pending.unite(op.operands(), branches);
        if (mayWait(result, order)) {
            trees.put(result, tree(op, parts, order, !Choices.isLogical(op, result)));
            if (order != Order.FREE) {
                pending.add(result);
            }
            return;
        }
        if (order != Order.FREE) {
            pending.flush();
        }
        named(result);
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
        sources.forEach(source -> settle(List.of(source), source.definition() == null ? Origin.NONE : source.definition().origin()));
        pending.uniteCopies(sources);
        pending.flush();
        return sources.stream()
                .filter(trees::containsKey)
                .map(source -> trees.get(source).order())
                .reduce(Order.FREE, Order::and);
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
        position++;
        carried.forEach(this::named);
        Pending outer = pending;
        pending = fresh();
        condition(op);
        pending = fresh();
        ops(op.region(1));
        copies(op.region(1), carried);
        pending = outer;
        position++;
        op.results().forEach(this::named);
    }

    private void condition(Op op) {
        Region region = op.region(0);
        ops(region);
        Value condition = region.results().get(0);
        if (isTree(condition) && ConstantExpressions.isConstant(condition)) {
            materialise(condition); // for javac would think about what it can reach
        }
        settle(region.results(), condition.definition() == null ? Origin.NONE : condition.definition().origin());
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
