package dev.jacobean.samples.benchmarks.compile;

import dev.jacobean.samples.benchmarks.Effort;
import dev.jacobean.samples.benchmarks.Markdown;
import dev.jacobean.samples.benchmarks.Timing;
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

    /** Times all sources whose name, in the form {@code compile-methods}, is wanted. */
    public static CompileTimings run(Effort effort, List<String> names) throws RunnerException {
        CompileTimings timings = new CompileTimings();
        var options = effort.options(CompileTime.class)
                .param(
                        "sources",
                        names.stream()
                                .map(CompileTimings::sources)
                                .map(Sources::name)
                                .toArray(String[]::new))
                .build();
        for (RunResult result : new Runner(options).run()) {
            boolean processing = Boolean.parseBoolean(result.getParams().getParam("processing"));
            Sources sources = Sources.valueOf(result.getParams().getParam("sources"));
            (processing ? timings.with : timings.without)
                    .put(sources, Timing.of(result).nanos());
        }
        return timings;
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
                with.keySet().stream().map(this::row).toList());
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
