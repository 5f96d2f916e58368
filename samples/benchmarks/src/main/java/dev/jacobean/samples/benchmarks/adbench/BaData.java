package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Draw;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cameras, points, weights and features; observation i is of point {@code observations[i][1]} by camera
 * {@code observations[i][0]}.
 */
record BaData(double[][] cameras, double[][] points, double[] weights, int[][] observations, double[][] features) {
    /** Around the one camera, point and feature that ADBench's files repeat. */
    static BaData random(int n, int m, int p) {
        double[] camera = {1.8, 0.6, -0.6, 90.9, 29.4, 28.8, 211.6, -0.3, -14.8, 0.06, 0.07};
        double[] point = {4.2, 5.6, 1.4};
        Draw draw = new Draw(105);
        return new BaData(
                around(camera, draw.uniform(-0.01, 0.01, n, camera.length)),
                around(point, draw.uniform(-0.01, 0.01, m, point.length)),
                draw.uniform(0.1, 0.9, p),
                observations(n, m, p),
                draw.uniform(-600, 600, p, 2));
    }

    static BaData read(Numbers numbers) throws IOException {
        int n = numbers.nextInt();
        int m = numbers.nextInt();
        int p = numbers.nextInt();
        double[] camera = numbers.row(11);
        double[] point = numbers.row(3);
        double weight = numbers.next();
        double[] feature = numbers.row(2);
        double[] weights = new double[p];
        Arrays.fill(weights, weight);
        return new BaData(
                around(camera, new double[n][camera.length]),
                around(point, new double[m][point.length]),
                weights,
                observations(n, m, p),
                around(feature, new double[p][feature.length]));
    }

    private static int[][] observations(int n, int m, int p) {
        int[][] observations = new int[p][];
        for (int i = 0; i < p; i++) {
            observations[i] = new int[] {i % n, i % m};
        }
        return observations;
    }

    /** Adds a row, scaled by the offsets of each, to itself. */
    private static double[][] around(double[] row, double[][] offsets) {
        for (double[] offset : offsets) {
            for (int i = 0; i < row.length; i++) {
                offset[i] = row[i] * (1 + offset[i]);
            }
        }
        return offsets;
    }
}
