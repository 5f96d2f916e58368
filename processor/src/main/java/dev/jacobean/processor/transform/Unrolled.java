package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Constants;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.SmallArrays;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.List;

/** Writes the loops that index small arrays as their iterations, one after the other, and folds the constants that arise. */
final class Unrolled extends Folding {
    private final SmallArrays arrays;

    private Unrolled(SmallArrays arrays) {
        this.arrays = arrays;
    }

    static Function apply(Function function, SmallArrays arrays) {
        return new Unrolled(arrays).apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        if (arrays.loops().contains(op)) {
            unroll(op);
        } else {
            super.rewrite(op);
        }
    }

    private void unroll(Op loop) {
        Induction counter = Induction.counter(loop).orElseThrow();
        Induction.Bound bound = counter.bound().orElseThrow();
        Object first = image(counter.initial()).constant();
        Object last = image(bound.value()).constant();
        if (!(first instanceof Integer) || !(last instanceof Integer)) {
            copy(loop);
            return;
        }
        boolean up = counter.step() > 0;
        BinaryOperator test = bound.inclusive()
                ? (up ? BinaryOperator.LESS_EQUAL : BinaryOperator.GREATER_EQUAL)
                : (up ? BinaryOperator.LESS : BinaryOperator.GREATER);
        Opcode comparison = new Opcode.Binary(test, false, false);
        List<Value> carried = loop.region(0).parameters();
        List<Value> values = images(loop.operands());
        for (int i = (Integer) first;
                Constants.result(comparison, List.of(i, last)).equals(true);
                i += counter.step()) {
            mapAll(carried, values);
            map(counter.carried(), builder.constant(i));
            ops(loop.region(1));
            values = images(loop.region(1).results());
        }
        mapAll(loop.results(), values);
    }

    @Override
    protected Object constant(Op op) {
        return op.is(Opcode.Length.class) ? arrays.length(op.operand(0)) : super.constant(op);
    }
}
