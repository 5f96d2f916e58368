package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/** Leaves out what seeds of 0 and 1 make superfluous: strong products with them, and sums of zeros. */
final class KnownSeeds extends Rewriter {
    /** Derivatives that are zero here, of the original function. */
    private final Set<Value> zeros = new HashSet<>();

    private KnownSeeds() {}

    static Function of(Function function) {
        return new KnownSeeds().apply(function);
    }

    @Override
    protected void rewrite(Op op) {
        Opcode code = op.code();
        if (op.results().size() != 1 || !op.result().type().isFloating()) {
            copy(op);
        } else if (code instanceof Opcode.Scale) {
            scale(op);
        } else if (isQuotient(op) && isZero(op.operand(0))
                || code instanceof Opcode.Unary unary
                        && unary.operator() == UnaryOperator.NEGATE
                        && zeros.contains(op.operand(0))
                || code instanceof Opcode.Convert && zeros.contains(op.operand(0))) {
            zero(op.result());
        } else if (code instanceof Opcode.Binary binary && binary.derivative()) {
            sum(op, binary);
        } else {
            copy(op);
        }
    }

    private void scale(Op op) {
        Value derivative = image(op.operand(0));
        if (isZero(op.operand(0))) {
            zero(op.result());
        } else if (derivative.constant() instanceof Number number && number.doubleValue() == 1) {
            map(op.result(), builder.convert((PrimitiveType) derivative.type(), image(op.operand(1))));
        } else {
            name(op, builder.scale(derivative, image(op.operand(1))));
        }
    }

    private void sum(Op op, Opcode.Binary binary) {
        Value x = image(op.operand(0));
        Value y = image(op.operand(1));
        if (isZero(op.operand(0)) && isZero(op.operand(1))) {
            zero(op.result());
        } else {
            boolean adds = binary.operator() == BinaryOperator.ADD;
            name(op, adds ? builder.sum(x, y) : builder.difference(x, y));
        }
    }

    private void name(Op op, Value image) {
        image.suggestName(op.result().name());
        map(op.result(), image);
    }

    private void zero(Value value) {
        zeros.add(value);
        map(value, builder.zero(value.type()));
    }

    private boolean isZero(Value value) {
        return image(value).constant() instanceof Number number && number.doubleValue() == 0;
    }

    private static boolean isQuotient(Op op) {
        return op.code() instanceof Opcode.Invoke invoke
                && invoke.method().equals(Runtime.divide(op.result().type()));
    }
}
