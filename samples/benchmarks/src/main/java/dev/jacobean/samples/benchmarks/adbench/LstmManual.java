// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import java.util.Arrays;

/** Hand-written reverse-mode gradient of LstmObjective. */
final class LstmManual {
    private LstmManual() {}

    /**
     * Forward sweep keeps, per time step and layer, the four gates, tanh(new cell), the cell and hidden before the step (7 b values);
     * the reverse sweep calls no transcendental function. Layout of the tape: one double[] per (t, layer), segments of length b.
     */
    static double gradient(
            double[][] main, double[][] extra, double[][] state0, double[][] seq, double[][] mainB, double[][] extraB) {
        int layers = main.length / 2, b = extra[0].length, steps = seq.length - 1;
        for (double[] r : mainB) Arrays.fill(r, 0.0);
        for (double[] r : extraB) Arrays.fill(r, 0.0);
        double[][] state = new double[2 * layers][];
        for (int i = 0; i < state.length; i++) state[i] = state0[i].clone();
        double[] tape = new double[steps * layers * 7 * b];
        double[] predTape = new double[steps * b];
        double[] x0 = extra[0], wOut = extra[1], bOut = extra[2];
        double[] in = new double[b];
        double total = 0.0;
        double scale = -1.0 / ((double) steps * b);
        int tp = 0;
        for (int t = 0; t < steps; t++) {
            double[] s = seq[t], gold = seq[t + 1];
            for (int i = 0; i < b; i++) in[i] = s[i] * x0[i];
            double[] layerIn = in;
            for (int l = 0; l < layers; l++) {
                forward(main[2 * l], main[2 * l + 1], state[2 * l], state[2 * l + 1], layerIn, tape, tp, b);
                tp += 7 * b;
                layerIn = state[2 * l];
            }
            double sum = 2.0, goldSum = 0.0, dot = 0.0;
            int pp = t * b;
            for (int i = 0; i < b; i++) {
                double y = layerIn[i] * wOut[i] + bOut[i];
                double e = Math.exp(y);
                predTape[pp + i] = e;
                sum += e;
                goldSum += gold[i];
                dot += gold[i] * y;
            }
            total += dot - goldSum * Math.log(sum);
            double f = goldSum / sum;
            for (int i = 0; i < b; i++)
                predTape[pp + i] = scale * (gold[i] - f * predTape[pp + i]); // adjoint of pred, known already
        }

        double[] hB = new double[layers * b], cB = new double[layers * b], inB = new double[b];
        for (int t = steps - 1; t >= 0; t--) {
            int pp = t * b;
            int top = (layers - 1) * b;
            double[] w1 = extraB[1], w2 = extraB[2];
            tp -= 7 * b;
            for (int i = 0; i < b; i++) {
                double g = predTape[pp + i];
                double h = tape[tp + 2 * b + i] * tape[tp + 4 * b + i]; // outgate * tanh(cell)
                w1[i] += g * h;
                w2[i] += g;
                inB[i] = g * wOut[i];
            }
            double[] s = seq[t];
            for (int l = layers - 1; l >= 0; l--) {
                // inB: adjoint of this layer's new hidden coming from above
                reverse(
                        main[2 * l],
                        mainB[2 * l],
                        mainB[2 * l + 1],
                        hB,
                        cB,
                        l * b,
                        inB,
                        tape,
                        tp,
                        l == 0 ? null : tape,
                        tp - 7 * b,
                        s,
                        x0,
                        b);
                if (l > 0) tp -= 7 * b;
            }
            double[] w0 = extraB[0];
            for (int i = 0; i < b; i++) w0[i] += inB[i] * s[i];
        }
        return total * scale;
    }

    private static void forward(
            double[] w, double[] bias, double[] hidden, double[] cell, double[] in, double[] tape, int tp, int b) {
        for (int i = 0; i < b; i++) {
            double x = in[i], h = hidden[i], c = cell[i];
            double f = 1.0 / (1.0 + Math.exp(-(x * w[i] + bias[i])));
            double g = 1.0 / (1.0 + Math.exp(-(h * w[b + i] + bias[b + i])));
            double o = 1.0 / (1.0 + Math.exp(-(x * w[2 * b + i] + bias[2 * b + i])));
            double ch = Math.tanh(h * w[3 * b + i] + bias[3 * b + i]);
            double nc = c * f + g * ch;
            double tc = Math.tanh(nc);
            tape[tp + i] = f;
            tape[tp + b + i] = g;
            tape[tp + 2 * b + i] = o;
            tape[tp + 3 * b + i] = ch;
            tape[tp + 4 * b + i] = tc;
            tape[tp + 5 * b + i] = c;
            tape[tp + 6 * b + i] = h;
            cell[i] = nc;
            hidden[i] = o * tc;
        }
    }

    private static void reverse(
            double[] w,
            double[] wB,
            double[] bB,
            double[] hB,
            double[] cB,
            int off,
            double[] inB,
            double[] tape,
            int tp,
            double[] below,
            int bp,
            double[] s,
            double[] x0,
            int b) {
        for (int i = 0; i < b; i++) {
            double f = tape[tp + i], g = tape[tp + b + i], o = tape[tp + 2 * b + i], ch = tape[tp + 3 * b + i];
            double tc = tape[tp + 4 * b + i], c = tape[tp + 5 * b + i], h = tape[tp + 6 * b + i];
            double x = below != null ? below[bp + 2 * b + i] * below[bp + 4 * b + i] : s[i] * x0[i];
            double dh = inB[i] + hB[off + i];
            double dc = cB[off + i] + dh * o * (1.0 - tc * tc);
            double dfz = dc * c * f * (1.0 - f);
            double dgz = dc * ch * g * (1.0 - g);
            double doz = dh * tc * o * (1.0 - o);
            double dcz = dc * g * (1.0 - ch * ch);
            cB[off + i] = dc * f;
            hB[off + i] = dgz * w[b + i] + dcz * w[3 * b + i];
            inB[i] = dfz * w[i] + doz * w[2 * b + i];
            wB[i] += dfz * x;
            bB[i] += dfz;
            wB[b + i] += dgz * h;
            bB[b + i] += dgz;
            wB[2 * b + i] += doz * x;
            bB[2 * b + i] += doz;
            wB[3 * b + i] += dcz * h;
            bB[3 * b + i] += dcz;
        }
    }
}
