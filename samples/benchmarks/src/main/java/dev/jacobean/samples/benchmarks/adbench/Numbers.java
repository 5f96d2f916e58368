package dev.jacobean.samples.benchmarks.adbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of a text file, separated by blanks or line ends, in order. */
final class Numbers {
    private final Path file;
    private final Iterator<String> tokens;

    private Numbers(Path file, List<String> tokens) {
        this.file = file;
        this.tokens = tokens.iterator();
    }

    static Numbers of(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new Numbers(
                    file,
                    lines.flatMap(line -> Stream.of(line.trim().split("\\s+")))
                            .filter(token -> !token.isEmpty())
                            .toList());
        }
    }

    double next() throws IOException {
        if (!tokens.hasNext()) {
            throw new IOException(file + ": ends too early");
        }
        String token = tokens.next();
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException e) {
            throw new IOException(file + ": \"" + token + "\" is not a number", e);
        }
    }

    int nextInt() throws IOException {
        double number = next();
        if (number != (int) number) {
            throw new IOException(file + ": " + number + " where a whole number is expected");
        }
        return (int) number;
    }

    double[] row(int n) throws IOException {
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            row[i] = next();
        }
        return row;
    }

    double[][] rows(int n, int columns) throws IOException {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = row(columns);
        }
        return rows;
    }
}
