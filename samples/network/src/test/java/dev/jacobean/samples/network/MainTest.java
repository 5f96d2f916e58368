package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private int execute(Object... args) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(IntStream.range(0, args.length)
                .mapToObj(i -> args[i].toString())
                .toArray(String[]::new));
    }

    @Test
    void withoutOptionsIrisesAreLearnt() throws IOException {
        assertEquals(0, execute("--out", folder));

        String report = out.toString();
        assertTrue(report.startsWith("irises: 100 to learn from, 50 to be tested on"), report);
        assertTrue(report.contains("test set:     "), report);
        assertTrue(report.contains("confusion matrix of the test set"), report);
        assertTrue(colors("loss.png").contains(0x1f77b4), "the curve of the training set");
        assertTrue(colors("loss.png").contains(0xff7f0e), "the curve of the test set");
        // the regions of the three species are thirds of their colours on white
        assertTrue(colors("regions.png").containsAll(Set.of(0xb5d2e6, 0xffd5af, 0xb9e0b9)), "three regions");
    }

    /** Bars of one column for 0 … 7 and of one row for 8 and 9, with noise: easy, but a real run of the digits. */
    @Test
    void digitsAreLearntFromAFolder() throws IOException {
        Random random = new Random(5);
        Files.writeString(folder.resolve(DigitsData.TRAIN), bars(300, random));
        Files.writeString(folder.resolve(DigitsData.TEST), bars(100, random));
        assertEquals(0, execute("--data", folder, "--out", folder.resolve("pictures"), "--epochs", 10));

        String report = out.toString();
        assertTrue(report.startsWith("digits: 300 to learn from, 100 to be tested on"), report);
        assertTrue(report.contains("100 of 100 right (100.00 %)"), report);
        assertTrue(Files.size(folder.resolve("pictures/loss.png")) > 0);
        assertTrue(Files.size(folder.resolve("pictures/regions.png")) > 0);
    }

    private static String bars(int rows, Random random) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    int digit = row % 10;
                    return IntStream.range(0, 64)
                                    .map(cell -> (digit < 8 ? cell % 8 == digit : cell / 8 == digit - 6) ? 12 : 0)
                                    .map(count -> count + random.nextInt(5))
                                    .mapToObj(String::valueOf)
                                    .collect(Collectors.joining(","))
                            + "," + digit;
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void help() {
        assertEquals(0, execute("--help"));
        for (String option : new String[] {"--data", "--out", "--seed", "--epochs"}) {
            assertTrue(out.toString().contains(option), out.toString());
        }
    }

    @Test
    void missingDataIsOneLine() {
        Path missing = folder.resolve("missing");
        assertEquals(1, execute("--data", missing));
        assertEquals(
                "error: " + missing + ": no such folder; expected one with optdigits.tra and optdigits.tes",
                err.toString().strip());
    }

    @Test
    void picturesThatCannotBeWrittenAreReportedBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(1, execute("--out", file.resolve("below")));
        assertTrue(err.toString().startsWith("error: cannot write the pictures"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void wrongOptions() {
        assertEquals(2, execute("--epochs", 0));
        assertTrue(err.toString().startsWith("Invalid value for option '--epochs': must be positive"), err.toString());
        assertEquals(2, execute("--seed", "x"));
        assertEquals(2, execute("--nonsense"));
    }

    private Set<Integer> colors(String picture) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(picture).toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).map(rgb -> rgb & 0xffffff).boxed().collect(Collectors.toSet());
    }
}
