package dev.jacobean.samples.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final List<String> CLASSES = List.of("a", "b", "c");
    private static final double STEP = 1e-5;

    private final Random random = new Random(42);
    private final Dataset batch = batch(random);
    private final Network network = network(random);

    /** The generated gradient against central differences, by every weight and every bias. */
    @Test
    void gradientIsWhatDifferencesSay() {
        List<double[]> gradient = network.gradient(batch).rows();
        List<double[]> parameters = network.parameters();
        assertEquals(parameters.size(), gradient.size());
        int scalars = 0;
        for (int r = 0; r < parameters.size(); r++) {
            double[] row = parameters.get(r);
            assertEquals(row.length, gradient.get(r).length);
            for (int i = 0; i < row.length; i++) {
                double kept = row[i];
                row[i] = kept + STEP;
                double above = network.loss(batch);
                row[i] = kept - STEP;
                double below = network.loss(batch);
                row[i] = kept;
                assertEquals((above - below) / (2 * STEP), gradient.get(r)[i], 1e-9, "row " + r + ", element " + i);
                scalars++;
            }
        }
        assertEquals(4 * 6 + 6 + 6 * 5 + 5 + 5 * 3 + 3, scalars);
    }

    /** By the last layer's biases the gradient is known: the mean of softmax less one-hot. */
    @Test
    void gradientByTheLastBiasesInClosedForm() {
        double[] expected = new double[3];
        for (int n = 0; n < batch.size(); n++) {
            double[] p = softmax(scores(batch.inputs()[n]));
            p[batch.labels()[n]] -= 1;
            for (int k = 0; k < 3; k++) {
                expected[k] += p[k] / batch.size();
            }
        }
        List<double[]> gradient = network.gradient(batch).rows();
        assertArrayEquals(expected, gradient.get(gradient.size() - 1), 1e-15);
    }

    @Test
    void gradientComesWithTheLossBitForBitAndChangesNothing() {
        List<double[]> before = copies(network.parameters());
        double loss = network.loss(batch);

        assertEquals(loss, network.gradient(batch).loss());
        for (int r = 0; r < before.size(); r++) {
            assertArrayEquals(before.get(r), network.parameters().get(r));
        }
    }

    @Test
    void lossIsTheMeanOfMinusLogSoftmax() {
        double sum = 0;
        for (int n = 0; n < batch.size(); n++) {
            sum -= Math.log(softmax(scores(batch.inputs()[n]))[batch.labels()[n]]);
        }
        assertEquals(sum / batch.size(), network.loss(batch), 1e-14);
    }

    @Test
    void hugeScoresDoNotOverflow() {
        assertEquals(1000, Network.logSumExp(new double[] {1000, 0, -1000}));
        assertEquals(-1000 + Math.log(2), Network.logSumExp(new double[] {-1000, -1000}), 1e-12);

        double[] lastBiases = network.parameters().get(network.parameters().size() - 1);
        lastBiases[0] = 5000;
        assertTrue(Double.isFinite(network.loss(batch)));
        for (double[] row : network.gradient(batch).rows()) {
            for (double element : row) {
                assertTrue(Double.isFinite(element));
            }
        }
    }

    @Test
    void classifyTakesTheHighestScore() {
        for (double[] input : batch.inputs()) {
            double[] scores = scores(input);
            int answer = network.classify(input);
            for (double score : scores) {
                assertTrue(score <= scores[answer]);
            }
        }
    }

    /** Written anew from the parameters, rows of all layers in one list: units of 6, 5 and 3 with their biases. */
    private double[] scores(double[] input) {
        List<double[]> parameters = network.parameters();
        int[] units = {6, 5, 3};
        double[] x = input;
        int at = 0;
        for (int layer = 0; layer < units.length; layer++) {
            double[] y = new double[units[layer]];
            for (int i = 0; i < y.length; i++) {
                double z = parameters.get(at + units[layer])[i];
                for (int j = 0; j < x.length; j++) {
                    z += parameters.get(at + i)[j] * x[j];
                }
                y[i] = layer == 2 ? z : (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z));
            }
            x = y;
            at += units[layer] + 1;
        }
        return x;
    }

    private static double[] softmax(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        double[] p = new double[scores.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(scores[k]) / sum;
        }
        return p;
    }

    private static Dataset batch(Random random) {
        double[][] inputs = new double[7][4];
        int[] labels = new int[7];
        for (int n = 0; n < inputs.length; n++) {
            for (int j = 0; j < 4; j++) {
                inputs[n][j] = 2 * random.nextDouble() - 1;
            }
            labels[n] = n % 3;
        }
        return new Dataset(CLASSES, inputs, labels);
    }

    /** Biases too are random, for zeros hide mistakes. */
    private static Network network(Random random) {
        Network network = Network.random(4, 6, 5, 3, random);
        for (double[] row : network.parameters()) {
            for (int i = 0; i < row.length; i++) {
                row[i] += 0.2 * random.nextDouble();
            }
        }
        return network;
    }

    private static List<double[]> copies(List<double[]> rows) {
        List<double[]> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(row.clone()));
        return copies;
    }
}
