package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;

/** What javac evaluates itself if it is printed as an expression: it then draws conclusions that the program did not. */
final class ConstantExpressions {
    private ConstantExpressions() {}

    /** Whether nothing but literals goes into a value. */
    static boolean isConstant(Value value) {
        Op op = value.definition();
        if (op == null) {
            return false;
        } else if (op.is(Opcode.If.class)) {
            return isConstant(op.operand(0))
                    && op.regions().stream().allMatch(branch -> isConstant(branch, value.index()));
        }
        boolean operator = op.is(Opcode.Unary.class) || op.is(Opcode.Binary.class) || op.is(Opcode.Convert.class);
        return value.isConstant() || operator && op.operands().stream().allMatch(ConstantExpressions::isConstant);
    }

    private static boolean isConstant(Region branch, int i) {
        return !branch.terminated() && isConstant(branch.results().get(i));
    }

    /** Whether an operation is a division of integers, of which javac warns if it knows that it is by zero. */
    static boolean isDivision(Op op) {
        return op.is(Opcode.Binary.class) && op.code().effect() == Effect.CHECKED;
    }
}
