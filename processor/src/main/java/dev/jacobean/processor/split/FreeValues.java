package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that operations use and do not define: what has to be there before them. */
final class FreeValues {
    private final Set<Value> free = new LinkedHashSet<>();
    private final Set<Value> defined = new HashSet<>();

    private FreeValues() {}

    /** Those of one operation and of all within it, constants included, in the order of their uses. */
    static Set<Value> of(Op op) {
        return of(List.of(op));
    }

    /** Those of some operations in a row. */
    static Set<Value> of(List<Op> ops) {
        FreeValues values = new FreeValues();
        ops.forEach(values::op);
        return values.free;
    }

    private void op(Op op) {
        op.operands().forEach(this::use);
        for (Region region : op.regions()) {
            defined.addAll(region.parameters());
            region.ops().forEach(this::op);
            region.results().forEach(this::use);
        }
        defined.addAll(op.results());
    }

    private void use(Value value) {
        if (!defined.contains(value)) {
            free.add(value);
        }
    }
}
