package dev.jacobean.processor.ir;

/**
 * A field to read; an instance field's receiver is the first operand.
 *
 * @param owner the canonical name of its class
 * @param stable whether its value never changes (final)
 */
public record FieldRef(String owner, String name, Type type, boolean isStatic, boolean stable, Reach reach) {
    /** How generated code, which stands in another class of the package, gets hold of a field. */
    public enum Reach {
        /** By its name. */
        NAMED,
        /** It is private. */
        PRIVATE,
        /** Its very class is private, or generic, and cannot be named either. */
        IN_NAMELESS_CLASS
    }

    /** A field that generated code can name. */
    public FieldRef(String owner, String name, Type type, boolean isStatic, boolean stable) {
        this(owner, name, type, isStatic, stable, Reach.NAMED);
    }

    /** Whether generated code has to get hold of it in another way than by its name. */
    public boolean hidden() {
        return reach != Reach.NAMED;
    }
}
