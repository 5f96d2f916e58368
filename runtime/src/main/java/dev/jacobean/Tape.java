package dev.jacobean;

import java.util.Arrays;

/**
 * What the forward sweep of generated code leaves for its reverse sweep, where it cannot be known beforehand how much that
 * will be: stacks of primitives and of references that grow as they must. Not for use by several threads at a time.
 */
public final class Tape {
    private static final int START = 16;

    private double[] doubles = {};
    private int[] ints = {};
    private long[] longs = {};
    private Object[] references = {};
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
