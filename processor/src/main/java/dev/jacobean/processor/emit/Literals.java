package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;

/** Constants as Java literals, exactly. */
final class Literals {
    private static final double LARGEST_EXACT = 1 << 24;

    private Literals() {}

    /** The constant, such that the expression has the very type. */
    static Expression of(Type type, Object value) {
        if (value == null) {
            return Expression.primary("null");
        } else if (value instanceof String text) {
            return Expression.primary('"' + escaped(text, '"') + '"');
        } else if (!(type instanceof PrimitiveType primitive)) {
            throw new IllegalStateException("a constant of type " + type);
        } else {
            return ofPrimitive(primitive, value);
        }
    }

    private static Expression ofPrimitive(PrimitiveType type, Object value) {
        return switch (type) {
            case BOOLEAN -> Expression.primary(value.toString());
            case CHAR -> Expression.primary("'" + escaped(value.toString(), '\'') + "'");
            case BYTE, SHORT -> Expression.of(Expression.UNARY, "(" + type.javaName() + ") " + value);
            case INT ->
                number(((Number) value).intValue() == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : value.toString());
            case LONG -> number(((Number) value).longValue() == Long.MIN_VALUE ? "Long.MIN_VALUE" : value + "L");
            case FLOAT -> floating("Float", ((Number) value).floatValue(), shortened(value.toString()) + "f");
            case DOUBLE -> floating("Double", ((Number) value).doubleValue(), shortened(value.toString()));
        };
    }

    private static Expression floating(String box, double value, String finite) {
        if (Double.isNaN(value)) {
            return Expression.primary(box + ".NaN");
        } else if (Double.isInfinite(value)) {
            return Expression.primary(box + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
        }
        return number(finite);
    }

    private static Expression number(String text) {
        return Expression.of(text.startsWith("-") ? Expression.UNARY : Expression.PRIMARY, text);
    }

    /** {@code 1.0E-12} as {@code 1e-12}. */
    private static String shortened(String text) {
        return text.replace(".0E", "e").replace("E", "e");
    }

    /**
     * A floating constant where Java converts the {@code int} by itself: {@code 2} for {@code 2.0}.
     *
     * @return null where there is no such {@code int}
     */
    static Expression asInt(Type type, Object value) {
        if (!type.isFloating() || !(value instanceof Number number)) {
            return null;
        }
        double x = number.doubleValue();
        boolean negativeZero = x == 0 && 1 / x < 0;
        return x == Math.rint(x) && Math.abs(x) <= LARGEST_EXACT && !negativeZero
                ? number(Integer.toString((int) x))
                : null;
    }

    private static String escaped(String text, char quote) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\\' -> out.append("\\\\");
                default -> out.append(c == quote ? "\\" + c : printable(c));
            }
        }
        return out.toString();
    }

    /** Control characters in octal, for a Unicode escape is read before the literal is. */
    private static String printable(char c) {
        if (c < ' ' || c == 0x7f) {
            return String.format("\\%03o", (int) c);
        }
        return c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    }
}
