package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attributor agrees with javac on every tree of the corpus, and knows every one. */
class CorpusTest {
    private final AttributingProcessor processor = new AttributingProcessor();

    private void attribute(String name) {
        URL resource = getClass().getResource("/attribution/" + name + ".java");
        Compilation compilation =
                Compiler.javac().withProcessors(processor).compile(JavaFileObjects.forResource(resource));
        assertWithMessage("errors in the corpus").that(compilation.errors()).isEmpty();
        assertThat(processor.differences()).isEmpty();
        assertThat(processor.faults()).isEmpty();
        assertThat(processor.comparedCount()).isEqualTo(processor.expectedCount());
        assertThat(processor.comparedCount()).isGreaterThan(20);
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
                "Members"
            })
    void javacAgreesAndNothingIsUnknown(String name) {
        attribute(name);
        assertThat(processor.unknowns()).isEmpty();
        assertThat(processor.untyped()).isEmpty();
    }

    @Test
    void patternsInSwitches() {
        assumeTrue(Runtime.version().feature() >= 21);
        attribute("Modern");
        assertThat(processor.unknowns()).isEmpty();
    }

    @Test
    void classesInsideBodiesAreKnownButThoseInLambdas() {
        attribute("LocalClasses");
        assertThat(processor.unknowns())
                .containsExactly(
                        "94: a class declared inside a body", "95: `Hidden` is a class declared inside a body");
    }
}
