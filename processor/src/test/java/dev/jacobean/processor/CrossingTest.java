package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differentiable methods of other classes, packages and jars: with records, instances and interfaces. */
class CrossingTest {
    private static final String[] LIBRARY = {"Vec3", "State", "Model", "Curve"};

    @TempDir
    Path directory;

    private static Path source(String name) {
        try {
            return Path.of(CrossingTest.class
                    .getResource("/crossing/" + name + ".java")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compile(List<String> options, String... names) throws Exception {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String classPath = directory + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> all = new ArrayList<>(
                List.of("-d", directory.toString(), "-cp", classPath, "-Xlint:all,-processing,-path,-classfile"));
        all.addAll(options);
        StringWriter complaints = new StringWriter();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(
                    Stream.of(names).map(CrossingTest::source).toList());
            var task = javac.getTask(complaints, files, null, all, null, units);
            task.setProcessors(List.of(new JacobeanProcessor()));
            task.call();
        }
        assertThat(complaints.toString()).isEmpty();
    }

    private void run() throws Exception {
        URL[] urls = {directory.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, CrossingTest.class.getClassLoader())) {
            Class.forName("app.Use", true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        }
    }

    @Test
    void worksInOneCompilation() throws Exception {
        compile(List.of(), "Use", "Vec3", "State", "Model", "Curve");
        run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-g", "-g:none", "-parameters"})
    void worksWithCompiledClasses(String option) throws Exception {
        compile(List.of(option), LIBRARY);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.delete(file);
            }
        }
        compile(List.of(), "Use");
        run();
    }
}
