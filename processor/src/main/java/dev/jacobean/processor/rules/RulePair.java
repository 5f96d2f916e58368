package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.Foreign;
import java.util.List;

/**
 * The derivatives of a primitive by {@code @TangentOf} and {@code @AdjointOf}.
 *
 * @param arguments what is known of each argument of the primitive, the instance of an instance method first
 */
public record RulePair(Foreign.Tangent tangent, Foreign.Adjoint adjoint, List<Argument> arguments) {
    public RulePair {
        arguments = List.copyOf(arguments);
    }

    /** As in {@link Foreign.Argument}. */
    public record Argument(boolean active, boolean written, String component) {}
}
