package dev.jacobean.samples.network;

/**
 * The plane through a cloud of points along which it is widest: the mean and the first two principal components, found
 * by power iteration.
 */
final class Plane {
    private static final int ITERATIONS = 500;

    private final double[] mean;
    private final double[][] axes = new double[2][];
    private final double[] shares = new double[2];

    private Plane(double[] mean) {
        this.mean = mean;
    }

    static Plane of(double[][] points) {
        Plane plane = new Plane(mean(points));
        double[][] covariance = plane.covariance(points);
        double total = 0;
        for (int i = 0; i < covariance.length; i++) {
            total += covariance[i][i];
        }
        for (int axis = 0; axis < 2; axis++) {
            double[] direction = dominant(covariance);
            double variance = dot(direction, Network.affine(covariance, new double[direction.length], direction));
            for (int i = 0; i < covariance.length; i++) {
                for (int j = 0; j < covariance.length; j++) {
                    covariance[i][j] -= variance * direction[i] * direction[j];
                }
            }
            plane.axes[axis] = direction;
            plane.shares[axis] = variance / total;
        }
        return plane;
    }

    /** The coordinate of a point's projection along axis 0 or 1. */
    double coordinate(double[] point, int axis) {
        return dot(axes[axis], point) - dot(axes[axis], mean);
    }

    /** The point of the plane with these coordinates. */
    double[] point(double u, double v) {
        double[] point = new double[mean.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = mean[i] + u * axes[0][i] + v * axes[1][i];
        }
        return point;
    }

    /** How much of the variance lies along axis 0 or 1. */
    double share(int axis) {
        return shares[axis];
    }

    private static double[] mean(double[][] points) {
        double[] mean = new double[points[0].length];
        for (double[] point : points) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += point[j] / points.length;
            }
        }
        return mean;
    }

    private double[][] covariance(double[][] points) {
        double[][] covariance = new double[mean.length][mean.length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    covariance[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]) / points.length;
                }
            }
        }
        return covariance;
    }

    /** The unit eigenvector of the largest eigenvalue of a symmetric matrix without negative ones. */
    private static double[] dominant(double[][] matrix) {
        double[] zero = new double[matrix.length];
        double[] x = new double[matrix.length];
        for (int i = 0; i < x.length; i++) {
            // some start that is at a right angle to no likely eigenvector
            x[i] = 1 + 1.0 / (i + 1);
        }
        for (int k = 0; k < ITERATIONS; k++) {
            x = Network.affine(matrix, zero, x);
            double norm = Math.sqrt(dot(x, x));
            for (int i = 0; i < x.length; i++) {
                x[i] /= norm;
            }
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
