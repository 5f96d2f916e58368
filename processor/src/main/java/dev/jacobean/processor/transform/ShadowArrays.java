package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** The part of giving companions that both modes share: references to shadow arrays follow the references to arrays. */
abstract class ShadowArrays extends Companions {
    ShadowArrays(Activity activity) {
        super(activity);
    }

    /** The companion of a one-dimensional array that the operation makes of others' contents. */
    protected abstract Value contents(Op op);

    @Override
    protected void derive(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Store || code instanceof Opcode.CopyRange) {
            write(op);
        } else if (!op.results().isEmpty() && op.result().type() instanceof ArrayType && wanted(op.result())) {
            accompany(op.result(), shadow(op));
        }
    }

    private Value shadow(Op op) {
        Opcode code = op.code();
        boolean nested = op.result().type().element() instanceof ArrayType;
        if (op.result().isConstant()) {
            return image(op.result());
        } else if (code instanceof Opcode.Load) {
            return builder.loadAgain(companionOrZero(op.operand(0)), image(op.operand(1)));
        } else if (code instanceof Opcode.NewArray array && nested) {
            return builder.newArray(array.type(), images(op.operands()));
        } else if (code instanceof Opcode.ArrayLiteral literal && nested) {
            List<Value> rows = new ArrayList<>();
            op.operands().forEach(row -> rows.add(companionOrZero(row)));
            return builder.arrayLiteral(literal.type(), rows);
        } else if (code instanceof Opcode.Clone && nested) {
            return builder.cloneArray(companionOrZero(op.operand(0)));
        } else if (code instanceof Opcode.ArrayLiteral || code instanceof Opcode.Clone) {
            return contents(op);
        }
        // an array that comes from elsewhere: nothing flows into it from here
        return builder.zerosLike(image(op.result()));
    }

    private void write(Op op) {
        boolean copy = op.code() instanceof Opcode.CopyRange;
        Value target = op.operand(copy ? 2 : 0);
        if (!wanted(target) || !(target.type().element() instanceof ArrayType)) {
            return;
        }
        if (copy) {
            builder.copyRange(
                    companionOrZero(op.operand(0)),
                    image(op.operand(1)),
                    companionOrZero(target),
                    image(op.operand(3)),
                    image(op.operand(4)));
        } else {
            builder.store(companionOrZero(target), image(op.operand(1)), companionOrZero(op.operand(2)));
        }
    }
}
