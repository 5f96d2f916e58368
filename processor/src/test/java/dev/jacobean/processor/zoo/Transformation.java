package dev.jacobean.processor.zoo;

import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.model.Primal;

/** A method as intermediate representation, before anything is emitted. */
record Transformation(Primal primal, Program tangent, Program adjoint) {
    Program program() {
        return new Program(primal.function(), primal.helpers());
    }
}
