package dev.jacobean.samples.benchmarks;

import dev.jacobean.samples.benchmarks.compile.CompileTimings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: checks and times every case, writes a table and a chart. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        version = "Jacobean sample: benchmarks",
        sortOptions = false,
        description = "Times generated derivatives beside hand-written ones and beside libraries,"
                + " and the compilation that generates them. What is compared is checked before.")
final class Main implements Callable<Integer> {
    @Option(names = "--quick", description = "A single short fork each, to see roughly.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Only what is found in its name, such as rosenbrock-10/gradient or compile-methods.")
    private Pattern only;

    @Option(
            names = "--adbench",
            paramLabel = "DIR",
            description = "A copy of ADBench, whose data files are read; by default such data are generated.")
    private Path adbench;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/benchmarks",
            description = "Where the table and the chart go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    private final List<Result> results = new ArrayList<>();

    private Main() {}

    /** Exits with 0, with 1 if a derivative is wrong, something fails or a file cannot be read or written, with 2 for a wrong option. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        Optional<Path> folder = Optional.ofNullable(adbench).map(Path::toAbsolutePath);
        boolean right = true;
        Cases cases = new Cases(folder);
        for (String name : cases.names()) {
            if (Arrays.stream(Kind.values()).anyMatch(kind -> wanted(name, kind))) {
                right &= run(cases.named(name), new Benchmarks(effort, folder));
            }
        }
        List<String> sources = CompileTimings.names().stream()
                .filter(name -> only == null || only.matcher(name).find())
                .toList();
        Optional<CompileTimings> compilation =
                sources.isEmpty() ? Optional.empty() : Optional.of(CompileTimings.run(effort, sources));
        right &= compilation.map(CompileTimings::complete).orElse(true);
        write(effort, compilation);
        return right ? 0 : 1;
    }

    private boolean wanted(String name, Kind kind) {
        return only == null || only.matcher(name + "/" + kind.id()).find();
    }

    /** Checks a case and times it; false if a derivative is wrong or fails. */
    private boolean run(Case subject, Benchmarks benchmarks) throws RunnerException {
        PrintWriter console = spec.commandLine().getOut();
        List<String> problems = Check.problems(subject);
        if (problems.isEmpty()) {
            List<Kind> kinds = subject.contenders().stream()
                    .map(Contender::kind)
                    .filter(kind -> wanted(subject.name(), kind))
                    .toList();
            if (!kinds.isEmpty()) {
                Result result = benchmarks.run(subject, kinds);
                results.add(result);
                console.println(Report.line(result));
                problems = kinds.stream()
                        .filter(kind -> !result.timings().containsKey(kind))
                        .map(kind -> "FAILED: " + subject.name() + "/" + kind.id())
                        .toList();
                problems.forEach(console::println);
            }
        } else {
            problems.forEach(problem -> console.println("WRONG, not timed: " + problem));
        }
        console.flush();
        return problems.isEmpty();
    }

    private void write(Effort effort, Optional<CompileTimings> compilation) throws IOException {
        Files.createDirectories(out);
        Markdown report = new Markdown()
                .heading("Benchmarks")
                .paragraph(String.format(
                        "%s %s, %s, %d processors; %s each; %s.",
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        effort.title(),
                        adbench == null ? "generated data" : "data of ADBench"));
        Report.write(results, report);
        compilation.ifPresent(timings -> timings.write(report));
        Path table = out.resolve("benchmarks.md");
        Files.writeString(table, report.text());
        spec.commandLine().getOut().println("table: " + table.toAbsolutePath());
        if (!results.isEmpty()) {
            Path chart = out.resolve("benchmarks.png");
            Chart.write(results, chart);
            spec.commandLine().getOut().println("chart: " + chart.toAbsolutePath());
        }
        spec.commandLine().getOut().flush();
    }
}
