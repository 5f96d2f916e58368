package dev.jacobean;

import java.util.Arrays;

/** A set of arrays, told apart by identity, that is used again without being allocated again. */
final class RowSet {
    private static final Object[] NONE = {};

    private Object[] table = NONE;
    private int count;

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(table, null);
        count = 0;
    }

    boolean contains(Object row) {
        return table.length > 0 && table[place(row)] == row;
    }

    /** Whether the row is new. */
    boolean add(Object row) {
        if (2 * count >= table.length) {
            grow();
        }
        int place = place(row);
        if (table[place] == row) {
            return false;
        }
        table[place] = row;
        count++;
        return true;
    }

    /** Where the row is, or where there is room for it. */
    private int place(Object row) {
        int mask = table.length - 1;
        int place = (System.identityHashCode(row) * 0x9E3779B1 >>> 7) & mask;
        while (table[place] != null && table[place] != row) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        Object[] old = table;
        table = new Object[Math.max(64, 2 * old.length)];
        for (Object row : old) {
            if (row != null) {
                table[place(row)] = row;
            }
        }
    }
}
