package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    /** A classifier that answers with the input itself. */
    private final ConfusionMatrix matrix = ConfusionMatrix.of(
            input -> (int) input[0],
            new Dataset(
                    List.of("cat", "dog"), new double[][] {{0}, {1}, {1}, {1}, {0}, {0}}, new int[] {0, 0, 1, 1, 1, 0
                    }));

    @Test
    void rowsAreTrueClasses() {
        assertEquals(2, matrix.count(0, 0));
        assertEquals(1, matrix.count(0, 1));
        assertEquals(1, matrix.count(1, 0));
        assertEquals(2, matrix.count(1, 1));
        assertEquals(4, matrix.correct());
        assertEquals(6, matrix.total());
        assertEquals(2 / 3.0, matrix.accuracy());
    }

    @Test
    void asText() {
        String expected = String.join(
                System.lineSeparator(), "       cat  dog", "  cat    2    1     66.7 %", "  dog    1    2     66.7 %");
        assertEquals(expected, matrix.toString());
    }
}
