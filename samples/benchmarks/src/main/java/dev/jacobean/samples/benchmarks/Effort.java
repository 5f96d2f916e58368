package dev.jacobean.samples.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long is measured: in some virtual machines one after the other, for HotSpot compiles differently in each, by up to a
 * factor of 2; in each machine for some iterations, after as many to warm up.
 */
public enum Effort {
    FULL(5, 5, 500),
    QUICK(1, 3, 300);

    private final int forks;
    private final int iterations;
    private final long milliseconds;

    Effort(int forks, int iterations, long milliseconds) {
        this.forks = forks;
        this.iterations = iterations;
        this.milliseconds = milliseconds;
    }

    /** How it reads in a report. */
    public String title() {
        return forks + (forks == 1 ? " fork of " : " forks of ") + iterations + " × " + milliseconds + " ms";
    }

    /** Options for a benchmark class; the caller adds its parameters. */
    public ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(milliseconds))
                // a heap of one size, so that its growth is not timed
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .addProfiler(GCProfiler.class)
                // one that fails is missed in the results, and must not take the others with it
                .shouldFailOnError(false)
                .verbosity(VerboseMode.SILENT);
    }
}
