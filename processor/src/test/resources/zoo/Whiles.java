package zoo;

import dev.jacobean.Differentiable;

/** Loops of unknown length. */
final class Whiles {
    private Whiles() {}

    // at: 2
    // at: 0.1
    @Differentiable
    static double root(double a) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-12) {
            r = 0.5 * (r + a / r);
        }
        return r;
    }

    // at: 0.5
    // at: 0.05
    @Differentiable
    static double growsUntil(double x) {
        double y = x;
        while (y < 10) {
            y = y * 1.7 + x;
        }
        return y;
    }

    // at: 0.5
    @Differentiable
    static double neverEntered(double x) {
        double y = x * x;
        while (y < 0) {
            y += 1;
        }
        return y * x;
    }

    // at: 0.5
    // at: 30
    @Differentiable
    static double atLeastOnce(double x) {
        double y = x;
        do {
            y = y / 2 + Math.sin(x);
        } while (y > 3);
        return y;
    }

    // at: 0.3, 0.4
    @Differentiable
    static double kepler(double mean, double eccentricity) {
        double e = mean;
        double delta;
        do {
            delta = (e - eccentricity * Math.sin(e) - mean) / (1 - eccentricity * Math.cos(e));
            e -= delta;
        } while (Math.abs(delta) > 1e-10);
        return e;
    }

    // at: 5.5, 17
    @Differentiable
    static double byHalving(double x, int n) {
        double result = 1;
        double base = x;
        while (n > 0) {
            if (n % 2 == 1) {
                result *= base;
            }
            base *= base;
            n /= 2;
        }
        return Math.log(result);
    }

    // at: 0.5, 27
    @Differentiable
    static double collatz(double x, int n) {
        double s = x;
        while (n != 1) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            s = Math.sin(s * x + n);
        }
        return s;
    }

    // at: 3, 0.5
    @Differentiable
    static double twoConditions(double x, double y) {
        int k = 0;
        while (x > 0.1 && k < 20) {
            x = x * y + 0.01;
            k++;
        }
        return x + k * y;
    }

    // at: 0.7, 0.2
    @Differentiable
    static double arithmeticGeometricMean(double a, double b) {
        while (Math.abs(a - b) > 1e-14 * a) {
            double next = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = next;
        }
        return a;
    }

    // at: {0.5, 2, 0.25, 3, 1}
    @Differentiable
    static double overArray(double[] x) {
        int i = 0;
        double s = 1;
        while (i < x.length && s < 10) {
            s += s * x[i];
            i++;
        }
        return s;
    }

    // at kink: 1.2
    @Differentiable
    static double bisection(double target) {
        double low = 0;
        double high = 4;
        while (high - low > 1e-3) {
            double middle = 0.5 * (low + high);
            if (middle * middle < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low * target + high;
    }

    // at: 0.9
    @Differentiable
    static double countsDownInHeader(double x) {
        int n = 4;
        double p = x;
        while (n-- > 0) {
            p = p * x + n;
        }
        return p * n;
    }

    // at: 0.9
    // trap: side effects in a loop's condition
    @Differentiable
    static double preIncrementInHeader(double x) {
        int n = 0;
        double p = x;
        while (++n < 5) {
            p = Math.cos(p) * n + x;
        }
        return p + n * x;
    }
}
