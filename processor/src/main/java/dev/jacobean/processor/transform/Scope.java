package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A region of the forward sweep while it is being run backwards. */
final class Scope {
    /** What is special about the region. */
    enum Kind {
        ROOT,
        BRANCH,
        BODY
    }

    final Scope outer;
    final Kind kind;
    final Region home;
    /** The number of the builder's region that the reverse of this one is built in. */
    final int depth;
    /** The adjoints accumulated so far, of values of this region and of outer ones. */
    final Map<Value, Value> bars = new LinkedHashMap<>();
    /** The values of the forward sweep that have been restored or computed again here. */
    final Map<Value, Value> primals = new HashMap<>();
    /** Of a loop's body: what the reverse loop carries to accumulate adjoints of outer values. */
    final Map<Value, Value> accumulators = new LinkedHashMap<>();
    /** Of a loop's body: integers that the reverse loop carries, each as the iteration of the forward sweep left it. */
    final Map<Value, Value> running = new LinkedHashMap<>();

    Scope(Scope outer, Kind kind, Region home, int depth) {
        this.outer = outer;
        this.kind = kind;
        this.home = home;
        this.depth = depth;
    }
}
