package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what there is: its listing is generated, its commands and versions are those of the build. With
 * {@code -Dgolden.update=DIRECTORY} a README with the present listing is written to that directory instead.
 */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)\n```", Pattern.DOTALL);
    private static final Path ROOT = Files.exists(Path.of("runtime")) ? Path.of("") : Path.of("..");

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> blocks(String text, String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String section(String readme, String heading) {
        return readme.split("(?m)^## " + heading + "$")[1].split("(?m)^## ")[0];
    }

    private static String generated(String source) throws IOException {
        Compilation compilation = Compiler.javac()
                .withProcessors(new JacobeanProcessor())
                .withOptions("-Xlint:all", "-Werror")
                .compile(JavaFileObjects.forSourceString("Chain", source));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation
                .generatedSourceFile("Chain_Grad")
                .orElseThrow()
                .getCharContent(true)
                .toString();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void listsWhatIsGenerated() throws IOException {
        String readme = read("README.md");
        List<String> java = blocks(readme, "java");
        String generated = generated(java.get(0));

        String directory = System.getProperty("golden.update");
        if (directory != null) {
            Files.writeString(Path.of(directory, "README.md"), readme.replace(java.get(1), generated.stripTrailing()));
        } else {
            assertThat(lines(java.get(1))).isEqualTo(lines(generated));
            assertThat(java.get(2)).contains("Chain_Grad.fGradient");
        }
    }

    @Test
    void beginsWithTwoCommands() throws IOException {
        String readme = read("README.md");

        assertThat(blocks(section(readme, "Run"), "sh").get(0)).startsWith("mvn -q -pl samples/network -am verify");
        assertThat(blocks(section(readme, "Test"), "sh").get(0)).isEqualTo("mvn -B verify");
    }

    @Test
    void namesTheVersionsOfTheBuild() throws IOException {
        String pom = read("pom.xml");
        String maven = blocks(read("README.md"), "xml").get(0);

        List<String> versions = Pattern.compile("<version>(.*?)</version>")
                .matcher(maven)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(versions).hasSize(3);
        versions.forEach(version -> assertThat(pom).contains(version));
        assertThat(pom).containsMatch("maven-compiler-plugin</artifactId>\\s*" + versions.get(1));
    }
}
