package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a function keeps the values of one of its own: an array with a cell for each iteration of some loops.
 *
 * @param array made before the outermost of these loops
 * @param counters of the loops, outermost first: cells are row-major
 */
public record Cells(Value array, List<Induction> counters) {
    public Cells {
        counters = List.copyOf(counters);
    }

    /** What a cell is found by, beside the counters themselves. */
    List<Value> ingredients() {
        List<Value> values = new ArrayList<>(List.of(array));
        for (Induction counter : counters) {
            values.add(counter.initial());
            values.add(counter.bound().orElseThrow().value());
        }
        return values;
    }
}
