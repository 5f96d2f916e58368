package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.List;

/**
 * A carried boolean that says to leave a loop: what lowering makes of {@code break} and {@code return}. The loop's condition
 * tests it first, so in the body it is known, until it is set.
 *
 * @param value what it is set to in order to leave
 */
record ExitFlag(Value carried, boolean value) {
    /** The flag that a part of a loop's condition tests; null if it is something else. */
    static ExitFlag of(Value tested, Op loop) {
        Op op = tested.definition();
        boolean negated = op != null && op.is(Opcode.Unary.class);
        Value carried = negated ? op.operand(0) : tested;
        if (carried.loop() != loop) {
            return null;
        }
        Object initial = loop.operand(carried.index()).constant();
        return initial != null && initial.equals(!negated) ? new ExitFlag(carried, negated) : null;
    }

    /** Removes the assignments that say not to leave, if nothing in the body depends on those before it ends. */
    boolean removeResets(Block body, Variable flag) {
        if (body.reads(flag) || !isSetOnce(body, flag)) {
            return false;
        }
        removeResetsFrom(body, flag);
        return true;
    }

    /** Whether no way through a block sets the flag twice or within a loop. */
    private static boolean isSetOnce(Block block, Variable flag) {
        List<Statement> setting =
                block.statements().stream().filter(s -> mentions(s, flag)).toList();
        if (setting.size() != 1) {
            return setting.isEmpty();
        }
        Statement statement = setting.get(0);
        return sets(statement, flag)
                || statement instanceof Statement.Branch branch
                        && branch.blocks().stream().allMatch(inner -> isSetOnce(inner, flag));
    }

    private static boolean mentions(Statement statement, Variable flag) {
        return sets(statement, flag)
                || statement.blocks().stream()
                        .anyMatch(block -> block.statements().stream().anyMatch(inner -> mentions(inner, flag)));
    }

    private static boolean sets(Statement statement, Variable flag) {
        return statement instanceof Statement.Assignment assignment && assignment.target() == flag;
    }

    private boolean resets(Statement statement, Variable flag) {
        return sets(statement, flag)
                && ((Statement.Assignment) statement).value().is(String.valueOf(!value));
    }

    private boolean leaves(Statement statement, Variable flag) {
        return sets(statement, flag)
                && ((Statement.Assignment) statement).value().is(String.valueOf(value));
    }

    private void removeResetsFrom(Block block, Variable flag) {
        block.statements().removeIf(statement -> resets(statement, flag));
        block.statements().stream()
                .filter(Statement.Branch.class::isInstance)
                .forEach(branch -> branch.blocks().forEach(inner -> removeResetsFrom(inner, flag)));
    }

    /** Whether nothing would be left out in an iteration that breaks where it sets the flag. */
    boolean isSetLast(Block block, Variable flag) {
        for (Statement statement : block.statements()) {
            if (mentions(statement, flag) && !leaves(statement, flag)) {
                return statement == block.last()
                        && statement.blocks().stream().allMatch(inner -> isSetLast(inner, flag));
            }
        }
        return true;
    }

    /** Writes a {@code break} where the flag is set; without the flag itself if nobody else wants to know. */
    void leave(Block block, Variable flag, boolean keep) {
        if (block.statements().stream().anyMatch(statement -> leaves(statement, flag))) {
            block.add(new Statement.Break());
            block.statements().removeIf(statement -> !keep && leaves(statement, flag));
        } else if (!block.isEmpty() && block.last() instanceof Statement.Branch branch) {
            branch.blocks().forEach(inner -> leave(inner, flag, keep));
            block.removeLast();
            block.add(branch); // which may need no else any more
        } else if (!block.isEmpty() && sets(block.last(), flag)) {
            leaveOn((Statement.Assignment) block.last(), block, keep);
        }
    }

    /** The flag is set to a condition: {@code if (c) { flag = true; break; }}. */
    private void leaveOn(Statement.Assignment setting, Block block, boolean keep) {
        Block exit = new Block();
        if (keep) {
            exit.add(Statement.Assignment.of(
                    setting.target(), Expression.primary(String.valueOf(value)), setting.origin()));
        }
        exit.add(new Statement.Break());
        block.removeLast();
        Expression condition = value ? setting.value() : setting.value().not();
        block.add(new Statement.Branch(condition, exit, new Block()));
    }
}
