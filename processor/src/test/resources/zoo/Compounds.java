package zoo;

import dev.jacobean.Differentiable;

/** Compound assignments, increments and decrements. */
final class Compounds {
    private Compounds() {}

    // at: 0.7, 1.3
    @Differentiable
    static double all(double x, double y) {
        double s = x;
        s += y * x;
        s -= x / y;
        s *= s + y;
        s /= 1 + s * s;
        s %= 0.75;
        return s;
    }

    // at: {0.7, 1.3}, 2
    // writes: x
    @Differentiable
    static void allOnElement(double[] x, double a) {
        x[0] += a * x[1];
        x[1] -= x[0] * a;
        x[0] *= x[0];
        x[1] /= a + x[0];
    }

    // at: 0.7 -> 1
    @Differentiable
    static double incrementsOfActive(double x) {
        x++;
        ++x;
        x--;
        return x;
    }

    // at: 0.7
    @Differentiable
    static double postfixValue(double x) {
        double y = x++;
        return y * x;
    }

    // at: 0.7
    @Differentiable
    static double prefixValue(double x) {
        double y = --x;
        return y * x;
    }

    // at: {0.7, 1.3, 5}
    // writes: x
    @Differentiable
    static void incrementsOfElement(double[] x) {
        int i = 0;
        x[i]++;
        --x[1];
        x[2] = x[0]++ * x[1]--;
    }

    // at: {0.7, 1.3, 5}
    // trap: side effects in indices
    @Differentiable
    static double indexIncrement(double[] x) {
        int i = 0;
        double s = x[i++];
        s = s * x[i++] + i;
        return s * x[i--] * i;
    }

    // at: {0.7, 1.3, 5}, 2
    // writes: x
    // trap: side effects in indices
    @Differentiable
    static void compoundWithIndexIncrement(double[] x, double a) {
        int i = 0;
        x[i++] += a * x[i];
        x[i++] *= x[i] + a;
        x[i] -= i;
    }

    // at: 2.6, 5
    // trap: compound assignments that narrow
    @Differentiable
    @SuppressWarnings("jacobean")
    static double narrowing(double x, int n) {
        int i = n;
        i += x;
        i *= 1.5;
        return i * x;
    }

    // at: 0.5
    @Differentiable
    static double assignmentAsValue(double x) {
        double a;
        double b = a = x * x;
        return a * b + (a = 3 * x) * a;
    }

    // at: 0.5, 3
    @Differentiable
    static double chainedAssignment(double x, double y) {
        double a;
        double b;
        a = b = x * y;
        b *= a;
        return a + b;
    }

    // at: 0.5, 3
    @Differentiable
    static double integerWithIntegerCompound(double x, int n) {
        n += 2;
        n *= n;
        n -= 3;
        n /= 2;
        n %= 8;
        return x * n;
    }

    // at: {0.5, 2}, 4
    // writes: x
    @Differentiable
    static void compoundSelf(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i % 2] += x[i % 2] * x[(i + 1) % 2];
        }
    }

    // at: 0.5
    // trap: operands overwritten later in the same expression
    @Differentiable
    static double operandOverwrittenInExpression(double x) {
        return x * (x = x + 2) * x;
    }
}
