package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What README.md shows is what is generated. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void theGeneratedClassIsTheRealOne() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher =
                BLOCK.matcher(Files.readString(Path.of("..", "README.md")).replace("\r\n", "\n"));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        Compilation compilation = Compiler.javac()
                .withProcessors(new JacobeanProcessor())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(JavaFileObjects.forSourceString("Chain", blocks.get(0)));
        CompilationSubject.assertThat(compilation).succeededWithoutWarnings();
        CompilationSubject.assertThat(compilation)
                .generatedSourceFile("Chain_Grad")
                .contentsAsUtf8String()
                .isEqualTo(blocks.get(1) + "\n");
        assertThat(blocks.get(2)).contains("Chain_Grad.fGradient");
    }
}
