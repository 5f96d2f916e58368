package zoo;

import dev.jacobean.Differentiable;

/** Control flow within control flow. */
final class Nested {
    private Nested() {}

    // at: 0.4, 3, 4
    // at: 0.4, 0, 4
    // at: 0.4, 3, 0
    @Differentiable
    static double twoDeep(double x, int n, int m) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                s += Math.sin(x * i) * Math.cos(x * j);
            }
        }
        return s;
    }

    // at: 0.4, 4
    @Differentiable
    static double triangular(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                s = s * 0.9 + x * j / (i + 1);
            }
        }
        return s;
    }

    // at: 0.4, 3
    @Differentiable
    static double threeDeep(double x, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            double t = x;
            for (int j = i; j < n; j++) {
                double u = t * s;
                for (int k = 0; k < j; k++) {
                    u = Math.sin(u) + x;
                }
                t += u * u;
            }
            s += t / 10;
        }
        return s;
    }

    // at: 0.4, 4
    @Differentiable
    static double whileInFor(double x, int n) {
        double s = x;
        for (int i = 1; i <= n; i++) {
            while (s < i) {
                s = 2 * s + 0.1;
            }
            s *= x;
        }
        return s;
    }

    // at: 0.4
    @Differentiable
    static double forInWhile(double x) {
        double s = x;
        while (s < 20) {
            for (int i = 0; i < 3; i++) {
                s += s * x;
            }
        }
        return s;
    }

    // at: 0.4, 6
    // at: -0.4, 6
    @Differentiable
    static double branchInLoop(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (s > 0) {
                s -= x * x + 0.3;
            } else if (s < -0.5) {
                s = -s * 1.5;
            } else {
                s += Math.exp(x);
            }
        }
        return s;
    }

    // at: 0.4, true, 3
    // at: 0.4, false, 3
    @Differentiable
    static double loopInBranch(double x, boolean first, int n) {
        double s = 1;
        if (first) {
            for (int i = 0; i < n; i++) {
                s = s * x + i;
            }
        } else {
            for (int i = n; i > 0; i--) {
                s = Math.cos(s * x);
            }
        }
        return s * x;
    }

    // at: 0.4, 0.7, 5
    @Differentiable
    static double innerTripsDepend(double x, double y, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = y;
            int k = i * i % 4;
            for (int j = 0; j < k; j++) {
                t *= x + j;
            }
            s += t * s + t;
        }
        return s;
    }

    // at: 1.3, 4
    @Differentiable
    static double loopsInSequenceInLoop(double x, int n) {
        double s = x;
        double p = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                s = Math.sin(s) + p;
            }
            for (int j = i; j < n; j++) {
                p = Math.tanh(p * s);
            }
        }
        return s * p;
    }

    // at: 0.5, 3
    @Differentiable
    static double blocksShadowNothing(double x, int n) {
        double s = 0;
        for (int i = 0; i < n; i++) {
            double t = x * i;
            s += t * t;
        }
        for (int i = 0; i < n; i++) {
            double t = s + i;
            s = t * x;
        }
        {
            double t = s;
            s = t * t;
        }
        return s;
    }
}
