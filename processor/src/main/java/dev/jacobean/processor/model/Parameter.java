package dev.jacobean.processor.model;

/** One input of a differentiable method. */
public record Parameter(Source source, Slot slot) {
    /** Where the input comes from. */
    public enum Source {
        /** The instance of an instance method, passed as {@code self}: a passive leaf. */
        SELF,
        /** A field of {@code self} that {@code wrt} names; read as {@code self.name}. */
        FIELD,
        /** A parameter of the method. */
        ARGUMENT
    }

    public String name() {
        return slot.name();
    }
}
