package dev.jacobean.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;

/** The ratios as bars, on a logarithmic scale. */
final class Chart {
    private static final int WIDTH = 1800;
    private static final int HEIGHT = 800;
    private static final int DPI = 100;
    private static final double LEAST = 0.1;

    private Chart() {}

    /** Writes a PNG. */
    static void write(List<Result> results, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Time of a whole derivative, the time of the function being 1")
                .yAxisTitle("derivative ÷ primal")
                .theme(Styler.ChartTheme.Matlab)
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        // bars would start at 0, which this scale does not have
        chart.getStyler().setYAxisMin(LEAST);
        chart.getStyler().setXAxisLabelRotation(45);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        List<Result> shown = results.stream()
                .filter(result -> result.ratio(Kind.GRADIENT, Kind.PRIMAL).isPresent())
                .toList();
        add(chart, "hand-written", shown, result -> result.ratio(Kind.HAND, Kind.PRIMAL));
        add(chart, "generated", shown, result -> result.ratio(Kind.GRADIENT, Kind.PRIMAL));
        add(chart, "best library", shown, result -> result.bestPeer(Kind.PRIMAL));
        add(chart, "central differences", shown, result -> result.ratio(Kind.DIFFERENCES, Kind.PRIMAL));
        BitmapEncoder.saveBitmapWithDPI(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG, DPI);
    }

    private static void add(
            CategoryChart chart, String name, List<Result> results, Function<Result, OptionalDouble> ratio) {
        // null: there is no bar
        List<Double> bars = results.stream()
                .map(ratio)
                .map(value -> value.isPresent() ? value.getAsDouble() : null)
                .toList();
        if (bars.stream().anyMatch(Objects::nonNull)) {
            chart.addSeries(name, results.stream().map(Result::name).toList(), bars);
        }
    }
}
