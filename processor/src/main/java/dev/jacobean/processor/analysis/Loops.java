package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Op;

/** How messages and comments speak of loops. */
public final class Loops {
    private Loops() {}

    /** The loop's head as the user wrote it, or its line. */
    public static String title(Op loop) {
        String text = loop.origin().text();
        if (text.isEmpty()) {
            return loop.origin().line() == 0
                    ? "a loop"
                    : "the loop in line " + loop.origin().line();
        }
        return text;
    }
}
