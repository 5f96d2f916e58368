package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.ArrayLengths;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.Optional;

/**
 * Uses the number that an array was made with in place of its length. More trip counts are then known before their loops,
 * and more loops are known to go over all of an array.
 */
final class KnownLengths extends Rewriter {
    private final ArrayLengths lengths;

    private KnownLengths(Function function) {
        lengths = new ArrayLengths(function);
    }

    static Function apply(Function function, Options options) {
        return options.enabled(Pass.KNOWN_LENGTHS) ? new KnownLengths(function).apply(function) : function;
    }

    @Override
    protected void rewrite(Op op) {
        Optional<Value> length = op.is(Opcode.Length.class) ? lengths.of(op.operand(0)) : Optional.empty();
        if (length.isPresent()) {
            map(op.result(), image(length.get()));
        } else {
            copy(op);
        }
    }
}
