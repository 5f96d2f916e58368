package zoo;

import dev.jacobean.Differentiable;

/** Signals and estimation. */
final class Filters {
    private Filters() {}

    // at: {1, 0.5, -0.2, 0.7}, 0.3
    @Differentiable
    static double[] lowPass(double[] x, double alpha) {
        double[] y = new double[x.length];
        double state = 0;
        for (int i = 0; i < x.length; i++) {
            state += alpha * (x[i] - state);
            y[i] = state;
        }
        return y;
    }

    // at: {1, 0.5, -0.2, 0.7, 0.9}, {0.2, 0.3, 0.1}, {-0.5, 0.25}
    @Differentiable
    static double[] biquad(double[] x, double[] b, double[] a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = b[0] * x[i];
            if (i >= 1) {
                y[i] += b[1] * x[i - 1] - a[0] * y[i - 1];
            }
            if (i >= 2) {
                y[i] += b[2] * x[i - 2] - a[1] * y[i - 2];
            }
        }
        return y;
    }

    // at: {1, 1.2, 0.9, 1.1}, 0.1, 0.2
    @Differentiable
    static double kalmanLikelihood(double[] z, double q, double r) {
        double x = 0;
        double p = 1;
        double s = 0;
        for (double measured : z) {
            p += q;
            double innovation = measured - x;
            double variance = p + r;
            s += 0.5 * (Math.log(variance) + innovation * innovation / variance);
            double gain = p / variance;
            x += gain * innovation;
            p *= 1 - gain;
        }
        return s;
    }

    // at: {1, 0.5, -0.2, 0.7, 0.9, 0.1}, 0.5, 3
    // trap: ring buffers
    @Differentiable
    static double ringBuffer(double[] x, double decay, int size) {
        double[] ring = new double[size];
        int head = 0;
        double s = 0;
        for (double v : x) {
            double old = ring[head];
            ring[head] = v + decay * old;
            head = (head + 1) % ring.length;
            s += ring[head] * v - old * old;
        }
        return s;
    }

    // at: {1, 0.5, -0.2, 0.7}
    @Differentiable
    static double[] discreteFourier(double[] x) {
        int n = x.length;
        double[] power = new double[n];
        for (int k = 0; k < n; k++) {
            double re = 0;
            double im = 0;
            for (int t = 0; t < n; t++) {
                double angle = 2 * Math.PI * k * t / n;
                re += x[t] * Math.cos(angle);
                im -= x[t] * Math.sin(angle);
            }
            power[k] = re * re + im * im;
        }
        return power;
    }

    // at: {1, 0.5, -0.2, 0.7}, {0, 0.2, 0.1, 0.3}
    // writes: re, im
    // trap: butterflies in place
    @Differentiable
    static void fastFourier(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            while (j >= bit) {
                j -= bit;
                bit >>= 1;
            }
            j += bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int size = 2; size <= n; size *= 2) {
            for (int start = 0; start < n; start += size) {
                for (int k = 0; k < size / 2; k++) {
                    double angle = -2 * Math.PI * k / size;
                    double c = Math.cos(angle);
                    double s = Math.sin(angle);
                    int a = start + k;
                    int b = a + size / 2;
                    double tr = re[b] * c - im[b] * s;
                    double ti = re[b] * s + im[b] * c;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }

    // at: {1, 0.5, -0.2, 0.7, 0.4}
    // writes: x
    @Differentiable
    static void medianOfThree(double[] x) {
        double before = x[0];
        for (int i = 1; i + 1 < x.length; i++) {
            double here = x[i];
            double low = Math.min(before, here);
            double high = Math.max(before, here);
            x[i] = Math.max(low, Math.min(high, x[i + 1]));
            before = here;
        }
    }

    // at: {3, 1, 2}
    // writes: x
    // trap: sorting in place
    @Differentiable
    static void insertionSort(double[] x) {
        for (int i = 1; i < x.length; i++) {
            double v = x[i];
            int j = i - 1;
            while (j >= 0 && x[j] > v) {
                x[j + 1] = x[j];
                j--;
            }
            x[j + 1] = v;
        }
        x[0] *= x[1];
    }

    // at: {1, 0.5, -0.2, 0.7}, {0.1, 0.2, 0.3, 0.4}, 2
    @Differentiable
    static double dynamicTimeWarping(double[] a, double[] b, double gamma) {
        int n = a.length;
        int m = b.length;
        double[][] d = new double[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                d[i][j] = i + j == 0 ? 0 : 1e3;
            }
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                double cost = (a[i - 1] - b[j - 1]) * (a[i - 1] - b[j - 1]);
                double s = Math.exp(-gamma * d[i - 1][j])
                        + Math.exp(-gamma * d[i][j - 1])
                        + Math.exp(-gamma * d[i - 1][j - 1])
                        + 1e-300;
                d[i][j] = cost - Math.log(s) / gamma;
            }
        }
        return d[n][m];
    }
}
