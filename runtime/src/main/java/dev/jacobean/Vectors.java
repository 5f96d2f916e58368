package dev.jacobean;

import java.lang.reflect.Array;

/** Arrays as parts of flat vectors of scalars, in row-major order: for the Jacobians of generated code. */
public final class Vectors {

    private Vectors() {}

    /**
     * A unit vector.
     *
     * @param length its length
     * @param index where it is 1
     * @return a fresh vector
     */
    public static double[] oneHot(int length, int index) {
        double[] vector = new double[length];
        vector[index] = 1;
        return vector;
    }

    /**
     * Cuts an array out of a vector.
     *
     * @param like an array, whose length is taken
     * @param vector the scalars
     * @param offset the index in {@code vector} of the first one
     * @return a fresh array, or null for null
     */
    public static double[] cut(double[] like, double[] vector, int offset) {
        if (like == null) {
            return null;
        }
        double[] part = new double[like.length];
        System.arraycopy(vector, offset, part, 0, part.length);
        return part;
    }

    /**
     * Cuts an array out of a vector.
     *
     * @param like an array of {@code double} or {@code float}, of any rank, whose shape is taken
     * @param vector the scalars
     * @param offset the index in {@code vector} of the first one
     * @param <T> the type of the array
     * @return a fresh array, every row of its own; null rows stay null
     */
    public static <T> T cut(T like, double[] vector, int offset) {
        T part = Shapes.zerosLike(like);
        fill(part, vector, offset);
        return part;
    }

    private static int fill(Object part, double[] vector, int offset) {
        int next = offset;
        if (part instanceof double[] row) {
            System.arraycopy(vector, offset, row, 0, row.length);
            next += row.length;
        } else if (part instanceof float[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) vector[next++];
            }
        } else if (part != null) {
            for (Object row : (Object[]) part) {
                next = fill(row, vector, next);
            }
        }
        return next;
    }

    /**
     * Sets a column of a matrix.
     *
     * @param matrix the matrix, by rows
     * @param column the index of the column
     * @param vector an element for each row
     */
    public static void setColumn(double[][] matrix, int column, double[] vector) {
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][column] = vector[i];
        }
    }

    /**
     * The transpose of a matrix.
     *
     * @param columns the matrix, by columns of the same length
     * @param rows the length of the columns
     * @return a fresh matrix, by rows
     */
    public static double[][] transposed(double[][] columns, int rows) {
        double[][] matrix = new double[rows][columns.length];
        for (int i = 0; i < rows; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = columns[j][i];
            }
        }
        return matrix;
    }

    /**
     * Overwrites the content of an array, row by row; the rows themselves stay the same.
     *
     * @param array the array to write to, of any rank
     * @param content an array of the same shape
     */
    public static void overwrite(Object array, Object content) {
        if (array instanceof Object[] rows) {
            for (int i = 0; i < rows.length; i++) {
                overwrite(rows[i], ((Object[]) content)[i]);
            }
        } else if (array != null) {
            System.arraycopy(content, 0, array, 0, Array.getLength(array));
        }
    }
}
