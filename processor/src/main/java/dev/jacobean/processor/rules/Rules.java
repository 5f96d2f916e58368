package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;
import java.util.List;
import java.util.Optional;

/** The rules that are in force for one differentiable method. */
public interface Rules {
    /**
     * The partials of a method, by argument; an argument without one is not differentiated by.
     *
     * @return empty where no rule knows the method
     */
    Optional<List<Partial>> partialsOf(MethodRef method);

    /**
     * The tangent and the adjoint of a method, declared as such.
     *
     * @param place of the call, for messages
     * @return empty where there are none, or a partial is nearer
     * @throws dev.jacobean.processor.diagnostics.Refusal if one of them is missing, or they do not fit together
     */
    default Optional<RulePair> pairOf(MethodRef method, Object place) {
        return Optional.empty();
    }
}
