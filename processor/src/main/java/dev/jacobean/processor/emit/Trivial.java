package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.function.Predicate;

/** Expressions so short that they read better repeated than named: {@code i + 1}, {@code -z}, {@code x.length}. */
final class Trivial {
    private static final int FEW = 3;

    private final Uses uses;
    private final Predicate<Value> inlined;

    Trivial(Uses uses, Predicate<Value> inlined) {
        this.uses = uses;
        this.inlined = inlined;
    }

    /** Whether a value without effect may be printed at each of its uses. */
    boolean isTrivial(Value value) {
        Op op = value.definition();
        if (op == null || value.name() != null && !Steps.isStep(value) && !isOffset(value)) {
            return false;
        } else if (op.code() instanceof Opcode.Length) {
            return isVariable(op.operand(0));
        } else if (op.code() instanceof Opcode.Convert convert) {
            return Conversions.isWidening(op.operand(0).type(), convert.to()) && isVariable(op.operand(0));
        } else if (op.code() instanceof Opcode.Unary unary) {
            return isVariable(op.operand(0)) && (unary.operator() == UnaryOperator.NOT || uses.count(value) <= FEW);
        } else if (op.code() instanceof Opcode.Binary binary) {
            return isShort(binary.operator(), op.operand(0), op.operand(1)) && uses.count(value) <= few(value);
        }
        return false;
    }

    /** {@code i + 1} where {@code i} lives on, though both are versions of one variable. */
    private boolean isOffset(Value value) {
        return !value.type().isFloating()
                && value.definition().operands().stream()
                        .anyMatch(leaf ->
                                value.name().equals(leaf.name()) && isVariable(leaf) && uses.isReadAfter(leaf, value));
    }

    private static int few(Value value) {
        return value.type().isFloating() ? FEW - 1 : Integer.MAX_VALUE;
    }

    private boolean isShort(BinaryOperator operator, Value left, Value right) {
        boolean sum = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
        return sum && (left.isConstant() && isAtom(right) || right.isConstant() && isAtom(left));
    }

    private boolean isVariable(Value value) {
        return !value.isConstant() && !inlined.test(value);
    }

    private boolean isAtom(Value value) {
        return isVariable(value)
                || value.definition() != null && value.definition().is(Opcode.Length.class) && isTrivial(value);
    }
}
