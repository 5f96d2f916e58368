package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated, word for word, for a human eye to judge every change of it. With {@code -Dgolden.update=DIRECTORY}
 * the expected files are written to that directory instead.
 */
class GoldenTest {
    private static final String UPDATE = "golden.update";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Columns",
                "Examples",
                "Faces",
                "Keeping",
                "Marching",
                "Overwriting",
                "Packed",
                "Payoffs",
                "SmallVectors",
                "Sums",
                "Tapes"
            })
    void isGeneratedWordForWord(String name) throws IOException {
        compare(Compiled.of(read(name + ".java")).generated("golden." + name + "_Grad"), name + "_Grad.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "Columns, check-elements",
        "Columns, shared-forward",
        "Columns, skip-zeros",
        "Keeping, later-stores",
        "Keeping, save-rows",
        "Keeping, twins",
        "Marching, hoist-bounds",
        "Overwriting, workspace",
        "Packed, count-up",
        "Packed, run-back",
        "SmallVectors, scalarise",
        "Sums, expand-arrays",
        "Sums, fuse",
        "Sums, merge-loops",
        "Tapes, local-tapes"
    })
    void isGeneratedWordForWordWithout(String name, String pass) throws IOException {
        Compiled compiled = Compiled.with(List.of("-Ajacobean.disable=" + pass), read(name + ".java"));
        compare(compiled.generated("golden." + name + "_Grad"), name + "_Grad-without-" + pass + ".txt");
    }

    @ParameterizedTest
    @CsvSource({"300, Split_Grad.txt", "6000, Split_Grad-whole.txt"})
    void isSplitWhereItIsLarge(String size, String expected) throws IOException {
        Compiled compiled = Compiled.with(List.of("-Ajacobean.split=" + size), read("Split.java"));
        compare(compiled.generated("golden.Split_Grad"), expected);
    }

    @Test
    void isExplained() throws IOException {
        Compiled compiled = Compiled.with(List.of("-Ajacobean.explain=true"), read("Explained.java"));
        compare(compiled.generated("golden.Explained_Grad"), "Explained_Grad.txt");
    }

    private static void compare(String generated, String expected) throws IOException {
        String directory = System.getProperty(UPDATE);
        if (directory != null) {
            Files.writeString(Path.of(directory, expected), generated);
        } else {
            assertThat(generated).isEqualTo(read(expected));
        }
    }

    private static String read(String file) throws IOException {
        try (InputStream stream = GoldenTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
