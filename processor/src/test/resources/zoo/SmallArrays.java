package zoo;

import dev.jacobean.Differentiable;

/** Arrays of few elements, which become local variables, and arrays that only look like them. */
final class SmallArrays {
    private SmallArrays() {}

    // at: {1, 2, 3}, {0.5, -1, 2}
    @Differentiable
    static double tripleProduct(double[] a, double[] b) {
        double[] c = cross(a, b);
        double[] d = cross(c, a);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += c[i] * d[i] * b[i];
        }
        return sum;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    // at: {0.3, -0.2, 0.5}, {1, 2, 3}
    // at kink: {0, 0, 0}, {1, 2, 3}
    // trap: arrays that meet after a branch
    @Differentiable
    static double normalised(double[] r, double[] v) {
        double[] u = unit(r);
        return u[0] * v[1] + u[1] * v[2] * u[2];
    }

    private static double[] unit(double[] r) {
        double n = Math.sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]);
        if (n == 0) {
            return new double[] {1, 0, 0};
        }
        double[] u = new double[r.length == 3 ? 3 : 4];
        for (int i = 0; i < 3; i++) {
            u[i] = r[i] / n;
        }
        return u;
    }

    // at: {0.3, -0.2}, true
    // at: {0.3, -0.2}, false
    @Differentiable
    static double eitherWritten(double[] x, boolean first) {
        double[] a = first ? new double[] {x[0], x[1]} : new double[] {x[1], x[0] * x[0]};
        a[0] *= a[1];
        return a[0] * x[0];
    }

    // at: {0.3, -0.2}, true
    // at: {0.3, -0.2}, false
    // trap: one of two arrays is changed by either name
    @Differentiable
    static double eitherOfTwo(double[] x, boolean first) {
        double[] a = {x[0], x[1]};
        double[] b = {x[1] * x[1], x[0]};
        double[] c = first ? a : b;
        c[0] *= 3;
        a[1] *= c[0];
        return a[0] * b[0] + a[1] * c[1];
    }

    // at: {1, 0.1}, 0.1, 5
    // at: {1, 0.1}, 0.1, 0
    // trap: a state that every step makes anew
    @Differentiable
    static double pendulum(double[] start, double h, int steps) {
        double[] y = {start[0], start[1]};
        for (int t = 0; t < steps; t++) {
            double[] k1 = slope(y);
            double[] half = {y[0] + 0.5 * h * k1[0], y[1] + 0.5 * h * k1[1]};
            double[] k2 = slope(half);
            y = new double[] {y[0] + h * k2[0], y[1] + h * k2[1]};
        }
        return y[0] * y[0] + y[1];
    }

    private static double[] slope(double[] y) {
        double[] k = new double[2];
        k[0] = y[1];
        k[1] = -Math.sin(y[0]);
        return k;
    }

    // at: {1, 0.1}, 4
    // trap: two carried arrays, each of which becomes the other
    @Differentiable
    static double previousAndCurrent(double[] start, int steps) {
        double[] before = {start[0], start[1]};
        double[] now = {start[1], start[0]};
        for (int t = 0; t < steps; t++) {
            double[] next = {now[0] * before[1], now[1] - before[0]};
            before = now;
            now = next;
        }
        return now[0] * before[0] + now[1];
    }

    // at: {1, 0.1}, 4
    // trap: the carried array is changed in place, and so is what it was
    @Differentiable
    static double carriedAndWritten(double[] start, int steps) {
        double[] first = {start[0], start[1]};
        double[] now = first;
        for (int t = 0; t < steps; t++) {
            now[0] += 0.5 * now[1] * first[0];
            first[1] *= now[0];
            if (t == 1) {
                now = new double[] {now[1], now[0]};
            }
        }
        return now[0] * first[0] + now[1] * first[1];
    }

    // at: {1, 0.1}, 4
    // trap: the array that was carried is still known outside
    @Differentiable
    static double initialIsKept(double[] start, int steps) {
        double[] first = {start[0], start[1]};
        double[] now = first;
        for (int t = 0; t < steps; t++) {
            now = new double[] {now[1] * first[0], now[0]};
            now[1] += now[0];
        }
        first[0] *= 2;
        return now[0] * first[0] + now[1] * first[1];
    }

    // at: {1, 0.1, 2}, {{1, 2, 3}, {4, 5, 7}, {0.5, 1, 0}}
    @Differentiable
    static double quadraticForm(double[] x, double[][] m) {
        double[][] a = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = m[i][j] * m[j][i];
                a[j][i] = a[i][j];
            }
        }
        double[][] b = new double[3][3];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                for (int k = 0; k < 3; k++) {
                    b[i][j] += a[i][k] * a[k][j];
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] row = b[i];
            for (int j = 0; j < 3; j++) {
                sum += x[i] * row[j] * x[j];
            }
        }
        return sum;
    }

    // at: {1, 0.1, 2}
    // trap: a row under a second name
    @Differentiable
    static double rowUnderTwoNames(double[] x) {
        double[] row = {x[0], x[1]};
        double[][] m = {row, {x[2], x[0]}};
        m[0][1] *= x[2];
        row[0] += m[0][1];
        double[] other = m[1];
        other[0] *= row[0];
        return m[0][0] * m[1][0] + row[1] * other[1];
    }

    // at: {1, 0.1, 2}
    // trap: rows that change places
    @Differentiable
    static double exchangedRows(double[] x) {
        double[][] m = {{x[0], x[1]}, {x[2], x[0]}};
        double[] swap = m[0];
        m[0] = m[1];
        m[1] = swap;
        swap[0] *= x[2];
        return m[0][0] * m[1][0] + m[1][1];
    }

    // at: {1, 0.1, 2}, 3
    @Differentiable
    static double carriedMatrix(double[] x, int steps) {
        double[][] p = {{x[0], x[1]}, {x[1], x[2]}};
        for (int t = 0; t < steps; t++) {
            double[][] next = new double[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    next[i][j] = 0.5 * p[i][0] * p[0][j] + p[i][1] * p[1][j];
                }
            }
            p = next;
        }
        return p[0][0] - p[1][0] * p[0][1];
    }

    // at: {1, 0.1, 2}, 0
    // at: {1, 0.1, 2}, 2
    // at: {1, 0.1, 2}, 3 throws ArrayIndexOutOfBoundsException
    // trap: an index that is not constant
    @Differentiable
    static double variableIndex(double[] x, int k) {
        double[] a = {x[0] * x[1], x[1] * x[2], x[2] * x[0]};
        return a[k] * a[0];
    }

    // at: {1, 0.1, 2}, 3 throws ArrayIndexOutOfBoundsException
    // at: {1, 0.1, 2}, 2
    // trap: an access that fails
    @Differentiable
    static double beyond(double[] x, int n) {
        double[] a = new double[2];
        a[0] = x[0] * x[1];
        a[1] = x[2];
        if (n > 2) {
            return a[2];
        }
        return a[0] * a[1];
    }

    // at: {1, 0.1, 2}
    @Differentiable
    static double neighbours(double[] x) {
        double[] a = new double[3];
        int previous = 2;
        for (int i = 0; i < 3; i++) {
            int next = i == 2 ? 0 : i + 1;
            a[i] = x[i] * x[next] + 0.5 * i * x[previous] + a[previous] * a[(i + 2) % 3];
            previous = i;
        }
        double[] copy = a.clone();
        copy[1] *= copy[0];
        System.arraycopy(a, 0, copy, 1, 2);
        return copy[0] * copy[1] + copy[2] * a[2];
    }

    // at: {1, 0.1, 2, 0.7}
    @Differentiable
    static double downwards(double[] x) {
        double[] a = new double[4];
        a[3] = x[3];
        for (int i = 2; i >= 0; i--) {
            a[i] = a[i + 1] * x[i] + i;
        }
        return a[0] * a[1];
    }

    // at: {1, 0.1, 2}, {0, 1, 2, 1}
    // trap: elements that a loop and a branch in it change
    @Differentiable
    static double changedInLoop(double[] x, int[] which) {
        double[] s = new double[2];
        s[0] = x[0];
        for (int k : which) {
            if (k == 1) {
                s[0] *= x[1];
            } else if (k == 2) {
                s[1] += s[0] * s[0];
            }
            s[1] += x[2] * s[0];
        }
        return s[0] * s[1];
    }

    // at: {1, 0.1, 2}
    // at: {5, 0.1, 2}
    // trap: the test of the loop changes an element
    @Differentiable
    static double changedInTest(double[] x) {
        double[] s = {x[0], x[1]};
        while ((s[0] *= 0.5) > 0.2) {
            s[1] += s[0] * x[2];
        }
        return s[0] * s[1];
    }

    // at: {1, 0.1, 2}
    // trap: a loop that ends early keeps its array
    @Differentiable
    static double endsEarly(double[] x) {
        double[] s = new double[3];
        for (int i = 0; i < 3; i++) {
            s[i] = x[i] * x[0];
            if (s[i] < 0.5) {
                break;
            }
        }
        return s[0] + s[1] * s[2] + s[1];
    }

    // at: {1, 0.1, 2}
    @Differentiable
    static double[] returned(double[] x) {
        double[] s = new double[3];
        double[] t = new double[3];
        for (int i = 0; i < 3; i++) {
            t[i] = x[i] * x[0];
            s[i] = t[i] * t[0];
        }
        return s;
    }

    // at: {1, 0.1, 2, 3}
    // trap: more elements than are worth a variable each
    @Differentiable
    static double manyElements(double[] x) {
        double[] s = new double[100];
        for (int i = 0; i < 100; i++) {
            s[i] = x[i % 4] * i;
        }
        double sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += s[i] * s[99 - i];
        }
        return sum;
    }

    // at: {1, 0.1, 2, 3}
    // trap: an unrolled loop would be too long
    @Differentiable
    static double tooLong(double[] x) {
        double[][] a = new double[4][4];
        for (int t = 0; t < 40; t++) {
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    a[i][j] = 0.3 * a[j][i] + x[i] * x[j] + a[(i + t) % 4][j] * 0.1;
                }
            }
        }
        return a[0][1] * a[2][3];
    }

    // at: {1, 0.1, 2}
    // trap: tables of other types
    @Differentiable
    static double tables(double[] x) {
        double[] s = {x[0], x[1] * x[2]};
        int[] order = {1, 0};
        boolean[] twice = new boolean[2];
        twice[1] = true;
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += s[order[0]] * s[i] * (twice[i] ? 2 : 1);
        }
        return sum;
    }

    // The length of what an if yields was taken for that of its first branch, where the array is made with a constant length;
    // likewise that of what a loop carries for the first one's.
    // at: {1, -2, 0.5}, 0.7
    // at: {1}, 0.7
    @Differentiable
    static double lengthOfABranch(double[] c, double x) {
        double[] e;
        if (c.length == 1) {
            e = new double[] {2};
        } else {
            e = new double[c.length - 1];
            for (int i = 1; i < c.length; i++) {
                e[i - 1] = i * c[i];
            }
        }
        double s = 0;
        for (int i = e.length - 1; i >= 0; --i) {
            s = s * x + e[i];
        }
        return s;
    }

    // at: 0.7, 3
    @Differentiable
    static double lengthInALoop(double x, int n) {
        double[] e = {x};
        double s = 0;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < e.length; i++) {
                s = s * x + e[i];
            }
            e = new double[] {s, x, 2 * x};
        }
        return s;
    }

    // at: 0.7, 25
    @Differentiable
    static double rowReplacedByLonger(double a, int n) {
        double[][] cell = {new double[2]};
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (size == cell[0].length) {
                double[] longer = new double[2 * size];
                System.arraycopy(cell[0], 0, longer, 0, size);
                cell[0] = longer;
            }
            cell[0][size++] = Math.pow(a, i);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += cell[0][i] * i;
        }
        return sum;
    }
}
