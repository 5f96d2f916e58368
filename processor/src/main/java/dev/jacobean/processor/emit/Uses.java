package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Where every needed value is made and where it is used. */
final class Uses {
    private final Needs needs;
    private final Schedule schedule;
    private final Map<Region, Place> regions = new IdentityHashMap<>(); // two empty regions are equal
    private final Map<Op, Place> loops = new HashMap<>();
    private final Map<Value, Place> homes = new HashMap<>();
    private final Map<Value, Integer> counts = new HashMap<>();
    private final Map<Value, Use> last = new HashMap<>();
    private final Map<Value, Integer> lastRead = new HashMap<>();
    private final Map<Op, Integer> positions = new HashMap<>();
    private final Map<Value, String> purposes = new HashMap<>();
    private final NavigableSet<Integer> strict = new TreeSet<>();
    private int clock;

    /**
     * One use.
     *
     * @param op the operation; null where it is the result of a region
     * @param target the value that it is copied to: an If's or a loop's result, or a carried value; else null
     */
    record Use(Op op, Place place, Value target) {}

    Uses(Function function, Needs needs, Schedule schedule) {
        this.needs = needs;
        this.schedule = schedule;
        Place root = Place.root();
        function.parameters().forEach(parameter -> homes.put(parameter, root));
        region(function.body(), root);
        function.results().forEach(result -> use(result, new Use(null, root, null)));
    }

    Place of(Region region) {
        return regions.get(region);
    }

    Place ofLoop(Op loop) {
        return loops.get(loop);
    }

    /** The place that a value is defined in; a carried value's is the loop. */
    Place home(Value value) {
        return homes.get(value);
    }

    int count(Value value) {
        return counts.getOrDefault(value, 0);
    }

    /** The last use. */
    Use last(Value value) {
        return last.get(value);
    }

    /** Whether a variable is still read after the operation that computes another value, so that the two cannot share. */
    boolean isReadAfter(Value variable, Value computed) {
        return lastRead.getOrDefault(variable, 0) > positions.get(computed.definition())
                || home(variable).entersLoop(home(computed));
    }

    /** Whether something between two operations may write memory or call other code. */
    boolean isStrictBetween(Op first, Op second) {
        Integer next = strict.higher(positions.get(first));
        return next != null && next < positions.get(second);
    }

    /** What an integer is for: the length of an array, or the index of an element; null if it is something else. */
    String purpose(Value value) {
        return purposes.get(value);
    }

    private void region(Region region, Place place) {
        regions.put(region, place);
        for (Op op : schedule.ops(region)) {
            positions.put(op, ++clock);
            if (Order.of(op) == Order.STRICT) {
                strict.add(clock);
            }
            op(op, place);
            op.results().forEach(result -> homes.put(result, place));
        }
    }

    private void op(Op op, Place place) {
        if (op.is(Opcode.If.class)) {
            use(op.operand(0), new Use(op, place, null));
            for (Region branch : op.regions()) {
                Place inner = place.inner(false);
                region(branch, inner);
                copies(branch, op.results(), inner);
            }
        } else if (op.is(Opcode.Loop.class)) {
            loop(op, place);
        } else {
            op.operands().forEach(operand -> use(operand, new Use(op, place, null)));
            if (op.is(Opcode.NewArray.class)) {
                op.operands().forEach(operand -> purposes.putIfAbsent(operand, "size"));
            } else if (op.is(Opcode.Load.class) || op.is(Opcode.Store.class)) {
                purposes.putIfAbsent(op.operand(1), "index");
            }
        }
    }

    private void loop(Op op, Place place) {
        List<Value> carried = op.region(0).parameters();
        for (int i = 0; i < carried.size(); i++) {
            if (needs.needs(carried.get(i))) {
                use(op.operand(i), new Use(op, place, carried.get(i)));
            }
        }
        Place loop = place.inner(true);
        loops.put(op, loop);
        carried.forEach(value -> homes.put(value, loop));
        Place condition = loop.inner(false);
        region(op.region(0), condition);
        op.region(0).results().forEach(result -> use(result, new Use(null, condition, null)));
        Place body = loop.inner(false);
        region(op.region(1), body);
        copies(op.region(1), carried, body);
        for (int i = 0; i < carried.size(); i++) {
            if (needs.needs(op.results().get(i))) {
                counts.merge(carried.get(i), 1, Integer::sum);
            }
        }
    }

    private void copies(Region region, List<Value> targets, Place place) {
        clock++;
        if (region.terminated()) {
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            if (needs.needs(targets.get(i))) {
                use(region.results().get(i), new Use(null, place, targets.get(i)));
            }
        }
    }

    private void use(Value value, Use use) {
        counts.merge(value, 1, Integer::sum);
        last.put(value, use);
        lastRead.put(value, clock);
    }
}
