package dev.jacobean;

import java.util.Arrays;

/**
 * What the forward sweep of generated code leaves for its reverse sweep, where it cannot be known beforehand how much that
 * will be: stacks of primitives and of references that grow as they must. Not for use by several threads at a time.
 */
public final class Tape {
    private static final int START = 16;

    private static final double[] NO_DOUBLES = {};
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};
    private static final boolean[] NO_BOOLEANS = {};
    private static final Object[] NO_REFERENCES = {};

    private double[] doubles = NO_DOUBLES;
    private int[] ints = NO_INTS;
    private long[] longs = NO_LONGS;
    private boolean[] booleans = NO_BOOLEANS;
    private Object[] references = NO_REFERENCES;
    private int doubleCount;
    private int intCount;
    private int longCount;
    private int referenceCount;

    /** An empty tape. */
    public Tape() {}

    /** Saves a {@code double}. */
    public void push(double value) {
        if (doubleCount == doubles.length) {
            growDoubles();
        }
        doubles[doubleCount++] = value;
    }

    /** The {@code double} (or {@code float}, widened) that was saved last, taken off. */
    public double popDouble() {
        return doubles[--doubleCount];
    }

    /** Saves an {@code int}. */
    public void push(int value) {
        if (intCount == ints.length) {
            growInts();
        }
        ints[intCount++] = value;
    }

    /** The {@code int} that was saved last, taken off. */
    public int popInt() {
        return ints[--intCount];
    }

    /** Saves a {@code boolean}. */
    public void push(boolean value) {
        push(value ? 1 : 0);
    }

    /** The {@code boolean} that was saved last, taken off. */
    public boolean popBoolean() {
        return popInt() != 0;
    }

    /** Saves a {@code long}. */
    public void push(long value) {
        if (longCount == longs.length) {
            growLongs();
        }
        longs[longCount++] = value;
    }

    /** The {@code long} that was saved last, taken off. */
    public long popLong() {
        return longs[--longCount];
    }

    /** Saves a reference. */
    public void push(Object value) {
        if (referenceCount == references.length) {
            growReferences();
        }
        references[referenceCount++] = value;
    }

    /** The reference that was saved last, taken off. */
    public <T> T pop(Class<T> type) {
        Object value = references[--referenceCount];
        references[referenceCount] = null;
        return type.cast(value);
    }

    /** The {@code double[]} that was saved last, taken off. */
    public double[] popDoubles() {
        return pop(double[].class);
    }

    /** The {@code double[][]} that was saved last, taken off. */
    public double[][] popMatrix() {
        return pop(double[][].class);
    }

    // for methods that keep the top of a tape in a local variable

    /** The memory for {@code double}s, of any length; nothing may be pushed as long as it is used. */
    public double[] doubles() {
        return doubles;
    }

    /** The memory for {@code int}s, likewise. */
    public int[] ints() {
        return ints;
    }

    /** The memory for {@code long}s, likewise. */
    public long[] longs() {
        return longs;
    }

    /** The memory for {@code boolean}s, likewise. */
    public boolean[] booleans() {
        return booleans;
    }

    /** Takes the memory for {@code double}s back, or a longer array in its place. */
    public void keep(double[] cells) {
        doubles = cells;
    }

    /** Takes the memory for {@code int}s back, likewise. */
    public void keep(int[] cells) {
        ints = cells;
    }

    /** Takes the memory for {@code long}s back, likewise. */
    public void keep(long[] cells) {
        longs = cells;
    }

    /** Takes the memory for {@code boolean}s back, likewise. */
    public void keep(boolean[] cells) {
        booleans = cells;
    }

    /** Takes everything off. */
    void clear() {
        doubleCount = 0;
        intCount = 0;
        longCount = 0;
        Arrays.fill(references, 0, referenceCount, null);
        referenceCount = 0;
    }

    // growing stands apart, so that HotSpot inlines no more than it must where something is pushed

    private void growDoubles() {
        doubles = Arrays.copyOf(doubles, longer(doubleCount));
    }

    private void growInts() {
        ints = Arrays.copyOf(ints, longer(intCount));
    }

    private void growLongs() {
        longs = Arrays.copyOf(longs, longer(longCount));
    }

    private void growReferences() {
        references = Arrays.copyOf(references, longer(referenceCount));
    }

    private static int longer(int length) {
        return Math.max(START, 2 * length);
    }
}
