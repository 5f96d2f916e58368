package dev.jacobean.processor.guide;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.jacobean.processor.JacobeanProcessor;
import dev.jacobean.processor.diagnostics.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The user guide is true: its examples are compiled. */
class GuideTest {
    private static final String HERE = "// <- here";
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface|record) (\\w+)");
    private static final Path GUIDE = Stream.of("guide", "processor/guide")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();

    /** Messages that no source file can bring about. */
    private static final Map<Message, String> WITHOUT_PAGE = Map.of(
            Message.NEEDS_JAVAC, "another compiler",
            Message.INTERNAL_ERROR, "a fault of our own",
            Message.CANNOT_WRITE, "a full or read-only disk",
            Message.METHOD_TOO_LARGE, "what even parts of a large method are too large for",
            Message.UNRESOLVED, "a construct that our attributor does not know",
            Message.ATTRIBUTION_MISMATCH, "a fault of our own, too");

    static Stream<String> tags() {
        return Arrays.stream(Message.values())
                .filter(message -> !WITHOUT_PAGE.containsKey(message))
                .map(Message::tag);
    }

    static Stream<Arguments> examples() throws IOException {
        return Pattern.compile("```java\n(.*?)\n```\n```text\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE.resolve("index.md")))
                .results()
                .map(example -> Arguments.of(example.group(1), example.group(2)));
    }

    private static List<String> blocks(Path page) throws IOException {
        return JAVA.matcher(Files.readString(page))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static Compilation compile(String source) {
        Matcher type = TYPE.matcher(source);
        assertWithMessage(source).that(type.find()).isTrue();
        return Compiler.javac()
                .withProcessors(new JacobeanProcessor())
                .withOptions("-Xlint:all,-processing")
                .compile(JavaFileObjects.forSourceString(type.group(1), source));
    }

    @Test
    void hasAPageForEveryMessage() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE.resolve("messages"))) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(pages).containsExactlyElementsIn(tags().toList());
        }
    }

    @Test
    void listsEveryPage() throws IOException {
        String index = Files.readString(GUIDE.resolve("index.md"));

        tags().forEach(tag -> assertThat(index).contains("(messages/" + tag + ".md)"));
        WITHOUT_PAGE.keySet().forEach(message -> assertThat(index).contains("`" + message.tag() + "`"));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void theFirstExampleGivesTheMessage(String tag) throws IOException {
        String example = blocks(GUIDE.resolve("messages/" + tag + ".md")).get(0);

        Compilation compilation = compile(example);

        assertWithMessage("%s", compilation.diagnostics())
                .that(compilation.diagnostics())
                .hasSize(1);
        Diagnostic<? extends JavaFileObject> only = compilation.diagnostics().get(0);
        assertThat(only.getMessage(Locale.ROOT)).startsWith("[" + tag + "] ");
        assertThat(only.getLineNumber())
                .isEqualTo(example.substring(0, example.indexOf(HERE)).lines().count());
    }

    @ParameterizedTest
    @MethodSource("tags")
    void theSecondExampleIsRight(String tag) throws IOException {
        Compilation compilation =
                compile(blocks(GUIDE.resolve("messages/" + tag + ".md")).get(1));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesPrintWhatStandsBelowThem(String source, String expected) throws Exception {
        Matcher type = TYPE.matcher(source);
        assertThat(type.find()).isTrue();
        var compilation = dev.jacobean.processor.testing.Compilation.of(
                Map.of(type.group(1), source), List.of(new JacobeanProcessor()));
        assertThat(compilation.diagnostics()).isEmpty();

        assertThat(output(compilation.loader().loadClass(type.group(1)))).isEqualTo(expected);
    }

    @Test
    void theRepresentationIsPrintedAsItsPageShows() throws IOException {
        Path page = GUIDE.resolve("ir.md");
        String expected = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var compilation = dev.jacobean.processor.testing.Compilation.of(
                Map.of("Waves", blocks(page).get(0)), List.of(new JacobeanProcessor()), "-Ajacobean.ir=true");

        List<String> notes = compilation.diagnostics().stream()
                .map(note -> note.getMessage(Locale.ROOT).stripTrailing())
                .toList();
        assertThat(notes).hasSize(3);
        assertThat(notes.get(0)).isEqualTo(expected);
    }

    private static String output(Class<?> program) throws Exception {
        Method main = program.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        PrintStream out = System.out;
        Locale locale = Locale.getDefault();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Locale.setDefault(Locale.ROOT);
        try {
            main.invoke(null, (Object) new String[0]);
        } finally {
            Locale.setDefault(locale);
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
