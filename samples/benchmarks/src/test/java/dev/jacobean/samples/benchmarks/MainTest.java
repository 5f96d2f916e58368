package dev.jacobean.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private final StringWriter console = new StringWriter();

    private int run(String... args) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(console));
        line.setErr(new PrintWriter(console));
        return line.execute(args);
    }

    @Test
    void nothingWantedIsAnEmptyTable(@TempDir Path folder) throws IOException {
        assertEquals(0, run("--quick", "--only", "no such case", "--out", folder.toString()));
        String table = Files.readString(folder.resolve("benchmarks.md"));
        assertTrue(table.contains("1 fork of 3 × 300 ms each; generated data."), table);
        assertTrue(Files.notExists(folder.resolve("benchmarks.png")));
    }

    @Test
    void wrongOptions() {
        assertEquals(2, run("--slow"));
        assertEquals(2, run("--only", "("));
    }
}
