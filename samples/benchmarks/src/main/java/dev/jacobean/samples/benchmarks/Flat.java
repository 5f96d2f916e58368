package dev.jacobean.samples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Numbers and arrays of any rank, laid out one after the other. */
public final class Flat {
    private Flat() {}

    /**
     * All numbers of the parts, in order, arrays row-major.
     *
     * @throws IllegalArgumentException if a part is neither a number nor an array of doubles of some rank
     */
    public static double[] numbers(Object... parts) {
        List<double[]> rows = new ArrayList<>();
        for (Object part : parts) {
            collect(part, rows);
        }
        double[] numbers = new double[rows.stream().mapToInt(row -> row.length).sum()];
        int position = 0;
        for (double[] row : rows) {
            System.arraycopy(row, 0, numbers, position, row.length);
            position += row.length;
        }
        return numbers;
    }

    /** The rows of the arrays themselves, not copies, in order. */
    public static List<double[]> rows(Object... arrays) {
        List<double[]> rows = new ArrayList<>();
        for (Object array : arrays) {
            collect(array, rows);
        }
        return List.copyOf(rows);
    }

    private static void collect(Object part, List<double[]> rows) {
        if (part instanceof double[] row) {
            rows.add(row);
        } else if (part instanceof Object[] array) {
            for (Object element : array) {
                collect(element, rows);
            }
        } else if (part instanceof Double number) {
            rows.add(new double[] {number});
        } else {
            throw new IllegalArgumentException("neither a number nor an array of doubles: " + part);
        }
    }
}
