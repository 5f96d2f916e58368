package dev.jacobean.processor.frontend.attribution;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeKind;

/** Evaluates constant expressions (JLS 15.29). Operands and results are boxed primitives and strings. */
final class ConstantFolder {
    private ConstantFolder() {}

    /** @return null if this is no constant */
    static Object unary(Tree.Kind operator, Object operand) {
        if (operand == null) {
            return null;
        }
        if (operand instanceof Boolean flag) {
            return operator == Tree.Kind.LOGICAL_COMPLEMENT ? (Object) !flag : null;
        }
        Number value = number(operand);
        if (value == null) {
            return null;
        }
        return switch (operator) {
            case UNARY_PLUS -> value;
            case UNARY_MINUS -> negated(value);
            case BITWISE_COMPLEMENT -> complement(value);
            default -> null;
        };
    }

    private static Object negated(Number value) {
        if (value instanceof Double number) {
            return -number;
        }
        if (value instanceof Float number) {
            return -number;
        }
        return value instanceof Long number ? (Object) (-number) : (Object) (-value.intValue());
    }

    private static Object complement(Number value) {
        if (value instanceof Long number) {
            return ~number;
        }
        return value instanceof Integer number ? (Object) (~number) : null;
    }

    /** @return null if this is no constant */
    static Object binary(Tree.Kind operator, Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof String || right instanceof String) {
            return onStrings(operator, left, right);
        }
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return onBooleans(operator, first, second);
        }
        Number first = number(left);
        Number second = number(right);
        if (first == null || second == null) {
            return null;
        }
        return switch (operator) {
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> shift(operator, first, second);
            default -> onNumbers(operator, first, second);
        };
    }

    private static Object onNumbers(Tree.Kind operator, Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return onDoubles(operator, left.doubleValue(), right.doubleValue());
        }
        if (left instanceof Float || right instanceof Float) {
            return onFloats(operator, left.floatValue(), right.floatValue());
        }
        if (left instanceof Long || right instanceof Long) {
            return onLongs(operator, left.longValue(), right.longValue());
        }
        return onInts(operator, left.intValue(), right.intValue());
    }

    private static Object onStrings(Tree.Kind operator, Object left, Object right) {
        return switch (operator) {
            case PLUS -> left.toString() + right;
            case EQUAL_TO -> left.equals(right);
            case NOT_EQUAL_TO -> !left.equals(right);
            default -> null;
        };
    }

    private static Object onBooleans(Tree.Kind operator, boolean left, boolean right) {
        return switch (operator) {
            case AND, CONDITIONAL_AND -> left & right;
            case OR, CONDITIONAL_OR -> left | right;
            case XOR, NOT_EQUAL_TO -> left ^ right;
            case EQUAL_TO -> left == right;
            default -> null;
        };
    }

    private static Object shift(Tree.Kind operator, Number left, Number right) {
        long distance = right.longValue();
        if (left instanceof Long value) {
            return switch (operator) {
                case LEFT_SHIFT -> value << distance;
                case RIGHT_SHIFT -> value >> distance;
                default -> value >>> distance;
            };
        }
        if (!(left instanceof Integer value)) {
            return null;
        }
        return switch (operator) {
            case LEFT_SHIFT -> value << distance;
            case RIGHT_SHIFT -> value >> distance;
            default -> value >>> distance;
        };
    }

    private static Object onDoubles(Tree.Kind operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            case EQUAL_TO -> left == right;
            case NOT_EQUAL_TO -> left != right;
            case LESS_THAN -> left < right;
            case LESS_THAN_EQUAL -> left <= right;
            case GREATER_THAN -> left > right;
            case GREATER_THAN_EQUAL -> left >= right;
            default -> null;
        };
    }

    private static Object onFloats(Tree.Kind operator, float left, float right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case REMAINDER -> left % right;
            default -> onDoubles(operator, left, right);
        };
    }

    private static Object onLongs(Tree.Kind operator, long left, long right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> right == 0 ? null : (Object) (left / right);
            case REMAINDER -> right == 0 ? null : (Object) (left % right);
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case EQUAL_TO -> left == right;
            case NOT_EQUAL_TO -> left != right;
            case LESS_THAN -> left < right;
            case LESS_THAN_EQUAL -> left <= right;
            case GREATER_THAN -> left > right;
            case GREATER_THAN_EQUAL -> left >= right;
            default -> null;
        };
    }

    private static Object onInts(Tree.Kind operator, int left, int right) {
        Object wide = onLongs(operator, left, right);
        return wide instanceof Long value ? (Object) (int) (long) value : wide;
    }

    /** The value as a type that it is assigned or cast to; null for a type without constants. */
    static Object coerce(Object value, TypeKind type) {
        if (value instanceof Boolean) {
            return type == TypeKind.BOOLEAN ? value : null;
        }
        Number number = value == null ? null : number(value);
        if (number == null) {
            return null;
        }
        boolean floating = number instanceof Double || number instanceof Float;
        // a floating value reaches the small integers through int (JLS 5.1.3)
        long integer = floating && type != TypeKind.LONG ? (int) number.doubleValue() : number.longValue();
        return switch (type) {
            case BYTE -> (byte) integer;
            case SHORT -> (short) integer;
            case CHAR -> (char) integer;
            case INT -> (int) integer;
            case LONG -> integer;
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> null;
        };
    }

    /** The value after unary promotion; null if it is no number. */
    private static Number number(Object value) {
        if (value instanceof Character character) {
            return (int) character;
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        return value instanceof Number number ? number : null;
    }
}
