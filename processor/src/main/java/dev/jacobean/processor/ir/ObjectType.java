package dev.jacobean.processor.ir;

/** Any class or interface type: its values are passive. {@code javaName} is what source code says, type arguments included. */
public record ObjectType(String javaName) implements Type {
    @Override
    public String toString() {
        return javaName;
    }
}
