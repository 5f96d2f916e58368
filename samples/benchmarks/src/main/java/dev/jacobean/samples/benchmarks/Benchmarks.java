package dev.jacobean.samples.benchmarks;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** Times the contenders of a case, one after the other, each in virtual machines of its own. */
final class Benchmarks {
    private final Effort effort;
    private final Optional<Path> adbench;

    /** @param adbench as in {@link Cases} */
    Benchmarks(Effort effort, Optional<Path> adbench) {
        this.effort = effort;
        this.adbench = adbench;
    }

    Result run(Case subject, List<Kind> kinds) throws RunnerException {
        var options = effort.options(DerivativeTime.class)
                .param("subject", subject.name())
                .param("kind", kinds.stream().map(Kind::name).toArray(String[]::new))
                .param("adbench", adbench.map(Path::toString).orElse(DerivativeTime.NONE))
                .build();
        Map<Kind, Timing> timings = new EnumMap<>(Kind.class);
        for (RunResult result : new Runner(options).run()) {
            timings.put(Kind.valueOf(result.getParams().getParam("kind")), Timing.of(result));
        }
        int parameters =
                subject.parameters().stream().mapToInt(row -> row.length).sum();
        return new Result(subject.name(), parameters, timings);
    }
}
