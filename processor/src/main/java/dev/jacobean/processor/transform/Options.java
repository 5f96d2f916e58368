package dev.jacobean.processor.transform;

import java.util.Set;

/**
 * What the compilation's options say about transformations.
 *
 * @param disabled names of the passes and analyses to leave out; {@code all} stands for every one of them
 */
public record Options(Set<String> disabled) {
    public static final Options DEFAULT = new Options(Set.of());

    public Options {
        disabled = Set.copyOf(disabled);
    }

    public boolean enabled(String pass) {
        return !disabled.contains(pass) && !disabled.contains("all");
    }
}
