package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.Random;

/** Networks from scratch, as tutorials and course work write them. */
public class Nets {

    private Nets() {}

    /** A small matrix library of static helpers. */
    static final class MatrixUtil {
        private MatrixUtil() {}

        static double[][] dot(double[][] a, double[][] b) {
            if (a[0].length != b.length) {
                throw new IllegalArgumentException("shapes " + a.length + "x" + a[0].length + " and " + b.length + "x" + b[0].length);
            }
            double[][] c = new double[a.length][b[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < b[0].length; j++) {
                    for (int k = 0; k < b.length; k++) {
                        c[i][j] += a[i][k] * b[k][j];
                    }
                }
            }
            return c;
        }

        static double[][] add(double[][] a, double[] bias) {
            double[][] c = new double[a.length][];
            for (int i = 0; i < a.length; i++) {
                c[i] = Arrays.copyOf(a[i], a[i].length);
                for (int j = 0; j < bias.length; j++) c[i][j] += bias[j];
            }
            return c;
        }

        static double[][] transpose(double[][] m) {
            double[][] t = new double[m[0].length][m.length];
            for (int i = 0; i < m.length; i++) for (int j = 0; j < m[0].length; j++) t[j][i] = m[i][j];
            return t;
        }

        static double[][] relu(double[][] m) {
            double[][] r = new double[m.length][m[0].length];
            for (int i = 0; i < m.length; i++) for (int j = 0; j < m[i].length; j++) r[i][j] = m[i][j] > 0 ? m[i][j] : 0;
            return r;
        }

        static double[][] softmax(double[][] m) {
            double[][] r = new double[m.length][];
            for (int i = 0; i < m.length; i++) {
                double max = m[i][0];
                for (int j = 1; j < m[i].length; j++) max = Math.max(max, m[i][j]);
                double total = 0;
                r[i] = m[i].clone();
                for (int j = 0; j < r[i].length; j++) total += r[i][j] = Math.exp(r[i][j] - max);
                for (int j = 0; j < r[i].length; j++) r[i][j] /= total;
            }
            return r;
        }
    }

    // at: {{0.5, -1}, {0.2, 0.3}}, {{0.1, 0.4, -0.2}, {0.7, -0.5, 0.3}}, {0.1, 0.1, 0}, {{0.6, 0.1}, {-0.3, 0.2}, {0.5, 0.9}}, {0.2, -0.1}, {1, 0}
    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double twoLayerNet(double[][] x, double[][] w1, double[] b1, double[][] w2, double[] b2, int[] t) {
        double[][] hidden = MatrixUtil.relu(MatrixUtil.add(MatrixUtil.dot(x, w1), b1));
        double[][] y = MatrixUtil.softmax(MatrixUtil.add(MatrixUtil.dot(hidden, w2), b2));
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            loss -= Math.log(y[i][t[i]] + 1e-7);
        }
        return loss / y.length;
    }

    // at: {{1, 2}, {3, 4}, {5, 6}}, {1, 0, 1}, {0.1, -0.2}, 0.05, 0.01
    @Differentiable(wrt = {"w", "b"})
    static double logisticRegression(double[][] features, int[] labels, double[] w, double b, double lambda) {
        double logLikelihood = 0.0;
        for (int n = 0; n < features.length; n++) {
            double z = b;
            for (int d = 0; d < w.length; d++) z += w[d] * features[n][d];
            double p = 1.0 / (1.0 + Math.exp(-z));
            logLikelihood += labels[n] == 1 ? Math.log(p) : Math.log(1.0 - p);
        }
        double penalty = 0.0;
        for (double wi : w) penalty += wi * wi;
        return -logLikelihood / features.length + 0.5 * lambda * penalty;
    }

    // at: {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2, {1, 0.5}, {0.1, -0.1}
    @Differentiable(wrt = {"x", "gamma", "beta"})
    static double[] groupNorm(double[] x, int n, int c, int spatial, double[] gamma, double[] beta) {
        double[] y = new double[x.length];
        for (int b = 0; b < n; b++) {
            double mean = 0, sq = 0;
            for (int i = 0; i < c * spatial; i++) {
                double v = x[b * c * spatial + i];
                mean += v;
                sq += v * v;
            }
            mean /= c * spatial;
            double var = sq / (c * spatial) - mean * mean;
            double rstd = 1 / Math.sqrt(var + 1e-5);
            for (int ch = 0; ch < c; ch++) {
                for (int s = 0; s < spatial; s++) {
                    int idx = (b * c + ch) * spatial + s;
                    y[idx] = (x[idx] - mean) * rstd * gamma[ch] + beta[ch];
                }
            }
        }
        return y;
    }

    // at: {{{1, 2, 0, 1}, {0, 1, 3, 2}, {2, 1, 0, 1}, {1, 0, 2, 2}}}, {{{{0.5, -0.2}, {0.1, 0.3}}}, {{{-0.4, 0.6}, {0.2, 0.1}}}}, {0.1, -0.3}, 1
    // at: {{{1, 2, 0, 1}, {0, 1, 3, 2}, {2, 1, 0, 1}, {1, 0, 2, 2}}}, {{{{0.5, -0.2}, {0.1, 0.3}}}}, {0.1}, 2
    @Differentiable(wrt = {"image", "kernels", "bias"})
    static double[][][] conv2d(double[][][] image, double[][][][] kernels, double[] bias, int stride) {
        int inH = image[0].length, inW = image[0][0].length;
        int kH = kernels[0][0].length, kW = kernels[0][0][0].length;
        int outH = (inH - kH) / stride + 1, outW = (inW - kW) / stride + 1;
        double[][][] out = new double[kernels.length][outH][outW];
        for (int f = 0; f < kernels.length; f++)
            for (int y = 0; y < outH; y++)
                for (int x = 0; x < outW; x++) {
                    double sum = bias[f];
                    for (int c = 0; c < image.length; c++)
                        for (int ky = 0; ky < kH; ky++)
                            for (int kx = 0; kx < kW; kx++)
                                sum += image[c][y * stride + ky][x * stride + kx] * kernels[f][c][ky][kx];
                    out[f][y][x] = sum;
                }
        return out;
    }

    // at: {1, 2, 0, 1, 0, 1, 3, 2, 2, 1, 0, 1, 1, 0, 2, 5}, 4, 4
    @Differentiable(wrt = "in")
    static double[] maxPoolFlat(double[] in, int h, int w) {
        double[] out = new double[(h / 2) * (w / 2)];
        Arrays.fill(out, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < h; i++) {
            for (int j = 0; j < w; j++) {
                int o = (i / 2) * (w / 2) + j / 2;
                if (in[i * w + j] > out[o]) {
                    out[o] = in[i * w + j];
                }
            }
        }
        return out;
    }

    // at: {{0.5, -0.3, 0.8}, {0.1, 0.9, -0.4}}, {{0.2, 0.1, 0.4}, {-0.3, 0.6, 0.2}, {0.7, -0.1, 0.5}}, {{0.3, 0.3, -0.2}, {0.1, 0.2, 0.9}, {-0.5, 0.4, 0.1}}, {{0.6, 0.1, 0.2}, {0.2, 0.8, -0.3}, {0.4, -0.6, 0.5}}, true
    // at: {{0.5, -0.3, 0.8}, {0.1, 0.9, -0.4}}, {{0.2, 0.1, 0.4}, {-0.3, 0.6, 0.2}, {0.7, -0.1, 0.5}}, {{0.3, 0.3, -0.2}, {0.1, 0.2, 0.9}, {-0.5, 0.4, 0.1}}, {{0.6, 0.1, 0.2}, {0.2, 0.8, -0.3}, {0.4, -0.6, 0.5}}, false
    @Differentiable
    static double[][] selfAttention(double[][] x, double[][] wq, double[][] wk, double[][] wv, boolean causal) {
        double[][] q = MatrixUtil.dot(x, wq);
        double[][] k = MatrixUtil.dot(x, wk);
        double[][] v = MatrixUtil.dot(x, wv);
        double[][] scores = MatrixUtil.dot(q, MatrixUtil.transpose(k));
        double scale = Math.sqrt(k[0].length);
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores[i].length; j++) {
                scores[i][j] = causal && j > i ? -1e9 : scores[i][j] / scale;
            }
        }
        return MatrixUtil.dot(MatrixUtil.softmax(scores), v);
    }

    // at: {{0.1, 0.2}, {0.3, -0.4}, {0.5, 0.6}}, {{0.7, -0.1}, {0.2, 0.3}}, {0.1, 0.2}, {{0.5, -0.5}}, {0.3}
    @Differentiable(wrt = {"wx", "bh", "wy", "by"})
    static double elmanRnn(double[][] inputs, double[][] wx, double[] bh, double[][] wy, double[] by) {
        double[] h = new double[bh.length];
        double[][] wh = {{0.3, 0.1}, {-0.2, 0.4}};
        double loss = 0;
        for (int t = 0; t < inputs.length; t++) {
            double[] hNew = new double[h.length];
            for (int i = 0; i < h.length; i++) {
                double a = bh[i];
                for (int j = 0; j < inputs[t].length; j++) a += wx[i][j] * inputs[t][j];
                for (int j = 0; j < h.length; j++) a += wh[i][j] * h[j];
                hNew[i] = Math.tanh(a);
            }
            h = hNew;
            double y = by[0];
            for (int i = 0; i < h.length; i++) y += wy[0][i] * h[i];
            loss += 0.5 * Math.pow(y - t * 0.1, 2);
        }
        return loss;
    }

    // at: {{0.5, 0.1, 0.2}, {0.3, 0.9, -0.1}, {0.2, 0.4, 0.7}}, {{0.1, -0.2, 0.3}, {0.4, 0.1, 0.2}, {-0.3, 0.5, 0.1}}, {0, 2, 1}
    @Differentiable(wrt = {"emissions", "transitions"})
    static double crf(double[][] emissions, double[][] transitions, int[] tags) {
        int T = emissions.length, L = transitions.length;
        double gold = emissions[0][tags[0]];
        for (int t = 1; t < T; t++) gold += transitions[tags[t - 1]][tags[t]] + emissions[t][tags[t]];
        double[] alpha = emissions[0].clone();
        for (int t = 1; t < T; t++) {
            double[] next = new double[L];
            for (int j = 0; j < L; j++) {
                double[] terms = new double[L];
                for (int i = 0; i < L; i++) terms[i] = alpha[i] + transitions[i][j];
                next[j] = emissions[t][j] + logSumExp(terms);
            }
            alpha = next;
        }
        return logSumExp(alpha) - gold;
    }

    static double logSumExp(double... v) {
        double m = Double.NEGATIVE_INFINITY;
        for (double x : v) if (x > m) m = x;
        if (m == Double.NEGATIVE_INFINITY) return m;
        double s = 0;
        for (double x : v) s += Math.exp(x - m);
        return m + Math.log(s);
    }

    // at: {{0.6, 0.3, 0.1}, {0.2, 0.5, 0.3}, {0.3, 0.3, 0.4}, {0.5, 0.2, 0.3}}, {1, 2}
    @Differentiable(wrt = "probs")
    static double ctcLoss(double[][] probs, int[] labels) {
        int T = probs.length, S = 2 * labels.length + 1;
        double[][] alpha = new double[T][S];
        for (double[] row : alpha) Arrays.fill(row, Double.NEGATIVE_INFINITY);
        alpha[0][0] = Math.log(probs[0][0]);
        alpha[0][1] = Math.log(probs[0][labels[0]]);
        for (int t = 1; t < T; t++) {
            for (int s = 0; s < S; s++) {
                int label = s % 2 == 0 ? 0 : labels[s / 2];
                double a = alpha[t - 1][s];
                if (s > 0) a = logAdd(a, alpha[t - 1][s - 1]);
                if (s > 1 && label != 0 && label != labels[s / 2 - 1]) a = logAdd(a, alpha[t - 1][s - 2]);
                alpha[t][s] = a + Math.log(probs[t][label]);
            }
        }
        return -logAdd(alpha[T - 1][S - 1], alpha[T - 1][S - 2]);
    }

    private static double logAdd(double a, double b) {
        if (a == Double.NEGATIVE_INFINITY) return b;
        if (b == Double.NEGATIVE_INFINITY) return a;
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    // at: {{1, 2}, {1.5, 1.8}, {5, 8}, {8, 8}}, {{1, 1.5}, {6, 7}}
    @Differentiable(wrt = "centroids")
    static double kMeansInertia(double[][] points, double[][] centroids) {
        double total = 0;
        for (double[] p : points) {
            double min = Double.MAX_VALUE;
            for (double[] c : centroids) {
                double d = 0;
                for (int i = 0; i < p.length; i++) d += (p[i] - c[i]) * (p[i] - c[i]);
                if (d < min) min = d;
            }
            total += min;
        }
        return total;
    }

    // at: {0.5, -0.2, 0.8, 0.1}, 2, {0.9, 0.5, -0.3, 0.4}
    @Differentiable(wrt = {"queries", "keys"})
    static double infoNce(double[] queries, int dim, double[] keys) {
        int n = queries.length / dim;
        double loss = 0;
        for (int i = 0; i < n; i++) {
            double[] logits = new double[n];
            for (int j = 0; j < n; j++) {
                double dot = 0, qq = 0, kk = 0;
                for (int d = 0; d < dim; d++) {
                    dot += queries[i * dim + d] * keys[j * dim + d];
                    qq += queries[i * dim + d] * queries[i * dim + d];
                    kk += keys[j * dim + d] * keys[j * dim + d];
                }
                logits[j] = dot / Math.sqrt(qq * kk) / 0.07;
            }
            loss += logSumExp(logits) - logits[i];
        }
        return loss / n;
    }

    // at: {0.2, -0.4, 0.1}, {0.3, 0.9, 0.2}, 0.5, 42
    @Differentiable(wrt = {"x", "w"})
    static double dropoutDense(double[] x, double[] w, double p, long seed) {
        Random rng = new Random(seed);
        double z = 0;
        for (int i = 0; i < x.length; i++) {
            if (rng.nextDouble() < p) continue;
            z += w[i] * x[i] / (1 - p);
        }
        return 1 / (1 + Math.exp(-z));
    }

    // at: {0.5, 0.2}, {0.1, -0.1}, {0.9, 0.8}, {0.3, 0.4}, 0.9, 0.1
    // writes: params, velocity
    @Differentiable(wrt = {"params", "grads", "velocity", "momentum", "lr"})
    static void nesterov(double[] params, double[] grads, double[] velocity, double[] unused, double momentum, double lr) {
        for (int i = 0; i < params.length; i++) {
            double prev = velocity[i];
            velocity[i] = momentum * velocity[i] - lr * grads[i];
            params[i] += -momentum * prev + (1 + momentum) * velocity[i];
        }
    }

    // at: {0.5, 0.2, -0.7}, {1, 0.8, -0.3}
    @Differentiable(wrt = {"predicted", "actual"})
    static double smoothL1(double[] predicted, double[] actual) {
        double loss = 0;
        for (int i = 0; i < predicted.length; i++) {
            double diff = Math.abs(predicted[i] - actual[i]);
            loss += diff < 1 ? 0.5 * diff * diff : diff - 0.5;
        }
        return loss / predicted.length;
    }

    // at: {{0.2, 0.4}, {0.1, 0.9}}, {{0, 0}, {1, 1}, {0.5, 0.5}}, {0.2, -0.3, 0.6}, 0.7
    @Differentiable(wrt = {"x", "centers", "weights", "gamma"})
    static double[] rbfNetwork(double[][] x, double[][] centers, double[] weights, double gamma) {
        double[] y = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            for (int c = 0; c < centers.length; c++) {
                double d2 = 0;
                for (int k = 0; k < centers[c].length; k++) d2 += Math.pow(x[n][k] - centers[c][k], 2.0);
                y[n] += weights[c] * Math.exp(-gamma * d2);
            }
        }
        return y;
    }

    // at: {0.3, 0.9}, {{0.1, 0.4}, {0.8, -0.3}, {0.2, 0.2}}, 1
    @Differentiable(wrt = {"hidden", "outputVectors"})
    static double negativeSampling(double[] hidden, double[][] outputVectors, int target) {
        double loss = 0;
        for (int w = 0; w < outputVectors.length; w++) {
            double score = 0;
            for (int i = 0; i < hidden.length; i++) score += hidden[i] * outputVectors[w][i];
            int sign = w == target ? 1 : -1;
            loss += Math.log1p(Math.exp(-sign * score));
        }
        return loss;
    }

    // at: {{{0.1, 0.2}, {0.3, 0.4}}, {{0.5, 0.6}, {0.7, 0.8}}}, {2, -1}
    @Differentiable
    static double einsum(double[][][] t, double[] v) {
        double[][] m = new double[t.length][t[0].length];
        for (int i = 0; i < t.length; i++)
            for (int j = 0; j < t[i].length; j++)
                for (int k = 0; k < v.length; k++) m[i][j] = Math.fma(t[i][j][k], v[k], m[i][j]);
        double trace = 0;
        for (int i = 0; i < m.length; i++) trace += m[i][i] * m[i][(i + 1) % m.length];
        return trace;
    }

    // at: {0.5, 1.5, -0.5}, 3
    @Differentiable(wrt = "x")
    static double[] positionalEncoding(double[] x, int position) {
        int d = x.length;
        double[] y = new double[d];
        for (int i = 0; i < d; i++) {
            double angle = position / Math.pow(10000, 2.0 * (i / 2) / d);
            y[i] = x[i] * Math.sqrt(d) + ((i & 1) == 0 ? Math.sin(angle) : Math.cos(angle));
        }
        return y;
    }

    // at: {{0.2, 0.5}, {0.9, 0.1}}, 0.3, 0.2
    @Differentiable
    static double gumbel(double[][] logits, double tau, double shift) {
        double sum = 0;
        for (double[] row : logits) {
            double[] e = new double[row.length];
            double z = 0;
            int i = 0;
            for (double l : row) z += e[i++] = Math.exp((l + shift) / tau);
            while (i-- > 0) sum += e[i] / z * (i + 1);
        }
        return sum;
    }
}
