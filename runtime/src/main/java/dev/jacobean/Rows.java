package dev.jacobean;

import java.lang.reflect.Array;

/**
 * Which rows arrays of arrays have in common. An array counts among its own rows; empty and null rows never count, for
 * nothing can be written to them.
 */
final class Rows {

    /** Up to so many comparisons are made one by one, without allocating a set. */
    private static final long FEW = 256;

    private Rows() {}

    /** Whether one row occurs in both arrays. */
    static boolean shared(Object a, Object b) {
        return shared(a, b, null);
    }

    /** As {@link #shared(Object, Object)}, with a set to use, or null. */
    static boolean shared(Object a, Object b, RowSet known) {
        if (!(a instanceof Object[]) && !(b instanceof Object[])) {
            return isRow(a) && a == b;
        }
        if (number(a) * number(b) <= FEW) {
            return anyRowOfIn(a, b);
        }
        RowSet rows = empty(known);
        addAll(a, rows);
        boolean shared = anyIn(b, rows);
        rows.clear();
        return shared;
    }

    /** Whether a row occurs twice in an array. */
    static boolean repeated(Object a) {
        return repeated(a, null);
    }

    /** As {@link #repeated(Object)}, with a set to use, or null. */
    static boolean repeated(Object a, RowSet known) {
        if (!(a instanceof Object[] rows)) {
            return false;
        }
        if (rows.length * (long) rows.length <= FEW && rows.getClass().getComponentType() == double[].class) {
            return repeatedAmong(rows);
        }
        RowSet set = empty(known);
        boolean repeated = !addAll(a, set);
        set.clear();
        return repeated;
    }

    private static RowSet empty(RowSet known) {
        return known == null ? new RowSet() : known;
    }

    private static boolean repeatedAmong(Object[] rows) {
        for (int i = 1; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (rows[i] == rows[j] && isRow(rows[i])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRow(Object a) {
        return a != null && Array.getLength(a) > 0;
    }

    private static long number(Object a) {
        long number = 1;
        if (a instanceof Object[] rows) {
            for (Object row : rows) {
                number += number(row);
            }
        }
        return number;
    }

    private static boolean anyRowOfIn(Object a, Object b) {
        if (isRow(a) && contains(b, a)) {
            return true;
        }
        if (a instanceof Object[] rows) {
            for (Object row : rows) {
                if (anyRowOfIn(row, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contains(Object b, Object row) {
        if (b == row) {
            return true;
        }
        if (b instanceof Object[] rows) {
            for (Object each : rows) {
                if (contains(each, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds an array and its rows, and says whether all of them are new. */
    private static boolean addAll(Object a, RowSet to) {
        boolean fresh = !isRow(a) || to.add(a);
        if (fresh && a instanceof Object[] rows) {
            for (Object row : rows) {
                fresh &= addAll(row, to);
            }
        }
        return fresh;
    }

    private static boolean anyIn(Object b, RowSet rows) {
        if (isRow(b) && rows.contains(b)) {
            return true;
        }
        if (b instanceof Object[] children) {
            for (Object child : children) {
                if (anyIn(child, rows)) {
                    return true;
                }
            }
        }
        return false;
    }
}
