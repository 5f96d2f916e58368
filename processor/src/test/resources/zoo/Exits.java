package zoo;

import dev.jacobean.Differentiable;

/** break, continue and early return. */
final class Exits {
    private Exits() {}

    // at: {0.5, 0.7, 2, 0.1}, 1
    // at: {0.5, 0.7, 2, 0.1}, 100
    // at: {}, 100
    @Differentiable
    static double firstAbove(double[] x, double limit) {
        double s = 0;
        for (double v : x) {
            s += v * v;
            if (s > limit) {
                return s * v;
            }
        }
        return s;
    }

    // at: 0.5, 10
    // at: 1.5, 10
    // trap: break re-entry
    @Differentiable
    static double breaks(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * s + x;
            if (s > 5) {
                break;
            }
            s -= 0.25 * x;
        }
        return s;
    }

    // at: 0.5, 7
    // trap: continue re-entry
    @Differentiable
    static double continues(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i % 3 == 1) {
                continue;
            }
            s = Math.sin(s) * x + i;
        }
        return s;
    }

    // at: 0.5, 9
    // trap: continue and break re-entry
    @Differentiable
    static double breaksAndContinues(double x, int n) {
        double s = x;
        double p = 1;
        for (int i = 0; i < n; i++) {
            p *= 1.1;
            if (i == 2) {
                s += p * x;
                continue;
            }
            s = s * p;
            if (s > 4) {
                s -= x;
                if (i > 4) {
                    break;
                }
                continue;
            }
            s += Math.exp(-s);
        }
        return s * p;
    }

    // at: 0.5
    // at: -0.5
    @Differentiable
    static double earlyReturn(double x) {
        if (x < 0) {
            return x * x;
        }
        double y = Math.sqrt(x);
        return y * x;
    }

    // at: 0.5, 1
    // at: 0.5, 2
    // at: 0.5, 3
    // trap: early return before later declarations
    @Differentiable
    static double returnBeforeDeclarations(double x, int kind) {
        double a = x * 2;
        if (kind == 1) {
            return a;
        }
        double b = a * a;
        if (kind == 2) {
            return b + a;
        }
        double c = b * a;
        return c * b - x;
    }

    // at: 0.5, 2, 3
    // at: 2.5, 2, 3
    @Differentiable
    static double returnFromInnerLoop(double x, int n, int m) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                s += s * x;
                if (s > 20) {
                    return s * x + i;
                }
            }
            s *= 0.9;
        }
        return s;
    }

    // at: 0.5, 4
    @Differentiable
    static double breakInnerOnly(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s = s * 1.2 + x;
                if (j >= i) {
                    break;
                }
            }
            s = Math.sin(s);
        }
        return s;
    }

    // at: 0.5
    @Differentiable
    static double infiniteWithBreak(double x) {
        double s = x;
        while (true) {
            s = s * 1.5 + x;
            if (s > 10) {
                break;
            }
        }
        return s;
    }

    // at: 0.5
    @Differentiable
    static double infiniteWithReturn(double x) {
        double s = x;
        for (; ; ) {
            s = s * 1.5 + x;
            if (s > 10) {
                return s * s;
            }
        }
    }

    // at: 0.5, 8
    @Differentiable
    static double continueInWhile(double x, int n) {
        double s = x;
        int i = 0;
        while (i < n) {
            i++;
            if (i % 2 == 0) {
                continue;
            }
            s = s * x + i;
        }
        return s;
    }

    // at: 0.5, 8
    @Differentiable
    static double continueInDo(double x, int n) {
        double s = x;
        int i = 0;
        do {
            i += 2;
            if (i == 4) {
                continue;
            }
            s = Math.cos(s + x * i);
        } while (i < n);
        return s;
    }

    // at: 3
    // at: -3
    // at: 0.5
    @Differentiable
    static double allBranchesReturn(double x) {
        if (x > 1) {
            return Math.log(x);
        } else if (x < -1) {
            return x * x * x;
        } else {
            return 1 - x * x;
        }
    }

    // at: {0.1, 0.9, 0.4, 0.8}
    // at: {0.1, 0.2}
    @Differentiable
    static double[] returnsArrayEarly(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i];
            if (x[i] > 0.5) {
                return y;
            }
        }
        y[0] = -y[1];
        return y;
    }

    // at: {0.1, -0.9, 0.4, 0.8}
    // at: {0.1, 0.2}
    // writes: x
    @Differentiable
    static void returnsFromVoid(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) {
                return;
            }
            x[i] = Math.sin(x[i]);
        }
        x[0] = x[0] * x[1];
    }

    // at: 0.7, 5
    @Differentiable
    static double breakAtOnce(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = s * s;
            break;
        }
        return s;
    }

    // at: 0.7, 5
    @Differentiable
    static double breakOnFlag(double x, int n) {
        boolean done = false;
        double s = x;
        for (int i = 0; i < n && !done; i++) {
            s = s * x + 1;
            done = s > 1.5;
        }
        return s;
    }
}
