package dev.jacobean;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * The orders that sorting puts elements in, for generated code: which element comes first, second and so on. Elements that are
 * equal stay in their order, as {@link Arrays#sort(Object[], java.util.Comparator)} keeps them.
 */
public final class Orders {

    private Orders() {}

    /**
     * The order of elements that are compared by index, found by the very comparisons that the JDK's sort of objects makes.
     *
     * @param size the number of elements
     * @param comparison of two indices from 0 to {@code size - 1}: negative, zero or positive as the first element comes before
     *     the second, is equal to it, or comes after it
     * @return the indices of the elements, in order
     */
    public static int[] of(int size, IntBinaryOperator comparison) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, comparison::applyAsInt);
        int[] indices = new int[size];
        Arrays.setAll(indices, i -> order[i]);
        return indices;
    }

    /**
     * The order of numbers, as {@link Double#compare} has it.
     *
     * @param numbers what is sorted
     * @param from the first index
     * @param to the last index, exclusive
     * @return the distances of the numbers from the first in the range, in order
     * @throws IllegalArgumentException if {@code from} is greater than {@code to}
     * @throws ArrayIndexOutOfBoundsException if the range is not one of the array
     */
    public static int[] of(double[] numbers, int from, int to) {
        demandRange(numbers.length, from, to);
        int size = to - from;
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        int[] merged = new int[size];
        for (int width = 1; width < size && width > 0; width *= 2) {
            for (int first = 0; first < size && first >= 0; first += 2 * width) {
                int middle = Math.min(first + width, size);
                merge(numbers, from, order, first, middle, Math.min(middle + width, size), merged);
            }
            int[] next = order;
            order = merged;
            merged = next;
        }
        return order;
    }

    private static void merge(double[] numbers, int from, int[] order, int first, int middle, int end, int[] merged) {
        int left = first;
        int right = middle;
        for (int k = first; k < end; k++) {
            boolean isLeft = left < middle
                    && (right >= end || Double.compare(numbers[from + order[left]], numbers[from + order[right]]) <= 0);
            merged[k] = isLeft ? order[left++] : order[right++];
        }
    }

    /**
     * The order of numbers, as {@link Float#compare} has it.
     *
     * @param numbers what is sorted
     * @param from the first index
     * @param to the last index, exclusive
     * @return the distances of the numbers from the first in the range, in order
     * @throws IllegalArgumentException if {@code from} is greater than {@code to}
     * @throws ArrayIndexOutOfBoundsException if the range is not one of the array
     */
    public static int[] of(float[] numbers, int from, int to) {
        demandRange(numbers.length, from, to);
        double[] wide = new double[numbers.length];
        for (int i = from; i < to; i++) {
            wide[i] = numbers[i];
        }
        return of(wide, from, to);
    }

    /** As the sorts of {@link Arrays} do. */
    private static void demandRange(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        } else if (from < 0 || to > length) {
            throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
        }
    }
}
