package dev.jacobean.processor.model;

import dev.jacobean.processor.ir.FieldRef;
import java.util.Optional;

/**
 * One input of a differentiable method.
 *
 * @param hidden the field that it is, where it is one that generated code cannot name
 */
public record Parameter(Source source, Slot slot, Optional<FieldRef> hidden) {
    /** Where the input comes from. */
    public enum Source {
        /** The instance of an instance method, passed as {@code self}: a passive leaf. */
        SELF,
        /** A field of {@code self} that {@code wrt} names; read as {@code self.name}. */
        FIELD,
        /** A parameter of the method. */
        ARGUMENT
    }

    public Parameter(Source source, Slot slot) {
        this(source, slot, Optional.empty());
    }

    public String name() {
        return slot.name();
    }
}
