package dev.jacobean.processor.ir;

import java.util.Locale;

/** The primitive types of Java. */
public enum PrimitiveType implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    @Override
    public String javaName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is one of {@code byte, short, char, int, long}. */
    public boolean isIntegral() {
        return this != BOOLEAN && !isFloating();
    }

    @Override
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    @Override
    public boolean isFloatingArray() {
        return false;
    }

    @Override
    public boolean isDifferentiable() {
        return isFloating();
    }

    @Override
    public Type element() {
        throw new IllegalStateException(javaName() + " is not an array");
    }

    @Override
    public String toString() {
        return javaName();
    }
}
