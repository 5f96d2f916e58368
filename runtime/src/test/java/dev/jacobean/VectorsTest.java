package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VectorsTest {
    private static final double[] SCALARS = {1, 2, 3, 4, 5, 6, 7};

    @Test
    void oneHotIsOneInOnePlace() {
        assertThat(Vectors.oneHot(3, 1)).isEqualTo(new double[] {0, 1, 0});
        assertThrows(IndexOutOfBoundsException.class, () -> Vectors.oneHot(3, 3));
    }

    @Test
    void cutsArraysOfEveryRank() {
        assertThat(Vectors.cut(new double[2], SCALARS, 1)).isEqualTo(new double[] {2, 3});
        assertThat(Vectors.cut(new double[][] {{0, 0}, {}, {0}}, SCALARS, 3)).isEqualTo(new double[][] {{4, 5}, {}, {6}
        });
        assertThat(Vectors.cut(new float[][][] {{{0}, {0, 0}}, {}}, SCALARS, 4)).isEqualTo(new float[][][] {
            {{5}, {6, 7}}, {}
        });
    }

    @Test
    void cutsNullOutOfNull() {
        assertThat(Vectors.cut((double[]) null, SCALARS, 0)).isNull();
        assertThat(Vectors.cut((double[][]) null, SCALARS, 0)).isNull();
        assertThat(Vectors.cut(new double[][] {null, {0}}, SCALARS, 2)).isEqualTo(new double[][] {null, {3}});
    }

    @Test
    void cutIsTheInverseOfFlatten() {
        double[][] array = {{3, 1}, {4}, {}, {1, 5, 9}};
        double[] vector = new double[Shapes.count(array) + 2];
        Shapes.flatten(array, vector, 1);

        assertThat(Vectors.cut(array, vector, 1)).isEqualTo(array);
    }

    @Test
    void cutsAreFresh() {
        double[] like = {8};

        Vectors.cut(like, SCALARS, 0)[0] = 9;

        assertThat(like).isEqualTo(new double[] {8});
        assertThat(SCALARS[0]).isEqualTo(1);
    }

    @Test
    void setsColumns() {
        double[][] matrix = new double[2][3];

        Vectors.setColumn(matrix, 1, new double[] {5, 6});

        assertThat(matrix).isEqualTo(new double[][] {{0, 5, 0}, {0, 6, 0}});
    }

    @Test
    void transposes() {
        double[][] columns = {{1, 2, 3}, {4, 5, 6}};

        assertThat(Vectors.transposed(columns, 3)).isEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
        assertThat(Vectors.transposed(new double[0][], 2)).isEqualTo(new double[2][0]);
    }

    @Test
    void overwritesContents() {
        double[] row = {1, 2};
        double[][] array = {row, null, {3}};

        Vectors.overwrite(array, new double[][] {{4, 5}, null, {6}});

        assertThat(array).isEqualTo(new double[][] {{4, 5}, null, {6}});
        assertThat(array[0]).isSameInstanceAs(row);
        float[] floats = {1};
        Vectors.overwrite(floats, new float[] {2});
        assertThat(floats).isEqualTo(new float[] {2});
        Vectors.overwrite(null, null);
    }
}
