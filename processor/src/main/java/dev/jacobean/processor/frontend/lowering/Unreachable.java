package dev.jacobean.processor.frontend.lowering;

/** Unwinds the lowering to the end of the present region, which a throw has terminated. */
final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable() {
        super(null, null, false, false);
    }
}
