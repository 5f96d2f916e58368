package zoo;

import dev.jacobean.Differentiable;

/** Counted loops. */
final class Loops {
    private Loops() {}

    // at: 1.1, 7
    // at: 1.1, 0 -> 0
    // at: 1.1, -3 -> 0
    // trap: zero-trip loops
    @Differentiable
    static double power(double x, int n) {
        double p = 1;
        for (int i = 0; i < n; i++) {
            p *= x;
        }
        return p;
    }

    // at: 0.9, 5
    @Differentiable
    static double descending(double x, int n) {
        double s = x;
        for (int i = n; i > 0; i--) {
            s = s * x + i;
        }
        return s;
    }

    // at: 0.9, 17
    @Differentiable
    static double stepThree(double x, int n) {
        double s = 0;
        for (int i = 2; i <= n; i += 3) {
            s += Math.sin(i * x);
        }
        return s;
    }

    // at: 0.9, 40
    @Differentiable
    static double doublingIndex(double x, int n) {
        double s = 1;
        for (int i = 1; i < n; i *= 2) {
            s = s * x + 1.0 / i;
        }
        return s;
    }

    // at: 0.3, 0.8, 6
    // trap: loop-carried swaps
    @Differentiable
    static double fibonacciLike(double a, double b, int n) {
        for (int i = 0; i < n; i++) {
            double t = a + b * a;
            a = b;
            b = t;
        }
        return a * b;
    }

    // at: 0.3, 0.8, 5
    // at: 0.3, 0.8, 4
    // trap: loop-carried swaps
    @Differentiable
    static double swapping(double a, double b, int n) {
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = t;
        }
        return a * a * b;
    }

    // at: 0.3, 0.8, -0.2, 7
    // trap: loop-carried swaps
    @Differentiable
    static double rotating(double a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = c;
            c = t * 1.5;
        }
        return a - 2 * b * b + 3 * c;
    }

    // at: 0.7, 10
    @Differentiable
    static double taylorExponential(double x, int terms) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= terms; k++) {
            term *= x / k;
            sum += term;
        }
        return sum;
    }

    // at: 0.7
    @Differentiable
    static double constantTrips(double x) {
        double y = x;
        for (int i = 0; i < 4; i++) {
            y = Math.sin(y) + x;
        }
        return y;
    }

    // at: 0.2, 1.7
    // trap: active loop variables
    @Differentiable
    static double activeLoopVariable(double from, double step) {
        double s = 0;
        for (double t = from; t < 10; t += step) {
            s += t * t;
        }
        return s;
    }

    // at: 0.3, 0.25
    // trap: active loop variables
    @Differentiable
    static double trapezoidal(double a, double h) {
        double area = 0;
        double x = a;
        for (int i = 0; i < 8; i++, x += h) {
            area += 0.5 * h * (Math.exp(-x * x) + Math.exp(-(x + h) * (x + h)));
        }
        return area;
    }

    // at: 0.6, 9
    @Differentiable
    static double alternating(double x, int n) {
        double s = 0;
        int sign = 1;
        for (int i = 1; i < n; i++) {
            s += sign * Math.pow(x, i) / i;
            sign = -sign;
        }
        return s;
    }

    // at: 0.4, 6
    @Differentiable
    static double twoCounters(double x, int n) {
        double s = 0;
        for (int i = 0, j = n; i < j; i++, j--) {
            s += i * x * x - j * Math.cos(x * j);
        }
        return s;
    }

    // at: 0.4, 6
    @Differentiable
    static double boundChangesInside(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * s + x;
            if (i == 2) {
                n--;
            }
        }
        return s;
    }

    // at: 0.4, 5
    @Differentiable
    static double counterChangedInside(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = Math.sin(s + i);
            if (i == 1) {
                i++;
            }
        }
        return s;
    }

    // at: 0.4, 3
    @Differentiable
    static double indexAfterLoop(double x, int n) {
        int i;
        for (i = 0; i * i < n; i++) {
            x *= 1.25;
        }
        return x * i;
    }

    // at: 0.4, 2.5
    @Differentiable
    static double invariantInside(double x, double y) {
        double s = 0;
        for (int i = 1; i <= 3; i++) {
            s += Math.exp(x * y) * i;
        }
        return s;
    }

    // at: 0.8, 4
    @Differentiable
    static double emptyBody(double x, int n) {
        int k = 0;
        for (int i = 0; i < n; i++, k += 2) {}
        return k * x;
    }

    // at: 0.8, 3
    @Differentiable
    static double newton(double a, int n) {
        double r = a;
        for (int i = 0; i < n; i++) {
            r -= (r * r - a) / (2 * r);
        }
        return r;
    }

    // at: 0.35, 5
    @Differentiable
    static double logistic(double x, int n) {
        for (int i = 0; i < n; i++) {
            x = 3.2 * x * (1 - x);
        }
        return x;
    }

    // at: 0.35, 4, 3
    @Differentiable
    static double twoLoops(double x, int n, int m) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * x + 1;
        }
        for (int i = 0; i < m; i++) {
            s = Math.tanh(s) * x;
        }
        return s;
    }

    // at: 0.35, 5000000000
    @Differentiable
    static double longCounter(double x, long n) {
        double s = x;
        for (long k = n; k > n / 2 && k > 1; k /= 3) {
            s = s * x + Math.sin(s) + k % 7;
        }
        return s;
    }
}
