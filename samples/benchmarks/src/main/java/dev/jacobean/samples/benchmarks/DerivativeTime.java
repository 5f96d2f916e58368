package dev.jacobean.samples.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH times: one contender of one case, alone in its virtual machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DerivativeTime {
    static final String NONE = "none";

    /** The name of a case. */
    @Param(NONE)
    public String subject;

    /** The name of a {@link Kind}. */
    @Param(NONE)
    public String kind;

    /** The folder with ADBench's files. */
    @Param(NONE)
    public String adbench;

    private Supplier<?> call;

    @Setup
    public void prepare() {
        Optional<Path> folder = adbench.equals(NONE) ? Optional.empty() : Optional.of(Path.of(adbench));
        call = new Cases(folder).named(subject).contender(Kind.valueOf(kind)).call();
    }

    @Benchmark
    public Object call() {
        return call.get();
    }
}
