package dev.jacobean.processor.diagnostics;

/** How much a problem matters. */
public enum Severity {
    /** Nothing can be generated for the method; the build fails. */
    ERROR,
    /** The derivative is right, but probably not what was meant; suppressed by {@code "jacobean:TAG"}. */
    WARNING,
    /** Worth knowing; suppressed like a warning. */
    NOTE
}
