package dev.jacobean.samples.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Fisher's irises: sepal length, sepal width, petal length and petal width in centimetres of 50 flowers of each of
 * three species (Annals of Eugenics 7, 1936, 179–188, Table I).
 */
final class IrisData {
    private static final String RESOURCE = "iris.csv";
    private static final int FEATURES = 4;
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    private IrisData() {}

    static Dataset read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(IrisData.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            List<Table.Row> rows = Table.read(reader, RESOURCE, FEATURES + 1);
            double[][] inputs = new double[rows.size()][FEATURES];
            int[] labels = new int[rows.size()];
            for (int i = 0; i < labels.length; i++) {
                Table.Row row = rows.get(i);
                for (int j = 0; j < FEATURES; j++) {
                    inputs[i][j] = row.number(j, 0, 10);
                }
                labels[i] = SPECIES.indexOf(row.fields()[FEATURES]);
                if (labels[i] < 0) {
                    throw row.malformed("unknown species '" + row.fields()[FEATURES] + "'");
                }
            }
            return new Dataset(SPECIES, inputs, labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
