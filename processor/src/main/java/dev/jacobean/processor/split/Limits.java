package dev.jacobean.processor.split;

import java.util.Arrays;

/**
 * How large methods may become.
 *
 * @param bytecodes the size in bytes at which a method is split
 * @param results how many values a part returns one by one; of more, those of one type come back in an array
 * @param slots how many argument slots a part takes; where it needs more, those of one type are passed in an array
 */
public record Limits(int bytecodes, int results, int slots) {
    /** Well below the 8000 bytes from which on HotSpot does not compile a method, for sizes are estimated. */
    public static final Limits DEFAULT = new Limits(6000, 8, 240);

    /** HotSpot takes long to compile methods of many loops, and compiles none of their loops well before that. */
    private static final int MANY_LOOPS = 1500;

    /** For functions of many loops. */
    public Limits forManyLoops() {
        return new Limits(Math.min(bytecodes, MANY_LOOPS), results, slots);
    }

    /** C2 keeps the values of long sums in memory rather than in registers: measured, it is quickest with a seventh of what it compiles. */
    private static final int LONG_SUMS = 1000;

    /** For functions of long sums. */
    Limits forLongSums() {
        return new Limits(Math.min(bytecodes, LONG_SUMS), results, slots);
    }

    /**
     * Other limits.
     *
     * @param text the number of bytecodes; or that, the results and the slots, separated by colons
     */
    public static Limits parse(String text) {
        int[] numbers = Arrays.stream(text.split(":"))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
        return numbers.length == 3
                ? new Limits(numbers[0], numbers[1], numbers[2])
                : new Limits(numbers[0], DEFAULT.results(), DEFAULT.slots());
    }
}
