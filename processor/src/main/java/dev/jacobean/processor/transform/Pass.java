package dev.jacobean.processor.transform;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be left out by {@code -Ajacobean.disable=}, for tests: derivatives are right without it, but slower. */
public enum Pass {
    /** Values that no input reaches, or that reach no output, have no derivative. */
    ACTIVITY,

    /** Constants folded, dead operations removed, common ones shared. */
    SIMPLIFY,

    /** The minimum cut between saving and computing again; without it all that is asked for is saved. */
    RECOMPUTE,

    /** Elements that were just stored are not loaded again, and stores that nobody sees are left out. */
    FORWARD_ELEMENTS,

    /** Elements that a loop does not change are read before it. */
    HOIST_LOADS,

    /** Java's own products, with strong ones only where a NaN comes of them. */
    PLAIN_PRODUCTS,

    /** Loops that only carry sums run both ways at once. */
    FUSE,

    /** Local variables instead of small arrays. */
    SCALARISE,

    /** Lengths of arrays that were made here are the numbers they were made with. */
    KNOWN_LENGTHS,

    /** A row per iteration for a work array that iterations overwrite. */
    EXPAND_ARRAYS,

    /** What an inner loop saves is in an array that it begins with, where there would be a growing tape. */
    SAVE_ROWS,

    /** Elements of an array that are stored later are told apart by their indices. */
    LATER_STORES,

    /** An index that a loop adds to is had by subtracting again. */
    RUN_BACK,

    /** Loops of the reverse sweep count up where the order of their iterations does not matter. */
    COUNT_UP,

    /** Loops in which one takes up what the one before has left in an array run as one. */
    MERGE_LOOPS,

    /** A sine beside a cosine is its derivative, and the other way round. */
    TWINS,

    /** Bounds of loops are computed before them. */
    HOIST_BOUNDS,

    /** Arrays that are forgotten come from the caller's workspace. */
    WORKSPACE,

    /** A tape that stays in its method becomes arrays and indices in local variables. */
    LOCAL_TAPES,

    /** A Jacobian runs the primal once for all columns. */
    VECTOR_TANGENTS,

    /** A Jacobian of few rows runs the primal once for all of them. */
    SHARED_FORWARD,

    /** Elements of a Jacobian of few rows are searched for NaN while they are in local variables. */
    CHECK_ELEMENTS,

    /** A column leaves out what its tangent does not come into. */
    SKIP_ZEROS,

    /** Methods that HotSpot would not compile are cut. */
    SPLIT;

    /** As it stands in the option. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no pass of this name */
    static Pass of(String id) {
        return Arrays.stream(values())
                .filter(pass -> pass.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pass is called '" + id + "', but "
                        + Arrays.stream(values()).map(Pass::id).collect(Collectors.joining(", ")) + " are"));
    }
}
