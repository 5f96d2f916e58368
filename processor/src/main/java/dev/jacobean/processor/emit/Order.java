package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;

/** How strictly an operation must keep its place among the others. */
enum Order {
    /** It cannot fail and depends on no memory: it may be evaluated at any time. */
    FREE,
    /** It may throw or reads memory: it keeps its place among all others that are not free. */
    READING,
    /** It changes something: nothing that is not free may be moved past it. */
    STRICT;

    static Order of(Op op) {
        if (op.is(Opcode.Length.class) && isNeverNull(op.operand(0))) {
            return FREE;
        }
        Effect effect = op.code().effect();
        return switch (effect) {
            case PURE -> FREE;
            case CHECKED, READ -> READING;
            case ALLOCATE, WRITE, CALL, CONTROL -> STRICT;
        };
    }

    Order and(Order other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Parameters have been checked before the body starts, unless they say otherwise. */
    private static boolean isNeverNull(Value array) {
        Op definition = array.definition();
        return definition == null
                ? array.loop() == null && !array.isUnchecked()
                : definition.code().effect() == Effect.ALLOCATE && !(definition.code() instanceof Opcode.Invoke);
    }
}
