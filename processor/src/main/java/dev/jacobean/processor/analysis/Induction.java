package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/**
 * A carried {@code int} that every iteration changes by the same constant.
 *
 * @param carried the value inside the loop
 * @param initial its value on entry
 * @param step what each iteration adds, not zero
 */
public record Induction(Op loop, Value carried, Value initial, int step) {

    /** The carried value at {@code index}, if it is one. */
    public static Optional<Induction> of(Op loop, int index) {
        Region body = loop.region(1);
        Value carried = loop.region(0).parameters().get(index);
        if (body.terminated() || carried.type() != Type.INT) {
            return Optional.empty();
        }
        Op next = body.results().get(index).definition();
        if (next == null || !(next.code() instanceof Opcode.Binary binary) || next.operand(0) != carried) {
            return Optional.empty();
        }
        if (!(next.operand(1).constant() instanceof Integer step) || step == 0 || step == Integer.MIN_VALUE) {
            return Optional.empty();
        }
        int sign = binary.operator() == BinaryOperator.ADD ? 1 : binary.operator() == BinaryOperator.SUBTRACT ? -1 : 0;
        return sign == 0
                ? Optional.empty()
                : Optional.of(new Induction(loop, carried, loop.operand(index), sign * step));
    }

    /** The value that counts the iterations of a loop: one that steps by one up or down. */
    public static Optional<Induction> counter(Op loop) {
        List<Value> carried = loop.region(0).parameters();
        Optional<Induction> found = Optional.empty();
        for (int i = 0; i < carried.size(); i++) {
            Optional<Induction> candidate = of(loop, i).filter(induction -> Math.abs(induction.step) == 1);
            if (candidate.isPresent() && candidate.get().bound().isPresent()) {
                return candidate;
            }
            if (found.isEmpty()) {
                found = candidate;
            }
        }
        return found;
    }

    /** The value on exit. */
    public Value exit() {
        return loop.results().get(carried.index());
    }

    /**
     * What a loop counts to.
     *
     * @param value known before the loop starts
     * @param inclusive whether an iteration runs at the bound itself
     */
    public record Bound(Value value, boolean inclusive) {}

    /** Where the loop ends, if nothing but the comparison of the carried value with an outer one ends it. */
    public Optional<Bound> bound() {
        Region condition = loop.region(0);
        Op test = condition.results().get(0).definition();
        if (test == null
                || !(test.code() instanceof Opcode.Binary binary)
                || !condition.ops().equals(List.of(test))) {
            return Optional.empty();
        }
        boolean swapped = test.operand(1) == carried;
        Value bound = test.operand(swapped ? 0 : 1);
        if (test.operand(swapped ? 1 : 0) != carried || bound == carried || bound.loop() == loop) {
            return Optional.empty();
        }
        BinaryOperator strict = step > 0 == !swapped ? BinaryOperator.LESS : BinaryOperator.GREATER;
        BinaryOperator inclusive = step > 0 == !swapped ? BinaryOperator.LESS_EQUAL : BinaryOperator.GREATER_EQUAL;
        boolean fits = binary.operator() == strict || binary.operator() == inclusive;
        return fits ? Optional.of(new Bound(bound, binary.operator() == inclusive)) : Optional.empty();
    }
}
