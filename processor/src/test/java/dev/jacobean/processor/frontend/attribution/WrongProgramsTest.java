package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs with wrong names, types and arguments are javac's to refuse: the attributor says unknown, and never fails. */
class WrongProgramsTest {
    private static final Pattern NAME = Pattern.compile("(?<!['\"%\\w])[a-zA-Z_]\\w*\\b(?!['\"])");
    private static final Pattern KEYWORD =
            Pattern.compile("abstract|assert|break|case|catch|class|continue|default|do|else"
                    + "|enum|extends|final|finally|for|if|implements|import|instanceof|interface|new|package|private|protected"
                    + "|public|record|return|sealed|static|super|switch|synchronized|this|throw|throws|try|var|void|while|yield"
                    + "|corpus|true|false|null|boolean|byte|short|char|int|long|float|double");

    private static String corpus(String name) {
        try (InputStream stream = WrongProgramsTest.class.getResourceAsStream("/attribution/" + name + ".java")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exchanges some of the names, so that hardly anything fits together. */
    private static String mutate(String source, Random random) {
        int start = source.indexOf("class ") + "class ".length() + 20;
        List<MatchResult> names = NAME.matcher(source)
                .results()
                .filter(each ->
                        each.start() > start && !KEYWORD.matcher(each.group()).matches())
                .toList();
        StringBuilder mutant = new StringBuilder(source);
        for (int i = names.size() - 1; i >= 0; i--) {
            if (random.nextInt(12) == 0) {
                MatchResult name = names.get(i);
                mutant.replace(
                        name.start(),
                        name.end(),
                        names.get(random.nextInt(names.size())).group());
            }
        }
        return mutant.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operators",
                "Overloads",
                "Conditionals",
                "Scopes",
                "Generics",
                "Streams",
                "Statements",
                "Members",
                "LocalClasses"
            })
    void neverFails(String name) {
        int reached = 0;
        for (int seed = 0; seed < 8; seed++) {
            AttributingProcessor processor = new AttributingProcessor();
            Compilation compilation = Compiler.javac()
                    .withOptions("-proc:only", "-nowarn")
                    .withProcessors(processor)
                    .compile(JavaFileObjects.forSourceString("corpus." + name, mutate(corpus(name), new Random(seed))));
            assertThat(compilation.diagnostics().toString()).doesNotContain("Exception");
            reached += processor.expectedCount() > 0 ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(2);
    }
}
