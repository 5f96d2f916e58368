package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void noNameTwice() {
        Names names = new Names(List.of("x"));

        assertThat(names.fresh("x")).isEqualTo("x_");
        assertThat(names.fresh("x")).isEqualTo("x__");
        assertThat(names.fresh("y")).isEqualTo("y");
        assertThat(names.taken()).containsExactly("x", "x_", "x__", "y");
    }

    @Test
    void noKeyword() {
        assertThat(new Names(List.of()).fresh("double")).isEqualTo("double_");
    }

    @Test
    void capitalises() {
        assertThat(Names.capitalised("loss")).isEqualTo("Loss");
        assertThat(Names.capitalised("x")).isEqualTo("X");
        assertThat(Names.capitalised("_x")).isEqualTo("_x");
        assertThat(Names.capitalised("αlpha")).isEqualTo("Αlpha");
    }
}
