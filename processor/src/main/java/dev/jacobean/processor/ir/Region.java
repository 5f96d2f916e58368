package dev.jacobean.processor.ir;

import java.util.List;

/** A sequence of operations with one entry and one exit; compared by identity. */
public final class Region {
    private final List<Value> parameters;
    private final List<Op> ops;
    private final List<Value> results;
    private final boolean terminated;

    /**
     * @param parameters the carried values, of a loop's condition region; else empty
     * @param results what it yields at its end; empty where it is terminated
     * @param terminated whether its end is never reached because it always throws
     */
    public Region(List<Value> parameters, List<Op> ops, List<Value> results, boolean terminated) {
        this.parameters = List.copyOf(parameters);
        this.ops = List.copyOf(ops);
        this.results = List.copyOf(results);
        this.terminated = terminated;
    }

    public List<Value> parameters() {
        return parameters;
    }

    public List<Op> ops() {
        return ops;
    }

    public List<Value> results() {
        return results;
    }

    public boolean terminated() {
        return terminated;
    }

    /** The same operations with other results. */
    public Region yielding(List<Value> others) {
        return new Region(parameters, ops, others, false);
    }
}
