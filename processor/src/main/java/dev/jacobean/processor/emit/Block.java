package dev.jacobean.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Statements in braces: the scope of the variables that are declared among them. */
final class Block {
    private final List<Statement> statements = new ArrayList<>();

    static Block of(Statement statement) {
        Block block = new Block();
        block.add(statement);
        return block;
    }

    List<Statement> statements() {
        return statements;
    }

    /** Appends a statement, unless it cannot be reached. What follows an {@code if} that is left for good needs no else. */
    void add(Statement statement) {
        if (!completes()) {
            return;
        }
        boolean guard = statement instanceof Statement.Branch branch
                && !branch.then().completes()
                && !branch.otherwise().isEmpty();
        if (guard) {
            Statement.Branch branch = (Statement.Branch) statement;
            statements.add(new Statement.Branch(branch.condition(), branch.then(), new Block()));
            branch.otherwise().statements().forEach(this::add);
        } else {
            statements.add(statement);
        }
    }

    boolean completes() {
        return statements.isEmpty() || last().completes();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The last statement. */
    Statement last() {
        return statements.get(statements.size() - 1);
    }

    void removeLast() {
        statements.remove(statements.size() - 1);
    }

    /** Whether a {@code break} in it leaves the loop around it. */
    boolean breaks() {
        return statements.stream()
                .anyMatch(statement -> statement instanceof Statement.Break
                        || !(statement instanceof Statement.Loop)
                                && statement.blocks().stream().anyMatch(Block::breaks));
    }

    /** Whether a variable is read or changed by itself somewhere in it. */
    boolean reads(Variable variable) {
        return statements.stream()
                .anyMatch(statement -> statement.expressions().stream()
                                .anyMatch(expression -> expression.variables().contains(variable))
                        || statement.blocks().stream().anyMatch(block -> block.reads(variable)));
    }
}
