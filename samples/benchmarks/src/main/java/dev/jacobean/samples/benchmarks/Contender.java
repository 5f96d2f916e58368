package dev.jacobean.samples.benchmarks;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One way to compute the value or a derivative of a case.
 *
 * @param call what is timed; its result is everything that was computed
 * @param numbers the result, flat: the values, or the tangents of the values, or the Jacobian row by row
 */
public record Contender<R>(Kind kind, Supplier<R> call, Function<R, double[]> numbers) {
    /** The flat result of one call. */
    public double[] result() {
        return numbers.apply(call.get());
    }
}
