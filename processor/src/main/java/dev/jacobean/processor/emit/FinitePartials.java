package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;

/**
 * Which partial derivatives are surely neither zero nor infinite nor NaN: with these the strong-zero product is the product.
 */
final class FinitePartials {
    private FinitePartials() {}

    static boolean isFinite(Value partial) {
        if (partial.constant() instanceof Number number) {
            return Double.isFinite(number.doubleValue()) && number.doubleValue() != 0;
        }
        Op op = partial.definition();
        return op != null
                && op.code() instanceof Opcode.Unary unary
                && unary.operator() == UnaryOperator.NEGATE
                && isFinite(op.operand(0));
    }
}
