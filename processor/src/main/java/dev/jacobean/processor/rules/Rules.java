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
}
