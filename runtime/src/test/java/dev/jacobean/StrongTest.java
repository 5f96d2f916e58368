package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 3, 0})
    void zeroPassesNothingOn(double partial) {
        assertThat(Strong.times(0.0, partial)).isEqualTo(0.0);
        assertThat(Strong.times(-0.0, partial)).isEqualTo(0.0);
    }

    @Test
    void otherwiseTheProduct() {
        assertThat(Strong.times(2, 3)).isEqualTo(6);
        assertThat(Strong.times(-2, Double.POSITIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Strong.times(2, Double.NaN)).isNaN();
        assertThat(Strong.times(Double.NaN, 0)).isNaN();
    }
}
