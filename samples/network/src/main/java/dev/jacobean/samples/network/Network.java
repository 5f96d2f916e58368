package dev.jacobean.samples.network;

import dev.jacobean.Differentiable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A multilayer perceptron: two hidden layers of tanh and a softmax output. {@code w1} has a row per unit of the first
 * hidden layer and a column per input; {@code w2} and {@code w3} follow in the same way; {@code b1}, {@code b2},
 * {@code b3} have an element per unit.
 *
 * <p>{@link #loss(double[][], double[], double[][], double[], double[][], double[], double[][], int[])} is plain Java;
 * its gradient is {@code Network_Grad.lossGradient}, which the annotation processor writes.
 */
final class Network {
    private final double[][] w1;
    private final double[] b1;
    private final double[][] w2;
    private final double[] b2;
    private final double[][] w3;
    private final double[] b3;

    private Network(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] w3, double[] b3) {
        this.w1 = w1;
        this.b1 = b1;
        this.w2 = w2;
        this.b2 = b2;
        this.w3 = w3;
        this.b3 = b3;
    }

    /** A loss and its gradient, row by row in the order of {@link Network#parameters()}. */
    record Gradient(double loss, List<double[]> rows) {}

    /** A network with random weights and zero biases. */
    static Network random(int inputs, int hidden1, int hidden2, int classes, Random random) {
        return new Network(
                weights(hidden1, inputs, random),
                new double[hidden1],
                weights(hidden2, hidden1, random),
                new double[hidden2],
                weights(classes, hidden2, random),
                new double[classes]);
    }

    /** Uniform with variance 2 / (rows + columns): Glorot and Bengio, AISTATS 2010, equation 16. */
    private static double[][] weights(int rows, int columns, Random random) {
        double limit = Math.sqrt(6.0 / (rows + columns));
        double[][] w = new double[rows][columns];
        for (double[] row : w) {
            for (int j = 0; j < columns; j++) {
                row[j] = limit * (2 * random.nextDouble() - 1);
            }
        }
        return w;
    }

    /**
     * The mean cross-entropy of a mini-batch.
     *
     * @param inputs a row per sample
     * @param labels the class of each sample
     */
    @Differentiable(wrt = {"w1", "b1", "w2", "b2", "w3", "b3"})
    static double loss(
            double[][] w1,
            double[] b1,
            double[][] w2,
            double[] b2,
            double[][] w3,
            double[] b3,
            double[][] inputs,
            int[] labels) {
        double sum = 0;
        for (int n = 0; n < inputs.length; n++) {
            double[] h1 = tanh(affine(w1, b1, inputs[n]));
            double[] h2 = tanh(affine(w2, b2, h1));
            double[] scores = affine(w3, b3, h2);
            // -log(softmax(scores)[label])
            sum += logSumExp(scores) - scores[labels[n]];
        }
        return sum / inputs.length;
    }

    /** {@code w x + b}. */
    static double[] affine(double[][] w, double[] b, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double sum = b[i];
            for (int j = 0; j < x.length; j++) {
                sum += w[i][j] * x[j];
            }
            y[i] = sum;
        }
        return y;
    }

    static double[] tanh(double[] z) {
        double[] y = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            y[i] = Math.tanh(z[i]);
        }
        return y;
    }

    /** log Σ exp(z), shifted by the largest element so that nothing overflows. */
    static double logSumExp(double[] z) {
        double max = z[0];
        for (int i = 1; i < z.length; i++) {
            max = Math.max(max, z[i]);
        }
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.exp(z[i] - max);
        }
        return max + Math.log(sum);
    }

    /** The mean cross-entropy of a data set. */
    double loss(Dataset data) {
        return loss(w1, b1, w2, b2, w3, b3, data.inputs(), data.labels());
    }

    /** The mean cross-entropy of a mini-batch with its gradient by all weights and biases. */
    Gradient gradient(Dataset batch) {
        var g = Network_Grad.lossGradient(w1, b1, w2, b2, w3, b3, batch.inputs(), batch.labels());
        return new Gradient(g.value(), rows(g.w1(), g.b1(), g.w2(), g.b2(), g.w3(), g.b3()));
    }

    /** The class with the highest score. */
    int classify(double[] input) {
        double[] scores = affine(w3, b3, tanh(affine(w2, b2, tanh(affine(w1, b1, input)))));
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }

    /** The weights, a row each, and the biases: the network's own arrays, for an optimiser to update in place. */
    List<double[]> parameters() {
        return rows(w1, b1, w2, b2, w3, b3);
    }

    private static List<double[]> rows(
            double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] w3, double[] b3) {
        List<double[]> rows = new ArrayList<>();
        rows.addAll(List.of(w1));
        rows.add(b1);
        rows.addAll(List.of(w2));
        rows.add(b2);
        rows.addAll(List.of(w3));
        rows.add(b3);
        return rows;
    }
}
