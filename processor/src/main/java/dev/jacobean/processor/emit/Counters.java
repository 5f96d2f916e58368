package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the loops that read best as {@code for (int i = 0; i < n; i++)}. */
final class Counters {
    private final Needs needs;
    private final Inlining inlining;

    Counters(Needs needs, Inlining inlining) {
        this.needs = needs;
        this.inlining = inlining;
    }

    /** The counter that a loop's condition compares; null if there is none. */
    Value of(Op loop) {
        if (!inlining.hasPlainCondition(loop)) {
            return null;
        }
        for (Value compared : compared(loop.region(0).results().get(0))) {
            if (compared.loop() == loop && isCounter(loop, compared.index())) {
                return compared;
            }
        }
        return null;
    }

    /** Whether a counter's last value is not needed. */
    boolean isLocal(Value counter) {
        return !needs.needs(counter.loop().results().get(counter.index()));
    }

    private boolean isCounter(Op loop, int i) {
        return needs.carries(loop, i)
                && Steps.isCounter(loop, i)
                && inlining.isInlined(loop.region(1).results().get(i));
    }

    /** The operands of the comparisons that a condition consists of, from the left. */
    private List<Value> compared(Value condition) {
        Op op = condition.definition();
        List<Value> found = new ArrayList<>();
        if (op == null || !inlining.isInlined(condition)) {
            return found;
        } else if (op.code() instanceof Opcode.Binary binary
                && binary.operator().isComparison()) {
            found.addAll(op.operands());
        } else if (op.is(Opcode.Unary.class)) {
            found.addAll(compared(op.operand(0)));
        } else if (op.is(Opcode.If.class)) {
            found.addAll(compared(op.operand(0)));
            found.addAll(compared(Choices.outcome(op, condition, true)));
            found.addAll(compared(Choices.outcome(op, condition, false)));
        }
        return found;
    }
}
