package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each value that the reverse sweep cannot compute again is kept. */
final class SavePlan {
    /** How a value is kept. */
    enum Place {
        /** In a local variable: no loop is around it. */
        LOCAL,
        /** In an array that is made before its loops, an element an iteration: their trip counts are known at entry. */
        ARRAY,
        /** On a tape that grows. */
        TAPE
    }

    private final Structure structure;
    private final boolean split;
    private final Map<Region, List<Value>> byHome = new HashMap<>();
    private final Map<Value, Place> places = new HashMap<>();
    private final Map<Region, Optional<List<Induction>>> nests = new HashMap<>();

    /**
     * @param split whether the reverse sweep is a method of its own, to which only a tape can be handed
     */
    SavePlan(Structure structure, Collection<Value> saved, boolean split) {
        this.structure = structure;
        this.split = split;
        for (Value value : saved) {
            Region home = structure.home(value);
            byHome.computeIfAbsent(home, region -> new ArrayList<>()).add(value);
            places.put(value, place(home, value));
        }
    }

    private Place place(Region home, Value value) {
        if (split) {
            return Place.TAPE;
        }
        if (structure.loopsAround(home).isEmpty()) {
            return Place.LOCAL;
        }
        // there are no arrays of parameterised types
        boolean storable = !value.type().javaName().contains("<");
        return storable && counters(home).isPresent() ? Place.ARRAY : Place.TAPE;
    }

    boolean isSaved(Value value) {
        return places.containsKey(value);
    }

    Place place(Value value) {
        return places.get(value);
    }

    Region home(Value value) {
        return structure.home(value);
    }

    /** Whether a value's home lies in a region. */
    boolean isBelow(Region region, Value value) {
        return structure.encloses(region, structure.home(value));
    }

    boolean usesTape() {
        return places.containsValue(Place.TAPE);
    }

    /** The values of a region that are saved, in the order in which they are written down at its end. */
    List<Value> savedIn(Region region) {
        return byHome.getOrDefault(region, List.of());
    }

    /** The values saved anywhere below an outermost loop in arrays. */
    List<Value> arraysOf(Op loop) {
        List<Value> values = new ArrayList<>();
        collect(loop.region(1), values);
        return values;
    }

    private void collect(Region region, List<Value> values) {
        savedIn(region).stream().filter(value -> place(value) == Place.ARRAY).forEach(values::add);
        region.ops().forEach(op -> op.regions().forEach(inner -> collect(inner, values)));
    }

    /** The values of both branches of an if, at any depth, that go into local variables. */
    List<Value> localsOf(Op branch) {
        List<Value> values = new ArrayList<>();
        branch.regions().forEach(region -> collectLocals(region, values));
        return values;
    }

    private void collectLocals(Region region, List<Value> values) {
        savedIn(region).stream().filter(value -> place(value) == Place.LOCAL).forEach(values::add);
        for (Op op : region.ops()) {
            if (op.is(Opcode.If.class)) {
                op.regions().forEach(inner -> collectLocals(inner, values));
            }
        }
    }

    /**
     * The counters of the loops around a region, outermost first, if all trip counts are known before the outermost starts and
     * every iteration reaches the next loop.
     */
    Optional<List<Induction>> counters(Region home) {
        return nests.computeIfAbsent(home, this::nest);
    }

    private Optional<List<Induction>> nest(Region home) {
        List<Op> loops = new ArrayList<>(structure.loopsAround(home));
        Collections.reverse(loops);
        List<Induction> counters = new ArrayList<>();
        Region expected = structure.root();
        for (Op loop : loops) {
            Optional<Induction> counter = Induction.counter(loop).filter(this::isKnownAtEntry);
            if (counter.isEmpty() || structure.place(loop) != expected) {
                return Optional.empty();
            }
            counters.add(counter.get());
            expected = loop.region(1);
        }
        return Optional.of(counters);
    }

    private boolean isKnownAtEntry(Induction counter) {
        return counter.bound().isPresent()
                && isOuter(counter.initial())
                && isOuter(counter.bound().get().value());
    }

    private boolean isOuter(Value value) {
        return value.isConstant() || structure.home(value) == structure.root();
    }
}
