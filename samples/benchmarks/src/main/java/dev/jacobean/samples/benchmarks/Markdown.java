package dev.jacobean.samples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Tables of Markdown, and how numbers are written in them. */
public final class Markdown {
    /** Where there is no number. */
    public static final String NONE = "–";

    private final List<String> lines = new ArrayList<>();

    public Markdown heading(String text) {
        return paragraph("# " + text);
    }

    public Markdown section(String text) {
        return paragraph("## " + text);
    }

    public Markdown paragraph(String text) {
        lines.add(text);
        lines.add("");
        return this;
    }

    /** A row of heads, then rows of as many cells; the first column is words, the others are numbers. */
    public Markdown table(List<String> heads, List<List<String>> rows) {
        lines.add(row(heads));
        lines.add("|---" + "|---:".repeat(heads.size() - 1) + "|");
        rows.forEach(cells -> lines.add(row(cells)));
        lines.add("");
        return this;
    }

    /** All that was added. */
    public String text() {
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A ratio with three digits. */
    public static String ratio(OptionalDouble ratio) {
        return ratio.isEmpty() ? NONE : digits(ratio.getAsDouble());
    }

    /** A time in a unit that suits it, with three digits. */
    public static String time(double nanos) {
        for (String unit : Arrays.asList("ns", "µs", "ms")) {
            if (Math.abs(nanos) < 999.5) {
                return digits(nanos) + " " + unit;
            }
            nanos /= 1000;
        }
        return digits(nanos) + " s";
    }

    private static String digits(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < 9.995 ? "%.2f" : size < 99.95 ? "%.1f" : "%.0f", value);
    }
}
