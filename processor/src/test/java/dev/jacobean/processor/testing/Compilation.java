package dev.jacobean.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The outcome of one run of javac.
 *
 * @param crash what javac threw, else null
 */
public record Compilation(
        List<Diagnostic<? extends JavaFileObject>> diagnostics, MemoryFiles files, Throwable crash, boolean success) {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /**
     * Compiles sources with all lints on.
     *
     * @param sources by the binary name of their class
     * @param processors none to compile as if there were no annotation processor
     */
    public static Compilation of(Map<String, String> sources, List<? extends Processor> processors, String... options) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(JAVAC);
        List<String> all = new ArrayList<>(List.of("-parameters", "-Xlint:all", "-Xlint:-processing"));
        all.addAll(List.of(options));
        if (processors.isEmpty()) {
            all.add("-proc:none");
        }
        List<JavaFileObject> units = sources.entrySet().stream()
                .map(e -> MemoryFiles.source(e.getKey(), e.getValue()))
                .toList();
        var task = JAVAC.getTask(null, files, collector, all, null, units);
        if (!processors.isEmpty()) {
            task.setProcessors(processors);
        }
        Throwable crash = null;
        boolean success = false;
        try {
            success = task.call();
        } catch (RuntimeException | Error e) {
            crash = e;
        }
        files.release();
        List<Told> told = collector.getDiagnostics().stream().map(Told::of).toList();
        return new Compilation(List.copyOf(told), files, crash, success);
    }

    /** Loads the compiled classes, of which each call makes new ones. */
    public ClassLoader loader() {
        return files.loader();
    }

    /** The bytes of bytecode of each method of a class. */
    public Map<String, Integer> codeLengths(String className) {
        return CodeLengths.of(files.compiled(className));
    }

    /** All errors, and all warnings in generated files; empty if everything is as it should be. */
    public String complaints() {
        String text = diagnostics.stream()
                .filter(d ->
                        d.getKind() == Diagnostic.Kind.ERROR || isGenerated(d) && d.getKind() != Diagnostic.Kind.NOTE)
                .map(Compilation::show)
                .collect(Collectors.joining("\n"));
        if (crash != null) {
            return text + "\njavac crashed: " + crash;
        }
        return success || !text.isEmpty() ? text : "javac failed without an error";
    }

    private static boolean isGenerated(Diagnostic<? extends JavaFileObject> d) {
        return d.getSource() != null && d.getSource().getName().contains("_Grad");
    }

    private static String show(Diagnostic<? extends JavaFileObject> d) {
        String file = d.getSource() == null ? "" : d.getSource().getName();
        return file + ":" + d.getLineNumber() + ":" + d.getColumnNumber() + ": " + d.getMessage(Locale.ROOT);
    }
}
