package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each value of a function is used. */
public final class Uses {
    /**
     * A use.
     *
     * @param op has the value among its operands; null where a region yields it
     * @param region yields the value; null where it is an operand
     * @param index its position there
     */
    public record Use(Op op, Region region, int index) {}

    private final Map<Value, List<Use>> uses = new HashMap<>();

    public Uses(Function function) {
        visit(function.body());
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            for (int i = 0; i < op.operands().size(); i++) {
                add(op.operand(i), new Use(op, null, i));
            }
            op.regions().forEach(this::visit);
        }
        for (int i = 0; i < region.results().size(); i++) {
            add(region.results().get(i), new Use(null, region, i));
        }
    }

    private void add(Value value, Use use) {
        uses.computeIfAbsent(value, v -> new ArrayList<>()).add(use);
    }

    public List<Use> of(Value value) {
        return uses.getOrDefault(value, List.of());
    }
}
