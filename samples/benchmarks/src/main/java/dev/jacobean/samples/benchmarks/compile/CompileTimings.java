package dev.jacobean.samples.benchmarks.compile;

import dev.jacobean.samples.benchmarks.Effort;
import dev.jacobean.samples.benchmarks.Markdown;
import dev.jacobean.samples.benchmarks.Timing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** What compilation costs, with the annotation processor and without. */
public final class CompileTimings {
    private final Map<Sources, Double> without = new EnumMap<>(Sources.class);
    private final Map<Sources, Double> with = new EnumMap<>(Sources.class);
    private final Map<Sources, String> failures = new EnumMap<>(Sources.class);

    /** Times the sources of these names; what does not compile is not timed, and says why in the table. */
    public static CompileTimings run(Effort effort, List<String> names) throws RunnerException, IOException {
        CompileTimings timings = new CompileTimings();
        List<Sources> compiling = new ArrayList<>();
        try (MemoryCompiler compiler = new MemoryCompiler()) {
            for (String name : names) {
                Sources sources = sources(name);
                try {
                    compiler.compile(Sources.CLASS_NAME, sources.text(), true);
                    compiling.add(sources);
                } catch (IllegalStateException e) {
                    timings.failures.put(
                            sources, e.getMessage().lines().findFirst().orElseThrow());
                }
            }
        }
        if (!compiling.isEmpty()) {
            timings.measure(effort, compiling);
        }
        return timings;
    }

    private void measure(Effort effort, List<Sources> compiling) throws RunnerException {
        var options = effort.options(CompileTime.class)
                .param("sources", compiling.stream().map(Sources::name).toArray(String[]::new))
                .build();
        for (RunResult result : new Runner(options).run()) {
            boolean processing = Boolean.parseBoolean(result.getParams().getParam("processing"));
            Sources sources = Sources.valueOf(result.getParams().getParam("sources"));
            (processing ? with : without).put(sources, Timing.of(result).nanos());
        }
        for (Sources sources : compiling) {
            if (!with.containsKey(sources) || !without.containsKey(sources)) {
                failures.put(sources, "failed while it was timed");
            }
        }
    }

    /** Whether everything compiled. */
    public boolean complete() {
        return failures.isEmpty();
    }

    /** What can be asked for. */
    public static List<String> names() {
        return Arrays.stream(Sources.values()).map(CompileTimings::name).toList();
    }

    public void write(Markdown to) {
        to.section("Compilation");
        to.paragraph("The time of javac on one class, after warm-up; a method of the first two rows has 30 lines.");
        to.table(
                List.of("source", "without processor", "with processor", "added", "added per method or statement"),
                with.keySet().stream()
                        .filter(sources -> !failures.containsKey(sources))
                        .map(this::row)
                        .toList());
        failures.forEach((sources, why) -> to.paragraph(name(sources) + " is not timed: " + why));
    }

    private List<String> row(Sources sources) {
        double added = with.get(sources) - without.get(sources);
        return List.of(
                name(sources),
                Markdown.time(without.get(sources)),
                Markdown.time(with.get(sources)),
                Markdown.time(added),
                Markdown.time(added / sources.units()));
    }

    private static String name(Sources sources) {
        return "compile-" + sources.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Sources sources(String name) {
        return Arrays.stream(Sources.values())
                .filter(sources -> name(sources).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
