package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Origin;
import java.util.List;

/** A Java statement whose variables may have no names and no declarations yet. */
sealed interface Statement {
    /** Whether control can come out at its end, by the rules by which javac decides what is unreachable. */
    boolean completes();

    /** Where it stems from; {@code NONE} for what shows that itself. */
    default Origin origin() {
        return Origin.NONE;
    }

    /**
     * {@code x = e;}, or with another operator, or as a declaration.
     *
     * @param initialiser what a declaration may say instead of {@code value}: an array's elements; null if the same
     * @param declares whether it declares the variable
     */
    record Assignment(
            Variable target, String operator, Expression value, Expression initialiser, boolean declares, Origin origin)
            implements Statement {
        static Assignment of(Variable target, Expression value, Origin origin) {
            return new Assignment(target, "=", value, null, false, origin);
        }

        Assignment declaring() {
            return new Assignment(target, operator, initialiser == null ? value : initialiser, null, true, origin);
        }

        /** Whether it sets the variable, of which it reads nothing. */
        boolean defines(Variable variable) {
            return target == variable && operator.equals("=") && !value.variables().contains(variable);
        }

        @Override
        public boolean completes() {
            return true;
        }
    }

    /** {@code e;}. */
    record Action(Expression expression, Origin origin) implements Statement {
        @Override
        public boolean completes() {
            return true;
        }
    }

    /** {@code throw e;}. */
    record Throw(Expression exception, Origin origin) implements Statement {
        @Override
        public boolean completes() {
            return false;
        }
    }

    /** {@code if (c) { … } else { … }}. */
    record Branch(Expression condition, Block then, Block otherwise) implements Statement {
        @Override
        public boolean completes() {
            return then.completes() || otherwise.completes();
        }
    }

    /** Leaves the loop around it if the condition holds: {@code if (c) { break; }}. */
    record Exit(Expression condition) implements Statement {
        @Override
        public boolean completes() {
            return true;
        }
    }

    /**
     * A loop, whose head is a block of its own, around the body.
     *
     * @param step what a {@code for} loop does after its body; null for a {@code while} loop
     */
    record Loop(Block head, Expression condition, Assignment step, Block body) implements Statement {
        /** The initialisation of a {@code for} loop; null if there is none. */
        Assignment initial() {
            List<Statement> initial = head.statements();
            return initial.isEmpty() ? null : (Assignment) initial.get(0);
        }

        @Override
        public boolean completes() {
            return !condition.is("true")
                    || body.statements().stream().anyMatch(statement -> statement instanceof Exit);
        }
    }

    /** {@code double x;}. */
    record Declaration(Variable variable) implements Statement {
        @Override
        public boolean completes() {
            return true;
        }
    }
}
