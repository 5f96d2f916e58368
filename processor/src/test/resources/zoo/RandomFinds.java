package zoo;

import dev.jacobean.Differentiable;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** What random programs have found, made small. */
final class RandomFinds {
    private RandomFinds() {}

    // The branch is seen to be dead only after the array has become scalars: the adjoint then took no seed for 'a', which
    // its signature had. What a method writes is now told from the primal alone.
    // at: 0.5, {1, 2}
    // writes: a
    @SuppressWarnings("jacobean:independent-parameter")
    @Differentiable
    static double[] writtenInADeadBranch(double x, double[] a) {
        double[][] unused = {{0.5, 0.5}, new double[2]};
        switch (1 & 3) {
            case 3 -> a[0] /= 2 + Math.cos(a[0]);
            default -> {}
        }
        return a;
    }

    // Cut into small methods, a part that writes was called within an expression, after a load that comes behind it.
    // at: 0.7, {0.1, 0.2, 0.3, 0.4}, 3
    // at: 0.7, {0.1, 0.2, 0.3, 0.4}, 2
    // writes: a
    @Differentiable
    static void writtenTwice(double q, double[] a, int n) {
        a[n - 1] = a[1] = q;
        a[1]--;
        double v = (a[n - 1] /= 1.5);
    }

    // With activity off, a number that no tangent comes into was taken for a row, where the Jacobian asks whether a loop
    // can be skipped.
    // at: 0.5, {1, 2}, 3
    // at: 0, {0, 0}, 1
    @Differentiable
    static double[] constantInALoop(double x, double[] a, int n) {
        double c = 1.0 * n;
        double s = x;
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 3; k++) {
                s += (s - c) * a[i];
            }
        }
        return new double[] {s, a[0]};
    }

    // A helper that is passed a function which calls the helper again, with another function, is no recursion.
    // at: 0.5, 0.25
    // at: -0.5, 0.25
    @Differentiable
    static double helperInsideItself(double x, double y) {
        return combined(RandomFinds::inner, x, y);
    }

    private static double inner(double p, double q) {
        return Math.sin(p) * combined(Math::max, 2 * p, q);
    }

    private static double combined(DoubleBinaryOperator f, double x, double y) {
        double z = f.applyAsDouble(y, x);
        return z + f.applyAsDouble(x, 0.5);
    }

    record Couple(double u, double v) {}

    record Package(Couple p, double[] w) {}

    // A Jacobian that is not worth it by columns, told so by a part of a method that was split: it was taken for one.
    // writes: a
    // at: 0.7, 0.4, {1, 2, 3, 4}, true, {1, 2, 3, 4, 5}, {1, 2}, {{3, 4}, {0.5, 2, 3, 4, 5}}
    @Differentiable
    static double fewRowsOfMany(double x, double y, double[] a, boolean c, float[] f, Couple p, Package h) {
        y -= Math.exp(1.5 + Math.cos(Math.tanh(0.125)));
        Arrays.fill(a, 0.375 - y);
        if (Math.atan(y) < x) {
            if (c) {
                if (!(y >= a[2] || x < 0.25)) {
                    y += a[1] * a[1] * (x * x);
                    a[3] = Arrays.stream(a).average().orElse(1);
                }
                a[1] = a[1] < a[2] ? h.p.v * h.w[0] : Arrays.stream(a).map(Math::cos).sum();
                if (c) {
                    return Math.cos(Math.sin(x));
                }
            } else {
                a[0] = Arrays.stream(a).average().orElse(1) * Arrays.stream(a).map(Math::sin).sum();
            }
        }
        return ((((Math.max(1.375f, a[1]) + x) + y) + a[2]) + f[2]) + p.u() + h.w()[0];
    }

    // In small methods, what came off the tape first was taken off last: a part's call was printed after another one's.
    // writes: b
    // at: {0.8}
    @Differentiable
    static double backAndForth(double[] b) {
        b[0] = forth(b[0], 4);
        return b[0];
    }

    private static double forth(double p, int depth) {
        return 0.5 * back(p, depth - 1);
    }

    private static double back(double p, int depth) {
        if (depth <= 0) {
            return 0.5;
        }
        return p / (2.5 + Math.sin(0.5)) * forth(0.5 / (2.5 + Math.sin(0.5)) * p, depth - 1);
    }

    // Copies at once, of which the first waits for a cycle that it is not part of: the processor did not end.
    // at: 0.4
    // at: -1.3
    @Differentiable
    static double waitingForACycle(double x) {
        double[] v0 = new double[4];
        double xDot = Math.log(1.5 + Math.cos(v0[1] + x));
        for (int v2 = 3; v2 >= 0; v2--) {
            x = v0[v2] >= 1.0 * (v2 % 5) && 1.0 * (v2 % 5) < v0[v2]
                    ? xDot * (xDot -= Math.min(xDot, xDot))
                    : x * (x -= v0[0] - xDot);
            double value = Math.cos(Math.tanh(x));
            v0[v2]--;
        }
        return 1.0 + v0[0 - 3 & 3] + x + v0[3] + xDot;
    }

    static class Pair {
        double first;
        double second = 0.5;

        Pair(double first) {
            this.first = first;
        }

        double add(double x) {
            first += x * second;
            return first;
        }

        double meet(Pair other) {
            return first * other.second + second * other.first;
        }

        Pair swap() {
            double old = first;
            first = second;
            second = old;
            return this;
        }
    }

    static final class Triple extends Pair {
        private final double third;

        Triple(double first, double third) {
            super(first);
            this.third = third;
        }

        @Override
        Pair swap() {
            return second > third ? new Pair(third) : super.swap();
        }
    }

    // A subclass was seen only after its superclass had to be taken apart: that it is taken apart beside it was no new attempt.
    // at: 0.7
    @Differentiable
    static double besideAnother(double x) {
        Pair own = new Pair(0.5);
        double sum = own.add(x * x);
        return sum * own.meet(((Pair) new Triple(0.25, 2)).swap()) + own.meet(((Pair) new Triple(0.25, 0.125)).swap());
    }
}
