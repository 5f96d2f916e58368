package zoo;

import dev.jacobean.Differentiable;

/** Several outputs, with all that a Jacobian's columns have in common. */
final class Jacobians {
    private Jacobians() {}

    // at: 2, 0.3, 0.4
    // at: 0, 0.3, 0.4
    @Differentiable
    static double[] spherical(double r, double theta, double phi) {
        double planar = r * Math.sin(theta);
        return new double[] {planar * Math.cos(phi), planar * Math.sin(phi), r * Math.cos(theta), Math.exp(-r)};
    }

    // at: {1.1, 0.7, 0.2}, {0.1, 0.2, 0.3, 0.4}, {0, 0, 0, 0}
    // writes: r
    @Differentiable(wrt = "p")
    static void residuals(double[] p, double[] x, double[] r) {
        for (int i = 0; i < x.length; i++) {
            r[i] = p[0] * Math.exp(-p[1] * x[i]) + p[2] * Math.tanh(x[i] * p[0]);
        }
    }

    // at: {{1, 2}, {3, 4}, {5, 6}}, {{0.1, 0.2, 0.3, 0.4}, {0.5, 0.6, 0.7, 0.8}}
    @Differentiable
    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double s = a[i][k];
                for (int j = 0; j < c[i].length; j++) {
                    c[i][j] += s * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] rotation(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[][] {{c, -s}, {s, c}};
    }

    // a chain of bones, each relative to its parent, and the points that hang on them
    // at: {0.3, 0.2, -0.4, 0.7}, {-1, 0, 1, 0}, {{1, 2, 3}, {0.5, -1, 2}}
    @Differentiable(wrt = "angles")
    static double[] skeleton(double[] angles, int[] parents, double[][] points) {
        double[][][] absolutes = new double[angles.length][][];
        for (int i = 0; i < angles.length; i++) {
            double[][] relative = rotation(angles[i]);
            absolutes[i] = parents[i] < 0 ? relative : product(absolutes[parents[i]], relative);
        }
        double[] sums = new double[2 * points[0].length];
        for (int i = 0; i < angles.length; i++) {
            double[][] moved = product(absolutes[i], points);
            for (int r = 0; r < 2; r++) {
                for (int v = 0; v < points[0].length; v++) {
                    sums[2 * v + r] += moved[r][v] * (i + 1);
                }
            }
        }
        return sums;
    }

    // iterations that few tangents come into leave rows, which others look at, in branches and at once, and change
    // at: {0.3, 0.2, -0.4, 0.7}, {-1, 0, 2, 1}
    @Differentiable(wrt = "x")
    static double[] chained(double[] x, int[] from) {
        int m = x.length - 1;
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] row = new double[m];
            for (int q = 0; q < m; q++) {
                for (int k = 0; k < m; k++) {
                    row[k] += Math.sin(x[i] * (k + q));
                }
            }
            rows[i] = row;
            if (from[i] >= 0) {
                double[] other = rows[from[i]];
                for (int q = 0; q < m; q++) {
                    for (int k = 0; k < m; k++) {
                        row[k] += other[k] * other[q];
                    }
                }
            }
        }
        rows[1][0] *= rows[0][1];
        double[] sums = new double[2 * m];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < m; k++) {
                sums[k] += rows[i][k] * i;
                sums[m + k] -= rows[i][k] * rows[0][k];
            }
        }
        return sums;
    }

    // rows that two arrays have in common, or an array twice, and that are changed through one of them
    // at: {0.3, 0.2, -0.4, 0.7}
    @Differentiable
    static double[] shared(double[] x) {
        int n = x.length;
        int m = n - 1;
        double[][] some = new double[n][];
        double[][] others = new double[n][];
        double[][][] pairs = new double[n][][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[m];
            double[] twice = new double[m - 1];
            for (int q = 0; q < m; q++) {
                for (int k = 0; k < m; k++) {
                    row[k] += Math.exp(x[i] * k * q);
                }
                for (int k = 0; k < m - 1; k++) {
                    twice[k] += Math.cos(x[i] + k * q);
                }
            }
            some[i] = row;
            others[i] = row;
            pairs[i] = new double[][] {twice, twice};
        }
        for (int i = 0; i + 1 < n; i++) {
            some[i][1] += x[i + 1] * x[i];
            pairs[i][0][1] += x[i + 1];
        }
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            y[i] = others[i][1] * some[i][2];
            y[n + i] = pairs[i][1][1] * pairs[i][0][0];
        }
        return y;
    }

    // two rows that nothing else refers to
    // at: {0.3, 0.2, -0.4, 0.7}
    @Differentiable
    static double[] apart(double[] x) {
        int n = x.length;
        double[][] rows = new double[n][];
        double[][] squares = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[n];
            double[] square = x.clone();
            for (int q = 0; q < n; q++) {
                for (int k = 0; k < n; k++) {
                    row[k] += Math.exp(x[i] * k * q);
                    square[k] += row[k] * row[q];
                }
            }
            rows[i] = row;
            squares[i] = square;
        }
        rows[n - 1][0] = x[0];
        squares[0][1] += rows[1][1];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            y[i] = rows[i][0] * squares[i][1];
            y[n + i] = rows[i][1] - squares[i][0];
        }
        return y;
    }

    // a row of one's own, or that of another, by a branch
    // at: {0.3, 0.2, -0.4, 0.7}
    @Differentiable
    static double[] borrowed(double[] x) {
        int n = x.length;
        int m = n / 2;
        double[][] rows = new double[n][];
        double[][] squares = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = new double[m];
            double[] square = new double[m];
            for (int q = 0; q < m; q++) {
                for (int k = 0; k < m; k++) {
                    row[k] += Math.exp(x[i] * k * q);
                    square[k] += row[k] * row[q];
                }
            }
            rows[i] = i > 1 && x[i] > 0 ? rows[i - 1] : row;
            squares[i] = square;
        }
        rows[n - 1][0] = x[0];
        squares[0][1] = x[1];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            y[i] = rows[i][0] * squares[i][1];
            y[n + i] = rows[i][1] - squares[i][0];
        }
        return y;
    }

    // trip counts that are known only inside, values that must be kept there, indices by another array
    // at: {0.5, 1.5, -0.5}, {2, 0, 3, 1}
    // at: {0.5, 1.5, -0.5}, {}
    @Differentiable(wrt = "x")
    static double[] ragged(double[] x, int[] lengths) {
        double[] y = new double[lengths.length + 3];
        double s = x[0];
        for (int i = 0; i < lengths.length; i++) {
            double t = 1;
            for (int j = 0; j < lengths[i]; j++) {
                double u = Math.sin(s) * x[j % x.length];
                for (int k = 0; k <= j; k++) {
                    u = Math.sin(u) + 0.1 * t * x[1];
                }
                t = t * u + 0.1;
                s = 0.5 * s + u;
            }
            y[i] = t;
        }
        y[lengths.length] = s;
        return y;
    }

    // what is overwritten after it was read
    // at: {0.5, 1.5, -0.5}, {1, 1, 1, 1}
    // writes: state
    @Differentiable
    static void stepped(double[] x, double[] state) {
        for (int t = 0; t < 3; t++) {
            double last = state[state.length - 1];
            for (int i = state.length - 1; i > 0; i--) {
                state[i] = state[i - 1] * x[t] + 0.1 * state[i] * state[i];
            }
            state[0] = Math.sin(last) * x[0];
        }
    }

    // branches, an early exit, a loop that may throw
    // at: {0.5, 1.5, -0.5, 2}, 1
    // at: {0.5, 1.5, -0.5, 2}, -1
    // at: {0.5, 1.5, -0.5, 2}, 100
    @Differentiable(wrt = "x")
    static double[] exits(double[] x, double limit) {
        double[] y = {x[0], x[1], x[0] * x[1], 0, 0};
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 10) {
                throw new IllegalArgumentException("too large");
            }
            double v = x[i] > 0 ? Math.sqrt(x[i]) : x[i] * x[i];
            s += v * y[i % 3];
            if (s > limit) {
                y[3] = s;
                return y;
            }
            y[i % 3] = v * s;
        }
        y[4] = s;
        return y;
    }

    // how often a loop runs is not known beforehand
    // at: 5, 0.5
    @Differentiable
    static double[] whiles(double a, double b) {
        double r = a;
        while (Math.abs(r * r - a) > 1e-10) {
            r = 0.5 * (r + a / r) + 1e-13 * b;
        }
        return new double[] {r, r * b, b};
    }

    // two rows of many columns, with a branch on the way
    // at: {0.3, -0.2, 0.5, 1.2}, 0.7, {0.1, 0.2}, {5, 6}
    // at: {0.3, -0.2, 0.5, 1.2}, -0.7, {0.1, 0.2}, {5, 6}
    // at: {0.3, -0.2, 0.5, 1.2}, 0.7, {0.1, 0.2}, {5, 6, 7}
    // writes: r
    @Differentiable(wrt = {"a", "s", "b"})
    static void twoRows(double[] a, double s, double[] b, double[] r) {
        double u = a[0] * b[0] + a[1] * b[1];
        double v = s > 0 ? Math.exp(u * s) : u * u - s;
        r[0] = v * a[2];
        r[1] = Math.sin(v) / a[3] + s;
    }

    // what is written was read before
    // at: {0.3, -0.2, 0.5}, {5, 6}
    // writes: r
    @Differentiable
    static void movedOn(double[] a, double[] r) {
        r[0] = r[0] * a[0] + r[1];
        r[1] = r[1] * r[0] - a[1] * a[2];
    }

    // at: {0.3, -0.2, 0.5}, {2, 3, 4}
    @Differentiable
    static double[] bothMoments(double[] x, double[] w) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
            squares += w[i] * x[i] * Math.sin(x[i]);
        }
        return new double[] {sum, squares / sum};
    }

    // an iteration's result is the next one's input
    // at: {0.3, -0.2, 0.5}, {1, 0.1}
    // writes: state
    @Differentiable
    static void march(double[] p, double[] state) {
        double x = state[0];
        double v = state[1];
        for (int i = 0; i < 7; i++) {
            double force = -p[0] * Math.sin(x) - p[1] * v * v;
            x += 0.1 * v;
            v += 0.1 * force * p[2];
        }
        state[0] = x;
        state[1] = v;
    }

    record Pair(double first, float second) {}

    // at kink: {2, 2, 0.5}, 8 -> 0.25, 0.25, 4, 0.0625, -0.25, -0.25, 0, 0.1875
    @Differentiable
    static Pair pairOf(float[] x, double s) {
        double norm = Math.sqrt(x[0] * x[0] + x[1] * x[1] + s);
        return new Pair(norm * x[2], (float) (s / norm));
    }

    // the infinite partial of a square root, times zero
    // at kink: {0, 0.2, 0.5} -> 0, 0, 0, 0, 1, 0, 0, 0, 1
    @Differentiable
    static double[] roots(double[] x) {
        double root = Math.sqrt(x[0]);
        return new double[] {root * root, Math.min(1, 1 / x[0]) * x[1], x[2]};
    }

    // a row that nothing reaches, and one that is an input
    // at: {0.3, -0.2, 0.5}
    @Differentiable
    static double[] trivialRows(double[] x) {
        return new double[] {1, x[1], x[0] * x[2]};
    }

    // one and the same array, twice
    // at: {0.3, -0.2, 0.5}
    @Differentiable
    static double[] readTwice(double[] x) {
        double[] y = {x[0] * x[1], x[1] / x[2]};
        y[0] += y[1] * y[1];
        return y;
    }
}
