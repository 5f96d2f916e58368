package dev.jacobean.samples.benchmarks;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The times of one case.
 *
 * @param parameters how many numbers are differentiated by
 */
record Result(String name, int parameters, Map<Kind, Timing> timings) {
    Result {
        timings = Map.copyOf(timings);
    }

    /** How many times as long the one takes as the other; empty if either was not timed. */
    OptionalDouble ratio(Kind dividend, Kind divisor) {
        Timing above = timings.get(dividend);
        Timing below = timings.get(divisor);
        return above == null || below == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(above.nanos() / below.nanos());
    }

    /** The same for the fastest of the libraries, differences left out. */
    OptionalDouble bestPeer(Kind divisor) {
        return timings.keySet().stream()
                .filter(kind -> kind.isPeer() && kind != Kind.DIFFERENCES)
                .map(kind -> ratio(kind, divisor))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }
}
