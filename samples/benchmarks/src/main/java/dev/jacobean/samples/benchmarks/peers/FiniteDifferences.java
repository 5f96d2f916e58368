package dev.jacobean.samples.benchmarks.peers;

import java.util.List;
import java.util.function.Supplier;

/** Central differences of a function that reads its parameters from arrays. */
public final class FiniteDifferences {
    /** The cube root of the rounding error: balances it against the error of a central difference. */
    private static final double STEP = 6e-6;

    private FiniteDifferences() {}

    /**
     * The Jacobian, row by row.
     *
     * @param function its values at what the parameters hold
     * @param parameters are changed, and hold the same as before in the end
     */
    public static double[] jacobian(Supplier<double[]> function, List<double[]> parameters) {
        int columns = parameters.stream().mapToInt(row -> row.length).sum();
        double[] jacobian = null;
        int column = 0;
        for (double[] row : parameters) {
            for (int i = 0; i < row.length; i++) {
                double at = row[i];
                double step = STEP * Math.max(1, Math.abs(at));
                row[i] = at + step;
                double above = row[i];
                double[] plus = function.get();
                row[i] = at - step;
                double width = above - row[i];
                double[] minus = function.get();
                row[i] = at;
                if (jacobian == null) {
                    jacobian = new double[plus.length * columns];
                }
                for (int k = 0; k < plus.length; k++) {
                    jacobian[k * columns + column] = (plus[k] - minus[k]) / width;
                }
                column++;
            }
        }
        return jacobian;
    }

    /** The derivative of each value along a direction, with a difference of fourth order. */
    public static double[] along(Supplier<double[]> function, List<double[]> parameters, List<double[]> direction) {
        double[] near = difference(function, parameters, direction, 1e-5);
        double[] far = difference(function, parameters, direction, 2e-5);
        double[] derivative = new double[near.length];
        for (int k = 0; k < near.length; k++) {
            derivative[k] = (4 * near[k] - far[k]) / 3;
        }
        return derivative;
    }

    private static double[] difference(
            Supplier<double[]> function, List<double[]> parameters, List<double[]> direction, double step) {
        List<double[]> saved = parameters.stream().map(double[]::clone).toList();
        move(parameters, saved, direction, step);
        double[] plus = function.get();
        move(parameters, saved, direction, -step);
        double[] minus = function.get();
        move(parameters, saved, direction, 0);
        double[] difference = new double[plus.length];
        for (int k = 0; k < plus.length; k++) {
            difference[k] = (plus[k] - minus[k]) / (2 * step);
        }
        return difference;
    }

    private static void move(List<double[]> parameters, List<double[]> from, List<double[]> direction, double step) {
        for (int r = 0; r < parameters.size(); r++) {
            double[] row = parameters.get(r);
            for (int i = 0; i < row.length; i++) {
                row[i] = from.get(r)[i] + step * direction.get(r)[i];
            }
        }
    }
}
