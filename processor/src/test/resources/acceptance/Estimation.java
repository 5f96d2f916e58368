package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;

/** Recursive estimation and digital filters. */
final class Estimation {
    record Gaussian(double mean, double variance) {
        Gaussian predict(double drift, double q) {
            return new Gaussian(mean + drift, variance + q);
        }

        Gaussian update(double z, double r) {
            double k = variance / (variance + r);
            return new Gaussian(mean + k * (z - mean), (1 - k) * variance);
        }

        double logLikelihood(double z, double r) {
            double s = variance + r, e = z - mean;
            return -0.5 * (Math.log(2 * Math.PI * s) + e * e / s);
        }
    }

    private Estimation() {}

    // at: 0.1, 0.3, {1.1, 0.9, 1.4, 1.2}
    @Differentiable
    static double kalmanLikelihood(double q, double r, double[] observations) {
        Gaussian belief = new Gaussian(0, 10);
        double total = 0;
        for (double z : observations) {
            belief = belief.predict(0.05, q);
            total += belief.logLikelihood(z, r);
            belief = belief.update(z, r);
        }
        return total;
    }

    // at: {0, 1}, {{1, 0.1}, {0.1, 1}}, 0.5, {0.6, 1.3, 1.7}, 0.1
    @Differentiable
    static double[] kalman2(double[] x0, double[][] p0, double r, double[] zs, double q) {
        double dt = 0.5;
        double x = x0[0], v = x0[1];
        double pxx = p0[0][0], pxv = p0[0][1], pvv = p0[1][1];
        for (double z : zs) {
            x += dt * v;
            pxx += dt * (2 * pxv + dt * pvv) + q * dt * dt * dt / 3;
            pxv += dt * pvv + q * dt * dt / 2;
            pvv += q * dt;
            double s = pxx + r, kx = pxx / s, kv = pxv / s, y = z - x;
            x += kx * y;
            v += kv * y;
            pvv -= kv * pxv;
            pxv *= 1 - kx;
            pxx *= 1 - kx;
        }
        return new double[] {x, v, pxx, pxv, pvv};
    }

    // at: {1, 2}, {{2, 0.3}, {0.3, 1}}, {2.3, 1.1}
    // writes: x, p
    @Differentiable
    static void ekfRangeBearing(double[] x, double[][] p, double[] z) {
        double d2 = x[0] * x[0] + x[1] * x[1], d = Math.sqrt(d2);
        double[][] h = {{x[0] / d, x[1] / d}, {-x[1] / d2, x[0] / d2}};
        double[][] ph = new double[2][2], s = {{0.1, 0}, {0, 0.01}};
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) ph[i][j] = p[i][0] * h[j][0] + p[i][1] * h[j][1];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) s[i][j] += h[i][0] * ph[0][j] + h[i][1] * ph[1][j];
        double det = s[0][0] * s[1][1] - s[0][1] * s[1][0];
        double[][] si = {{s[1][1] / det, -s[0][1] / det}, {-s[1][0] / det, s[0][0] / det}};
        double[] y = {z[0] - d, z[1] - Math.atan2(x[1], x[0])};
        double[][] k = new double[2][2];
        for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) k[i][j] = ph[i][0] * si[0][j] + ph[i][1] * si[1][j];
        for (int i = 0; i < 2; i++) x[i] += k[i][0] * y[0] + k[i][1] * y[1];
        double[][] old = {p[0].clone(), p[1].clone()};
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int l = 0; l < 2; l++) p[i][j] -= k[i][l] * (h[l][0] * old[0][j] + h[l][1] * old[1][j]);
    }

    // at: {0.5, 1}, {1, 0.2, 0.7}, 0.4
    @Differentiable
    static double[] unscentedTransform(double[] mean, double[] choleskyPacked, double lambda) {
        int n = 2;
        double[][] points = new double[2 * n + 1][];
        points[0] = Arrays.copyOf(mean, n);
        double scale = Math.sqrt(n + lambda);
        double[][] l = {{choleskyPacked[0], 0}, {choleskyPacked[1], choleskyPacked[2]}};
        for (int i = 0; i < n; i++) {
            points[1 + i] = mean.clone();
            points[1 + n + i] = mean.clone();
            for (int j = 0; j < n; j++) {
                points[1 + i][j] += scale * l[j][i];
                points[1 + n + i][j] -= scale * l[j][i];
            }
        }
        double m = 0, v = 0;
        double[] y = new double[points.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.sin(points[i][0]) * points[i][1];
            m += weight(i, n, lambda) * y[i];
        }
        for (int i = 0; i < y.length; i++) v += weight(i, n, lambda) * (y[i] - m) * (y[i] - m);
        return new double[] {m, v};
    }

    private static double weight(int i, int n, double lambda) {
        return i == 0 ? lambda / (n + lambda) : 0.5 / (n + lambda);
    }

    // at: {0.2, 0.3, 0.2}, {1, -0.5, 0.25}, {1, 2, 3, 4, 5}
    @Differentiable
    static double[] iirDirectFormTwo(double[] b, double[] a, double[] input) {
        double[] w = new double[a.length], out = new double[input.length];
        for (int n = 0; n < input.length; n++) {
            System.arraycopy(w, 0, w, 1, w.length - 1);
            w[0] = input[n];
            for (int k = 1; k < a.length; k++) w[0] -= a[k] * w[k];
            for (int k = 0; k < b.length; k++) out[n] += b[k] * w[k];
        }
        return out;
    }

    // at: {0.2, 0.3, 0.5}, {1, 2, 3, 4, 5}
    @Differentiable
    static double[] firRingBuffer(double[] taps, double[] input) {
        double[] ring = new double[taps.length];
        double[] out = new double[input.length];
        int head = 0;
        for (int n = 0; n < input.length; n++) {
            ring[head] = input[n];
            int tap = head;
            for (double t : taps) {
                out[n] += t * ring[tap];
                tap = tap == 0 ? ring.length - 1 : tap - 1;
            }
            head = (head + 1) % ring.length;
        }
        return out;
    }

    // at: {1, 2, 3, 5}, 0.3
    // writes: x
    @Differentiable
    static void exponentialSmoothing(double[] x, double alpha) {
        for (int i = 1; i < x.length; ++i) x[i] = alpha * x[i] + (1 - alpha) * x[i - 1];
    }

    // at: {0.3, 0.1}, {1, 0.5, -0.7, 0.2, 0.9}, {0.4, 0.2, -0.1, 0.3, 0.5}
    @Differentiable
    static double leastMeanSquares(double[] weights, double[] x, double[] desired) {
        double[] w = weights.clone();
        double mse = 0;
        for (int n = w.length - 1; n < x.length; n++) {
            double y = 0;
            for (int k = 0; k < w.length; k++) y += w[k] * x[n - k];
            double e = desired[n] - y;
            for (int k = 0; k < w.length; k++) w[k] += 0.1 * e * x[n - k];
            mse += e * e;
        }
        return mse;
    }

    // at: 2.1, 0.3, 0.05, {0.4, 0.5, 0.8, 0.9}
    @Differentiable(wrt = {"kp", "ki", "kd"})
    static double pidCost(double kp, double ki, double kd, double[] reference) {
        double y = 0, v = 0, integral = 0, last = 0, cost = 0;
        final double dt = 0.1;
        for (int i = 0; i < reference.length; i++) {
            double e = reference[i] - y;
            integral += e * dt;
            double u = kp * e + ki * integral + kd * (e - last) / dt;
            u = Math.max(-5, Math.min(5, u));
            v += (u - 0.5 * v - y) * dt;
            y += v * dt;
            cost += e * e * dt;
            last = e;
        }
        return cost;
    }

    // at: {0.6, 0.4}, {{0.7, 0.3}, {0.2, 0.8}}, {{0.5, 0.4, 0.1}, {0.1, 0.3, 0.6}}, {0, 1, 2, 2}
    @Differentiable
    static double hiddenMarkov(double[] start, double[][] transition, double[][] emission, int[] observed) {
        double[] alpha = new double[start.length];
        for (int s = 0; s < alpha.length; s++) alpha[s] = start[s] * emission[s][observed[0]];
        double log = 0;
        for (int t = 1; t < observed.length; t++) {
            double[] next = new double[alpha.length];
            double c = 0;
            for (int j = 0; j < next.length; j++) {
                for (int i = 0; i < alpha.length; i++) next[j] += alpha[i] * transition[i][j];
                next[j] *= emission[j][observed[t]];
                c += next[j];
            }
            for (int j = 0; j < next.length; j++) next[j] /= c;
            log += Math.log(c);
            alpha = next;
        }
        double sum = 0;
        for (double a : alpha) sum += a;
        return log + Math.log(sum);
    }

    // at: {0.2, 0.5, 0.9}, {1, 0.8, 0.3, 0.6}, 3
    @Differentiable
    static double particleWeights(double[] particles, double[] z, int steps) {
        double[] x = particles.clone();
        double evidence = 0;
        for (int t = 0; t < Math.min(steps, z.length); t++) {
            double[] w = new double[x.length];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = 0.5 * x[i] + 0.3 * Math.cos(1.2 * t) + 0.1 * i;
                double e = z[t] - x[i];
                w[i] = Math.exp(-0.5 * e * e);
                sum += w[i];
            }
            evidence += Math.log(sum / x.length);
        }
        return evidence;
    }
}
