package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The data against the summaries that Fisher printed in the same paper. */
class IrisDataTest {
    private final Dataset irises = IrisData.read();

    @Test
    void fiftyFlowersOfEachSpecies() {
        assertEquals(150, irises.size());
        assertEquals(4, irises.features());
        assertEquals(List.of("setosa", "versicolor", "virginica"), irises.classes());
        int[] counts = new int[3];
        for (int label : irises.labels()) {
            counts[label]++;
        }
        assertEquals(50, counts[0]);
        assertEquals(50, counts[1]);
        assertEquals(50, counts[2]);
    }

    /** Fisher 1936, tables II and IX: the observed means. */
    @Test
    void meansOfTheSpecies() {
        double[][] published = {{5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}
        };
        double[][] means = irises.means();
        for (int species = 0; species < 3; species++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(published[species][j], means[species][j], 1e-12);
            }
        }
    }

    /** Fisher 1936, table III: sums of squares and products within setosa and versicolor. */
    @Test
    void productsWithinSetosaAndVersicolor() {
        double[][] published = {
            {19.1434, 9.0356, 9.7634, 3.2394},
            {9.0356, 11.8658, 4.6232, 2.4746},
            {9.7634, 4.6232, 12.2978, 3.8794},
            {3.2394, 2.4746, 3.8794, 2.4604}
        };
        double[][] means = irises.means();
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double sum = 0;
                for (int i = 0; i < 150; i++) {
                    int species = irises.labels()[i];
                    double[] flower = irises.inputs()[i];
                    if (species < 2) {
                        sum += (flower[j] - means[species][j]) * (flower[k] - means[species][k]);
                    }
                }
                assertEquals(published[j][k], sum, 1e-10, "product " + j + ", " + k);
            }
        }
    }
}
