package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The attributor agrees with javac on the processor's own sources, the largest corpus at hand. */
class OwnSourcesTest {
    private static final List<String> EXPECTED_REASONS =
            List.of("a class declared inside a body", "is a member of an anonymous class");

    private static JavaFileObject source(Path path) {
        try {
            return JavaFileObjects.forResource(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void javacAgrees() throws IOException {
        Path root = Path.of(System.getProperty("basedir", ""), "src", "main", "java");
        List<JavaFileObject> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .map(OwnSourcesTest::source)
                    .toList();
        }
        AttributingProcessor processor = new AttributingProcessor();
        Compilation compilation = Compiler.javac()
                .withOptions("-nowarn", "-Xmaxerrs", "10")
                .withProcessors(processor)
                .compile(sources);
        assertThat(compilation.errors()).isEmpty();
        assertThat(processor.differences()).isEmpty();
        assertThat(processor.faults()).isEmpty();
        assertThat(processor.comparedCount()).isEqualTo(processor.expectedCount());
        assertThat(processor.comparedCount()).isGreaterThan(10_000);
        List<String> surprises = processor.unknowns().stream()
                .filter(unknown -> EXPECTED_REASONS.stream().noneMatch(unknown::contains))
                .toList();
        assertThat(surprises).isEmpty();
    }
}
