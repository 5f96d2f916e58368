package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Layers of networks, PDE steppers in two and three dimensions, filters and robots, in many loop styles. */
final class Deep {
    private Deep() {}

    static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }

    // at: {{{0.1, 0.2, 0.3, 0.5}, {0.4, 0.1, -0.6, 0.2}, {0.7, 0.8, 0.9, -0.1}}}, {{{{0.5, -0.5}, {0.25, 1}}}, {{{1, 0}, {0.1, 0.2}}}}, {0.1, -0.2}
    @Differentiable
    static double conv2d(double[][][] image, double[][][][] kernels, double[] bias) {
        int outC = kernels.length, inC = image.length, kh = kernels[0][0].length, kw = kernels[0][0][0].length;
        int h = image[0].length - kh + 1, w = image[0][0].length - kw + 1;
        double[][][] out = new double[outC][h][w];
        for (int o = 0; o < outC; o++)
            for (int i = 0; i < h; i++)
                for (int j = 0; j < w; j++) {
                    double sum = bias[o];
                    for (int c = 0; c < inC; c++)
                        for (int di = 0; di < kh; di++)
                            for (int dj = 0; dj < kw; dj++) sum += image[c][i + di][j + dj] * kernels[o][c][di][dj];
                    out[o][i][j] = sum > 0 ? sum : 0.01 * sum;
                }
        // global max pooling and log-sum-exp
        double[] pooled = new double[outC];
        Arrays.fill(pooled, Double.NEGATIVE_INFINITY);
        for (int o = 0; o < outC; o++) for (double[] row : out[o]) for (double v : row) pooled[o] = Math.max(pooled[o], v);
        double max = Arrays.stream(pooled).max().getAsDouble();
        return max + Math.log(Arrays.stream(pooled).map(p -> Math.exp(p - max)).sum());
    }

    // at: {{0.1, 0.5, -0.2}, {0.3, -0.1, 0.7}, {0.2, 0.2, 0.1}}, {{0.5, 0.1}, {0.2, -0.3}, {0.7, 0.4}}, {{0.3, 0.1}, {-0.2, 0.9}, {0.1, 0.4}}, {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}}
    @Differentiable
    static double attention(double[][] x, double[][] wq, double[][] wk, double[][] wv) {
        double[][] q = matmul(x, wq), k = matmul(x, wk), v = matmul(x, wv);
        double[][] scores = matmul(q, transpose(k));
        double scale = 1 / Math.sqrt(wq[0].length);
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            double[] row = scores[i];
            for (int j = 0; j < row.length; j++) {
                if (j > i) {
                    row[j] = -1e9;
                    continue;
                }
                row[j] *= scale;
            }
            softmaxInPlace(row);
        }
        for (double[] r : matmul(scores, v)) {
            loss += layerNorm(r)[0];
        }
        return loss;
    }

    private static double[][] matmul(double[][] a, double[][] b) {
        final double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            final double[] ci = c[i];
            for (int k = 0; k < b.length; k++) {
                final double aik = a[i][k];
                for (int j = 0; j < ci.length; j++) {
                    ci[j] += aik * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) t[j][i] = a[i][j];
        return t;
    }

    private static void softmaxInPlace(double[] z) {
        double m = Double.NEGATIVE_INFINITY;
        for (double v : z) if (v > m) m = v;
        double s = 0;
        for (int i = 0; i < z.length; i++) s += (z[i] = Math.exp(z[i] - m));
        for (int i = z.length; i-- > 0; ) z[i] /= s;
    }

    private static double[] layerNorm(double[] x) {
        double mean = DoubleStream.of(x).average().orElse(0);
        double var = DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
        return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mean) / Math.sqrt(var + 1e-5)).toArray();
    }

    // at: {0.1, 0.2, -0.1, 0.4, 0.3, 0.2, 0.7, -0.5}, {0.5, 0.1, -0.7, 0.2, 0.9}
    @Differentiable
    static double lstmCell(double[] p, double[] sequence) {
        double h = 0, c = 0;
        for (double x : sequence) {
            double[] g = new double[4];
            for (int k = 0; k < 4; k++) g[k] = p[k] * x + p[k + 4] * h;
            double i = sigmoid(g[0]), f = sigmoid(g[1] + 1), o = sigmoid(g[2]), n = Math.tanh(g[3]);
            c = f * c + i * n;
            h = o * Math.tanh(c);
        }
        return h * h + c;
    }

    // at: {{1, 2}, {0.5, -1}, {0.3, 0.2}}, {1.5, 0.5}, {0.1, 0.2}
    @Differentiable
    static double[][] batchNorm(double[][] x, double[] gamma, double[] beta) {
        int n = x.length, d = x[0].length;
        double[] mu = new double[d], var = new double[d];
        for (double[] row : x) for (int j = 0; j < d; j++) mu[j] += row[j] / n;
        for (double[] row : x) for (int j = 0; j < d; j++) var[j] += Math.pow(row[j] - mu[j], 2) / n;
        double[][] y = new double[n][];
        for (int i = 0; i < n; i++) {
            y[i] = x[i].clone();
            for (int j = 0; j < d; j++) y[i][j] = gamma[j] * (y[i][j] - mu[j]) / Math.sqrt(var[j] + 1e-3) + beta[j];
        }
        return y;
    }

    // at: {{0.5, 0.2, -0.1}, {0.3, 0.9, 0.1}}, {2, 0}
    @Differentiable
    static double crossEntropy(double[][] logits, int[] labels) {
        double loss = 0;
        for (int r = 0; r < logits.length; ++r) {
            double[] row = logits[r];
            double m = row[0];
            int j = 1;
            while (j < row.length) {
                m = m < row[j] ? row[j] : m;
                j++;
            }
            double z = 0;
            for (double v : row) z += Math.exp(v - m);
            loss -= row[labels[r]] - m - Math.log(z);
        }
        return loss / logits.length;
    }

    // at: {{{0, 0.1, 0}, {0.2, 1, 0.3}, {0, 0.1, 0}}, {{0.5, 0.1, 0}, {0.2, 2, 0.3}, {0, 0.1, 0.2}}, {{0, 0, 0}, {0, 0.5, 0}, {0, 0.3, 0}}}, 0.1, 3
    // writes: u
    @Differentiable
    static void heat3d(double[][][] u, double alpha, int steps) {
        int nx = u.length, ny = u[0].length, nz = u[0][0].length;
        double[][][] next = new double[nx][ny][nz];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < nx; i++) {
                for (int j = 0; j < ny; j++) {
                    for (int k = 0; k < nz; k++) {
                        double c = u[i][j][k];
                        double lap = u[Math.floorMod(i + 1, nx)][j][k] + u[Math.floorMod(i - 1, nx)][j][k] - 2 * c;
                        lap += u[i][(j + 1) % ny][k] + u[i][(j - 1 + ny) % ny][k] - 2 * c;
                        lap += (k + 1 < nz ? u[i][j][k + 1] : 0) + (k > 0 ? u[i][j][k - 1] : 0) - 2 * c;
                        next[i][j][k] = c + alpha * lap * (1 + 0.1 * c);
                    }
                }
            }
            double[][][] swap = next;
            for (int i = 0; i < nx; i++) {
                for (int j = 0; j < ny; j++) {
                    System.arraycopy(swap[i][j], 0, u[i][j], 0, nz);
                }
            }
        }
    }

    // at: {0, 0.2, 1, 0.4, 0.1, 0}, 0.4, 0.02, 0.1
    @Differentiable
    static double burgers(double[] u0, double c, double nu, double dx) {
        double[][] u = {u0.clone(), new double[u0.length]};
        int now = 0;
        double time = 0;
        while (time < 0.1) {
            double fastest = 0;
            for (double v : u[now]) fastest = Math.max(fastest, Math.abs(v));
            double dt = Math.min(c * dx / fastest, 0.1 - time + 1e-12);
            int other = 1 - now;
            for (int i = 1; i < u0.length - 1; i++) {
                double left = u[now][i] > 0 ? u[now][i] - u[now][i - 1] : u[now][i + 1] - u[now][i];
                u[other][i] = u[now][i]
                        - dt / dx * u[now][i] * left
                        + nu * dt / (dx * dx) * (u[now][i + 1] - 2 * u[now][i] + u[now][i - 1]);
            }
            now ^= 1;
            time += dt;
        }
        double e = 0;
        for (double v : u[now]) e += v * v;
        return e;
    }

    // at: {0.1, 0.2, 0.3, 0.4}, {0.3, 0.25, 0.2, 0.1}
    @Differentiable
    static double[] denavitHartenberg(double[] q, double[] a) {
        double[][] t = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[] alpha = {Math.PI / 2, 0, -Math.PI / 2, 0};
        for (int i = 0; i < q.length; i++) {
            double ct = Math.cos(q[i]), st = Math.sin(q[i]), ca = Math.cos(alpha[i]), sa = Math.sin(alpha[i]);
            double[][] link = {
                {ct, -st * ca, st * sa, a[i] * ct},
                {st, ct * ca, -ct * sa, a[i] * st},
                {0, sa, ca, 0.05 * (i + 1)},
                {0, 0, 0, 1}
            };
            t = matmul(t, link);
        }
        return new double[] {t[0][3], t[1][3], t[2][3], Math.atan2(t[1][0], t[0][0])};
    }

    // at: {0.1, 0.2, 0.3}, {{0.1, 0, 0}, {0, 0.1, 0}, {0, 0, 0.05}}, {{1, 0.2, 1.1, 0.4}, {0.9, -0.1, 1.3, 0.2}}, {0.01, 0.02}
    @Differentiable
    static double ekf(double[] x0, double[][] p0, double[][] log, double[] noise) {
        double[] x = x0.clone();
        double[][] p = Arrays.stream(p0).map(double[]::clone).toArray(double[][]::new);
        double nll = 0;
        for (double[] entry : log) {
            double v = entry[0], w = entry[1], dt = 0.1;
            double c = Math.cos(x[2]), s = Math.sin(x[2]);
            double[][] f = {{1, 0, -v * dt * s}, {0, 1, v * dt * c}, {0, 0, 1}};
            x[0] += v * dt * c;
            x[1] += v * dt * s;
            x[2] += w * dt;
            p = matmul(matmul(f, p), transpose(f));
            for (int i = 0; i < 3; i++) p[i][i] += noise[0];
            double range = Math.hypot(x[0] - 1, x[1] - 1), bearing = Math.atan2(1 - x[1], 1 - x[0]) - x[2];
            double[][] h = {
                {(x[0] - 1) / range, (x[1] - 1) / range, 0},
                {(1 - x[1]) / (range * range), -(1 - x[0]) / (range * range), -1}
            };
            double[][] sm = matmul(matmul(h, p), transpose(h));
            sm[0][0] += noise[1];
            sm[1][1] += noise[1];
            double det = sm[0][0] * sm[1][1] - sm[0][1] * sm[1][0];
            double[][] inv = {{sm[1][1] / det, -sm[0][1] / det}, {-sm[1][0] / det, sm[0][0] / det}};
            double[][] gain = matmul(matmul(p, transpose(h)), inv);
            double[] innovation = {entry[2] - range, entry[3] - bearing};
            for (int i = 0; i < 3; i++) for (int j = 0; j < 2; j++) x[i] += gain[i][j] * innovation[j];
            double[][] kh = matmul(gain, h), joseph = new double[3][3];
            for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) joseph[i][j] = (i == j ? 1 : 0) - kh[i][j];
            p = matmul(joseph, p);
            nll += 0.5 * Math.log(det);
            for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) nll += 0.5 * innovation[i] * inv[i][j] * innovation[j];
        }
        return nll;
    }

    // at: {0.3, -0.2, 0.5, 0.1, 0.7, 0.4, -0.3, 0.2}
    @Differentiable
    static double[] fft(double[] signal) {
        int n = signal.length;
        double[] re = signal.clone(), im = new double[n];
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double ang = -2 * Math.PI / len, wr = Math.cos(ang), wi = Math.sin(ang);
            for (int i = 0; i < n; i += len) {
                double cr = 1, ci = 0;
                for (int k = 0; k < len / 2; k++) {
                    int a = i + k, b = a + len / 2;
                    double tr = re[b] * cr - im[b] * ci, ti = re[b] * ci + im[b] * cr;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                    double next = cr * wr - ci * wi;
                    ci = cr * wi + ci * wr;
                    cr = next;
                }
            }
        }
        double[] power = new double[n / 2 + 1];
        for (int k = 0; k < power.length; k++) power[k] = Math.log(re[k] * re[k] + im[k] * im[k] + 1e-6);
        return power;
    }

    // at: {100, 0.2, 0.03}, 42, 50
    @Differentiable
    static double asian(double[] p, long seed, int paths) {
        Random rng = new Random(seed);
        double total = 0;
        int steps = 4;
        for (int path = 0; path < paths; path++) {
            double s = p[0], mean = 0, dt = 1.0 / steps;
            for (int i = 0; i < steps; i++) {
                s *= Math.exp((p[2] - 0.5 * p[1] * p[1]) * dt + p[1] * Math.sqrt(dt) * rng.nextGaussian());
                mean += s / steps;
            }
            total += Math.max(mean - 100, 0);
        }
        return Math.exp(-p[2]) * total / paths;
    }

    /** Adaptive Runge–Kutta–Fehlberg with rejected steps. */
    // at: 1.5, 0.4
    @Differentiable
    static double rk45(double mu, double x0) {
        double t = 0, h = 0.2, x = x0, v = 0;
        int rejected = 0;
        while (t < 1) {
            if (t + h > 1) h = 1 - t;
            double[] k1 = f(mu, x, v);
            double[] k2 = f(mu, x + h * k1[0] / 2, v + h * k1[1] / 2);
            double[] k3 = f(mu, x + h * 3 * k2[0] / 4, v + h * 3 * k2[1] / 4);
            double xn = x + h * (2 * k1[0] + 3 * k2[0] + 4 * k3[0]) / 9;
            double vn = v + h * (2 * k1[1] + 3 * k2[1] + 4 * k3[1]) / 9;
            double[] k4 = f(mu, xn, vn);
            double err = h * Math.abs(-5 * k1[0] / 72 + k2[0] / 12 + k3[0] / 9 - k4[0] / 8) + 1e-12;
            if (err > 1e-4 && h > 1e-3) {
                h *= 0.5;
                rejected++;
                continue;
            }
            t += h;
            x = xn;
            v = vn;
            if (err < 1e-6) h = Math.min(2 * h, 0.25);
            if (rejected > 100) throw new IllegalStateException("stiff at " + t);
        }
        return x + v;
    }

    private static double[] f(double mu, double x, double v) {
        return new double[] {v, mu * (1 - x * x) * v - x};
    }
}
