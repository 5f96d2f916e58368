package dev.jacobean.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Regions as Java statements. */
final class Statements {
    private static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
    private static final ClassName SYSTEM = ClassName.get("java.lang", "System");

    private final Needs needs;
    private final Schedule schedule;
    private final Inlining inlining;
    private final Expressions expressions;
    private final Operators operators;
    private final Counters counters;
    private final Assignments assignments;

    Statements(Needs needs, Schedule schedule, Inlining inlining, Expressions expressions) {
        this.needs = needs;
        this.schedule = schedule;
        this.inlining = inlining;
        this.expressions = expressions;
        this.operators = new Operators(expressions);
        this.counters = new Counters(needs, inlining);
        this.assignments = new Assignments(inlining, expressions);
    }

    /** Appends the operations of a region. */
    void region(Region region, Block block) {
        for (Op op : schedule.ops(region)) {
            if (op.is(Opcode.Loop.class)) {
                loop(op, block);
            } else if (op.is(Opcode.If.class) && !inlining.isChoice(op)) {
                branch(op, block);
            } else if (op.results().stream().noneMatch(expressions::isInlined)) {
                simple(op, block);
            }
        }
    }

    private void simple(Op op, Block block) {
        if (op.is(Opcode.Store.class)) {
            block.add(assignments.store(op));
        } else if (op.is(Opcode.Throw.class)) {
            block.add(new Statement.Throw(expressions.of(op.operand(0)), op.origin()));
        } else if (op.is(Opcode.CopyRange.class)) {
            block.add(new Statement.Action(copyRange(op), op.origin()));
        } else if (op.is(Opcode.Grow.class)) {
            grow(op, block);
        } else if (op.results().stream().noneMatch(result -> expressions.variable(result) != null)) {
            block.add(new Statement.Action(expressions.call(op), op.origin()));
        } else if (op.results().size() > 1 && op.is(Opcode.Call.class)) {
            call(op, block);
        } else {
            block.add(assignments.definition(expressions.variable(target(op)), target(op), op.origin()));
        }
    }

    private Value target(Op op) {
        return op.is(Opcode.If.class) ? Choices.result(op, needs) : op.result();
    }

    /** A call with several results, which come back in a record. */
    private void call(Op op, Block block) {
        CallTarget target = expressions.target(op);
        List<Value> needed = op.results().stream().filter(needs::needs).toList();
        Expression results = expressions.call(op);
        if (needed.size() > 1) {
            Variable record = new Variable(target.record(), "results", false);
            block.add(Statement.Assignment.of(record, results, op.origin()));
            results = Expression.primary(record);
        }
        for (Value result : needed) {
            Expression component =
                    Expression.primary(results, "." + target.components().get(result.index()) + "()");
            block.add(Statement.Assignment.of(expressions.variable(result), component, op.origin()));
        }
    }

    private Expression copyRange(Op op) {
        Expression arguments = expressions.of(op.operand(0));
        for (int i = 1; i < op.operands().size(); i++) {
            arguments = Expression.of(
                    Expression.LOWEST, arguments, ",", Expression.Space.HERE, expressions.of(op.operand(i)));
        }
        return Expression.primary(SYSTEM, ".arraycopy(", arguments, ")");
    }

    private void grow(Op op, Block block) {
        Variable target = expressions.variable(op.result());
        Expression tape = expressions.of(op.operand(0));
        Expression index = expressions.of(op.operand(1));
        if (expressions.variable(op.operand(0)) != target) {
            block.add(Statement.Assignment.of(target, tape, Origin.NONE));
        }
        Block longer = new Block();
        Expression copy =
                Expression.primary(ARRAYS, ".copyOf(", target, ", 2 * ", index.atLeast(Expression.UNARY), " + 1)");
        longer.add(Statement.Assignment.of(target, copy, Origin.NONE));
        Expression full = Expression.of(
                BinaryOperator.EQUAL.precedence(),
                index.atLeast(BinaryOperator.ADD.precedence()),
                " >= ",
                target,
                ".length");
        block.add(new Statement.Branch(full, longer, new Block()));
    }

    // ---------------------------------------------------------------- control

    private void branch(Op op, Block block) {
        Block then = arm(op, 0);
        Block otherwise = arm(op, 1);
        if (then.isEmpty() && !otherwise.isEmpty()) {
            block.add(new Statement.Branch(operators.negated(op.operand(0)), otherwise, then));
        } else {
            block.add(new Statement.Branch(expressions.of(op.operand(0)), then, otherwise));
        }
    }

    private Block arm(Op op, int i) {
        Block block = new Block();
        region(op.region(i), block);
        copies(Copy.atEnd(op.region(i), op.results(), needs), null).forEach(block::add);
        return block;
    }

    private void loop(Op op, Block block) {
        Value condition = op.region(0).results().get(0);
        Value counter = counters.of(op);
        boolean plain = inlining.hasPlainCondition(op);
        List<Statement.Assignment> initial = copies(Copy.initial(op, needs), counter);
        Block body = new Block();
        if (!plain) {
            region(op.region(0), body);
        }
        if (plain && condition.isConstant() && condition.constant().equals(false)) {
            initial.forEach(block::add);
            copies(Copy.exit(op, needs), null).forEach(block::add);
            return;
        } else if (!plain && !(condition.isConstant() && condition.constant().equals(true))) {
            body.add(new Statement.Branch(operators.negated(condition), Block.of(new Statement.Break()), new Block()));
        }
        region(op.region(1), body);
        List<Statement.Assignment> next = copies(Copy.next(op, needs), counter);
        Variable counting = body.completes() ? expressions.variable(counter) : null;
        Statement.Assignment step = removeLast(next, counting);
        next.forEach(body::add);
        boolean stepsOnly = next.isEmpty() && (step == null || counters.isLocal(counter));
        Expression test = plain ? test(op, body, initial, stepsOnly) : Expression.primary("true");
        Block head = new Block();
        Statement.Assignment start = step == null ? null : removeLast(initial, counting);
        if (start != null) {
            head.add(start);
        }
        initial.forEach(block::add);
        block.add(new Statement.Loop(head, test, step, body));
        copies(Copy.exit(op, needs), null).forEach(block::add);
    }

    /** What is tested before each iteration: a flag need not be if the body breaks where it sets it. */
    private Expression test(Op loop, Block body, List<Statement.Assignment> initial, boolean mayBreak) {
        List<Value> parts =
                new ArrayList<>(operators.conjuncts(loop.region(0).results().get(0)));
        for (Value part : List.copyOf(parts)) {
            ExitFlag flag = ExitFlag.of(part, loop);
            Variable variable = flag == null ? null : expressions.variable(flag.carried());
            boolean only = parts.stream()
                    .noneMatch(other ->
                            other != part && expressions.of(other).variables().contains(variable));
            if (flag != null
                    && only
                    && flag.removeResets(body, variable)
                    && mayBreak
                    && flag.isSetLast(body, variable)) {
                boolean keep = needs.needs(loop.results().get(flag.carried().index()));
                flag.leave(body, variable, keep);
                parts.remove(part);
                initial.removeIf(start -> !keep && start.target() == variable);
            }
        }
        return operators.conjunction(parts);
    }

    /** Takes the last of some assignments off if it is to a given variable; else returns null. */
    private static Statement.Assignment removeLast(List<Statement.Assignment> assignments, Variable variable) {
        int last = assignments.size() - 1;
        return last >= 0 && assignments.get(last).target() == variable ? assignments.remove(last) : null;
    }

    /** The copies that are not between values of one variable, that to {@code counter} last if possible. */
    private List<Statement.Assignment> copies(List<Copy> copies, Value counter) {
        List<ParallelCopies.Move> moves = new ArrayList<>();
        ParallelCopies.Move last = null;
        for (Copy copy : copies) {
            Variable target = expressions.variable(copy.target());
            if (expressions.variable(copy.source()) != target) {
                ParallelCopies.Move move = new ParallelCopies.Move(
                        target, expressions.assigned(copy.source()), assignments.copy(target, copy.source()));
                if (copy.target() == counter) {
                    last = move;
                } else {
                    moves.add(move);
                }
            }
        }
        return ParallelCopies.sequence(moves, last);
    }
}
