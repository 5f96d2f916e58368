package dev.jacobean.processor.testing;

import java.util.ArrayList;
import java.util.List;

/** Derivatives of the primal as javac compiled it, by central differences extrapolated to step 0 (Ridders' method). */
final class Differences {
    private static final int STEPS = 9;

    /** Derivative and estimated error of every output scalar: the result's, then the written arrays'. */
    record Estimate(double[] derivative, double[] error) {}

    private Differences() {}

    static Estimate along(Subject subject, Object[] arguments, List<Object> tangents) {
        double[][][] table = new double[STEPS][][];
        double h = 0x1p-6;
        for (int i = 0; i < STEPS; i++, h /= 2) {
            table[i] = new double[i + 1][];
            table[i][0] = central(subject, arguments, tangents, h);
            double factor = 4;
            for (int j = 1; j <= i; j++, factor *= 4) {
                table[i][j] = extrapolate(table[i][j - 1], table[i - 1][j - 1], factor);
            }
        }
        return best(table);
    }

    private static double[] extrapolate(double[] fine, double[] coarse, double factor) {
        double[] better = new double[fine.length];
        for (int k = 0; k < fine.length; k++) {
            better[k] = (factor * fine[k] - coarse[k]) / (factor - 1);
        }
        return better;
    }

    private static Estimate best(double[][][] table) {
        int n = table[0][0].length;
        Estimate estimate = new Estimate(new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            estimate.error[k] = Double.POSITIVE_INFINITY;
            for (int i = 1; i < STEPS; i++) {
                for (int j = 1; j <= i; j++) {
                    double value = table[i][j][k];
                    double error =
                            Math.max(Math.abs(value - table[i][j - 1][k]), Math.abs(value - table[i - 1][j - 1][k]));
                    if (error < estimate.error[k]) {
                        estimate.error[k] = error;
                        estimate.derivative[k] = value;
                    }
                }
            }
        }
        return estimate;
    }

    private static double[] central(Subject subject, Object[] arguments, List<Object> tangents, double h) {
        List<Double> above = outputs(subject, moved(subject, arguments, tangents, h));
        List<Double> below = outputs(subject, moved(subject, arguments, tangents, -h));
        double[] slopes = new double[above.size()];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (above.get(k) - below.get(k)) / (2 * h);
        }
        return slopes;
    }

    /** The output scalars after a run on the very arguments. */
    static List<Double> outputs(Subject subject, Object[] arguments) {
        List<Object> outputs = new ArrayList<>();
        outputs.add(subject.run(arguments));
        subject.written().forEach(position -> outputs.add(arguments[position]));
        return Data.scalars(outputs.toArray());
    }

    private static Object[] moved(Subject subject, Object[] arguments, List<Object> tangents, double h) {
        Object[] moved = Data.copy(arguments);
        List<Integer> active = subject.active();
        for (int i = 0; i < active.size(); i++) {
            var direction = Data.scalars(tangents.get(i)).iterator();
            moved[active.get(i)] = Data.map(moved[active.get(i)], x -> x + h * direction.next());
        }
        return moved;
    }
}
