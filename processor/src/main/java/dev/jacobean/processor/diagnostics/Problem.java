package dev.jacobean.processor.diagnostics;

import java.util.List;

/**
 * Something to tell the user.
 *
 * @param place where: the compiler's own tree, or an element; null for the differentiable method's name
 * @param arguments what fills the gaps in the message's wording
 */
public record Problem(Message message, Object place, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(Message message, Object place, Object... arguments) {
        return new Problem(message, place, List.of(arguments));
    }

    /** The tag and the wording, as they are printed. */
    public String text() {
        return message.text(arguments.toArray());
    }
}
