package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class JacobeanTest {

    record Point(double x, double y) {}

    @Test
    void passiveReturnsItsArgument() {
        double[] vector = {1};
        double[][] matrix = {vector};
        double[][][] tensor = {matrix};
        float[] floats = {1};
        float[][] floatMatrix = {floats};
        Point point = new Point(1, 2);

        assertThat(Jacobean.passive(-0.0)).isEqualTo(-0.0);
        assertThat(Jacobean.passive(2f)).isEqualTo(2f);
        assertThat(Jacobean.passive(vector)).isSameInstanceAs(vector);
        assertThat(Jacobean.passive(matrix)).isSameInstanceAs(matrix);
        assertThat(Jacobean.passive(tensor)).isSameInstanceAs(tensor);
        assertThat(Jacobean.passive(floats)).isSameInstanceAs(floats);
        assertThat(Jacobean.passive(floatMatrix)).isSameInstanceAs(floatMatrix);
        assertThat(Jacobean.passive(point)).isSameInstanceAs(point);
    }
}
