package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Twins;
import dev.jacobean.processor.ir.Function;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the compilation's options say about transformations.
 *
 * @param disabled what is left out
 */
public record Options(Set<Pass> disabled) {
    public static final Options DEFAULT = new Options(Set.of());
    public static final Options ALL_OFF = new Options(EnumSet.allOf(Pass.class));

    public Options {
        disabled = Set.copyOf(disabled);
    }

    /**
     * Reads the names of what is left out.
     *
     * @param disabled separated by commas; {@code all} stands for every pass
     * @throws IllegalArgumentException if there is no pass of one of these names
     */
    public static Options parse(String disabled) {
        return disabled.strip().equals("all")
                ? ALL_OFF
                : new Options(Stream.of(disabled.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Pass::of)
                        .collect(Collectors.toSet()));
    }

    /** The twins of a function, none where they are not to be looked for. */
    Twins twins(Function function) {
        return enabled(Pass.TWINS) ? Twins.of(function) : Twins.NONE;
    }

    public boolean enabled(Pass pass) {
        return !disabled.contains(pass);
    }
}
