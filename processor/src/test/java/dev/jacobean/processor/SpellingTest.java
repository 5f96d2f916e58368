package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void countsEdits() {
        assertThat(Spelling.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Spelling.edits("", "abc")).isEqualTo(3);
        assertThat(Spelling.edits("abc", "")).isEqualTo(3);
        assertThat(Spelling.edits("bais", "bias")).isEqualTo(1);
        assertThat(Spelling.edits("Weights", "weights")).isEqualTo(0);
    }

    @Test
    void proposesTheNearest() {
        assertThat(Spelling.nearest("bais", List.of("weights", "bias", "x"))).hasValue("bias");
        assertThat(Spelling.nearest("wieghts", List.of("weights", "heights"))).hasValue("weights");
    }

    @Test
    void proposesNothingFarAway() {
        assertThat(Spelling.nearest("temperature", List.of("weights", "bias", "x")))
                .isEmpty();
        assertThat(Spelling.nearest("q", List.of("bias"))).isEmpty();
    }
}
