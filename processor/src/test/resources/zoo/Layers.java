package zoo;

import dev.jacobean.Differentiable;

/** Neural networks. */
final class Layers {
    private Layers() {}

    // at: {{0.1, 0.2, -0.3}, {0.5, 0.4, 0.3}}, {0.1, -0.1}, {1, 2, 3}
    @Differentiable
    static double[] dense(double[][] w, double[] b, double[] x) {
        double[] y = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double s = b[i];
            for (int j = 0; j < x.length; j++) {
                s += w[i][j] * x[j];
            }
            y[i] = Math.tanh(s);
        }
        return y;
    }

    private static double[] affine(double[][] w, double[] b, double[] x) {
        double[] y = b.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * x[j];
            }
        }
        return y;
    }

    private static void tanhInPlace(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.tanh(x[i]);
        }
    }

    private static double crossEntropy(double[] logits, int label) {
        double max = logits[0];
        for (double v : logits) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (double v : logits) {
            sum += Math.exp(v - max);
        }
        return max + Math.log(sum) - logits[label];
    }

    // at: {{0.1, 0.2}, {-0.3, 0.5}, {0.4, 0.3}}, {0, 0.1, 0}, {{1, -1, 2}, {0.5, 0.4, -0.2}}, {0.2, 0}, {{1, 2}, {3, 1}, {0, -1}}, {0, 1, 1}
    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double perceptron(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] inputs, int[] labels) {
        double loss = 0;
        for (int k = 0; k < inputs.length; k++) {
            double[] hidden = affine(w1, b1, inputs[k]);
            tanhInPlace(hidden);
            loss += crossEntropy(affine(w2, b2, hidden), labels[k]);
        }
        return loss / inputs.length;
    }

    // at: {0.5, -0.4, 0.3, 0.2, 0.1, -0.2, 0.6, 0.7, 0.1, 0.2, 0.3, 0.4}, {1, -0.5, 0.25}
    @Differentiable(wrt = "p")
    static double lstmCell(double[] p, double[] inputs) {
        double h = 0;
        double c = 0;
        for (double x : inputs) {
            double forget = 1 / (1 + Math.exp(-(p[0] * x + p[1] * h + p[2])));
            double input = 1 / (1 + Math.exp(-(p[3] * x + p[4] * h + p[5])));
            double output = 1 / (1 + Math.exp(-(p[6] * x + p[7] * h + p[8])));
            double candidate = Math.tanh(p[9] * x + p[10] * h + p[11]);
            c = forget * c + input * candidate;
            h = output * Math.tanh(c);
        }
        return h;
    }

    // at: {1, 2, 4, 3}, 1.5, 0.5
    @Differentiable
    static double[] layerNorm(double[] x, double gain, double bias) {
        double mean = 0;
        for (double v : x) {
            mean += v;
        }
        mean /= x.length;
        double variance = 0;
        for (double v : x) {
            variance += (v - mean) * (v - mean);
        }
        variance /= x.length;
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = gain * (x[i] - mean) / Math.sqrt(variance + 1e-5) + bias;
        }
        return y;
    }

    // at: {0.5, -0.4, 1.3}
    @Differentiable
    static double[] activations(double[] x) {
        double[] y = new double[5];
        y[0] = Math.max(0, x[0]) + Math.max(0, x[1]);
        y[1] = x[1] > 0 ? x[1] : 0.01 * x[1];
        y[2] = Math.log1p(Math.exp(x[2]));
        y[3] = x[0] / (1 + Math.exp(-x[0]));
        y[4] = x[2] * 0.5 * (1 + Math.tanh(0.7978845608 * (x[2] + 0.044715 * x[2] * x[2] * x[2])));
        return y;
    }

    // at: {{1, 0.5}, {-0.5, 2}}, {{0.2, 1}, {0.3, 0.4}}, {{1, 2}, {3, 4}}
    @Differentiable
    static double[][] attention(double[][] q, double[][] k, double[][] v) {
        int n = q.length;
        int d = q[0].length;
        double[][] out = new double[n][d];
        for (int i = 0; i < n; i++) {
            double[] a = new double[n];
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double s = 0;
                for (int c = 0; c < d; c++) {
                    s += q[i][c] * k[j][c];
                }
                a[j] = Math.exp(s / Math.sqrt(d));
                sum += a[j];
            }
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < d; c++) {
                    out[i][c] += a[j] / sum * v[j][c];
                }
            }
        }
        return out;
    }

    // at: {{1, 2, 0.5, 3}, {4, 0.3, 1, 2}, {0.1, 0.2, 5, 1}}, {{1, -1}, {0.5, 2}}
    @Differentiable
    static double convolutionAndPooling(double[][] image, double[][] kernel) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < image.length; i++) {
            for (int j = 0; j + 1 < image[i].length; j++) {
                double s = 0;
                for (int a = 0; a < 2; a++) {
                    for (int b = 0; b < 2; b++) {
                        s += kernel[a][b] * image[i + a][j + b];
                    }
                }
                best = Math.max(best, s * s);
            }
        }
        return best;
    }

    // at: {0.5, 0.2}, {0.1, 0.1}, {0.3, -0.4}, 0.1
    // writes: w, momentum
    @Differentiable
    static void sgdStep(double[] w, double[] momentum, double[] gradient, double rate) {
        for (int i = 0; i < w.length; i++) {
            momentum[i] = 0.9 * momentum[i] + gradient[i];
            w[i] -= rate * momentum[i];
        }
    }
}
