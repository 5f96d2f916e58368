package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
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
        /** In an array that its innermost loop begins with, since that loop's trip count is known there and no earlier. */
        ROW,
        /** On a tape that grows. */
        TAPE
    }

    private final Sweeps sweeps;
    private final Structure structure;
    private final Map<Region, List<Value>> byHome = new HashMap<>();
    private final Map<Value, Place> places = new HashMap<>();
    private final Map<Value, Region> homes = new HashMap<>();
    private final Map<Region, Optional<List<Induction>>> nests = new HashMap<>();
    private final SavedRows rows;

    /** @param inRows whether inner loops may save in arrays of their own */
    SavePlan(Sweeps sweeps, Collection<Value> saved, boolean inRows) {
        this.sweeps = sweeps;
        this.structure = sweeps.structure();
        this.rows = new SavedRows(inRows && !sweeps.isSplit());
        saved.forEach(value -> put(value, structure.home(value)));
    }

    private void put(Value value, Region home) {
        homes.put(value, home);
        byHome.computeIfAbsent(home, region -> new ArrayList<>()).add(value);
        places.put(value, place(home, value));
        if (place(value) == Place.ROW) {
            Op loop = sweeps.loopsAround(home).get(0);
            // what begins an inner loop is saved as any other value of the loop around it
            rows.add(value, loop).ifPresent(row -> put(row, structure.place(loop)));
        }
    }

    private Place place(Region home, Value value) {
        if (sweeps.isSplit()) {
            // nothing else can be handed to a method of its own
            return Place.TAPE;
        }
        if (sweeps.loopsAround(home).isEmpty()) {
            return Place.LOCAL;
        }
        // there are no arrays of parameterised types
        boolean storable = !value.type().javaName().contains("<");
        if (!storable) {
            return Place.TAPE;
        } else if (counters(home).isPresent()) {
            return Place.ARRAY;
        }
        return rows.mayBegin(sweeps.loopsAround(home).get(0)) ? Place.ROW : Place.TAPE;
    }

    /** Whether a value is not the primal's, but stands for an array in which values are saved. */
    boolean isRow(Value value) {
        return isSaved(value) && structure.home(value) == null;
    }

    SavedRows rows() {
        return rows;
    }

    boolean isSaved(Value value) {
        return places.containsKey(value);
    }

    Place place(Value value) {
        return places.get(value);
    }

    Region home(Value value) {
        return homes.get(value);
    }

    /** Whether a value's home lies in a region. */
    boolean isBelow(Region region, Value value) {
        return structure.encloses(region, home(value));
    }

    boolean usesTape() {
        return places.containsValue(Place.TAPE);
    }

    /** The values of a region that are saved, in the order in which they are written down at its end. */
    List<Value> savedIn(Region region) {
        return byHome.getOrDefault(region, List.of());
    }

    /** Whether a loop is the outermost that a sweep runs forwards and then backwards. */
    boolean isOutermost(Op loop) {
        return structure.place(loop) == sweeps.root(structure.place(loop)) && !sweeps.isFused(loop);
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
        List<Op> loops = new ArrayList<>(sweeps.loopsAround(home));
        Collections.reverse(loops);
        List<Induction> counters = new ArrayList<>();
        Region sweep = sweeps.root(home);
        Region expected = sweep;
        for (Op loop : loops) {
            Optional<Induction> counter = Induction.counter(loop).filter(found -> isKnownAt(sweep, found));
            if (counter.isEmpty() || structure.place(loop) != expected) {
                return Optional.empty();
            }
            counters.add(counter.get());
            expected = loop.region(1);
        }
        return Optional.of(counters);
    }

    /** Whether the trip counts of all loops around a region, in its sweep, are known before a loop around these starts. */
    boolean areKnownBefore(Op loop, Region home) {
        Region place = structure.place(loop);
        return counters(home).orElseThrow().stream().allMatch(counter -> isKnownAt(place, counter));
    }

    private boolean isKnownAt(Region place, Induction counter) {
        return counter.bound().isPresent()
                && isOuter(place, counter.initial())
                && isOuter(place, counter.bound().get().value());
    }

    private boolean isOuter(Region place, Value value) {
        return value.isConstant() || structure.encloses(structure.home(value), place);
    }
}
