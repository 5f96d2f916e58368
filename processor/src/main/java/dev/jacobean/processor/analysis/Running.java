package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.Optional;

/**
 * A carried {@code int} to which every iteration adds a number that does not depend on it, as an index that walks through
 * a packed triangle: run backwards, the loop has it by subtracting again, beginning with its value on exit. The arithmetic of
 * integers is exact, even where it wraps around.
 *
 * @param carried the value inside the loop
 * @param change what each iteration adds or subtracts, a value of the loop's body or an outer one
 * @param adds whether it is added
 */
public record Running(Op loop, Value carried, Value change, boolean adds) {

    /** The carried value as one, if its changes follow from counters, outer values and memory alone. */
    public static Optional<Running> of(Value carried, Structure structure) {
        Op loop = carried.loop();
        Region body = loop.region(1);
        if (body.terminated() || carried.type() != Type.INT) {
            return Optional.empty();
        }
        Op next = body.results().get(carried.index()).definition();
        if (next == null || !(next.code() instanceof Opcode.Binary binary)) {
            return Optional.empty();
        }
        boolean adds = binary.operator() == BinaryOperator.ADD;
        boolean swapped = adds && next.operand(1) == carried;
        if (!adds && binary.operator() != BinaryOperator.SUBTRACT || next.operand(swapped ? 1 : 0) != carried) {
            return Optional.empty();
        }
        Value change = next.operand(swapped ? 0 : 1);
        return follows(change, loop, structure)
                ? Optional.of(new Running(loop, carried, change, adds))
                : Optional.empty();
    }

    private static boolean follows(Value value, Op loop, Structure structure) {
        if (value.isConstant() || !structure.encloses(loop.region(1), structure.home(value))) {
            return true;
        }
        if (value.loop() != null) {
            return value.loop() == loop && Induction.of(loop, value.index()).isPresent();
        }
        Op op = value.definition();
        return op.regions().isEmpty() && op.operands().stream().allMatch(operand -> follows(operand, loop, structure));
    }

    /** The value on exit. */
    public Value exit() {
        return loop.results().get(carried.index());
    }

    /** The operator that undoes an iteration's change. */
    public BinaryOperator inverse() {
        return adds ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
    }
}
