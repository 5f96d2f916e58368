package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.Set;

/**
 * Which partial derivatives are never infinite: with these the strong-zero product is the product, for 0 times a finite
 * number is 0.
 */
final class FinitePartials {
    /** Functions with bounded results. These are NaN only for arguments for which the primal is NaN as well. */
    private static final Set<String> BOUNDED = Set.of("sin", "cos", "tanh", "signum", "atan");

    private static final Set<String> BOUNDED_PARTIALS = Set.of("sin_x", "cos_x", "tanh_x", "atan_x", "abs_x");

    private FinitePartials() {}

    static boolean isFinite(Value partial) {
        if (partial.constant() instanceof Number number) {
            return Double.isFinite(number.doubleValue());
        }
        Op op = partial.definition();
        if (op == null) {
            return false;
        } else if (op.code() instanceof Opcode.Unary unary) {
            return unary.operator() == UnaryOperator.NEGATE && isFinite(op.operand(0));
        } else if (op.code() instanceof Opcode.Convert) {
            Type from = op.operand(0).type();
            return !from.isFloating() || from == Type.FLOAT && isFinite(op.operand(0));
        } else if (op.code() instanceof Opcode.Invoke invoke) {
            return isBounded(invoke.method());
        } else if (op.is(Opcode.If.class)) {
            return op.regions().stream().allMatch(branch -> isFinite(branch, partial.index()));
        }
        return false;
    }

    private static boolean isFinite(Region branch, int result) {
        return branch.terminated() || isFinite(branch.results().get(result));
    }

    private static boolean isBounded(MethodRef method) {
        return switch (method.owner()) {
            case "java.lang.Math", "java.lang.StrictMath" -> BOUNDED.contains(method.name());
            case "dev.jacobean.MathRules" -> BOUNDED_PARTIALS.contains(method.name());
            default -> false;
        };
    }
}
