package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.Collection;
import java.util.function.Consumer;

/** The variables that expressions read. */
final class Leaves {
    private final Inlining inlining;

    Leaves(Inlining inlining) {
        this.inlining = inlining;
    }

    /** Visits each variable in the expression that a value is printed as: the value itself if it is a variable. */
    void of(Value value, Consumer<Value> visitor) {
        if (value.isConstant()) {
            return;
        } else if (inlining.isInlined(value)) {
            operands(value.definition(), value, visitor);
        } else {
            visitor.accept(value);
        }
    }

    void of(Collection<Value> values, Consumer<Value> visitor) {
        values.forEach(value -> of(value, visitor));
    }

    /** Visits each variable that an operation reads; {@code result} matters where it is an {@code if}. */
    void operands(Op op, Value result, Consumer<Value> visitor) {
        of(op.operands(), visitor);
        if (op.is(Opcode.If.class)) {
            of(Choices.outcome(op, result, true), visitor);
            of(Choices.outcome(op, result, false), visitor);
        }
    }
}
