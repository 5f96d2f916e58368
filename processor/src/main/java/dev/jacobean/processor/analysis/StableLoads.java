package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which loads would read the same once the function has run to its end, for nothing is stored there after them. */
final class StableLoads {
    private record Write(Value target, Op op) {}

    private final List<Write> writes = new ArrayList<>();
    private final Structure structure;
    private final AliasClasses aliases;

    StableLoads(Function function, Structure structure) {
        this.structure = structure;
        this.aliases = new AliasClasses(function);
        collect(function.body());
    }

    private void collect(Region region) {
        for (Op op : region.ops()) {
            Opcode code = op.code();
            if (code instanceof Opcode.Store) {
                writes.add(new Write(op.operand(0), op));
            } else if (code instanceof Opcode.CopyRange) {
                writes.add(new Write(op.operand(2), op));
            } else if (code instanceof Opcode.Invoke && code.effect() == Effect.CALL) {
                op.operands().stream()
                        .filter(operand -> operand.type() instanceof ArrayType)
                        .forEach(array -> writes.add(new Write(array, op)));
            }
            op.regions().forEach(this::collect);
        }
    }

    boolean isStable(Op load) {
        return writes.stream()
                .noneMatch(write -> aliases.mayAlias(write.target(), load.operand(0)) && mayFollow(load, write.op()));
    }

    private boolean mayFollow(Op load, Op write) {
        return structure.position(write) > structure.position(load)
                || !Collections.disjoint(
                        structure.loopsAround(structure.place(load)), structure.loopsAround(structure.place(write)));
    }
}
