package dev.jacobean.processor.random;

/**
 * A variable in scope.
 *
 * @param assignable whether statements may change it
 * @param low the least value of an integer that can serve as an index
 * @param high its greatest; -1 where it cannot
 */
record Variable(String name, Kind kind, boolean assignable, int low, int high) {
    static Variable of(String name, Kind kind) {
        return new Variable(name, kind, true, 0, -1);
    }

    /** An integer that stays between bounds. */
    static Variable index(String name, int low, int high) {
        return new Variable(name, Kind.INT, false, low, high);
    }

    static Variable readOnly(String name, Kind kind) {
        return new Variable(name, kind, false, 0, -1);
    }
}
