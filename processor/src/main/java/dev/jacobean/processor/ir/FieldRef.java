package dev.jacobean.processor.ir;

/**
 * A field to read; an instance field's receiver is the first operand.
 *
 * @param owner the canonical name of its class
 * @param stable whether its value never changes (final)
 * @param hidden whether it is a private constant, of which generated code has to get hold in another way
 */
public record FieldRef(String owner, String name, Type type, boolean isStatic, boolean stable, boolean hidden) {

    /** A field that generated code can name. */
    public FieldRef(String owner, String name, Type type, boolean isStatic, boolean stable) {
        this(owner, name, type, isStatic, stable, false);
    }
}
