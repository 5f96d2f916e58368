package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated, word for word, for a human eye to judge every change of it. With {@code -Dgolden.update=DIRECTORY}
 * the expected files are written to that directory instead.
 */
class GoldenTest {
    private static final String UPDATE = "golden.update";

    @ParameterizedTest
    @ValueSource(strings = {"Examples", "Faces", "Overwriting"})
    void isGeneratedWordForWord(String name) throws IOException {
        String generated = Compiled.of(read(name + ".java")).generated("golden." + name + "_Grad");

        String directory = System.getProperty(UPDATE);
        if (directory != null) {
            Files.writeString(Path.of(directory, name + "_Grad.txt"), generated);
        } else {
            assertThat(generated).isEqualTo(read(name + "_Grad.txt"));
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream stream = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
