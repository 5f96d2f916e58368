package dev.jacobean.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Result FULL = new Result(
            "rosenbrock-10",
            10,
            Map.of(
                    Kind.PRIMAL, new Timing(20, 0),
                    Kind.GRADIENT, new Timing(40, 120),
                    Kind.IN_PLACE, new Timing(36, 0),
                    Kind.HAND, new Timing(32, 96),
                    Kind.FINMATH, new Timing(8000, 1e5),
                    Kind.HIPPARCHUS_GRADIENT, new Timing(4000, 1e5),
                    Kind.DIFFERENCES, new Timing(400, 0)));
    private static final Result PART = new Result("sum", 1000, Map.of(Kind.GRADIENT, new Timing(1.5e6, 8016)));

    @Test
    void tables() {
        Markdown text = new Markdown();
        Report.write(List.of(FULL, PART), text);
        List<String> lines = text.text().lines().toList();
        assertTrue(lines.contains("| rosenbrock-10 | 20.0 ns | – | 2.00 | 1.80 | 1.60 | 1.25 |"), text.text());
        assertTrue(lines.contains("| rosenbrock-10 | 100 | – | – | 200 | 10.0 | 100 |"), text.text());
        assertTrue(lines.contains("| rosenbrock-10 | 10 | 2.00 | 1.80 | 120 | 12.0 |"), text.text());
        assertTrue(lines.contains("| sum | – | – | – | – | – | – |"), text.text());
    }

    @Test
    void ratios() {
        assertEquals(OptionalDouble.of(100), FULL.bestPeer(Kind.GRADIENT));
        assertEquals(OptionalDouble.empty(), PART.bestPeer(Kind.GRADIENT));
        assertEquals(
                "rosenbrock-10        gradient ÷ primal 2.00, ÷ hand-written 1.25, best peer ÷ gradient 100",
                Report.line(FULL));
    }

    @Test
    void times() {
        assertEquals("1.50 ms", Markdown.time(1.5e6));
        assertEquals("999 ns", Markdown.time(999.4));
        assertEquals("1.00 µs", Markdown.time(999.6));
        assertEquals("12.0 s", Markdown.time(1.2e10));
    }

    @Test
    void chart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chart.png");
        Chart.write(List.of(FULL, PART), file);
        assertTrue(ImageIO.read(file.toFile()).getWidth() > 1000);
    }
}
