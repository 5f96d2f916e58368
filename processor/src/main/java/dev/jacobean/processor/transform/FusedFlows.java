package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes of the fused loops of a forward sweep for adjoints outside of them, and its way out of the branches around them. */
final class FusedFlows implements FusedLoops {
    private final Builder builder;
    private final Collection<Op> loops;
    private final Map<Op, Map<Value, Value>> flows = new HashMap<>();

    FusedFlows(Builder builder, Collection<Op> loops) {
        this.builder = builder;
        this.loops = loops;
    }

    /** Notes what a loop adds to the adjoints of outer values. */
    void put(Op loop, Map<Value, Value> sums) {
        flows.put(loop, sums);
    }

    @Override
    public boolean contains(Op loop) {
        return loops.contains(loop);
    }

    @Override
    public Map<Value, Value> flows(Op loop, ReverseSweep sweep) {
        return flows.get(loop);
    }

    /** The fused loops in a region, not within loops. */
    private List<Op> fusedIn(Region region) {
        List<Op> loops = new ArrayList<>();
        for (Op op : region.ops()) {
            if (contains(op)) {
                loops.add(op);
            } else if (op.is(Opcode.If.class)) {
                op.regions().forEach(inner -> loops.addAll(fusedIn(inner)));
            }
        }
        return loops;
    }

    /** What came of the fused loops in either branch, zero from the one not taken. */
    record Flow(Op loop, Value value, Value sum) {}

    List<Flow> flowsOf(Region region) {
        List<Flow> list = new ArrayList<>();
        if (!region.terminated()) {
            fusedIn(region)
                    .forEach(loop -> flows.get(loop).forEach((value, sum) -> list.add(new Flow(loop, value, sum))));
        }
        return list;
    }

    Region yielding(Region region, List<Flow> own, List<Flow> all) {
        if (region.terminated() || all.isEmpty()) {
            return region;
        }
        List<Value> yields = new ArrayList<>(region.results());
        all.forEach(flow -> yields.add(
                own.contains(flow) ? flow.sum() : builder.zero(flow.value().type())));
        return region.yielding(yields);
    }

    /** Beyond the branch that it came out of, a flow is this result. */
    void replace(Flow flow, Value result) {
        flows.get(flow.loop()).put(flow.value(), result);
    }
}
