package dev.jacobean;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void ordersNumbersAsTheJdkSortsThem() {
        Random random = new Random(5);
        for (int size = 0; size < 70; size++) {
            double[] numbers =
                    random.doubles(size + 5).map(x -> Math.rint(8 * x) / 4 - 1).toArray();
            numbers[size] = Double.NaN;
            numbers[size / 2] = -0.0;
            double[] sorted = numbers.clone();
            Arrays.sort(sorted, 2, size + 2);
            double[] moved = numbers.clone();
            int[] order = Orders.of(numbers, 2, size + 2);
            for (int i = 0; i < size; i++) {
                moved[2 + i] = numbers[2 + order[i]];
            }
            assertThat(moved).isEqualTo(sorted);
        }
    }

    @Test
    void leavesEqualNumbersInTheirOrder() {
        assertThat(Orders.of(new double[] {2, 1, 2, 1, 0}, 0, 5)).isEqualTo(new int[] {4, 1, 3, 0, 2});
        assertThat(Orders.of(new float[] {2, 1, 2, 1, 0}, 1, 4)).isEqualTo(new int[] {0, 2, 1});
    }

    @Test
    void ordersByAComparisonOfIndices() {
        int[] keys = {3, 1, 2, 1};
        assertThat(Orders.of(4, (i, j) -> keys[i] - keys[j])).isEqualTo(new int[] {1, 3, 2, 0});
        assertThat(Orders.of(0, (i, j) -> 0)).isEmpty();
    }

    @Test
    void demandsARangeOfTheArray() {
        double[] numbers = new double[3];
        assertThrows(IllegalArgumentException.class, () -> Orders.of(numbers, 2, 1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Orders.of(numbers, -1, 1));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Orders.of(numbers, 0, 4));
    }
}
