package dev.jacobean.processor.diagnostics;

/** Ends the work on one method: its first error. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.text(), null, false, false);
        this.problem = problem;
    }

    /** {@code throw Refusal.of(Message.X, tree, …)}. */
    public static Refusal of(Message message, Object place, Object... arguments) {
        return new Refusal(Problem.of(message, place, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
