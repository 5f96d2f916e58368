package dev.jacobean.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Statements in braces: the scope of the variables that are declared among them. */
final class Block {
    private final List<Statement> statements = new ArrayList<>();

    List<Statement> statements() {
        return statements;
    }

    /** Appends a statement, unless it cannot be reached. */
    void add(Statement statement) {
        if (completes()) {
            statements.add(statement);
        }
    }

    boolean completes() {
        return statements.isEmpty() || statements.get(statements.size() - 1).completes();
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }
}
