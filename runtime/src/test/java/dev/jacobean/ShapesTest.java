package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Nested
    class NonNull {

        @Test
        void returnsTheArgument() {
            double[] x = {1};
            assertThat(Shapes.nonNull(x, "x")).isSameInstanceAs(x);
        }

        @Test
        void namesTheParameter() {
            assertNull("x", () -> Shapes.nonNull(null, "x"));
        }
    }

    @Nested
    class SameShape {

        @Test
        void acceptsTheSameShape() {
            Shapes.sameShape("x", new double[2], "xDot", new double[2]);
            Shapes.sameShape("x", new float[2], "xDot", new float[2]);
            Shapes.sameShape("x", new double[][] {{1}, {}, {1, 2}}, "xDot", new double[][] {{3}, {}, {4, 5}});
            Shapes.sameShape("x", new float[][] {{1}, {1, 2}}, "xDot", new float[][] {{3}, {4, 5}});
            Shapes.sameShape("x", new double[2][3][4], "xDot", new double[2][3][4]);
        }

        @Test
        void namesBothLengths() {
            assertIllegal(
                    "xDot has length 3, but x has length 2",
                    () -> Shapes.sameShape("x", new double[2], "xDot", new double[3]));
            assertIllegal(
                    "xDot has length 3, but x has length 2",
                    () -> Shapes.sameShape("x", new float[2], "xDot", new float[3]));
            assertIllegal(
                    "xDot has length 1, but x has length 2",
                    () -> Shapes.sameShape("x", new double[2][3], "xDot", new double[1][3]));
        }

        @Test
        void namesTheRowThatDiffers() {
            assertIllegal(
                    "xDot[1] has length 1, but x[1] has length 2",
                    () -> Shapes.sameShape("x", new double[][] {{1}, {1, 2}}, "xDot", new double[][] {{3}, {4}}));
            assertIllegal(
                    "xDot[1] has length 1, but x[1] has length 2",
                    () -> Shapes.sameShape("x", new float[][] {{1}, {1, 2}}, "xDot", new float[][] {{3}, {4}}));
            double[][][] shadow = new double[2][3][4];
            shadow[1][2] = new double[5];
            assertIllegal(
                    "xDot[1][2] has length 5, but x[1][2] has length 4",
                    () -> Shapes.sameShape("x", new double[2][3][4], "xDot", shadow));
        }

        @Test
        void namesWhatIsNull() {
            assertNull("x", () -> Shapes.sameShape("x", null, "xDot", new double[2]));
            assertNull("xDot", () -> Shapes.sameShape("x", new double[2], "xDot", null));
            assertNull("xDot", () -> Shapes.sameShape("x", new float[2], "xDot", null));
            assertNull("xDot", () -> Shapes.sameShape("x", new double[2][], "xDot", null));
            assertNull("xDot[0]", () -> Shapes.sameShape("x", new double[1][2], "xDot", new double[1][]));
            assertNull("x[0]", () -> Shapes.sameShape("x", new double[1][], "xDot", new double[1][2]));
        }

        @Test
        void acceptsRowsThatAreBothNull() {
            Shapes.sameShape("x", new double[2][], "xDot", new double[2][]);
        }

        @Test
        void refusesAnotherType() {
            assertIllegal(
                    "xDot is a float[], but x is a double[]",
                    () -> Shapes.sameShape("x", (Object) new double[1], "xDot", (Object) new float[1]));
        }
    }

    @Nested
    class Distinct {

        private final double[] row = {1};

        @Test
        void acceptsArraysOfTheirOwn() {
            Shapes.distinct("a", new double[2], "b", new double[2]);
            Shapes.distinct("a", new double[2][3], "b", new double[2][3]);
            Shapes.distinct("a", new double[20][3], "b", new double[20][3]);
            Shapes.distinct("a", row, "b", new double[20][3]);
            Shapes.distinct("a", new float[2], "b", new double[2]);
        }

        @Test
        void acceptsSharedEmptyAndNullRows() {
            double[] empty = {};
            Shapes.distinct("a", new double[][] {empty, null}, "b", new double[][] {null, empty});
            Shapes.distinctRows("a", new double[][] {empty, empty, null, null});
            Shapes.distinctRows("a", new double[][][] {{empty, empty}, {null, null}});
        }

        @Test
        void refusesTheSameArray() {
            String message = "a and b are the same array, but at least one of them is written";
            double[][] matrix = {row};
            assertIllegal(message, () -> Shapes.distinct("a", row, "b", row));
            assertIllegal(message, () -> Shapes.distinct("a", matrix, "b", matrix));
        }

        @Test
        void refusesASharedRow() {
            String message = "a and b share a row, but at least one of them is written";
            assertIllegal(message, () -> Shapes.distinct("a", row, "b", new double[][] {{2}, row}));
            assertIllegal(message, () -> Shapes.distinct("a", new double[][] {{2}, row}, "b", row));
            assertIllegal(message, () -> Shapes.distinct("a", new double[][] {{2}, row}, "b", new double[][] {row}));
            assertIllegal(
                    message, () -> Shapes.distinct("a", new double[][][] {{{2}}, {row}}, "b", new double[][] {row}));
        }

        @Test
        void refusesASharedRowAmongMany() {
            double[][] a = new double[100][1];
            double[][] b = new double[100][1];
            Shapes.distinct("a", a, "b", b);
            b[7] = a[93];
            assertIllegal(
                    "a and b share a row, but at least one of them is written", () -> Shapes.distinct("a", a, "b", b));
        }

        @Test
        void refusesARowThatOccursTwice() {
            String message = "the same row occurs twice in a, which is written";
            double[][] many = new double[100][1];
            Shapes.distinctRows("a", many);
            many[99] = many[3];
            float[] floats = {1};
            assertIllegal(message, () -> Shapes.distinctRows("a", many));
            assertIllegal(message, () -> Shapes.distinctRows("a", new double[][] {row, {1}, row}));
            assertIllegal(message, () -> Shapes.distinctRows("a", new float[][] {floats, floats}));
            assertIllegal(message, () -> Shapes.distinctRows("a", new double[][][] {{row}, {row}}));
            Shapes.distinctRows("a", row);
            Shapes.distinctRows("a", new double[][] {row, {1}});
        }
    }

    @Nested
    class Shadows {

        @Test
        void zerosHaveTheShape() {
            double[] row = {1, 2};
            assertThat(Shapes.zerosLike(row)).isEqualTo(new double[2]);
            double[][] zeros = Shapes.zerosLike(new double[][] {row, null, {3}, row});
            assertThat(zeros).isEqualTo(new double[][] {{0, 0}, null, {0}, {0, 0}});
            assertThat(zeros[0]).isNotSameInstanceAs(zeros[3]);
            assertThat(Shapes.zerosLike(new float[][] {{1}, {2, 3}})).isEqualTo(new float[][] {{0}, {0, 0}});
            double[][] matrix = {row};
            double[][][] deep = Shapes.zerosLike(new double[][][] {matrix, null, matrix, {{4}}});
            assertThat(deep).isEqualTo(new double[][][] {{{0, 0}}, null, {{0, 0}}, {{0}}});
            assertThat(deep[0]).isNotSameInstanceAs(deep[2]);
            assertThat(deep[0][0]).isNotSameInstanceAs(deep[2][0]);
        }

        @Test
        void copiesAreDeep() {
            double[] row = {1, 2};
            double[][] matrix = {row, null, row};
            double[][] copy = Shapes.copy(matrix);
            assertThat(copy).isEqualTo(matrix);
            assertThat(copy[0]).isNotSameInstanceAs(row);
            assertThat(copy[0]).isNotSameInstanceAs(copy[2]);
            double[] rowCopy = Shapes.copy(row);
            assertThat(rowCopy).isEqualTo(row);
            assertThat(rowCopy).isNotSameInstanceAs(row);
            double[][][] deep = {matrix, {{7}}};
            double[][][] deepCopy = Shapes.copy(deep);
            assertThat(deepCopy).isEqualTo(deep);
            assertThat(deepCopy[0][0]).isNotSameInstanceAs(row);
            assertThat(Shapes.copy(new int[][] {{1}, {2, 3}})).isEqualTo(new int[][] {{1}, {2, 3}});
        }

        @Test
        void ofNullIsNull() {
            assertThat(Shapes.zerosLike((double[]) null)).isNull();
            assertThat(Shapes.zerosLike((double[][]) null)).isNull();
            assertThat(Shapes.zerosLike((float[]) null)).isNull();
            assertThat(Shapes.copy((double[]) null)).isNull();
            assertThat(Shapes.copy((double[][]) null)).isNull();
            assertThat(Shapes.copy((float[]) null)).isNull();
        }
    }

    @Nested
    class Scalars {

        private final double[][][] ragged = {{{1, 2}, {}}, null, {{3}, null, {4, 5}}};

        @Test
        void count() {
            assertThat(Shapes.count(new double[3])).isEqualTo(3);
            assertThat(Shapes.count(new float[2][3])).isEqualTo(6);
            assertThat(Shapes.count(ragged)).isEqualTo(5);
            assertThat(Shapes.count(null)).isEqualTo(0);
        }

        @Test
        void flattenIsRowMajor() {
            double[] into = new double[7];
            assertThat(Shapes.flatten(ragged, into, 1)).isEqualTo(6);
            assertThat(into).isEqualTo(new double[] {0, 1, 2, 3, 4, 5, 0});
            assertThat(Shapes.flatten(new float[][] {{6, 7}, {8}}, into, 0)).isEqualTo(3);
            assertThat(into).isEqualTo(new double[] {6, 7, 8, 3, 4, 5, 0});
        }

        @Test
        void setIsTheInverseOfFlatten() {
            double[][][] zeros = Shapes.zerosLike(ragged);
            for (int i = 0; i < 5; i++) {
                Shapes.set(zeros, i, i + 1);
            }
            assertThat(zeros).isEqualTo(ragged);

            float[][] floats = new float[2][1];
            Shapes.set(floats, 1, 0.1);
            assertThat(floats).isEqualTo(new float[][] {{0}, {0.1f}});

            double[] vector = new double[2];
            Shapes.set(vector, 1, 3);
            assertThat(vector).isEqualTo(new double[] {0, 3});
        }

        @Test
        void setRefusesAnIndexOutOfBounds() {
            assertThrows(IndexOutOfBoundsException.class, () -> Shapes.set(ragged, 5, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> Shapes.set(ragged, -1, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> Shapes.set(new double[2], 2, 1));
        }
    }

    private static void assertIllegal(String message, Runnable call) {
        assertThat(assertThrows(IllegalArgumentException.class, call::run))
                .hasMessageThat()
                .isEqualTo(message);
    }

    private static void assertNull(String message, Runnable call) {
        assertThat(assertThrows(NullPointerException.class, call::run))
                .hasMessageThat()
                .isEqualTo(message);
    }
}
