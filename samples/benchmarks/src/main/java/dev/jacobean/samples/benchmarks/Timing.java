package dev.jacobean.samples.benchmarks;

import org.openjdk.jmh.results.RunResult;

/**
 * What one call costs.
 *
 * @param nanos the median over the iterations of all forks
 * @param bytes that it allocates
 */
public record Timing(double nanos, double bytes) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    public static Timing of(RunResult result) {
        double[] times = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        var allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Timing(median(times), allocation == null ? Double.NaN : allocation.getScore());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
