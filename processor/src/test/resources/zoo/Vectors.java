package zoo;

import dev.jacobean.Differentiable;

/** Arrays that are read, and arrays that are made. */
final class Vectors {
    private Vectors() {}

    // at: {1, 2, 3} -> 1, 1, 1
    // at: {} -> 
    @Differentiable
    static double sum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s;
    }

    // at: {1, 2, 3}, {4, 5, 6} -> 4, 5, 6, 1, 2, 3
    // at: {1, 2, 3}, =x -> 1, 2, 3, 1, 2, 3
    // trap: dot(a, a)
    @Differentiable
    static double dot(double[] x, double[] y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * y[i];
        }
        return s;
    }

    // at: {3, 4} -> 0.6, 0.8
    // at: {0.3, -0.4, 1.2}
    @Differentiable
    static double norm(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return Math.sqrt(s);
    }

    // at: {2, 3, 4} -> 12, 8, 6
    @Differentiable
    static double product(double[] x) {
        double p = 1;
        for (int i = 0; i < x.length; i++) {
            p *= x[i];
        }
        return p;
    }

    // at: {0.5, 2, 3}, 1.5
    @Differentiable
    static double[] scaled(double[] x, double a) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = a * x[i];
        }
        return y;
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double[] softmax(double[] x) {
        double max = x[0];
        for (double v : x) {
            max = Math.max(max, v);
        }
        double[] y = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i] - max);
            sum += y[i];
        }
        for (int i = 0; i < x.length; i++) {
            y[i] /= sum;
        }
        return y;
    }

    // at: {0.5, 2, -3}
    @Differentiable
    static double logSumExp(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (double v : x) {
            sum += Math.exp(v - max);
        }
        return max + Math.log(sum);
    }

    // at: {0.5, 2, 3, -1}
    @Differentiable
    static double rosenbrock(double[] x) {
        double f = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double t = x[i + 1] - x[i] * x[i];
            double u = 1 - x[i];
            f += 100 * t * t + u * u;
        }
        return f;
    }

    // at: {0.5, 2, 3}, 0.3
    @Differentiable
    static double horner(double[] c, double x) {
        double p = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            p = p * x + c[i];
        }
        return p;
    }

    // at: 0.5, 0.25 -> 1, 0, 0.25, 0.5, 2, -1
    @Differentiable
    static double[] literal(double x, double y) {
        double[] result = {x, x * y, 2 * x - y};
        return result;
    }

    // at: 0.5, 0.25
    @Differentiable
    static double[] newLiteral(double x, double y) {
        return new double[] {Math.sin(x), y, 3, x / y};
    }

    // at: {0.5, 2, 3} -> 0, 0, 1, 0, 1, 0, 1, 0, 0
    @Differentiable
    static double[] reversed(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[x.length - 1 - i] = x[i];
        }
        return y;
    }

    // at: {0.5, 2, 3}, {2, 0, 1, 2} -> 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1
    @Differentiable
    static double[] gathered(double[] x, int[] index) {
        double[] y = new double[index.length];
        for (int i = 0; i < index.length; i++) {
            y[i] = x[index[i]];
        }
        return y;
    }

    // at: {0.5, 2, 3, 4}, {2, 0, 1, 2}
    @Differentiable
    static double[] scattered(double[] x, int[] index) {
        double[] y = new double[3];
        for (int i = 0; i < index.length; i++) {
            y[index[i]] += x[i] * x[i];
        }
        return y;
    }

    // at: {0.5, 2, 3, 4}
    @Differentiable
    static double[] cumulativeSum(double[] x) {
        double[] y = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
            y[i] = s;
        }
        return y;
    }

    // at: {0.5, 2, 3, 4}
    @Differentiable
    static double[] cumulativeProductByElements(double[] x) {
        double[] y = x.clone();
        for (int i = 1; i < x.length; i++) {
            y[i] *= y[i - 1];
        }
        return y;
    }

    // at: {0.5, 2, -3, 4} -> 0, 0, 0, 1
    @Differentiable
    static double maximum(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > max) {
                max = x[i];
            }
        }
        return max;
    }

    // at: {0.5, 2, -3, 4} -> 0, 0, 1, 0
    @Differentiable
    static double atArgmin(double[] x) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] < x[best]) {
                best = i;
            }
        }
        return x[best];
    }

    // at: {0.5, 2, -3, 4}
    @Differentiable
    static double variance(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double s = 0;
        for (double v : x) {
            s += (v - mean) * (v - mean);
        }
        return s / (x.length - 1);
    }

    // at: {0.5, 2}, {1, 3, -1}
    @Differentiable
    static double[] convolution(double[] x, double[] k) {
        double[] y = new double[x.length + k.length - 1];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < k.length; j++) {
                y[i + j] += x[i] * k[j];
            }
        }
        return y;
    }

    // at: {0.5, 2}, 7 throws ArrayIndexOutOfBoundsException
    // at: {0.5, 2}, 1 -> 0, 4
    @Differentiable
    static double elementSquared(double[] x, int i) {
        return x[i] * x[i];
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double[] unchanged(double[] x) {
        return x.clone();
    }

    // at: 0.4, 4
    @Differentiable
    static double[] powers(double x, int n) {
        double[] p = new double[n];
        p[0] = 1;
        for (int i = 1; i < n; i++) {
            p[i] = p[i - 1] * x;
        }
        return p;
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double localScratch(double[] x) {
        double[] t = new double[2];
        for (int i = 0; i < x.length; i++) {
            t[0] = t[1] + x[i];
            t[1] = t[0] * x[i];
        }
        return t[0] * t[1];
    }

    // at: {0.5, 2, 3}
    @Differentiable
    static double freshArrayEachTurn(double[] x) {
        double s = 0;
        for (double v : x) {
            double[] t = new double[3];
            t[0] = v;
            t[1] = t[0] * v + s;
            t[2] += t[1] * t[0];
            s += t[2];
        }
        return s;
    }

    // at: {0.5, 2}
    // trap: a constant buffer that becomes active
    @Differentiable
    static double constantBufferBecomesActive(double[] x) {
        double[] buffer = {1, 2, 3};
        double s = buffer[0] * x[0];
        buffer[0] = x[1];
        s += buffer[0] * x[0];
        buffer[0] = 5;
        return s + buffer[0] * x[1] * buffer[1];
    }
}
