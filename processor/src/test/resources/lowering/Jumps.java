package lowering;

import dev.jacobean.Differentiable;

/** Jumps of all kinds, out of and into all kinds of statements. */
final class Jumps {
    private Jumps() {}

    @Differentiable
    static double guardClauses(double x, double y) {
        if (x < -1) {
            return y;
        }
        if (y < 0) {
            x = -x;
            if (x > 1) {
                return x * y;
            }
        } else if (y > 1) {
            return x + y;
        }
        double z = x * y;
        if (z > 0.5) return z;
        else x += 1;
        return x - z;
    }

    @Differentiable
    static double returnsFromLoops(double[] x, double limit) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                if (x[j] > limit) {
                    return s + i * 10 + j;
                }
                s += x[i] * x[j];
            }
            if (s < -3) {
                return s;
            }
        }
        return -s;
    }

    @Differentiable
    static double labelledBreak(double[] x, int n) {
        double s = 0;
        outer:
        for (int i = 0; i < n; i++) {
            for (double v : x) {
                if (v > 1.5) {
                    break outer;
                }
                if (v < -1.5) {
                    continue outer;
                }
                s += v * i;
            }
            s += 100;
        }
        return s;
    }

    @Differentiable
    static double labelledBlock(double x, double y) {
        double r = 1;
        block: {
            if (x > y) {
                r = x;
                break block;
            }
            inner: {
                if (x < 0) break inner;
                r *= 2;
                if (y > 1) break block;
                r *= 3;
            }
            r += y;
        }
        return r + x;
    }

    @Differentiable
    static double continueStillUpdates(double[] x) {
        double s = 0;
        int steps = 0;
        for (int i = 0, j = x.length; i < j; i++, j--, steps++) {
            if (x[i] < 0) {
                continue;
            }
            s += x[i] * steps;
        }
        return s * 10 + steps;
    }

    @Differentiable
    static double breakSkipsUpdate(double[] x, int n) {
        int i;
        double s = 0;
        for (i = 0; i < n; s += x[i], i++) {
            if (x[i] > 1) {
                break;
            }
        }
        return s + 1000 * i;
    }

    @Differentiable
    static double whileTrue(double x) {
        int n = 0;
        while (true) {
            x = 0.5 * x + 0.1;
            n++;
            if (n > 10) return x;
            if (x < 0.3) break;
        }
        return x * n;
    }

    @Differentiable
    static double whileTrueReturns(double x, int k) {
        for (;;) {
            if (k-- <= 0) {
                return x;
            }
            x *= 1.25;
        }
    }

    @Differentiable
    static double doWhile(double x, int n) {
        double s = 0;
        int i = 0;
        do {
            s += x * i;
            if (i == 3) continue;
            if (i == 6) break;
            s += 1;
        } while (++i < n && s < 20);
        return s + 100 * i;
    }

    @Differentiable
    static double doWhileReturn(double x, int n) {
        do {
            x = x * x - 0.5;
            if (x > 2) return -x;
        } while (n-- > 0);
        return x + n;
    }

    @Differentiable
    static double conditionsThatAssign(double[] x) {
        double s = 0;
        int i = 0;
        double v;
        while (i < x.length && (v = x[i++]) > -1) {
            s += v;
        }
        return s * 100 + i;
    }

    @Differentiable
    static double nestedWhiles(double x, int n) {
        int i = n;
        double p = 1;
        while (i > 0) {
            int j = i;
            while (j > 0) {
                j -= 2;
                if (j == 3) {
                    continue;
                }
                p += x * j;
                if (p > 40) break;
            }
            i--;
            if (p < -40) return p;
        }
        return p + i;
    }

    @Differentiable
    static double deepExits(double[] x) {
        double best = -1;
        search:
        for (int i = 0; i < x.length; i++) {
            int j = i;
            do {
                for (int k = j; k < x.length; k++) {
                    double v = x[i] * x[j] + x[k];
                    if (v > 3) {
                        best = v;
                        break search;
                    }
                    if (v < -3) continue search;
                    if (v > 2) break;
                    best = Math.max(best, v);
                }
                j++;
            } while (j < x.length);
            best += 0.125;
        }
        return best;
    }

    @Differentiable
    static void voidReturns(double[] x, double c) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) return;
            x[i] *= c;
        }
        if (c < 0) return;
        if (x.length > 2) x[2] = c;
    }

    @Differentiable
    static double throwsSometimes(double x, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative: " + n);
        }
        double s = x;
        for (int i = 0; i < n; i++) {
            if (i > 5) throw new IllegalStateException();
            s *= s;
        }
        if (s > 3) {
            double t = s * 2;
            s = t;
        } else if (s < -1) {
            throw new ArithmeticException();
        } else {
            s += 1;
        }
        return s;
    }

    @Differentiable
    static double assignedInBothBranches(double x, boolean b) {
        final double y;
        double z;
        if (b) {
            y = x * 2;
            z = 1;
        } else {
            y = x;
            z = y + 3;
        }
        if (x > 0) {
            double t = z;
            z = y;
            x = t;
        }
        return x * y - z;
    }

    @Differentiable
    static double assignedBeforeBreak(double[] x) {
        double found;
        int i = 0;
        while (true) {
            if (i == x.length) {
                found = -1;
                break;
            }
            if (x[i] > 0.5) {
                found = x[i] * i;
                break;
            }
            i++;
        }
        return found;
    }

    @Differentiable
    static double shadowing(double x) {
        double s = 0;
        {
            double y = x * 2;
            s += y;
        }
        {
            double y = x * 3;
            s -= y * y;
        }
        for (int i = 0; i < 2; i++) {
            double y = s;
            s += y * i;
        }
        for (int i = 5; i > 2; i--) s -= i;
        return s;
    }

    @Differentiable
    static double zeroTrips(double x, int n) {
        double s = x;
        for (int i = n; i < n; i++) s = 0 / x;
        while (n < -100) n++;
        for (long k = 10; k < n; k += 3) s += k;
        for (char c = 'a'; c <= 'c'; c++) s += c * x;
        for (byte b = 3; b >= 0; b--) s -= b;
        return s;
    }

    @Differentiable
    static double emptyBodies(double x, int n) {
        int i = 0;
        for (; i < n; i++) ;
        while (i-- > 3) ;
        ;
        return x + i;
    }
}
