package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 3, 0})
    void zeroPassesNothingOn(double partial) {
        assertThat(Strong.times(0.0, partial) + 0.0).isEqualTo(0.0);
        assertThat(Strong.times(-0.0, partial) + 0.0).isEqualTo(0.0);
        assertThat(Strong.times(partial, 0.0) + 0.0).isEqualTo(0.0);
        assertThat(Strong.times(0f, (float) partial) + 0f).isEqualTo(0f);
        assertThat(Strong.times((float) partial, -0f) + 0f).isEqualTo(0f);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 3, 0})
    void zeroDividedByAnythingIsZero(double y) {
        assertThat(Strong.divide(0.0, y) + 0.0).isEqualTo(0.0);
        assertThat(Strong.divide(-0f, (float) y) + 0f).isEqualTo(0f);
    }

    @Test
    void otherwiseTheQuotient() {
        assertThat(Strong.divide(3.0, 2)).isEqualTo(1.5);
        assertThat(Strong.divide(3f, 2f)).isEqualTo(1.5f);
        assertThat(Strong.divide(1.0, 0.0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Strong.divide(Double.NaN, 2)).isNaN();
        // the partial 1 / y is 0
        assertThat(Strong.divide(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(0.0);
    }

    @Test
    void otherwiseTheProduct() {
        assertThat(Strong.times(2, 3)).isEqualTo(6);
        assertThat(Strong.times(-2, Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Strong.times(2, Double.NaN)).isNaN();
        assertThat(Strong.times(Double.NaN, 2)).isNaN();
    }

    @Test
    void whatIsNoNumberIsFoundWhereverItStands() {
        for (int length = 0; length < 20; length++) {
            double[] derivatives = new double[length];
            Arrays.setAll(derivatives, i -> 1 - 2 * i);
            assertThat(Strong.isNaN(derivatives)).isFalse();
            for (int i = 0; i < length; i++) {
                double finite = derivatives[i];
                derivatives[i] = Double.NaN;
                assertThat(Strong.isNaN(derivatives)).isTrue();
                derivatives[i] = Double.NEGATIVE_INFINITY;
                assertThat(Strong.isNaN(derivatives)).isFalse();
                derivatives[i] = finite;
            }
        }
    }
}
