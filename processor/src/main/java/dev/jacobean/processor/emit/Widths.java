package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;

/** Estimates of how many characters operations take, beside those of their operands. */
final class Widths {
    private static final int BINARY = 4;
    static final String STRONG = "dev.jacobean.Strong";

    private Widths() {}

    static int own(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.Invoke invoke) {
            return invoke(invoke.method()) + 2 * op.operands().size();
        } else if (code instanceof Opcode.Field field) {
            return field.field().name().length() + 1;
        } else if (code instanceof Opcode.Passive passive) {
            return passive.template().length();
        } else if (code instanceof Opcode.Scale) {
            boolean plain = Expressions.isPlainProduct(op.operand(0), op.operand(1));
            return plain ? BINARY : "Strong.times(, )".length();
        } else if (code instanceof Opcode.NewArray || code instanceof Opcode.ArrayLiteral) {
            return "new double[]".length() + 2 * op.operands().size();
        } else if (code instanceof Opcode.Length) {
            return ".length".length();
        } else if (code instanceof Opcode.ZerosLike || code instanceof Opcode.DeepCopy) {
            return "Shapes.zerosLike()".length();
        }
        return code instanceof Opcode.Unary ? 1 : BINARY;
    }

    /** Whether an operation is hard to read as an operand of another such: a call that stands for an operator. */
    static boolean isNesting(Op op) {
        boolean strong = op.code() instanceof Opcode.Invoke invoke
                && invoke.method().owner().equals(STRONG);
        return strong || op.is(Opcode.Scale.class) && own(op) > BINARY;
    }

    private static int invoke(MethodRef method) {
        int owner = method.owner().length() - method.owner().lastIndexOf('.');
        return method.kind() == MethodRef.Kind.INSTANCE
                ? method.name().length()
                : owner + method.name().length();
    }
}
