// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.Differentiable;

/** Loss of the small (diagonal) LSTM of ADBench, as plain Java. */
final class LstmObjective {
    private LstmObjective() {}

    /**
     * @param main     2l x 4b: for every layer one row of weights and one row of biases, each [forget | ingate | outgate | change]
     * @param extra    3 x b: input weight, output weight, output bias
     * @param state0   2l x b: initial hidden and cell row of every layer (not modified)
     * @param sequence c x b input characters (not differentiated)
     */
    @Differentiable(wrt = {"main", "extra"})
    static double objective(double[][] main, double[][] extra, double[][] state0, double[][] sequence) {
        int layers = main.length / 2;
        int b = extra[0].length;
        double[][] state = new double[state0.length][];
        for (int i = 0; i < state0.length; i++) {
            state[i] = state0[i].clone();
        }
        double[] pred = new double[b];
        double total = 0.0;
        int count = 0;
        for (int t = 0; t < sequence.length - 1; t++) {
            predict(main, extra, state, sequence[t], pred, layers);
            double lse = logSumExp(pred);
            double[] gold = sequence[t + 1];
            for (int i = 0; i < b; i++) {
                total += gold[i] * (pred[i] - lse);
            }
            count += b;
        }
        return -total / count;
    }

    static void predict(double[][] main, double[][] extra, double[][] state, double[] input, double[] out, int layers) {
        int b = out.length;
        for (int i = 0; i < b; i++) {
            out[i] = input[i] * extra[0][i];
        }
        double[] layerInput = out;
        for (int l = 0; l < layers; l++) {
            cell(main[2 * l], main[2 * l + 1], state[2 * l], state[2 * l + 1], layerInput);
            layerInput = state[2 * l];
        }
        for (int i = 0; i < b; i++) {
            out[i] = layerInput[i] * extra[1][i] + extra[2][i];
        }
    }

    static void cell(double[] weight, double[] bias, double[] hidden, double[] cell, double[] input) {
        int b = hidden.length;
        for (int i = 0; i < b; i++) {
            double forget = sigmoid(input[i] * weight[i] + bias[i]);
            double ingate = sigmoid(hidden[i] * weight[b + i] + bias[b + i]);
            double outgate = sigmoid(input[i] * weight[2 * b + i] + bias[2 * b + i]);
            double change = Math.tanh(hidden[i] * weight[3 * b + i] + bias[3 * b + i]);
            cell[i] = cell[i] * forget + ingate * change;
            hidden[i] = outgate * Math.tanh(cell[i]);
        }
    }

    static double sigmoid(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    /** log(2 + sum exp v): the constant 2 is part of the ADBench definition. */
    static double logSumExp(double[] v) {
        double s = 2.0;
        for (int i = 0; i < v.length; i++) {
            s += Math.exp(v[i]);
        }
        return Math.log(s);
    }
}
