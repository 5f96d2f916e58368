package dev.jacobean.samples.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Handwritten digits in the format of the UCI Machine Learning Repository (Alpaydin and Kaynak, Optical Recognition of
 * Handwritten Digits): a row has 64 counts from 0 to 16, the dark pixels in each cell of an 8 × 8 grid, and the digit.
 */
final class DigitsData {
    static final String TRAIN = "optdigits.tra";
    static final String TEST = "optdigits.tes";

    private static final int CELLS = 64;
    private static final int MAX_COUNT = 16;
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private DigitsData() {}

    /**
     * The two files of a folder.
     *
     * @throws DataException if a file is missing, or a row is malformed
     */
    static Split read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataException(folder + ": no such folder; expected one with " + TRAIN + " and " + TEST);
        }
        return new Split(readFile(folder.resolve(TRAIN)), readFile(folder.resolve(TEST)));
    }

    private static Dataset readFile(Path file) {
        List<Table.Row> rows = Table.read(file, CELLS + 1);
        double[][] inputs = new double[rows.size()][CELLS];
        int[] labels = new int[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            Table.Row row = rows.get(i);
            for (int j = 0; j < CELLS; j++) {
                inputs[i][j] = row.integer(j, 0, MAX_COUNT);
            }
            labels[i] = row.integer(CELLS, 0, DIGITS.size() - 1);
        }
        return new Dataset(DIGITS, inputs, labels);
    }
}
