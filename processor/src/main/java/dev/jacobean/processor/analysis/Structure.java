package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where things stand: the region that is home to a value, the regions and loops around it, and program order. */
public final class Structure {
    private final Map<Value, Region> homes = new HashMap<>();
    private final Map<Region, Op> owners = new HashMap<>();
    private final Map<Op, Region> places = new HashMap<>();
    private final Map<Op, Integer> positions = new HashMap<>();
    private final Region root;

    public Structure(Function function) {
        root = function.body();
        function.parameters().forEach(parameter -> homes.put(parameter, root));
        visit(root);
    }

    private void visit(Region region) {
        for (Op op : region.ops()) {
            places.put(op, region);
            positions.put(op, positions.size());
            if (op.code() instanceof Opcode.Loop) {
                // the condition sees the carried values too, but what needs them after the fact is the body
                op.region(0).parameters().forEach(carried -> homes.put(carried, op.region(1)));
            }
            for (Region inner : op.regions()) {
                owners.put(inner, op);
                visit(inner);
            }
            op.results().forEach(result -> homes.put(result, region));
        }
    }

    /** The outermost region. */
    public Region root() {
        return root;
    }

    /** The region in which a value is defined; a carried value's is the body of its loop. */
    public Region home(Value value) {
        return homes.get(value);
    }

    /** The region in which an operation stands. */
    public Region place(Op op) {
        return places.get(op);
    }

    /** The if or loop that a region belongs to; null for the outermost. */
    public Op owner(Region region) {
        return owners.get(region);
    }

    /** The number of an operation in program order; an if or loop comes before what it contains. */
    public int position(Op op) {
        return positions.get(op);
    }

    /** The loops around a region, innermost first. */
    public List<Op> loopsAround(Region region) {
        List<Op> loops = new ArrayList<>();
        for (Op op = owner(region); op != null; op = owner(place(op))) {
            if (op.code() instanceof Opcode.Loop) {
                loops.add(op);
            }
        }
        return loops;
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public boolean encloses(Region outer, Region inner) {
        for (Region region = inner; region != null; ) {
            if (region == outer) {
                return true;
            }
            Op op = owner(region);
            region = op == null ? null : place(op);
        }
        return false;
    }

    /** Whether an operation stands in the test of a loop, which hands on nothing. */
    boolean isInTest(Op op) {
        for (Region region = place(op); region != root; ) {
            Op owner = owner(region);
            if (owner.is(Opcode.Loop.class) && owner.region(0) == region) {
                return true;
            }
            region = place(owner);
        }
        return false;
    }
}
