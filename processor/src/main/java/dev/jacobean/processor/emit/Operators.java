package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Operators, with no more casts and parentheses than Java needs to compute the very same. */
final class Operators {
    private final Expressions expressions;

    Operators(Expressions expressions) {
        this.expressions = expressions;
    }

    Expression unary(UnaryOperator operator, Value operand) {
        if (operator == UnaryOperator.NOT) {
            return negated(operand);
        }
        Expression x = expressions.of(operand);
        return Expression.of(Expression.UNARY, operator.symbol(), x.afterOperator(Expression.UNARY));
    }

    /** The opposite of a condition. An order of floating numbers is not turned round, for NaN has no place in it. */
    Expression negated(Value condition) {
        Op op = condition.definition();
        if (condition.isConstant()) {
            return Expression.primary(String.valueOf(condition.constant().equals(false)));
        } else if (op != null && expressions.isInlined(condition)) {
            if (op.code() instanceof Opcode.Unary) {
                return expressions.of(op.operand(0));
            } else if (op.code() instanceof Opcode.Binary binary) {
                BinaryOperator opposite =
                        opposite(binary.operator(), op.operand(0).type());
                if (opposite != null) {
                    return binary(opposite, op.operand(0), op.operand(1));
                }
            }
        }
        return expressions.of(condition).not();
    }

    private static BinaryOperator opposite(BinaryOperator operator, Type operands) {
        boolean ordered = !operands.isFloating();
        return switch (operator) {
            case EQUAL -> BinaryOperator.NOT_EQUAL;
            case NOT_EQUAL -> BinaryOperator.EQUAL;
            case LESS -> ordered ? BinaryOperator.GREATER_EQUAL : null;
            case LESS_EQUAL -> ordered ? BinaryOperator.GREATER : null;
            case GREATER -> ordered ? BinaryOperator.LESS_EQUAL : null;
            case GREATER_EQUAL -> ordered ? BinaryOperator.LESS : null;
            default -> null;
        };
    }

    Expression binary(BinaryOperator operator, Value left, Value right) {
        Type type = left.type();
        Expression implicitLeft = operator.isShift() ? null : implicit(left);
        Expression implicitRight = operator.isShift() ? null : implicit(right);
        if (implicitLeft != null && implicitRight != null) { // one of them must say what the type is
            boolean keepLeft = left.isConstant() == right.isConstant() || left.isConstant();
            implicitLeft = keepLeft ? null : implicitLeft;
            implicitRight = keepLeft ? implicitRight : null;
            implicitRight = right.isConstant() ? null : implicitRight;
        }
        Expression x = implicitLeft != null ? implicitLeft : expressions.of(left);
        Expression y = implicitRight != null ? implicitRight : expressions.of(right);
        boolean division = operator.isDivision();
        if (division && !type.isFloating() && isZero(right)) {
            y = Expression.primary(type == Type.LONG ? "Long" : "Integer", ".valueOf(", y, ")"); // -Xlint:divzero
        }
        return infix(operator, x, y);
    }

    private Expression infix(BinaryOperator operator, Expression x, Expression y) {
        int precedence = operator.precedence();
        Object space = precedence == Expression.ADDITIVE ? Expression.Space.HERE : " ";
        return Expression.of(
                precedence,
                x.precedence() == precedence
                        ? x
                        : separate(x, operator).atLeast(precedence).compact(),
                space,
                operator.symbol() + " ",
                right(separate(y, operator), precedence).compact());
    }

    /** In parentheses also where two signs would follow each other. */
    private static Expression right(Expression operand, int precedence) {
        return precedence == Expression.ADDITIVE
                ? operand.afterOperator(precedence + 1)
                : operand.atLeast(precedence + 1);
    }

    /** Few readers know how shifts and bits bind. */
    private static Expression separate(Expression operand, BinaryOperator operator) {
        boolean bits = operator.isShift() || operator.precedence() <= BinaryOperator.AND.precedence();
        boolean plain = operand.precedence() >= Expression.UNARY;
        return bits && !plain ? Expression.primary("(", operand, ")") : operand;
    }

    private static boolean isZero(Value value) {
        return value.isConstant() && value.constant() instanceof Number number && number.longValue() == 0;
    }

    /** An operand that the other one's type is given to by binary numeric promotion; null if it needs none. */
    private Expression implicit(Value value) {
        if (value.isConstant()) {
            return Literals.asInt(value.type(), value.constant());
        }
        Value widened = expressions.widened(value);
        return widened == null ? null : expressions.of(widened);
    }

    /** An {@code if} as an expression. */
    Expression choice(Op op, Value result) {
        Value condition = op.operand(0);
        Value yes = Choices.outcome(op, result, true);
        Value no = Choices.outcome(op, result, false);
        if (Choices.isLogical(op, result)) {
            return logical(condition, yes, no);
        }
        return Expression.of(
                Expression.CHOICE,
                expressions.of(condition).atLeast(Expression.OR).compact(),
                Expression.Space.HERE,
                "? ",
                expressions.of(yes).atLeast(Expression.OR).compact(),
                Expression.Space.HERE,
                ": ",
                expressions.of(no).atLeast(Expression.OR).compact());
    }

    /** The conditions that one consists of, if it is a conjunction, in the order of their evaluation. */
    List<Value> conjuncts(Value condition) {
        Op op = condition.definition();
        boolean conjunction = op != null
                && op.is(Opcode.If.class)
                && expressions.isInlined(condition)
                && Boolean.FALSE.equals(Choices.outcome(op, condition, false).constant());
        if (!conjunction) {
            return List.of(condition);
        }
        List<Value> parts = new ArrayList<>(conjuncts(op.operand(0)));
        parts.addAll(conjuncts(Choices.outcome(op, condition, true)));
        return parts;
    }

    /** The conjunction of conditions; {@code true} of none. */
    Expression conjunction(List<Value> conditions) {
        return conditions.stream()
                .map(expressions::of)
                .reduce((x, y) -> junction(x, false, y))
                .orElse(Expression.primary("true"));
    }

    private Expression logical(Value condition, Value yes, Value no) {
        boolean yesIsLiteral = yes.isConstant();
        boolean or = (yesIsLiteral ? yes : no).constant().equals(true);
        if (yesIsLiteral && no.isConstant()) {
            if (yes.constant().equals(no.constant())) {
                return junction(expressions.of(condition), or, expressions.of(no));
            }
            return or ? expressions.of(condition) : negated(condition);
        }
        Expression first = or == yesIsLiteral ? expressions.of(condition) : negated(condition);
        return junction(first, or, expressions.of(yesIsLiteral ? no : yes));
    }

    private static Expression junction(Expression x, boolean or, Expression y) {
        int precedence = or ? Expression.OR : Expression.AND;
        return Expression.of(
                precedence,
                x.precedence() == precedence ? x : x.atLeast(precedence).compact(),
                Expression.Space.HERE,
                or ? "|| " : "&& ",
                y.atLeast(precedence + 1).compact());
    }
}
