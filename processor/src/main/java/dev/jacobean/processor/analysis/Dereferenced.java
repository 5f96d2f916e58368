package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import java.util.BitSet;

/**
 * Which array parameters cannot be null, for the function looks into them whatever the others are: unconditionally (loops
 * are taken to run), and before anything else could have thrown.
 */
public final class Dereferenced {
    private final Function function;
    private final BitSet positions = new BitSet();

    private Dereferenced(Function function) {
        this.function = function;
    }

    /** Their positions among {@code function.parameters()}. */
    public static BitSet of(Function function) {
        Dereferenced dereferenced = new Dereferenced(function);
        dereferenced.scan(function.body());
        return dereferenced.positions;
    }

    /** Whether what comes after the region is certain to be reached. */
    private boolean scan(Region region) {
        for (Op op : region.ops()) {
            boolean goesOn = op.is(Opcode.Loop.class) ? op.regions().stream().allMatch(this::scan) : !mayLeave(op);
            if (!goesOn) {
                return false;
            }
            dereference(op);
        }
        return !region.terminated();
    }

    private static boolean mayLeave(Op op) {
        return op.code().effect() == Effect.CALL
                || op.regions().stream().flatMap(r -> r.ops().stream()).anyMatch(Dereferenced::mayLeave);
    }

    private void dereference(Op op) {
        if (op.is(Opcode.Length.class)
                || op.is(Opcode.Load.class)
                || op.is(Opcode.Store.class)
                || op.is(Opcode.Clone.class)) {
            int position = function.parameters().indexOf(op.operand(0));
            if (position >= 0) {
                positions.set(position);
            }
        }
    }
}
