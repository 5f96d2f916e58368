package dev.jacobean;

import java.util.Arrays;

/** The adjoints of operations on whole arrays, for generated code. All arrays here are adjoints (shadows). */
public final class Adjoints {
    private Adjoints() {}

    /**
     * The adjoint of a copy: adds the adjoint of the copy to that of the original.
     *
     * @param target the adjoint of the original
     * @param source the adjoint of the copy, of the same length
     */
    public static void add(double[] target, double[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += source[i];
        }
    }

    /**
     * The adjoint of a copy, in single precision.
     *
     * @param target the adjoint of the original
     * @param source the adjoint of the copy, of the same length
     */
    public static void add(float[] target, float[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += source[i];
        }
    }

    /**
     * Adds one array of arrays to another of the same shape, element by element; rows that are null in both are skipped.
     *
     * @param target is added to
     * @param source is left alone
     */
    public static void add(Object[] target, Object[] source) {
        for (int i = 0; i < target.length; i++) {
            if (target[i] instanceof double[] row) {
                add(row, (double[]) source[i]);
            } else if (target[i] instanceof float[] row) {
                add(row, (float[]) source[i]);
            } else if (target[i] instanceof Object[] rows) {
                add(rows, (Object[]) source[i]);
            }
        }
    }

    /**
     * Overwrites an adjoint with another: that of a written array's final content with that of its initial content.
     *
     * @param target is overwritten
     * @param source of the same length
     */
    public static void set(double[] target, double[] source) {
        System.arraycopy(source, 0, target, 0, target.length);
    }

    /**
     * Overwrites an adjoint with another, in single precision.
     *
     * @param target is overwritten
     * @param source of the same length
     */
    public static void set(float[] target, float[] source) {
        System.arraycopy(source, 0, target, 0, target.length);
    }

    /**
     * Overwrites the numbers of an array of arrays with those of another of the same shape; rows that are null are skipped.
     *
     * @param target its rows are overwritten
     * @param source is left alone
     */
    public static void set(Object[] target, Object[] source) {
        for (int i = 0; i < target.length; i++) {
            if (target[i] instanceof double[] row) {
                set(row, (double[]) source[i]);
            } else if (target[i] instanceof float[] row) {
                set(row, (float[]) source[i]);
            } else if (target[i] instanceof Object[] rows) {
                set(rows, (Object[]) source[i]);
            }
        }
    }

    /**
     * The adjoint of {@link System#arraycopy}: what was copied there flows back to where it came from, and what was
     * overwritten gets nothing. The two may be one array, and the ranges may overlap.
     *
     * @param source the adjoint of the source
     * @param from its first index
     * @param target the adjoint of the destination
     * @param to its first index
     * @param length how many elements were copied
     */
    public static void arraycopy(double[] source, int from, double[] target, int to, int length) {
        if (source != target) {
            for (int i = 0; i < length; i++) {
                source[from + i] += target[to + i];
            }
            Arrays.fill(target, to, to + length, 0);
            return;
        }
        // where the ranges overlap, an element is reached as a destination before it is as a source
        int step = from <= to ? 1 : -1;
        for (int i = step > 0 ? 0 : length - 1; i >= 0 && i < length; i += step) {
            double flow = target[to + i];
            target[to + i] = 0;
            source[from + i] += flow;
        }
    }

    /**
     * The adjoint of {@link System#arraycopy}, in single precision.
     *
     * @param source the adjoint of the source
     * @param from its first index
     * @param target the adjoint of the destination
     * @param to its first index
     * @param length how many elements were copied
     */
    public static void arraycopy(float[] source, int from, float[] target, int to, int length) {
        if (source != target) {
            for (int i = 0; i < length; i++) {
                source[from + i] += target[to + i];
            }
            Arrays.fill(target, to, to + length, 0);
            return;
        }
        // where the ranges overlap, an element is reached as a destination before it is as a source
        int step = from <= to ? 1 : -1;
        for (int i = step > 0 ? 0 : length - 1; i >= 0 && i < length; i += step) {
            float flow = target[to + i];
            target[to + i] = 0;
            source[from + i] += flow;
        }
    }

    /**
     * Sets all numbers of an array of arrays to zero; rows that are null are skipped.
     *
     * @param target its rows are overwritten
     */
    public static void clear(Object[] target) {
        for (Object part : target) {
            if (part instanceof double[] row) {
                Arrays.fill(row, 0);
            } else if (part instanceof float[] row) {
                Arrays.fill(row, 0);
            } else if (part instanceof Object[] rows) {
                clear(rows);
            }
        }
    }

    /**
     * A copy of an array of arrays down to its one-dimensional arrays, which are shared with the original.
     *
     * @param array of two or more dimensions
     * @return an array that keeps the present arrangement of the rows
     */
    @SuppressWarnings("unchecked")
    public static <T> T arrangement(T array) {
        Object[] copy = ((Object[]) array).clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] instanceof Object[] rows) {
                copy[i] = arrangement(rows);
            }
        }
        return (T) copy;
    }
}
