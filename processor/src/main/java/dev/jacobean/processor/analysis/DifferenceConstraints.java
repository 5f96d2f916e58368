package dev.jacobean.processor.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Integer unknowns with bounds on their differences. They have a solution unless the bounds around some cycle sum to less
 * than zero (Bellman and Ford).
 */
final class DifferenceConstraints {
    private record Bound(int x, int y, long c) {}

    private final Map<Object, Integer> unknowns = new HashMap<>();
    private final List<Bound> bounds = new ArrayList<>();

    /** Demands x ≤ y + c; any two objects that are equal are one unknown. */
    void atMost(Object x, Object y, long c) {
        bounds.add(new Bound(number(x), number(y), c));
    }

    private int number(Object unknown) {
        return unknowns.computeIfAbsent(unknown, u -> unknowns.size());
    }

    boolean isSatisfiable() {
        long[] values = new long[unknowns.size()];
        for (int round = 0; round <= values.length; round++) {
            boolean changed = false;
            for (Bound bound : bounds) {
                long most = values[bound.y] + bound.c;
                if (values[bound.x] > most) {
                    values[bound.x] = most;
                    changed = true;
                }
            }
            if (!changed) {
                return true;
            }
        }
        return false;
    }
}
