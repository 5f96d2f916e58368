package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Value;
import java.util.Map;

/** What a reverse sweep knows of the loops that were run backwards with the forward sweep, iteration by iteration. */
interface FusedLoops {
    /** None: every loop is run backwards when the reverse sweep comes to it. */
    FusedLoops NONE = new FusedLoops() {
        @Override
        public boolean contains(Op loop) {
            return false;
        }

        @Override
        public Map<Value, Value> flows(Op loop, ReverseSweep sweep) {
            return Map.of();
        }
    };

    boolean contains(Op loop);

    /** What came of a loop for the adjoints of scalars outside of it. */
    Map<Value, Value> flows(Op loop, ReverseSweep sweep);
}
