package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Program;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.BitSet;
import java.util.Optional;

/**
 * An adjoint with Java's own products in place of the strong-zero ones. Where the two differ, a NaN comes of it, and it
 * reaches the result: whatever it is multiplied by or added to is NaN again. So the plain adjoint is run first, and only if
 * its result contains a NaN the strong one; hot loops carry no tests.
 */
public final class PlainProducts extends Rewriter {
    private PlainProducts() {}

    /** The plain adjoint, where the method may be run twice: it does nothing but compute, and write arrays of floating numbers. */
    public static Optional<Program> of(Primal primal, Program adjoint, Options options) {
        boolean repeatable = options.enabled(Pass.PLAIN_PRODUCTS)
                && adjoint.helpers().stream().noneMatch(helper -> uses(helper.body()))
                && isRepeatable(primal)
                && uses(adjoint.main().body());
        return repeatable
                ? Optional.of(new Program(
                        Simplify.apply(new PlainProducts().apply(adjoint.main()), options), adjoint.helpers()))
                : Optional.empty();
    }

    /** A function with plain products. */
    static Function of(Function function) {
        return new PlainProducts().apply(function);
    }

    /** Whether a method may be run twice, on copies of what it writes. */
    static boolean isRepeatable(Primal primal) {
        return isRepeatable(primal.function().body()) && writesRepeatably(primal);
    }

    /** What ends with a throw runs once at most, whatever it calls to make the exception. */
    private static boolean isRepeatable(Region region) {
        return region.terminated()
                || region.ops().stream()
                        .allMatch(op -> op.code().effect() != Effect.CALL
                                && op.regions().stream().allMatch(PlainProducts::isRepeatable));
    }

    /** What is written is a parameter itself, so that a copy of it can be passed, and is not returned as well. */
    private static boolean writesRepeatably(Primal primal) {
        BitSet written = WrittenParameters.of(primal.function(), primal.helpers());
        if (written.isEmpty()) {
            return true;
        }
        int leaf = 0;
        for (Parameter parameter : primal.parameters()) {
            boolean plain = parameter.source() == Parameter.Source.ARGUMENT && parameter.slot() instanceof Slot.Leaf;
            for (Slot.Leaf each : parameter.slot().leaves()) {
                if (written.get(leaf++) && !(plain && each.type().isFloatingArray())) {
                    return false;
                }
            }
        }
        return primal.function().results().stream()
                .noneMatch(result -> result.type().isFloatingArray());
    }

    private static boolean uses(Region region) {
        return region.ops().stream()
                .anyMatch(op -> op.is(Opcode.Scale.class)
                        || isDivision(op)
                        || op.regions().stream().anyMatch(PlainProducts::uses));
    }

    private static boolean isDivision(Op op) {
        return op.code() instanceof Opcode.Invoke invoke
                && !op.results().isEmpty()
                && invoke.method().equals(Runtime.divide(op.result().type()));
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.Scale.class)) {
            replace(op, BinaryOperator.MULTIPLY);
        } else if (isDivision(op)) {
            replace(op, BinaryOperator.DIVIDE);
        } else {
            copy(op);
        }
    }

    private void replace(Op op, BinaryOperator operator) {
        Value derivative = image(op.operand(0));
        Value factor = builder.convert((PrimitiveType) derivative.type(), image(op.operand(1)));
        Value result = builder.binary(operator, derivative, factor);
        result.suggestName(op.result().name());
        map(op.result(), result);
    }
}
