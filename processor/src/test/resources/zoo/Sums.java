package zoo;

import dev.jacobean.Differentiable;

/** Loops that carry only sums, whose iterations may be run backwards at once, and loops that nearly do. */
final class Sums {
    private Sums() {}

    record Line(double slope, double offset) {}

    // at: {1, -2, 3}
    // at: {}
    @Differentiable
    static double squares(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    // at: 0.5, -1, {1, 2, 4}, {2, 3, 5}
    // at: 0.5, -1, {}, {} throws IllegalArgumentException
    @Differentiable(wrt = {"a", "b"})
    static double meanSquare(double a, double b, double[] t, double[] y) {
        if (t.length == 0) {
            throw new IllegalArgumentException("no data");
        }
        double loss = 0;
        for (int i = 0; i < t.length; i++) {
            double r = a * Math.exp(b * t[i]) - y[i];
            loss += r * r;
        }
        return 0.5 * loss / t.length + 0.1 * (a * a + b * b);
    }

    // at: {0.5, -1}, {1, 2, 4}
    // at: {0.5, -1}, {}
    @Differentiable
    static double afterEarlyReturn(double[] p, double[] t) {
        if (t.length == 0) {
            return 3 * p[0];
        }
        double[] q = {p[0] * p[1], p[0] + p[1]};
        double scale = p[1] * p[1];
        double s = 0;
        for (int i = 0; i < t.length; i++) {
            s -= q[0] * t[i] * t[i] + q[1] * Math.sin(t[i]) * scale;
        }
        return q[1] - 2 * s;
    }

    // at: {1, 2, 4}, true
    // at: {1, 2, 4}, false
    @Differentiable
    static double inOneBranch(double[] x, boolean squared) {
        double k = x[0];
        double s = x[1];
        if (squared) {
            for (double v : x) {
                s += k * v * v;
            }
        } else {
            for (double v : x) {
                s += Math.sin(k * v);
            }
            s = 2 * s;
        }
        return s * 3;
    }

    // at: {1, 2, 4}
    @Differentiable
    static double logarithmOfSum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += Math.exp(v);
        }
        return Math.log(s);
    }

    // at: {1, 2, 4}
    @Differentiable
    static double squareOfSumLater(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double t = 0;
        for (double v : x) {
            t += s * v;
        }
        return t;
    }

    // at: {1, 2, 4}
    @Differentiable
    static double readInside(double[] x) {
        double s = 0;
        double t = 0;
        for (double v : x) {
            s += v * v;
            t += s * v;
        }
        return s + t;
    }

    // at: {1, 2, 4}
    @Differentiable
    static double conditionReadsSum(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length && s < 4; i++) {
            s += x[i] * x[i];
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double variance(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v;
        }
        mean /= x.length;
        double s = 0;
        for (double v : x) {
            s += (v - mean) * (v - mean) * (v - mean);
        }
        return s / x.length;
    }

    // at: {1, 2, 4, 0.5}, 0.3
    @Differentiable
    static double onSomePaths(double[] x, double c) {
        double s = c;
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1.5) {
                s += c * x[i] * x[i];
                t = t - Math.sin(x[i]);
            } else if (i % 2 == 0) {
                s = x[i] * c + s;
            }
        }
        return 2 * s - t;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double twiceOnOnePath(double[] x) {
        double s = 1;
        for (double v : x) {
            if (v > 1.5) {
                s = s + s * 0.25;
            }
            s += v;
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double doubled(double[] x) {
        double s = 1;
        for (double v : x) {
            double t = s + v;
            s = t + s;
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double fromTheOtherSide(double[] x) {
        double s = 1;
        for (double v : x) {
            s = v * v - s;
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double stopsAtTooLarge(double[] x) {
        double s = 0;
        for (double v : x) {
            if (v > 3) {
                break;
            }
            if (v < 1.5) {
                continue;
            }
            s += v * v * v;
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    // at: {1, 2, 1, 0.5}
    @Differentiable
    static double leavesAtTooLarge(double[] x) {
        double s = 0;
        for (double v : x) {
            if (v > 3) {
                return v * s;
            }
            s += v * v;
        }
        return s;
    }

    // at: {1, 2, 4, 0.5}
    @Differentiable
    static double throughWhile(double[] x) {
        double s = 0;
        int state = 7;
        while (state != 1) {
            s += Math.exp(-x[state % x.length] / state);
            state = state % 2 == 0 ? state / 2 : 3 * state + 1;
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double nested(double[][] a, double[] v) {
        double s = 0;
        for (double[] row : a) {
            double product = 0;
            for (int j = 0; j < row.length; j++) {
                product += row[j] * v[j];
                s += row[j] * row[j];
            }
            s += product * product;
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double nestedLinear(double[][] a, double[] v) {
        double s = 0;
        for (double[] row : a) {
            double product = 0;
            for (int j = 0; j < row.length; j++) {
                product += row[j] * v[j] * v[j];
            }
            double weight = v[0] * row[0];
            s += product * 2 - weight;
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArray(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double s = 0;
        for (double[] row : a) {
            for (int j = 0; j < v.length; j++) {
                work[j] = row[j] * v[j];
            }
            for (int j = 1; j < v.length; j++) {
                work[j] += work[j - 1] * work[j - 1];
            }
            double t = 0;
            for (int j = 0; j < v.length; j++) {
                t += work[j] * work[j];
            }
            s += Math.sin(t);
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayReadBefore(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double s = 0;
        for (double[] row : a) {
            s += work[0] * row[0];
            for (int j = 0; j < v.length; j++) {
                work[j] = row[j] * v[j];
            }
            s += work[0] * work[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayReadAfter(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double s = 0;
        for (double[] row : a) {
            for (int j = 0; j < v.length; j++) {
                work[j] = row[j] * v[j];
            }
            s += work[0] * work[1];
        }
        return s + work[1] * work[1];
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayHalfWritten(double[][] a, double[] v) {
        double[] work = v.clone();
        double s = 0;
        for (double[] row : a) {
            for (int j = 0; j < v.length - 1; j++) {
                work[j] = row[j] * v[j];
            }
            s += work[0] * work[1];
            work[1] = row[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayWrittenSometimes(double[][] a, double[] v) {
        double[] work = new double[2];
        double s = 0;
        for (double[] row : a) {
            if (row[1] > 0) {
                work[0] = row[0] * v[0];
                work[1] = row[1] * v[1];
            }
            s += work[0] * work[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayUnderTwoNames(double[][] a, double[] v) {
        double[] work = new double[2];
        double[] other = v[0] > 0 ? work : v.clone();
        double s = 0;
        for (double[] row : a) {
            s += other[0] * row[1];
            for (int j = 0; j < work.length; j++) {
                work[j] = row[j] * v[j];
            }
            s += work[0] * work[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double freshArrays(double[][] a, double[] v) {
        double s = 0;
        for (double[] row : a) {
            double[] h = new double[v.length];
            for (int j = 0; j < h.length; j++) {
                for (int k = 0; k <= j; k++) {
                    h[j] += row[k] * v[j];
                }
                h[j] = Math.tanh(h[j]);
            }
            double[] copy = h.clone();
            copy[0] *= h[1];
            s += copy[0] * h[0] + copy[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double keepsLast(double[][] a, double[] v) {
        double[] last = v;
        double s = 0;
        for (double[] row : a) {
            s += row[0] * last[0];
            last = row.clone();
            last[0] *= v[1];
        }
        return s;
    }

    // at: {1, 2, 4}, {0, 0, 0}
    // writes: out
    @Differentiable
    static double writesOut(double[] x, double[] out) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            out[i] = Math.sin(x[i]);
            s += out[i] * x[i];
        }
        return s;
    }

    // at: {1, 2, 4}
    // writes: x
    @Differentiable
    static double updatesAfter(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.sin(x[i]);
        }
        return s + x[0];
    }

    // at: {1, 2, 4}
    // writes: x
    @Differentiable
    static double updatesBefore(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * x[i];
        }
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += Math.sin(x[i]);
        }
        return s * 0.5;
    }

    // at: {1, 2, 4}, 0.5
    @Differentiable
    static double weightsComputedAfter(double[] x, double w) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double scale = Math.exp(w);
        return scale * s;
    }

    // at: {1, 2, 4}, 0.5
    @Differentiable
    static double weightLoadedAfter(double[] x, double w) {
        double s = 0;
        for (double v : x) {
            s += v * v * w;
        }
        return x[1] * s;
    }

    // at: {1, 2, 4}, {3, 5}
    @Differentiable
    static double[] severalSums(double[] x, double[] y) {
        double s = 0;
        double t = 0;
        for (double v : x) {
            s += v * y[0];
            t += v * v * y[1];
        }
        return new double[] {s, t, s * t};
    }

    // at: {1, 2, 4}, 3, 5
    @Differentiable
    static Line pairOfSums(double[] x, double a, double b) {
        double s = 0;
        double t = 0;
        for (double v : x) {
            s += v * a;
            t += Math.sin(v * b);
        }
        return new Line(s, a - t);
    }

    // at kink: {1, 2, 4} -> 2, 4, 8
    @Differentiable
    static float floats(float[] x) {
        float s = 0;
        for (float v : x) {
            s += v * v;
        }
        return s;
    }

    // at kink: {1, 2, 4} -> 2, 4, 8
    @Differentiable
    static float narrowed(double[] x) {
        float s = 0;
        for (double v : x) {
            s += v * v;
        }
        return s;
    }

    // at: {0, 2, 4}
    // at: {1, 2, 4}
    @Differentiable
    static double seedOfZero(double[] x) {
        double weight = x[0] * 0;
        double s = 0;
        for (double v : x) {
            s += Math.sqrt(v * v);
        }
        return weight * s + x[0];
    }

    // at: {1, 2, 4}, 3 throws ArrayIndexOutOfBoundsException
    // at: {1, 2, 4}, 2
    @Differentiable
    static double throwsInside(double[] x, int n) {
        double s = 0;
        for (int i = 0; i <= n; i++) {
            s += x[i] * x[i];
        }
        if (n > 2) {
            throw new IllegalStateException("never reached");
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double twoLevels(double[][] a, double[] v) {
        double total = 0;
        for (double[] row : a) {
            double[] scaled = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                scaled[j] = row[j] * v[j];
            }
            double norm = 0;
            for (double r : scaled) {
                norm += r * r;
            }
            double mixed = 0;
            for (int j = 1; j < row.length; j++) {
                mixed += scaled[j] * scaled[j - 1];
            }
            total += 0.5 * norm - mixed / v.length;
        }
        return total;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double innerInBranch(double[][] a, double[] v) {
        double total = 0;
        for (double[] row : a) {
            double k = row[0] * v[0];
            if (row[1] > 0) {
                double[] y = row.clone();
                double part = 0;
                for (int j = 0; j < y.length; j++) {
                    part += k * y[j] * y[j];
                }
                total += part + y[0];
            } else {
                for (double w : v) {
                    total -= Math.exp(-k * w);
                }
            }
        }
        return total / 3;
    }

    // at: {1, 2, 4}, {0.5, 2, -1}
    @Differentiable
    static double shadowOfABranch(double[] x, double[] w) {
        double s = 0;
        if (x.length > 2) {
            double[] y = new double[3];
            y[0] = x[0] * x[1];
            y[1] = x[1] * x[2];
            y[2] = x[2] * w[0];
            for (int i = 0; i < 3; i++) {
                s += y[i] * y[i] * w[i];
            }
        }
        return s;
    }

    // at: {1, 2, 4}
    @Differentiable
    static double passiveState(double[] x) {
        double s = 0;
        long seed = 42;
        int[] counts = new int[3];
        for (int i = 0; i < 9; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            int k = (int) (seed >>> 60) % 3;
            counts[k]++;
            s += x[k] * x[k] * counts[k];
        }
        return s;
    }

    // at: {1, 2, 4}
    @Differentiable
    static double copiesLater(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v * v;
        }
        double[] y = x.clone();
        System.arraycopy(x, 0, y, 1, 2);
        return s + y[1] * y[2];
    }

    // at: {1, 2, 4}
    @Differentiable
    static double overwrittenByCopy(double[] x) {
        double[] y = new double[3];
        for (int i = 0; i < 3; i++) {
            y[i] = x[i] * x[i];
        }
        double s = 0;
        for (double v : y) {
            s += v * v;
        }
        System.arraycopy(x, 0, y, 1, 2);
        return s + y[1] * y[2];
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}
    @Differentiable
    static double filledByCopy(double[][] a) {
        double[] work = new double[2];
        double s = 0;
        for (double[] row : a) {
            System.arraycopy(row, 0, work, 0, work.length);
            work[1] *= work[0];
            s += work[1] * work[1];
        }
        return s;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayRowByRow(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double[] norms = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                work[j] = Math.exp(-a[i][j] * v[j]);
            }
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += work[j] * work[j];
            }
            norms[i] = Math.sqrt(s);
        }
        double product = 1;
        for (double norm : norms) {
            product *= norm;
        }
        return product;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}, 2
    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}, 0
    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}, -1 throws NegativeArraySizeException
    @Differentiable
    static double workArrayOfGivenLength(double[][] a, double[] v, int n) {
        double[] work = new double[n];
        double p = 1;
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = n - 1; j >= 0; j--) {
                work[j] = a[i][j] * v[j];
            }
            for (int j = 0; j < n; j++) {
                p *= Math.sin(work[j]) + p * work[j];
            }
        }
        return p;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayFilledBefore(double[][] a, double[] v) {
        double[] work = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            work[j] = v[j];
        }
        double p = work[0];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                work[j] = a[i][j] * v[j] * p;
            }
            for (int j = 0; j < v.length; j++) {
                p += Math.sin(work[j]) * work[j];
            }
        }
        return p;
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double workArrayReadInTheEnd(double[][] a, double[] v) {
        double[] work = new double[v.length];
        double p = 1;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                work[j] = a[i][j] * v[j] * p;
            }
            for (int j = 0; j < v.length; j++) {
                p += Math.sin(work[j]) * work[j];
            }
        }
        return p * work[1];
    }

    // at: {{1, 2}, {4, 0.5}, {3, -1}}, {0.5, 2}
    @Differentiable
    static double samplesOfComponents(double[][] x, double[] m) {
        double[] centred = new double[2];
        double[] terms = new double[m.length];
        double total = 0;
        for (int p = 0; p < x.length; p++) {
            for (int c = 0; c < m.length; c++) {
                for (int i = 0; i < 2; i++) {
                    centred[i] = x[p][i] - m[c];
                }
                for (int i = 1; i < centred.length; i++) {
                    centred[i] += centred[i - 1] * m[c];
                }
                double s = 0;
                for (double v : centred) {
                    s += v * v * v;
                }
                terms[c] = -0.5 * s / (1 + m[c] * m[c]);
            }
            double sum = 0;
            for (double t : terms) {
                sum += Math.exp(0.1 * t);
            }
            total += Math.log(sum);
        }
        return total - m[0];
    }
}
