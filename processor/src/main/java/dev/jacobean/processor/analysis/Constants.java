package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.UnaryOperator;
import java.util.List;
import java.util.Objects;

/** What an operation yields when its operands are known. */
public final class Constants {
    private Constants() {}

    /**
     * The result of an operation.
     *
     * @param operands boxed; null where an operand is not known
     * @return boxed; null where the result is not known, or would be an exception
     */
    public static Object result(Opcode code, List<?> operands) {
        if (operands.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        if (code instanceof Opcode.Binary binary && operands.get(0) instanceof Integer x) {
            return operands.get(1) instanceof Integer y ? ofInts(binary.operator(), x, y) : null;
        } else if (code instanceof Opcode.Binary binary && operands.get(0) instanceof Boolean x) {
            return ofBooleans(binary.operator(), x, (Boolean) operands.get(1));
        } else if (code instanceof Opcode.Binary binary
                && operands.get(0) instanceof Double x
                && operands.get(1) instanceof Double y) {
            return ofDoubles(binary.operator(), x, y);
        } else if (code instanceof Opcode.Unary unary) {
            return ofUnary(unary.operator(), operands.get(0));
        } else if (code instanceof Opcode.Convert convert && operands.get(0) instanceof Integer x) {
            return converted(convert.to(), x);
        } else if (code instanceof Opcode.Invoke invoke
                && invoke.method().owner().equals("java.lang.Math")
                && operands.size() == 2
                && operands.get(0) instanceof Integer x
                && operands.get(1) instanceof Integer y) {
            return ofCall(invoke.method().name(), x, y);
        }
        return null;
    }

    private static Object ofInts(BinaryOperator operator, int x, int y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> y == 0 ? null : (Object) (x / y);
            case REMAINDER -> y == 0 ? null : (Object) (x % y);
            case SHIFT_LEFT -> x << y;
            case SHIFT_RIGHT -> x >> y;
            case SHIFT_RIGHT_UNSIGNED -> x >>> y;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case LESS -> x < y;
            case LESS_EQUAL -> x <= y;
            case GREATER -> x > y;
            case GREATER_EQUAL -> x >= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
        };
    }

    private static Object ofDoubles(BinaryOperator operator, double x, double y) {
        return switch (operator) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            default -> null;
        };
    }

    private static Object ofBooleans(BinaryOperator operator, boolean x, boolean y) {
        return switch (operator) {
            case AND -> x & y;
            case OR -> x | y;
            case XOR, NOT_EQUAL -> x != y;
            case EQUAL -> x == y;
            default -> null;
        };
    }

    private static Object ofUnary(UnaryOperator operator, Object x) {
        if (x instanceof Boolean condition) {
            return operator == UnaryOperator.NOT ? !condition : null;
        } else if (x instanceof Integer number) {
            return switch (operator) {
                case NEGATE -> -number;
                case COMPLEMENT -> ~number;
                default -> null;
            };
        }
        return null;
    }

    private static Object converted(PrimitiveType to, int x) {
        return switch (to) {
            case DOUBLE -> (Object) (double) x;
            case FLOAT -> (Object) (float) x;
            case LONG -> (Object) (long) x;
            default -> null;
        };
    }

    private static Object ofCall(String name, int x, int y) {
        return switch (name) {
            case "max" -> Math.max(x, y);
            case "min" -> Math.min(x, y);
            case "floorMod" -> y == 0 ? null : (Object) Math.floorMod(x, y);
            case "floorDiv" -> y == 0 ? null : (Object) Math.floorDiv(x, y);
            default -> null;
        };
    }
}
