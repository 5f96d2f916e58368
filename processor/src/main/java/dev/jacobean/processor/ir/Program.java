package dev.jacobean.processor.ir;

import java.util.List;

/**
 * A function and those that it calls.
 *
 * @param helpers named by {@link Opcode.Call}; they may call each other and themselves
 */
public record Program(Function main, List<Function> helpers) {
    public Program {
        helpers = List.copyOf(helpers);
    }

    /** The helper of a name. */
    public static Function find(List<Function> helpers, String name) {
        return helpers.stream()
                .filter(helper -> helper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no function " + name));
    }
}
