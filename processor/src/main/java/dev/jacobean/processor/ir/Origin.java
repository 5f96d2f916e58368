package dev.jacobean.processor.ir;

/**
 * The place in the user's source that an operation stems from.
 *
 * @param text the statement as the user wrote it, on one line; what the generated comments show
 * @param line one-based
 * @param column one-based
 * @param tree the compiler's own node, opaque to this package, for messages
 */
public record Origin(String text, int line, int column, Object tree) {
    /** For operations that no statement of the user's stands behind. */
    public static final Origin NONE = new Origin("", 0, 0, null);

    /** The same place, for what needs no comment: the statement is shown elsewhere. */
    public Origin unshown() {
        return new Origin("", line, column, tree);
    }
}
