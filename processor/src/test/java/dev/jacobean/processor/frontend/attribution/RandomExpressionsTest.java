package dev.jacobean.processor.frontend.attribution;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The attributor agrees with javac on tens of thousands of random expressions. */
class RandomExpressionsTest {
    @Test
    void javacAgrees() {
        List<JavaFileObject> sources =
                LongStream.range(0, 7).mapToObj(RandomExpressionsTest::source).toList();
        AttributingProcessor processor = new AttributingProcessor();
        Compilation compilation = Compiler.javac()
                .withOptions("-nowarn", "-Xmaxerrs", "10")
                .withProcessors(processor)
                .compile(sources);
        assertWithMessage("errors in the generated classes")
                .that(compilation.errors())
                .isEmpty();
        assertThat(processor.differences()).isEmpty();
        assertThat(processor.faults()).isEmpty();
        assertThat(processor.unknowns()).isEmpty();
        assertThat(processor.untyped()).isEmpty();
        assertThat(processor.comparedCount()).isEqualTo(processor.expectedCount());
        assertThat(processor.comparedCount()).isAtLeast(50_000);
    }

    private static JavaFileObject source(long seed) {
        String name = "Random" + seed;
        return JavaFileObjects.forSourceString(name, new RandomExpressions(seed).source(name, 12, 30));
    }
}
