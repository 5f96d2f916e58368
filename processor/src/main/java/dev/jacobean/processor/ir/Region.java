package dev.jacobean.processor.ir;

import java.util.List;

/**
 * A sequence of operations with one entry and one exit.
 *
 * @param parameters the carried values, of a loop's condition region; else empty
 * @param results what it yields at its end; empty where it is terminated
 * @param terminated whether its end is never reached because it always throws
 */
public record Region(List<Value> parameters, List<Op> ops, List<Value> results, boolean terminated) {
    public Region {
        parameters = List.copyOf(parameters);
        ops = List.copyOf(ops);
        results = List.copyOf(results);
    }
}
