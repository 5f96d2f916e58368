package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Origin;
import java.util.List;

/** A Java statement whose variables may have no names and no declarations yet. */
sealed interface Statement {
    /** Whether control can come out at its end, by the rules by which javac decides what is unreachable. */
    default boolean completes() {
        return true;
    }

    /** Where it stems from; {@code NONE} for what shows that itself. */
    default Origin origin() {
        return Origin.NONE;
    }

    /** The expressions that stand in it, without those in its blocks. */
    List<Expression> expressions();

    /** The blocks in it. */
    default List<Block> blocks() {
        return List.of();
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
            return target == variable
                    && operator.equals("=")
                    && !value.variables().contains(variable);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value);
        }
    }

    /** {@code e;}. */
    record Action(Expression expression, Origin origin) implements Statement {
        @Override
        public List<Expression> expressions() {
            return List.of(expression);
        }
    }

    /** {@code throw e;}. */
    record Throw(Expression exception, Origin origin) implements Statement {
        @Override
        public boolean completes() {
            return false;
        }

        @Override
        public List<Expression> expressions() {
            return List.of(exception);
        }
    }

    /** {@code break;}: leaves the loop around it. */
    record Break() implements Statement {
        @Override
        public boolean completes() {
            return false;
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }
    }

    /** {@code if (c) { … } else { … }}. */
    record Branch(Expression condition, Block then, Block otherwise) implements Statement {
        @Override
        public boolean completes() {
            return then.completes() || otherwise.completes();
        }

        @Override
        public List<Expression> expressions() {
            return List.of(condition);
        }

        @Override
        public List<Block> blocks() {
            return List.of(then, otherwise);
        }
    }

    /**
     * A loop, whose head is a block of its own, around the body.
     *
     * @param head the initialisation of a {@code for} loop, an assignment; or nothing
     * @param step what a {@code for} loop does after its body; null for a {@code while} loop
     */
    record Loop(Block head, Expression condition, Assignment step, Block body) implements Statement {
        /** The initialisation; null if there is none. */
        Assignment initial() {
            return head.isEmpty() ? null : (Assignment) head.statements().get(0);
        }

        @Override
        public boolean completes() {
            return !condition.is("true") || body.breaks();
        }

        @Override
        public List<Expression> expressions() {
            return List.of(condition);
        }

        @Override
        public List<Block> blocks() {
            return List.of(head, body);
        }
    }

    /** {@code double x;}. */
    record Declaration(Variable variable) implements Statement {
        @Override
        public List<Expression> expressions() {
            return List.of();
        }
    }
}
