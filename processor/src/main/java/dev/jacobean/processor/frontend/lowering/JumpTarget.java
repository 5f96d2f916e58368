package dev.jacobean.processor.frontend.lowering;

/**
 * The place where a {@code break}, {@code continue}, {@code return} or {@code yield} continues; as a key of the environment
 * it says whether such a jump is under way. Compared by identity.
 */
final class JumpTarget {
    private final String name;
    private final HiddenVariable slot;

    private JumpTarget(String name, HiddenVariable slot) {
        this.name = name;
        this.slot = slot;
    }

    static JumpTarget named(String name) {
        return new JumpTarget(name, null);
    }

    /** A target to which a value is brought along. */
    static JumpTarget withValue(String name) {
        return new JumpTarget(name, new HiddenVariable("result"));
    }

    /** What a flag for it is called in generated code. */
    String name() {
        return name;
    }

    /** The key of the value that is brought along; null where there is none. */
    HiddenVariable slot() {
        return slot;
    }
}
