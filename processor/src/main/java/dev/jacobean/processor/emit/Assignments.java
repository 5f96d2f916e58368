package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;

/** Assignments to variables and elements, as {@code x += y} where they can be. */
final class Assignments {
    private final Inlining inlining;
    private final Expressions expressions;

    Assignments(Inlining inlining, Expressions expressions) {
        this.inlining = inlining;
        this.expressions = expressions;
    }

    /** Sets a variable to what a value is: an expression or another variable. */
    Statement.Assignment copy(Variable target, Value source) {
        if (source.isConstant() || !expressions.isInlined(source)) {
            return Statement.Assignment.of(target, expressions.assigned(source), Origin.NONE);
        }
        return definition(target, source, source.definition().origin());
    }

    /** Sets a variable to what the operation that defines a value computes. */
    Statement.Assignment definition(Variable target, Value value, Origin origin) {
        Op op = value.definition();
        if (op.code() instanceof Opcode.Binary binary && isCompound(binary.operator(), op)) {
            if (expressions.variable(op.operand(0)) == target) {
                return compound(target, binary.operator(), op.operand(1), origin);
            } else if (isCommutative(binary.operator()) && expressions.variable(op.operand(1)) == target) {
                return compound(target, binary.operator(), op.operand(0), origin);
            }
        }
        if (op.is(Opcode.Scale.class)
                && expressions.variable(op.operand(0)) == target
                && Expressions.isPlainProduct(op.operand(0), op.operand(1))) {
            return compound(target, BinaryOperator.MULTIPLY, op.operand(1), origin);
        }
        Expression initialiser = op.is(Opcode.ArrayLiteral.class) ? expressions.initialiser(op.operands()) : null;
        return new Statement.Assignment(target, "=", expressions.assignedDefinition(value), initialiser, false, origin);
    }

    private Statement.Assignment compound(Variable target, BinaryOperator operator, Value operand, Origin origin) {
        return new Statement.Assignment(
                target, operator.symbol() + "=", expressions.assigned(operand), null, false, origin);
    }

    /** {@code a[i] = v}, or {@code a[i] += v}. */
    Statement store(Op op) {
        Expression element = expressions.element(op.operand(0), op.operand(1));
        Value value = op.operand(2);
        Op definition = value.definition();
        String operator = "=";
        if (definition != null
                && expressions.isInlined(value)
                && definition.code() instanceof Opcode.Binary binary
                && isCompound(binary.operator(), definition)) {
            Value operand = changeBy(op, definition, binary.operator());
            if (operand != null) {
                operator = binary.operator().symbol() + "=";
                value = operand;
            }
        }
        return new Statement.Action(
                Expression.of(Expression.LOWEST, element, " " + operator + " ", expressions.assigned(value)),
                op.origin());
    }

    /** The other operand, where one is the element that is set: the left one, or the right if they may change places. */
    private Value changeBy(Op store, Op change, BinaryOperator operator) {
        Value left = change.operand(0);
        Value right = change.operand(1);
        if (isElement(left, store)) {
            return right;
        }
        boolean commutes = isCommutative(operator) && inlining.order(left) != Order.STRICT;
        return commutes && isElement(right, store) ? left : null;
    }

    private boolean isElement(Value value, Op store) {
        return expressions.isInlined(value)
                && value.definition().is(Opcode.Load.class)
                && value.definition().operand(0) == store.operand(0)
                && value.definition().operand(1) == store.operand(1);
    }

    /** Whether {@code x op= y} is {@code x = x op y}, without a conversion: not for types that Java promotes. */
    private static boolean isCompound(BinaryOperator operator, Op op) {
        Type type = op.operand(0).type();
        boolean unpromoted = type.isFloating() || type == Type.INT || type == Type.LONG;
        boolean byZero = ConstantExpressions.isDivision(op) && op.operand(1).isConstant();
        return !operator.isComparison() && unpromoted && !byZero;
    }

    private static boolean isCommutative(BinaryOperator operator) {
        return operator == BinaryOperator.ADD || operator == BinaryOperator.MULTIPLY;
    }
}
