package dev.jacobean.processor.diagnostics;

/**
 * Ends the work on a method whose body does not compile by itself: javac is going to say why, so nothing else is said. Only
 * if javac finds no error after all, the place and the reason have to be reported.
 */
public final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Object place;

    /** {@code reason} is a part of a sentence; {@code place} the compiler's own tree. */
    public Unresolved(String reason, Object place) {
        super(reason, null, false, false);
        this.place = place;
    }

    public Object place() {
        return place;
    }
}
