package dev.jacobean.samples.network;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** How often a sample of one class (row) was taken for another (column). */
final class ConfusionMatrix {
    private final List<String> classes;
    private final int[][] counts;

    private ConfusionMatrix(List<String> classes) {
        this.classes = classes;
        this.counts = new int[classes.size()][classes.size()];
    }

    static ConfusionMatrix of(ToIntFunction<double[]> classifier, Dataset data) {
        ConfusionMatrix matrix = new ConfusionMatrix(data.classes());
        for (int i = 0; i < data.size(); i++) {
            matrix.counts[data.labels()[i]][classifier.applyAsInt(data.inputs()[i])]++;
        }
        return matrix;
    }

    int count(int actual, int taken) {
        return counts[actual][taken];
    }

    int correct() {
        int sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k][k];
        }
        return sum;
    }

    int total() {
        int sum = 0;
        for (int[] row : counts) {
            for (int count : row) {
                sum += count;
            }
        }
        return sum;
    }

    double accuracy() {
        return (double) correct() / total();
    }

    /** The counts as a table, zeros as dots, and behind each row the share of the class that was recognised. */
    @Override
    public String toString() {
        int width = classes.stream().mapToInt(String::length).max().orElse(0);
        width = Math.max(width, String.valueOf(total()).length()) + 2;
        String cell = "%" + width + "s";
        StringBuilder text = new StringBuilder(cell.formatted(""));
        classes.forEach(name -> text.append(cell.formatted(name)));
        for (int k = 0; k < counts.length; k++) {
            text.append(System.lineSeparator()).append(cell.formatted(classes.get(k)));
            int samples = 0;
            for (int count : counts[k]) {
                text.append(cell.formatted(count == 0 ? "." : String.valueOf(count)));
                samples += count;
            }
            text.append(String.format(Locale.ROOT, "%9.1f %%", 100.0 * counts[k][k] / samples));
        }
        return text.toString();
    }
}
