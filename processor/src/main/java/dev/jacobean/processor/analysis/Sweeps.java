package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which parts of a function are run forwards and backwards as one: the whole, and in it the bodies of fused loops, each
 * iteration of which is run backwards as soon as it has been run forwards.
 */
public final class Sweeps {
    private final Structure structure;
    private final Set<Op> fused;
    private final boolean split;
    private final Set<Value> given;

    /**
     * @param fused stand in no other loops than fused ones
     * @param split whether the reverse sweep is a method of its own, where nothing of the forward sweep is in scope, and the
     *     function may be called again in between
     */
    public Sweeps(Structure structure, Set<Op> fused, boolean split) {
        this(structure, fused, split, Set.of());
    }

    private Sweeps(Structure structure, Set<Op> fused, boolean split, Set<Value> given) {
        this.structure = structure;
        this.fused = Set.copyOf(fused);
        this.split = split;
        this.given = given;
    }

    /**
     * The sweeps of a helper, in methods of their own.
     *
     * @param given values that the reverse sweep is given by its caller
     */
    public static Sweeps split(Structure structure, Set<Value> given) {
        return new Sweeps(structure, Set.of(), true, Set.copyOf(given));
    }

    public Structure structure() {
        return structure;
    }

    public boolean isSplit() {
        return split;
    }

    public boolean isFused(Op loop) {
        return fused.contains(loop);
    }

    /** The sweep that a region is part of: the body of the innermost fused loop around it, or the root. */
    public Region root(Region region) {
        Region place = region;
        for (Op op = structure.owner(place); op != null; op = structure.owner(place)) {
            if (fused.contains(op) && place == op.region(1)) {
                return place;
            }
            place = structure.place(op);
        }
        return place;
    }

    /** The loops around a region that lie in its sweep, innermost first. */
    public List<Op> loopsAround(Region region) {
        List<Op> loops = new ArrayList<>();
        for (Op loop : structure.loopsAround(region)) {
            if (fused.contains(loop)) {
                break;
            }
            loops.add(loop);
        }
        return loops;
    }

    /** Whether a value of the forward sweep is in scope where a region is run backwards. */
    public boolean isInScope(Value value, Region region) {
        return value.isConstant()
                || given.contains(value)
                || !split && structure.encloses(structure.home(value), root(region));
    }
}
