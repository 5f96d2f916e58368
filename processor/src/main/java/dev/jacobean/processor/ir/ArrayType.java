package dev.jacobean.processor.ir;

/** An array type. */
public record ArrayType(Type element) implements Type {
    @Override
    public String javaName() {
        return element.javaName() + "[]";
    }

    /** Number of dimensions, at least one. */
    public int rank() {
        return element instanceof ArrayType inner ? 1 + inner.rank() : 1;
    }

    /** The type of the innermost elements. */
    public Type scalar() {
        return element instanceof ArrayType inner ? inner.scalar() : element;
    }

    /** The array type of the given rank over {@code scalar}. */
    public static ArrayType of(Type scalar, int rank) {
        Type type = scalar;
        for (int i = 0; i < rank; i++) {
            type = new ArrayType(type);
        }
        return (ArrayType) type;
    }

    @Override
    public boolean isFloating() {
        return false;
    }

    @Override
    public boolean isFloatingArray() {
        return scalar().isFloating();
    }

    @Override
    public boolean isDifferentiable() {
        return isFloatingArray();
    }

    @Override
    public String toString() {
        return javaName();
    }
}
