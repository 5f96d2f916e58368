package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;

/** Counters: carried integers that every iteration changes by the same constant. */
final class Steps {
    private Steps() {}

    /** Whether the i-th value that a loop carries is a counter. */
    static boolean isCounter(Op loop, int i) {
        return !loop.region(1).terminated()
                && isStep(
                        loop.region(1).results().get(i),
                        loop.region(0).parameters().get(i));
    }

    /** Whether a value is a counter's next one. */
    static boolean isStep(Value next) {
        Op definition = next.definition();
        if (definition == null || !(definition.code() instanceof Opcode.Binary)) {
            return false;
        }
        return definition.operands().stream()
                .anyMatch(counter -> counter.loop() != null
                        && isStep(next, counter)
                        && !counter.loop().region(1).terminated()
                        && counter.loop().region(1).results().get(counter.index()) == next);
    }

    private static boolean isStep(Value next, Value counter) {
        Op definition = next.definition();
        if (definition == null
                || !(definition.code() instanceof Opcode.Binary binary)
                || next.type() != PrimitiveType.INT && next.type() != PrimitiveType.LONG) {
            return false;
        }
        Value left = definition.operand(0);
        Value right = definition.operand(1);
        boolean add = binary.operator() == BinaryOperator.ADD;
        return (add || binary.operator() == BinaryOperator.SUBTRACT) && left == counter && right.isConstant()
                || add && right == counter && left.isConstant();
    }
}
