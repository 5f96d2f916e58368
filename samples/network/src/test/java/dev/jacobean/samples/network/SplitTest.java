package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void irisesAreSplitByClassAndEveryFlowerIsUsedOnce() {
        Dataset irises = IrisData.read();
        Split split = Split.stratified(irises, 3);

        assertArrayEquals(new int[] {33, 33, 34}, counts(split.train()));
        assertArrayEquals(new int[] {17, 17, 16}, counts(split.test()));
        Set<double[]> flowers = Collections.newSetFromMap(new IdentityHashMap<>());
        Collections.addAll(flowers, split.train().inputs());
        Collections.addAll(flowers, split.test().inputs());
        assertEquals(150, flowers.size());
        Collections.addAll(flowers, irises.inputs());
        assertEquals(150, flowers.size());
    }

    @Test
    void labelsStayWithTheirSamples() {
        double[][] inputs = {{0}, {10}, {1}, {11}, {12}};
        Split split = Split.stratified(new Dataset(List.of("small", "large"), inputs, new int[] {0, 1, 0, 1, 1}), 2);

        assertArrayEquals(new double[][] {{0}, {10}, {12}}, split.test().inputs());
        assertArrayEquals(new int[] {0, 1, 1}, split.test().labels());
        assertArrayEquals(new double[][] {{1}, {11}}, split.train().inputs());
        assertArrayEquals(new int[] {0, 1}, split.train().labels());
    }

    /** Mean (3, 10) and mean square deviation (4 + 4 + 0 + 0) / 4 = 2, of the training set alone. */
    @Test
    void theTrainingSetIsTheStandard() {
        Dataset train = new Dataset(List.of("all"), new double[][] {{1, 10}, {5, 10}}, new int[2]);
        Dataset test = new Dataset(List.of("all"), new double[][] {{3, 12}}, new int[1]);
        Split split = new Split(train, test).standardised();

        double root2 = Math.sqrt(2);
        assertArrayEquals(new double[] {-root2, 0}, split.train().inputs()[0], 1e-15);
        assertArrayEquals(new double[] {root2, 0}, split.train().inputs()[1], 1e-15);
        assertArrayEquals(new double[] {0, root2}, split.test().inputs()[0], 1e-15);
    }

    private static int[] counts(Dataset data) {
        int[] counts = new int[data.classes().size()];
        for (int label : data.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
