package dev.jacobean.processor.ir;

/** What an operation does beyond computing its results; decides what may be shared, moved or removed. */
public enum Effect {
    /** Depends on its operands only and never fails. */
    PURE,
    /** Depends on its operands only, but may throw: shared freely, never removed from a primal. */
    CHECKED,
    /** Reads memory, and may throw. */
    READ,
    /** Makes a fresh array or object. */
    ALLOCATE,
    /** Writes memory. */
    WRITE,
    /** Calls code that may do anything, or leaves the method. */
    CALL,
    /** An {@code if} or a loop: does what its regions do. */
    CONTROL
}
