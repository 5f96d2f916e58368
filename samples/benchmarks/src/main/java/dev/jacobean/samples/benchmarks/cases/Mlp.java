package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** A perceptron with one hidden layer of tanh and a softmax output. */
final class Mlp {
    private Mlp() {}

    /** The gradient of {@link #loss} by the weights and biases. */
    record Gradient(double value, double[][] w1, double[] b1, double[][] w2, double[] b2) {}

    /** The mean cross-entropy of a mini-batch: a row of inputs and a label per sample. */
    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] inputs, int[] labels) {
        double total = 0;
        for (int n = 0; n < inputs.length; n++) {
            double[] hidden = affine(w1, b1, inputs[n]);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.tanh(hidden[i]);
            }
            double[] scores = affine(w2, b2, hidden);
            total += logSumExp(scores) - scores[labels[n]];
        }
        return total / inputs.length;
    }

    static double[] affine(double[][] w, double[] b, double[] x) {
        double[] y = new double[b.length];
        for (int i = 0; i < y.length; i++) {
            double s = b[i];
            for (int j = 0; j < x.length; j++) {
                s += w[i][j] * x[j];
            }
            y[i] = s;
        }
        return y;
    }

    static double logSumExp(double[] z) {
        double max = z[0];
        for (int i = 1; i < z.length; i++) {
            max = Math.max(max, z[i]);
        }
        double s = 0;
        for (int i = 0; i < z.length; i++) {
            s += Math.exp(z[i] - max);
        }
        return max + Math.log(s);
    }

    /** Sample by sample, as the mean needs nothing of the others; the softmax is the gradient of the scores. */
    static Gradient byHand(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] inputs, int[] labels) {
        int units = b1.length;
        int classes = b2.length;
        double[][] w1Bar = new double[units][w1[0].length];
        double[] b1Bar = new double[units];
        double[][] w2Bar = new double[classes][units];
        double[] b2Bar = new double[classes];
        double[] hidden = new double[units];
        double[] hiddenBar = new double[units];
        double[] scores = new double[classes];
        double bar = 1.0 / inputs.length;
        double total = 0;
        for (int n = 0; n < inputs.length; n++) {
            double[] x = inputs[n];
            int label = labels[n];
            for (int i = 0; i < units; i++) {
                double[] row = w1[i];
                double s = b1[i];
                for (int j = 0; j < x.length; j++) {
                    s += row[j] * x[j];
                }
                hidden[i] = Math.tanh(s);
            }
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                double[] row = w2[k];
                double s = b2[k];
                for (int i = 0; i < units; i++) {
                    s += row[i] * hidden[i];
                }
                scores[k] = s;
                max = Math.max(max, s);
            }
            double labelScore = scores[label];
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                double e = Math.exp(scores[k] - max);
                scores[k] = e;
                sum += e;
            }
            total += max + Math.log(sum) - labelScore;

            double scale = bar / sum;
            for (int i = 0; i < units; i++) {
                hiddenBar[i] = 0;
            }
            for (int k = 0; k < classes; k++) {
                double scoreBar = scores[k] * scale - (k == label ? bar : 0);
                b2Bar[k] += scoreBar;
                double[] row = w2[k];
                double[] rowBar = w2Bar[k];
                for (int i = 0; i < units; i++) {
                    rowBar[i] += scoreBar * hidden[i];
                    hiddenBar[i] += scoreBar * row[i];
                }
            }
            for (int i = 0; i < units; i++) {
                double h = hidden[i];
                double zBar = hiddenBar[i] * (1 - h * h);
                b1Bar[i] += zBar;
                double[] rowBar = w1Bar[i];
                for (int j = 0; j < x.length; j++) {
                    rowBar[j] += zBar * x[j];
                }
            }
        }
        return new Gradient(total / inputs.length, w1Bar, b1Bar, w2Bar, b2Bar);
    }
}
