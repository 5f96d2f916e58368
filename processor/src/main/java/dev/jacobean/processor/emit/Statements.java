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
    private final Inlining inlining;
    private final Expressions expressions;
    private final Operators operators;
    private final Counters counters;
    private final Assignments assignments;

    Statements(Needs needs, Inlining inlining, Expressions expressions) {
        this.needs = needs;
        this.inlining = inlining;
        this.expressions = expressions;
        this.operators = new Operators(expressions);
        this.counters = new Counters(needs, inlining);
        this.assignments = new Assignments(inlining, expressions);
    }

    /** Appends the operations of a region. */
    void region(Region region, Block block) {
        for (Op op : region.ops()) {
            if (!needs.needs(op)) {
                continue;
            } else if (op.is(Opcode.Loop.class)) {
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
        } else if (op.results().isEmpty() || expressions.variable(target(op)) == null) {
            block.add(new Statement.Action(expressions.invoke(op), op.origin()));
        } else {
            block.add(assignments.definition(expressions.variable(target(op)), target(op), op.origin()));
        }
    }

    private Value target(Op op) {
        return op.is(Opcode.If.class) ? Choices.result(op, needs) : op.result();
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
        Expression index = expressions.of(op.operand(1)).atLeast(Expression.UNARY);
        if (expressions.variable(op.operand(0)) != target) {
            block.add(Statement.Assignment.of(target, tape, Origin.NONE));
        }
        Block longer = new Block();
        Expression copy = Expression.primary(ARRAYS, ".copyOf(", target, ", 2 * ", index, " + 1)");
        longer.add(Statement.Assignment.of(target, copy, Origin.NONE));
        Expression full = Expression.of(BinaryOperator.EQUAL.precedence(), index, " >= ", target, ".length");
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
        Block head = new Block();
        Block body = new Block();
        Statement.Assignment step = null;
        if (!plain) {
            region(op.region(0), body);
        }
        if (plain && condition.isConstant() && condition.constant().equals(false)) {
            initial.forEach(block::add);
            copies(Copy.exit(op, needs), null).forEach(block::add);
            return;
        } else if (!plain && !(condition.isConstant() && condition.constant().equals(true))) {
            body.add(new Statement.Exit(operators.negated(condition)));
        }
        region(op.region(1), body);
        List<Statement.Assignment> next = copies(Copy.next(op, needs), counter);
        if (counter != null && body.completes() && isLast(next, expressions.variable(counter))) {
            step = next.remove(next.size() - 1);
            head = head(initial, expressions.variable(counter));
        }
        next.forEach(body::add);
        initial.forEach(block::add);
        Expression test = plain ? expressions.of(condition) : Expression.primary("true");
        block.add(new Statement.Loop(head, test, step, body));
        copies(Copy.exit(op, needs), null).forEach(block::add);
    }

    private static boolean isLast(List<Statement.Assignment> copies, Variable variable) {
        return !copies.isEmpty() && copies.get(copies.size() - 1).target() == variable;
    }

    /** Moves the assignment to the counter, where it is the last, into the head. */
    private static Block head(List<Statement.Assignment> initial, Variable counter) {
        Block head = new Block();
        if (isLast(initial, counter)) {
            head.add(initial.remove(initial.size() - 1));
        }
        return head;
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
        if (last != null) {
            moves.add(last);
        }
        return ParallelCopies.sequence(moves);
    }
}
