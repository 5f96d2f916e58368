package dev.jacobean.samples.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws charts into PNG files of a folder. */
final class Pictures {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 750;
    private static final int COLUMNS = 320;
    private static final int ROWS = 240;

    /** Pixels; a little more than WIDTH / COLUMNS, so that no gaps show. */
    private static final int TILE = 4;

    private static final double MARGIN = 0.08;

    private static final Color INK = new Color(0x333333);
    private static final Color[] COLORS =
            colors(0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf);

    private final Path folder;

    /** Makes the folder if there is none. */
    Pictures(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The loss over the epochs, of the training and of the test set. */
    Path lossCurve(Trainer.History history) throws IOException {
        XYChart chart = chart("Learning", "epoch", "loss (mean cross-entropy)");
        XYStyler styler = chart.getStyler();
        styler.setYAxisLogarithmic(true);
        styler.setYAxisLogarithmicDecadeOnly(false);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax((double) history.train().length);
        styler.setLegendPosition(LegendPosition.InsideNE);
        double[] epochs = IntStream.rangeClosed(1, history.train().length)
                .asDoubleStream()
                .toArray();
        line(chart, "training set", epochs, history.train(), COLORS[0]);
        line(chart, "test set", epochs, history.test(), COLORS[1]);
        return save(chart, "loss.png");
    }

    /**
     * What the network answers in the plane in which the means of the classes lie farthest apart, with the test set
     * projected onto it. Errors are ringed; a sample far off the plane may well lie over the colour of another class
     * and be recognised.
     */
    Path decisionRegions(Network network, Split data) throws IOException {
        Plane plane = Plane.of(data.train().means());
        Dataset test = data.test();
        double[] u = coordinates(test, plane, 0);
        double[] v = coordinates(test, plane, 1);
        XYChart chart =
                chart("Decision regions (background) and test set (dots)", axisTitle(plane, 0), axisTitle(plane, 1));
        XYStyler styler = chart.getStyler();
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotContentSize(1);
        styler.setMarkerSize(test.size() > 500 ? 5 : 9);
        regions(chart, network, plane, Range.of(u), Range.of(v));

        IntPredicate wrong = i -> network.classify(test.inputs()[i]) != test.labels()[i];
        for (int k = 0; k < test.classes().size(); k++) {
            int label = k;
            XYSeries series = scatter(chart, test.classes().get(k), u, v, i -> test.labels()[i] == label);
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setMarkerColor(COLORS[k % COLORS.length].darker());
        }
        if (IntStream.range(0, test.size()).anyMatch(wrong)) {
            XYSeries series = scatter(chart, "error", u, v, wrong);
            series.setMarker(new Ring());
            series.setMarkerColor(Color.BLACK);
        }
        return save(chart, "regions.png");
    }

    /** An axis of a picture: a little longer than the values on it. */
    private record Range(double min, double max) {
        static Range of(double[] values) {
            double min = Arrays.stream(values).min().orElse(0);
            double max = Arrays.stream(values).max().orElse(1);
            double margin = MARGIN * (max - min);
            return new Range(min - margin, max + margin);
        }

        double at(int cell, int cells) {
            return min + (cell + 0.5) * (max - min) / cells;
        }
    }

    private static void regions(XYChart chart, Network network, Plane plane, Range across, Range up) {
        XYStyler styler = chart.getStyler();
        styler.setXAxisMin(across.min());
        styler.setXAxisMax(across.max());
        styler.setYAxisMin(up.min());
        styler.setYAxisMax(up.max());
        double[] u = new double[COLUMNS * ROWS];
        double[] v = new double[COLUMNS * ROWS];
        int[] answers = new int[COLUMNS * ROWS];
        for (int cell = 0; cell < answers.length; cell++) {
            u[cell] = across.at(cell % COLUMNS, COLUMNS);
            v[cell] = up.at(cell / COLUMNS, ROWS);
            answers[cell] = network.classify(plane.point(u[cell], v[cell]));
        }
        for (int answer : Arrays.stream(answers).distinct().sorted().toArray()) {
            XYSeries series = scatter(chart, "region " + answer, u, v, cell -> answers[cell] == answer);
            series.setShowInLegend(false);
            series.setMarker(new Tile());
            series.setMarkerColor(pale(COLORS[answer % COLORS.length]));
        }
    }

    /** A square of a region's colour. */
    private static final class Tile extends Marker {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            g.fillRect((int) Math.round(x) - TILE / 2, (int) Math.round(y) - TILE / 2, TILE, TILE);
        }
    }

    /** A ring around a marker. */
    private static final class Ring extends Marker {
        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            double diameter = 2.0 * size;
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
        }
    }

    private static XYSeries scatter(XYChart chart, String name, double[] u, double[] v, IntPredicate which) {
        int[] places = IntStream.range(0, u.length).filter(which).toArray();
        return chart.addSeries(
                name,
                Arrays.stream(places).mapToDouble(i -> u[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> v[i]).toArray());
    }

    private static void line(XYChart chart, String name, double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineWidth(2);
    }

    private static double[] coordinates(Dataset data, Plane plane, int axis) {
        return Arrays.stream(data.inputs())
                .mapToDouble(row -> plane.coordinate(row, axis))
                .toArray();
    }

    private static String axisTitle(Plane plane, int axis) {
        return String.format(
                Locale.ROOT,
                "principal component %d of the class means (%.0f %% of their variance)",
                axis + 1,
                100 * plane.share(axis));
    }

    private static XYChart chart(String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        XYStyler styler = chart.getStyler();
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(INK);
        styler.setLegendBorderColor(Color.WHITE);
        return chart;
    }

    private Path save(XYChart chart, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
        return file;
    }

    private static Color pale(Color color) {
        return new Color(whiter(color.getRed()), whiter(color.getGreen()), whiter(color.getBlue()));
    }

    private static int whiter(int channel) {
        return 255 - (255 - channel) / 3;
    }

    private static Color[] colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toArray(Color[]::new);
    }
}
