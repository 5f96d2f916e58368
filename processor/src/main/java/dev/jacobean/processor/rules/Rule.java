package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A method that declares a partial derivative. Plain data, which outlives a round of annotation processing.
 *
 * @param owner the canonical name of the class that declares the primitive
 * @param primitive the primitive's name
 * @param argument the position of the argument that the derivative is by
 * @param method the rule itself
 */
record Rule(String owner, String primitive, int argument, MethodRef method) {

    /** The rule as the partial of a primitive; null where it is for another one, or for another overload. */
    Partial partialOf(MethodRef called) {
        if (!owner.equals(called.owner()) || !primitive.equals(called.name())) {
            return null;
        }
        List<Type> expected = new ArrayList<>();
        int before = called.kind() == MethodRef.Kind.INSTANCE ? 1 : 0;
        if (before == 1) {
            expected.add(new ObjectType(called.owner()));
        }
        expected.addAll(called.parameters());
        if (method.parameters().equals(expected)) {
            return new Partial(argument + before, method, false);
        }
        expected.add(called.returns());
        return method.parameters().equals(expected) ? new Partial(argument + before, method, true) : null;
    }
}
