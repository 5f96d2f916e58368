package dev.jacobean.processor.ir;

import java.util.function.IntBinaryOperator;

/** Sums, differences and products of {@code int}s as short as a programmer writes them: the indices of reversed loops are made of such. */
final class IntegerFolding {
    private IntegerFolding() {}

    /** The result of an operation, without the operation where it can be spared. */
    static Value binary(Builder builder, BinaryOperator operator, Value x, Value y) {
        IntBinaryOperator function = switch (operator) {
            case ADD -> (a, b) -> a + b;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            default -> null;
        };
        if (function == null || x.type() != Type.INT || !(y.constant() instanceof Integer second)) {
            return builder.operation(operator, x, y);
        } else if (x.constant() instanceof Integer first) {
            return builder.constant(function.applyAsInt(first, second));
        } else if (operator == BinaryOperator.MULTIPLY) {
            return builder.operation(operator, x, y);
        } else if (second == 0) {
            return x;
        } else if (second < 0 && second != Integer.MIN_VALUE) {
            BinaryOperator opposite = operator == BinaryOperator.ADD ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
            return builder.operation(opposite, x, builder.constant(-second));
        }
        return builder.operation(operator, x, y);
    }
}
