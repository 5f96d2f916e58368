package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which carried values of a loop are sums: all that is done with one in an iteration is to add to it, or to subtract from
 * it, on some paths or on all, also in loops inside. Its adjoint is then the same in every iteration.
 */
final class Sums {
    private final Structure structure;
    private final Uses uses;

    Sums(Structure structure, Uses uses) {
        this.structure = structure;
        this.uses = uses;
    }

    boolean isSum(Op loop, int index) {
        Set<Value> chain = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>();
        Value carried = loop.region(0).parameters().get(index);
        chain.add(carried);
        open.add(carried);
        while (!open.isEmpty()) {
            for (Uses.Use use : uses.of(open.remove())) {
                if (!follow(use, loop, index, chain, open)) {
                    return false;
                }
            }
        }
        return chain.contains(loop.region(1).results().get(index))
                && chain.stream().allMatch(value -> isWhole(value, loop, chain));
    }

    /** Adds what a use makes of a partial sum; false where it is no partial sum any more. */
    private boolean follow(Uses.Use use, Op loop, int index, Set<Value> chain, Deque<Value> open) {
        if (use.op() != null) {
            return operand(use, chain, open);
        }
        Op owner = structure.owner(use.region());
        if (owner == null) {
            return false;
        }
        if (owner == loop) {
            return use.region() == loop.region(1) && use.index() == index;
        }
        if (owner.is(Opcode.If.class)) {
            add(owner.results().get(use.index()), chain, open);
            return true;
        }
        return use.region() == owner.region(1)
                && chain.contains(owner.region(0).parameters().get(use.index()));
    }

    private static boolean operand(Uses.Use use, Set<Value> chain, Deque<Value> open) {
        Op op = use.op();
        if (op.is(Opcode.Loop.class)) {
            add(op.region(0).parameters().get(use.index()), chain, open);
            add(op.results().get(use.index()), chain, open);
            return true;
        }
        if (!(op.code() instanceof Opcode.Binary binary)) {
            return false;
        }
        boolean adds = binary.operator() == BinaryOperator.ADD
                || binary.operator() == BinaryOperator.SUBTRACT && use.index() == 0;
        add(op.result(), chain, open);
        return adds;
    }

    private static void add(Value value, Set<Value> chain, Deque<Value> open) {
        if (chain.add(value)) {
            open.add(value);
        }
    }

    /** Whether a value of the chain is the carried value and summands, once, however it came about. */
    private static boolean isWhole(Value value, Op loop, Set<Value> chain) {
        if (value.loop() != null) {
            Op inner = value.loop();
            return inner == loop
                    || !inner.region(1).terminated()
                            && chain.contains(inner.region(1).results().get(value.index()));
        }
        Op op = value.definition();
        if (op.is(Opcode.If.class)) {
            for (Region branch : op.regions()) {
                if (!branch.terminated() && !chain.contains(branch.results().get(value.index()))) {
                    return false;
                }
            }
            return true;
        }
        return op.is(Opcode.Loop.class) || !(chain.contains(op.operand(0)) && chain.contains(op.operand(1)));
    }
}
