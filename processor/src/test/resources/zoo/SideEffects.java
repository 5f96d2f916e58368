package zoo;

import dev.jacobean.Differentiable;

/** Assignments and increments inside of expressions, evaluated once and in Java's order. */
final class SideEffects {
    private SideEffects() {}

    // at: {0.5, 2, 3}, 1.5
    // writes: a
    @Differentiable
    static void indexInCompound(double[] a, double x) {
        int i = 0;
        while (i < a.length) {
            a[i++] += x * i;
        }
    }

    // at: {0.5, 2, 3}, 1.5
    // writes: a
    // trap: side effects in indices
    @Differentiable
    static double indexAssignedInRight(double[] a, double x) {
        int i = 0;
        a[i] = a[i = 2] * x;
        a[--i] *= i++ + a[i];
        return a[0] * i;
    }

    // at: 0.5, 5
    // trap: side effects in a loop's condition
    @Differentiable
    static double conditionAssigns(double x, int n) {
        double y = 1;
        double t;
        while ((t = y * x) > 0.01 && n-- > 0) {
            y = t + 0.1 * x;
        }
        return y + t;
    }

    // at: 0.5
    // at: -0.5
    // trap: short-circuit conditions with assignments inside
    @Differentiable
    static double shortCircuit(double x) {
        double y = x;
        if (x > 0 && (y = x * x) < 1 || (y += 3) > 100) {
            y *= 2;
        }
        return y * x;
    }

    // at: 0.5, 4
    // trap: side effects in a loop's header
    @Differentiable
    static double header(double x, int n) {
        double s = 0;
        for (double t = x, u = 1; (u *= 0.5) > 0.05; s += t * u, t = t * t + u) {
            n++;
        }
        return s * n;
    }

    // at: {1, 2, 3}
    @Differentiable
    static double arrayChosenBeforeIndex(double[] x) {
        double[] a = x.clone();
        double[] b = {4, 5, 6};
        double[] c = a;
        double s = c[(c = b) == b ? 1 : 0] * c[0];
        return s * a[2];
    }

    // at: 2, 3
    @Differentiable
    static double operandOrder(double x, double y) {
        return x + (x = y) * x + (y *= 2) - y++ * --x;
    }

    private static double bump(double[] counter) {
        counter[0] += 1;
        return counter[0];
    }

    // at: 0.5
    // trap: a helper with side effects, called in order
    @Differentiable
    static double helperWithSideEffects(double x) {
        double[] c = {x};
        double s = bump(c) * 10 + bump(c) * bump(c);
        return s - c[0];
    }

    // at: 0.5, true
    // at: 0.5, false
    @Differentiable
    static double ternaryWithSideEffects(double x, boolean b) {
        double y = b ? (x = x * x) : (x += 1);
        return x * y;
    }
}
