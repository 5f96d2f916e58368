package dev.jacobean.processor.ir;

/** Java's binary operators on operands of one (promoted) type; the right operand of a shift keeps its own. */
public enum BinaryOperator {
    MULTIPLY("*", 12),
    DIVIDE("/", 12),
    REMAINDER("%", 12),
    ADD("+", 11),
    SUBTRACT("-", 11),
    SHIFT_LEFT("<<", 10),
    SHIFT_RIGHT(">>", 10),
    SHIFT_RIGHT_UNSIGNED(">>>", 10),
    LESS("<", 9),
    LESS_EQUAL("<=", 9),
    GREATER(">", 9),
    GREATER_EQUAL(">=", 9),
    EQUAL("==", 8),
    NOT_EQUAL("!=", 8),
    AND("&", 7),
    XOR("^", 6),
    OR("|", 5);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    public String symbol() {
        return symbol;
    }

    /** Larger binds tighter; all are left-associative. */
    public int precedence() {
        return precedence;
    }

    /** Whether the result is {@code boolean} whatever the operands are. */
    public boolean isComparison() {
        return precedence == 9 || precedence == 8;
    }

    public boolean isDivision() {
        return this == DIVIDE || this == REMAINDER;
    }

    public boolean isShift() {
        return precedence == 10;
    }
}
