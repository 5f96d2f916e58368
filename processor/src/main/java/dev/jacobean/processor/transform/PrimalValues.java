package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Value;

/** How the reverse sweep asks for values of the forward sweep. */
interface PrimalValues {
    /** A region's reverse begins: what was saved at its end is taken back. */
    void enter(Scope scope);

    /** How often a value was asked for: what asks for none is left out, in the trial run as in earnest. */
    int asked();

    /** The tape that calls of forward sweeps have written to. */
    Value tape();

    /** The value, where the reverse of {@code scope} is being built. */
    Value get(Value value, Scope scope);
}
