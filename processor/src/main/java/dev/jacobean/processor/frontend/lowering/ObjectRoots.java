package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The classes whose objects a reference may be to, or may have been got out of. */
final class ObjectRoots {
    private final Set<Value> seen = new HashSet<>();
    private final Set<String> classes = new LinkedHashSet<>();

    private ObjectRoots() {}

    /** Their names. */
    static Set<String> of(Value reference) {
        ObjectRoots roots = new ObjectRoots();
        roots.visit(reference);
        return roots.classes;
    }

    private void visit(Value value) {
        if (!seen.add(value)) {
            return;
        }
        classes.add(value.type().javaName());
        Op op = value.definition();
        if (op == null) {
            if (value.loop() != null) {
                carried(value.loop(), value.index());
            }
        } else if (op.code() instanceof Opcode.Loop) {
            carried(op, value.index());
        } else if (op.code() instanceof Opcode.If) {
            for (Region region : op.regions()) {
                if (!region.terminated()) {
                    visit(region.results().get(value.index()));
                }
            }
        } else {
            if (op.code() instanceof Opcode.Field read) {
                classes.add(read.field().owner());
            } else if (op.code() instanceof Opcode.Invoke invoke) {
                classes.add(invoke.method().owner());
            }
            op.operands().stream().limit(1).forEach(this::visit);
        }
    }

    private void carried(Op loop, int i) {
        Region iteration = loop.region(1);
        visit(loop.operand(i));
        if (!iteration.terminated()) {
            visit(iteration.results().get(i));
        }
    }
}
