package dev.jacobean.processor.random;

/** What became of a program. */
record Verdict(Outcome outcome, String message) {
    enum Outcome {
        RIGHT,
        /** Too large numbers for derivatives to be compared; its values are right. */
        INCONCLUSIVE,
        /** The program itself is no good: it does not compile, or throws. */
        INVALID,
        /** The processor, or what it generated, does not compile. */
        NOT_COMPILED,
        /** A wrong value or derivative, or an exception of generated code. */
        WRONG
    }

    static final Verdict RIGHT = new Verdict(Outcome.RIGHT, "");

    boolean isFailure() {
        return outcome != Outcome.RIGHT && outcome != Outcome.INCONCLUSIVE;
    }

    /** Whether this is likely to be the same fault. */
    boolean isLike(Verdict other) {
        return outcome == other.outcome && kindOf(message).equals(kindOf(other.message));
    }

    /** The first words of a message, without names and numbers. */
    private static String kindOf(String message) {
        String words = message.replaceAll("\\S*\\d\\S*", "#");
        return words.substring(0, Math.min(24, words.length()));
    }
}
