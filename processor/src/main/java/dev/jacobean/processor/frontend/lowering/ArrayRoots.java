package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/** Where the arrays come from that a reference may point to. */
final class ArrayRoots {
    private final Set<Value> seen = new HashSet<>();

    private ArrayRoots() {}

    /** Whether a reference may be to an array of a field, or to a row of one. */
    static boolean isState(Value array) {
        return new ArrayRoots().reachesField(array);
    }

    private boolean reachesField(Value array) {
        if (!seen.add(array)) {
            return false;
        }
        Op op = array.definition();
        if (op == null) {
            return array.loop() != null && isCarriedFromField(array.loop(), array.index());
        }
        if (op.code() instanceof Opcode.Field) {
            return true;
        } else if (op.code() instanceof Opcode.Load) {
            return reachesField(op.operand(0));
        } else if (op.code() instanceof Opcode.Loop) {
            return isCarriedFromField(op, array.index());
        } else if (op.code() instanceof Opcode.If) {
            for (Region region : op.regions()) {
                if (!region.terminated() && reachesField(region.results().get(array.index()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCarriedFromField(Op loop, int i) {
        Region iteration = loop.region(1);
        return reachesField(loop.operand(i))
                || !iteration.terminated() && reachesField(iteration.results().get(i));
    }
}
