package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.jacobean.processor.diagnostics.Message;
import dev.jacobean.processor.diagnostics.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faulty classes give one error each: with its tag, at the very place that a triangle marks, and no other although the class
 * uses what is generated for it. Where the tag is "javac", the error is the compiler's own, and nothing is added to it;
 * "alone" says that it comes before annotations are processed, so that nothing can be generated.
 */
class MalformedTest {
    private static final char MARK = '▶';
    private static final List<String> FILES = List.of(
            "annotations",
            "rules",
            "bodies",
            "statements",
            "objects",
            "calls",
            "state",
            "functions",
            "declarations",
            "java");
    private static final String ALONE = "package p; import dev.jacobean.*; class Bad {\n%s}\n";
    private static final String AROUND = """
            package p;

            import dev.jacobean.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import p.Bad_Grad.GoodGradient;
            import static p.Bad_Grad.goodGradient;

            class Bad {
                static final GoodGradient FIELD = goodGradient(3);

                @Differentiable
                static double good(double x) { return x * x; }

                static GoodGradient use(GoodGradient g) {
                    for (var each : List.of(g)) { return goodGradient(each.x()); }
                    return g;
                }

            %s}
            """;

    /** What a class contains, with the mark in it. */
    private record Case(String title, String tag, String content) {
        boolean isJavac() {
            return tag.startsWith("javac");
        }

        String marked() {
            return String.format(Locale.ROOT, tag.endsWith(" alone") ? ALONE : AROUND, content);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        boolean modern = Runtime.version().feature() >= 25;
        return Stream.concat(FILES.stream(), modern ? Stream.of("modern") : Stream.empty())
                .flatMap(file -> cases(file).stream());
    }

    static Stream<Case> doubtful() {
        return cases("doubtful").stream();
    }

    private static List<Case> cases(String file) {
        List<Case> cases = new ArrayList<>();
        for (String section : read("/malformed/" + file + ".txt").split("(?m)^== ")) {
            if (!section.isBlank()) {
                String head = section.lines().findFirst().orElseThrow();
                int colon = head.lastIndexOf(':');
                String content =
                        section.lines().skip(1).map(line -> line + "\n").collect(Collectors.joining());
                cases.add(new Case(
                        head.substring(0, colon), head.substring(colon + 1).strip(), content));
            }
        }
        return cases;
    }

    private static String read(String resource) {
        try (InputStream stream = MalformedTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Compilation compile(String source) {
        return Compiler.javac()
                .withProcessors(new JacobeanProcessor())
                .withOptions("-Xlint:all")
                .compile(JavaFileObjects.forSourceString("p.Bad", source));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesOneErrorAtTheVeryPlace(Case each) {
        assertThat(onlyMessage(each).getKind()).isEqualTo(Diagnostic.Kind.ERROR);
    }

    /** What is right, but perhaps not meant, gives one warning or note. */
    @ParameterizedTest
    @MethodSource("doubtful")
    void warnsAtTheVeryPlace(Case each) {
        boolean note = Message.valueOf(each.tag().toUpperCase(Locale.ROOT).replace('-', '_'))
                        .severity()
                == Severity.NOTE;

        assertThat(onlyMessage(each).getKind()).isEqualTo(note ? Diagnostic.Kind.NOTE : Diagnostic.Kind.WARNING);
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void warnsNoMoreIfThatIsMeant(Case each) {
        String meant = each.content()
                .replace("" + MARK, "")
                .replace("@Differentiable", "@SuppressWarnings(\"jacobean:" + each.tag() + "\") @Differentiable");

        Compilation compilation = compile(String.format(Locale.ROOT, AROUND, meant));

        assertWithMessage("%s", compilation.diagnostics())
                .that(compilation.diagnostics())
                .isEmpty();
    }

    @Test
    void saysWhatCutsThePath() {
        Compilation compilation = compile(String.format(
                Locale.ROOT, AROUND, "@Differentiable static double f(double x, double y) { return x * (int) y; }"));

        assertThat(compilation.warnings().stream()
                        .map(w -> w.getMessage(Locale.ROOT).split(" ")[0])
                        .toList())
                .containsExactly("[independent-parameter]", "[integer-cut]");
    }

    private static Diagnostic<? extends JavaFileObject> onlyMessage(Case each) {
        String marked = each.marked();
        int mark = marked.indexOf(MARK);
        String before = marked.substring(0, mark);
        Compilation compilation = compile(before + marked.substring(mark + 1));
        List<Diagnostic<? extends JavaFileObject>> told = new ArrayList<>(compilation.diagnostics());
        told.removeIf(diagnostic -> diagnostic.getSource() == null); // that messages were simplified
        assertWithMessage("%s", told).that(told).hasSize(1);
        Diagnostic<? extends JavaFileObject> only = told.get(0);
        check(each, only.getMessage(Locale.ROOT));
        assertThat(only.getLineNumber()).isEqualTo((before + "|").lines().count());
        assertThat(only.getColumnNumber()).isEqualTo(mark - before.lastIndexOf('\n'));
        return only;
    }

    private static void check(Case each, String message) {
        if (each.isJavac()) {
            assertThat(message).doesNotContain("[");
        } else {
            assertThat(message).startsWith("[" + each.tag() + "] ");
            assertWithMessage("what is wrong, and what to do: " + message)
                    .that(message.split("[.?]( |$)").length)
                    .isAtLeast(2);
        }
    }

    @Test
    void areManyKinds() {
        assertThat(cases().map(Case::title).distinct().count()).isAtLeast(200);
    }

    @Test
    void knowsEveryTag() {
        Set<String> tags = new TreeSet<>();
        for (Message message : Message.values()) {
            tags.add(message.tag());
        }

        assertThat(tags)
                .containsAtLeastElementsIn(
                        cases().filter(each -> !each.isJavac()).map(Case::tag).collect(Collectors.toSet()));
    }

    @Test
    void reportsTheErrorsOfAllMethods() {
        String faults = cases("annotations").stream()
                .filter(each -> !each.tag().equals("name-clash"))
                .filter(each ->
                        each.content().contains("double f(") && !each.content().contains("class"))
                .filter(each -> each.content().lines().count() == 3)
                .map(each ->
                        each.content().replace("f(", "f" + Math.abs(each.title().hashCode()) + "("))
                .map(content -> content.replace("" + MARK, ""))
                .collect(Collectors.joining());

        Compilation compilation = compile(String.format(Locale.ROOT, AROUND, faults));

        long methods =
                faults.lines().filter(line -> line.contains("@Differentiable")).count();
        assertThat(methods).isAtLeast(10);
        assertThat(compilation.errors()).hasSize((int) methods);
    }
}
