package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.Differentiable;

/** A function that calls itself: values joined in pairs, from the leaves of a balanced tree to its root. */
final class Recursion {
    private Recursion() {}

    @Differentiable
    static double join(double[] x) {
        return join(x, 0, x.length);
    }

    static double join(double[] x, int from, int to) {
        if (to - from == 1) {
            return Math.sin(x[from]);
        }
        int middle = (from + to) >>> 1;
        double a = join(x, from, middle);
        double b = join(x, middle, to);
        return 0.5 * (a + b) - 0.25 * a * b;
    }

    /** The tape holds the value of each subtree, after those of the subtree's own children. */
    static Loops.Gradient byHand(double[] x) {
        double[] tape = new double[2 * x.length];
        int top = forward(x, 0, x.length, tape, 0);
        double[] g = new double[x.length];
        reverse(x, 0, x.length, tape, top, 1, g);
        return new Loops.Gradient(tape[top - 1], g);
    }

    private static int forward(double[] x, int from, int to, double[] tape, int top) {
        if (to - from == 1) {
            tape[top] = Math.sin(x[from]);
            return top + 1;
        }
        int middle = (from + to) >>> 1;
        int left = forward(x, from, middle, tape, top);
        int right = forward(x, middle, to, tape, left);
        double a = tape[left - 1];
        double b = tape[right - 1];
        tape[right] = 0.5 * (a + b) - 0.25 * a * b;
        return right + 1;
    }

    /** A subtree of m leaves has 2 m - 1 values on the tape. */
    private static void reverse(double[] x, int from, int to, double[] tape, int top, double bar, double[] g) {
        if (to - from == 1) {
            g[from] = bar * Math.cos(x[from]);
            return;
        }
        int middle = (from + to) >>> 1;
        int right = top - 1;
        int left = right - (2 * (to - middle) - 1);
        double a = tape[left - 1];
        double b = tape[right - 1];
        reverse(x, from, middle, tape, left, 0.5 * bar - 0.25 * bar * b, g);
        reverse(x, middle, to, tape, right, 0.5 * bar - 0.25 * bar * a, g);
    }
}
