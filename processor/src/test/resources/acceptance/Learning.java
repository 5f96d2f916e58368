package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Layers, activations and losses. */
final class Learning {
    enum Activation {
        RELU,
        TANH,
        SIGMOID,
        LEAKY_RELU,
        ELU,
        GELU,
        SWISH,
        SOFTPLUS;

        double apply(double x) {
            return switch (this) {
                case RELU -> x > 0 ? x : 0;
                case TANH -> Math.tanh(x);
                case SIGMOID -> 1 / (1 + Math.exp(-x));
                case LEAKY_RELU -> Math.max(0.01 * x, x);
                case ELU -> x >= 0 ? x : Math.expm1(x);
                case GELU -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
                case SWISH -> x / (1 + Math.exp(-x));
                case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            };
        }
    }

    private Learning() {}

    // at: RELU, {-1, 0.5, 2}
    // at: TANH, {-1, 0.5, 2}
    // at: SIGMOID, {-1, 0.5, 2}
    // at: LEAKY_RELU, {-1, 0.5, 2}
    // at: ELU, {-1, 0.5, 2}
    // at: GELU, {-1, 0.5, 2}
    // at: SWISH, {-1, 0.5, 2}
    // at: SOFTPLUS, {-1, 0.5, 2}
    @Differentiable
    static double[] activate(Activation activation, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = activation.apply(x[i]);
        }
        return y;
    }

    // at: relu, 0.4
    // at: Tanh, 0.4
    // at: identity, 0.4
    // at: abc, 0.4 throws IllegalArgumentException
    @Differentiable
    static double byName(String name, double x) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "relu":
                return Math.max(0, x);
            case "tanh":
                x = Math.tanh(x);
                // fall through
            case "identity":
            case "linear":
                return x;
            default:
                throw new IllegalArgumentException(String.format("no activation '%s'", name));
        }
    }

    // at: {0.1, 2, -1}
    @Differentiable
    static double[] softmax(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : z) max = Math.max(max, v);
        double[] p = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) sum += p[i] = Math.exp(z[i] - max);
        for (int i = 0; i < z.length; i++) p[i] /= sum;
        return p;
    }

    // at: {0.1, 2, -1}, 1
    // at: {1, 1, 1, 1}, 0 -> -0.75, 0.25, 0.25, 0.25
    // at: {0.1, 2, -1}, 3 throws IndexOutOfBoundsException
    @Differentiable
    static double crossEntropy(double[] logits, int label) {
        Objects.checkIndex(label, logits.length);
        double max = Arrays.stream(logits).max().getAsDouble();
        double sum = 0;
        for (double z : logits) {
            sum += Math.exp(z - max);
        }
        return max + Math.log(sum) - logits[label];
    }

    // at: {{0.1, -0.4}, {0.7, 0.2}, {-0.3, 0.5}}, {0.1, 0, -0.1}, {1, 2}
    @Differentiable
    static double[] dense(double[][] weights, double[] bias, double[] input) {
        final double[] out = bias.clone();
        for (int r = 0; r < weights.length; ++r)
            for (int c = 0; c < input.length; ++c) out[r] += weights[r][c] * input[c];
        return out;
    }

    // at: {{{0.1, -0.4}, {0.7, 0.2}}, {{0.3, 0.6}}}, {{0.1, 0.2}, {-0.1}}, {1, 2}, 0.7
    @Differentiable(wrt = {"weights", "biases"})
    static double multilayer(double[][][] weights, double[][] biases, double[] input, double target) {
        double[] activations = input;
        for (int layer = 0; layer < weights.length; layer++) {
            double[] next = new double[biases[layer].length];
            for (int j = 0; j < next.length; j++) {
                double z = biases[layer][j];
                for (int i = 0; i < activations.length; i++) z += weights[layer][j][i] * activations[i];
                next[j] = layer == weights.length - 1 ? z : Math.tanh(z);
            }
            activations = next;
        }
        double e = activations[0] - target;
        return e * e;
    }

    // at: {{1, 2, 0}, {0, 1, 3}, {4, 1, 1}}, {{0.5, -1}, {1, 0.25}}, 0.1
    @Differentiable
    static double[][] convolution(double[][] image, double[][] kernel, double bias) {
        int kh = kernel.length, kw = kernel[0].length;
        double[][] out = new double[image.length - kh + 1][image[0].length - kw + 1];
        for (int y = 0; y < out.length; y++) {
            for (int x = 0; x < out[y].length; x++) {
                double acc = bias;
                for (int dy = 0; dy < kh; dy++) {
                    for (int dx = 0; dx < kw; dx++) {
                        acc += image[y + dy][x + dx] * kernel[dy][dx];
                    }
                }
                out[y][x] = Math.max(0, acc);
            }
        }
        return out;
    }

    // at: {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6}, {1, -1, 0.5, 0.2}, 4, 2, 2, 0
    // at: {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6}, {1, -1, 0.5, 0.2}, 4, 2, 1, 1
    @Differentiable(wrt = {"input", "filter"})
    static double[] convolutionFlat(double[] input, double[] filter, int size, int k, int stride, int padding) {
        int outSize = (size + 2 * padding - k) / stride + 1;
        double[] out = new double[outSize * outSize];
        for (int o = 0; o < out.length; o++) {
            int row = o / outSize * stride - padding, col = o % outSize * stride - padding;
            for (int f = 0; f < k * k; f++) {
                int y = row + f / k, x = col + f % k;
                if (y < 0 || y >= size || x < 0 || x >= size) {
                    continue;
                }
                out[o] += input[y * size + x] * filter[f];
            }
        }
        return out;
    }

    // at: {{1, 5, 2, 0}, {3, 4, 8, 7}, {0, 1, 9, 2}, {6, 2, 3, 4}}
    @Differentiable
    static double[][] maxPool(double[][] in) {
        int h = in.length / 2, w = in[0].length / 2;
        double[][] out = new double[h][w];
        for (int i = 0; i < h; i++)
            for (int j = 0; j < w; j++) {
                double best = -Double.MAX_VALUE;
                for (int a = 0; a < 2; a++)
                    for (int b = 0; b < 2; b++)
                        if (in[2 * i + a][2 * j + b] > best) best = in[2 * i + a][2 * j + b];
                out[i][j] = best;
            }
        return out;
    }

    // at: {{1, 0.2}, {0.5, -1}}, {{0.3, 0.1}, {-0.2, 0.8}}, {{1, 2}, {3, 4}}
    @Differentiable
    static double[][] attention(double[][] q, double[][] k, double[][] v) {
        int n = q.length, m = k.length, d = q[0].length;
        double[][] out = new double[n][v[0].length];
        double scale = 1 / Math.sqrt(d);
        for (int i = 0; i < n; i++) {
            double[] s = new double[m];
            double max = Double.NEGATIVE_INFINITY, total = 0;
            for (int j = 0; j < m; j++) {
                for (int c = 0; c < d; c++) s[j] += q[i][c] * k[j][c];
                s[j] *= scale;
                if (s[j] > max) max = s[j];
            }
            for (int j = 0; j < m; j++) {
                s[j] = Math.exp(s[j] - max);
                total += s[j];
            }
            for (int j = 0; j < m; j++) {
                double p = s[j] / total;
                for (int c = 0; c < out[i].length; c++) out[i][c] += p * v[j][c];
            }
        }
        return out;
    }

    // at: {{1, 2}, {3, 5}, {4, 1}}, {1.5, 0.5}, {0.1, -0.2}
    @Differentiable
    static double[][] batchNorm(double[][] x, double[] gamma, double[] beta) {
        int n = x.length, d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            double mean = 0, var = 0;
            for (double[] row : x) mean += row[j];
            mean /= n;
            for (double[] row : x) var += (row[j] - mean) * (row[j] - mean);
            var /= n;
            double inv = 1 / Math.sqrt(var + 1e-5);
            for (int i = 0; i < n; i++) y[i][j] = gamma[j] * (x[i][j] - mean) * inv + beta[j];
        }
        return y;
    }

    // at: {1, 2, 4}, 1.2, 0.3
    @Differentiable
    static double[] layerNorm(double[] x, double gain, double shift) {
        double mean = Arrays.stream(x).average().orElse(0);
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
        return Arrays.stream(x).map(v -> gain * (v - mean) / Math.sqrt(variance + 1e-6) + shift).toArray();
    }

    // at: {{0.1, 0.2, -0.3}, {0.4, -0.1, 0.2}, {0.3, 0.3, 0.1}, {-0.2, 0.5, 0.6}}, {0.5, -0.2, 0.9}
    @Differentiable
    static double lstm(double[][] w, double[] inputs) {
        double h = 0, c = 0;
        for (double x : inputs) {
            double i = sigmoid(w[0][0] * x + w[0][1] * h + w[0][2]);
            double f = sigmoid(w[1][0] * x + w[1][1] * h + w[1][2]);
            double o = sigmoid(w[2][0] * x + w[2][1] * h + w[2][2]);
            double g = Math.tanh(w[3][0] * x + w[3][1] * h + w[3][2]);
            c = f * c + i * g;
            h = o * Math.tanh(c);
        }
        return h;
    }

    private static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    record GruWeights(double[][] wz, double[][] wr, double[][] wh) {}

    // at: {{{0.1, 0.2, 0.3}, {0.3, -0.1, 0.2}}, {{0.5, 0.1, -0.2}, {0.2, 0.2, 0.1}}, {{-0.3, 0.4, 0.2}, {0.6, 0.1, -0.5}}}, {0.5, -1, 0.3}
    @Differentiable
    static double[] gru(GruWeights p, double[] xs) {
        double[] h = new double[2];
        for (double x : xs) {
            double[] z = gate(p.wz(), x, h), r = gate(p.wr(), x, h);
            double[] rh = {r[0] * h[0], r[1] * h[1]};
            double[] next = new double[h.length];
            for (int i = 0; i < h.length; i++) {
                double a = p.wh()[i][0] * x;
                for (int j = 0; j < h.length; j++) a += p.wh()[i][j + 1] * rh[j];
                next[i] = (1 - z[i]) * h[i] + z[i] * Math.tanh(a);
            }
            h = next;
        }
        return h;
    }

    private static double[] gate(double[][] w, double x, double[] h) {
        double[] out = new double[h.length];
        for (int i = 0; i < out.length; i++) {
            double a = w[i][0] * x;
            for (int j = 0; j < h.length; j++) a += w[i][j + 1] * h[j];
            out[i] = sigmoid(a);
        }
        return out;
    }

    // at: {1, 0.5}, {0.9, 0.7}, {0.8, 0.4}, 0.2
    // at: {1, 0.5}, {0.9, 0.7}, {-2, 3}, 0.2
    @Differentiable(wrt = {"anchor", "positive", "negative"})
    static double triplet(double[] anchor, double[] positive, double[] negative, double margin) {
        return Math.max(distance(anchor, positive) - distance(anchor, negative) + margin, 0.0);
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
    }

    // at: {0.1, -0.3}, {0.2, -0.5}, {0.4, -1.1}, {0.9, 0.1}
    @Differentiable(wrt = {"mu", "logVar"})
    static double vae(double[] mu, double[] logVar, double[] noise, double[] target) {
        double kl = 0, reconstruction = 0;
        for (int i = 0; i < mu.length; i++) {
            double z = mu[i] + Math.exp(0.5 * logVar[i]) * noise[i];
            double p = sigmoid(z);
            reconstruction -= target[i] * Math.log(p) + (1 - target[i]) * Math.log(1 - p);
            kl += -0.5 * (1 + logVar[i] - mu[i] * mu[i] - Math.exp(logVar[i]));
        }
        return reconstruction + kl;
    }

    // at kink: {0.1f, 0.5f, -0.2f}, {1f, 2f, 3f}, 0.3f
    // trap: float
    @Differentiable
    static float floatPerceptron(float[] w, float[] x, float b) {
        float z = b;
        for (int i = 0; i < w.length; i++) z += w[i] * x[i];
        return 1f / (1f + (float) Math.exp(-z));
    }

    // at: {1, 2}, {2, 0.5}
    @Differentiable
    static double cosineSimilarity(double[] a, double[] b) {
        double ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / (Math.sqrt(aa) * Math.sqrt(bb) + 1e-12);
    }

    // at: {0.7, -0.4}, {1, -1}
    @Differentiable(wrt = "scores")
    static double hinge(double[] scores, int[] signs) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) loss += Math.max(0, 1 - signs[i] * scores[i]);
        return loss / scores.length;
    }

    // at: {0.7, 0.2, 0.1}, {0.5, 0.3, 0.2}
    @Differentiable
    static double klDivergence(double[] p, double[] q) {
        double kl = 0;
        for (int i = 0; i < p.length; i++) kl += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
        return kl;
    }

    // at: {0.3, 0.6, 0.1}, 2
    @Differentiable
    static double focalLoss(double[] p, double gamma) {
        double loss = 0;
        for (double pi : p) loss -= Math.pow(1 - pi, gamma) * Math.log(pi);
        return loss;
    }

    // at: {{0.2, 0.1}, {0.4, -0.3}, {0.5, 0.9}}, {0, 2, 1, 0}
    @Differentiable
    static double[] embeddingMean(double[][] table, int[] tokens) {
        double[] mean = new double[table[0].length];
        for (int t : tokens) {
            double[] e = table[t];
            for (int i = 0; i < e.length; i++) mean[i] += e[i] / tokens.length;
        }
        return mean;
    }

    // at: {1, 2, 3, 4}, {0.4, 0.9, 0.6, 0.1}, 0.5
    @Differentiable(wrt = "x")
    static double[] dropout(double[] x, double[] uniform, double rate) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            boolean keep = uniform[i] >= rate;
            if (!keep) continue;
            y[i] = x[i] / (1 - rate);
        }
        return y;
    }

    // at: {0.5, -1}, {0.1, 0.2}, {0.3, -0.2}, {0.01, 0.02}, 0.001, 3
    // writes: theta, m, v
    @Differentiable(wrt = {"theta", "gradient"})
    static void adamStep(double[] theta, double[] gradient, double[] m, double[] v, double lr, int t) {
        final double b1 = 0.9, b2 = 0.999;
        for (int i = 0; i < theta.length; i++) {
            m[i] = b1 * m[i] + (1 - b1) * gradient[i];
            v[i] = b2 * v[i] + (1 - b2) * gradient[i] * gradient[i];
            double mHat = m[i] / (1 - Math.pow(b1, t));
            double vHat = v[i] / (1 - Math.pow(b2, t));
            theta[i] -= lr * mHat / (Math.sqrt(vHat) + 1e-8);
        }
    }

    // at: {0.3, -0.5, 0.8}
    @Differentiable
    static double[] mixed(double[] x) {
        return applied(applied(applied(x, v -> v * v), Math::tanh), Learning::sigmoid);
    }

    private static double[] applied(double[] x, DoubleUnaryOperator function) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) y[i] = function.applyAsDouble(y[i]);
        return y;
    }

    // at: {{{1, 2}, {3, 4}}, {{5, 6}, {7, 9}}}, {0.5, -0.25}
    @Differentiable
    static double depthwise(double[][][] channels, double[] scale) {
        double sum = 0;
        for (int c = 0; c < channels.length; c++) {
            for (double[] row : channels[c]) {
                for (double pixel : row) {
                    sum += Math.tanh(scale[c] * pixel);
                }
            }
        }
        return sum;
    }
}
