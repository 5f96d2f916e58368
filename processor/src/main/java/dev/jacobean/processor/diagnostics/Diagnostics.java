package dev.jacobean.processor.diagnostics;

/** Takes the problems of one differentiable method. */
public interface Diagnostics {
    void report(Problem problem);

    default void report(Message message, Object place, Object... arguments) {
        report(Problem.of(message, place, arguments));
    }
}
