package dev.jacobean.samples.benchmarks.compile;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What JMH times: one compilation, with the annotation processor or without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CompileTime {
    /** The name of one of {@link Sources}. */
    @Param("METHODS")
    public String sources;

    @Param({"false", "true"})
    public boolean processing;

    private final MemoryCompiler compiler = new MemoryCompiler();

    @Benchmark
    public int compile() {
        return compiler.compile(Sources.CLASS_NAME, Sources.valueOf(sources).text(), processing);
    }

    @TearDown
    public void close() throws IOException {
        compiler.close();
    }
}
