package dev.jacobean.processor.frontend.lowering;

/** A variable that the user did not write, such as the index behind an enhanced {@code for}. Compared by identity. */
final class HiddenVariable {
    private final String name;

    HiddenVariable(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
