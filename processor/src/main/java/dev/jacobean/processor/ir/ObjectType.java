package dev.jacobean.processor.ir;

/** Any class or interface type: its values are passive. {@code javaName} is what source code says, type arguments included. */
public record ObjectType(String javaName) implements Type {
    @Override
    public boolean isFloating() {
        return false;
    }

    @Override
    public boolean isFloatingArray() {
        return false;
    }

    @Override
    public boolean isDifferentiable() {
        return false;
    }

    @Override
    public Type element() {
        throw new IllegalStateException(javaName + " is not an array");
    }

    @Override
    public String toString() {
        return javaName;
    }
}
