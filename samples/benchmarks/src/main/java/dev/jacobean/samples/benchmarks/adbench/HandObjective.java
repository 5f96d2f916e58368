// After ADBench, copyright (c) Microsoft Corporation, MIT licence: see LICENSE-ADBench.txt.
package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.Differentiable;

/** Hand tracking residuals (ADBench Hand, the simple form), as plain Java with matrices as double[rows][cols]. */
final class HandObjective {
    private HandObjective() {}

    /** Constant data of the hand model. */
    static final class Model {
        int[] parents; // -1 for a root, parents come first
        double[][][] baseRelatives; // bones x 4 x 4
        double[][][] inverseBaseAbsolutes; // bones x 4 x 4
        double[][] basePositions; // 4 x vertices, homogeneous
        double[][] weights; // bones x vertices
        boolean mirrored;
    }

    /** Simple form: correspondences are vertices; err has 3 entries per point; points is 3 x n. */
    @Differentiable(wrt = "theta")
    static void objective(double[] theta, Model model, int[] correspondences, double[][] points, double[] err) {
        double[][] positions = vertexPositions(theta, model);
        for (int i = 0; i < correspondences.length; i++) {
            for (int j = 0; j < 3; j++) {
                err[3 * i + j] = points[j][i] - positions[j][correspondences[i]];
            }
        }
    }

    static double[][] vertexPositions(double[] theta, Model model) {
        int bones = model.parents.length;
        double[][] pose = poseParams(theta, bones);
        double[][][] absolutes = new double[bones][][];
        for (int i = 0; i < bones; i++) {
            double[][] relative = multiply(model.baseRelatives[i], eulerTransform(pose[i + 3]));
            absolutes[i] = model.parents[i] == -1 ? relative : multiply(absolutes[model.parents[i]], relative);
        }

        int vertices = model.basePositions[0].length;
        double[][] positions = new double[3][vertices];
        for (int i = 0; i < bones; i++) {
            double[][] transform = multiply(absolutes[i], model.inverseBaseAbsolutes[i]);
            double[][] moved = multiply(transform, model.basePositions);
            double[] weight = model.weights[i];
            for (int r = 0; r < 3; r++) {
                for (int v = 0; v < vertices; v++) {
                    positions[r][v] += moved[r][v] * weight[v];
                }
            }
        }
        if (model.mirrored) {
            for (int v = 0; v < vertices; v++) {
                positions[0][v] = -positions[0][v];
            }
        }
        return globalTransform(pose, positions);
    }

    /** Rows: 0 global rotation, 1 scale, 2 global translation, 3 wrist, then 4 per finger, then forearm; 3 numbers each. */
    static double[][] poseParams(double[] theta, int bones) {
        double[][] pose = new double[bones + 3][3];
        for (int i = 0; i < 3; i++) {
            pose[0][i] = theta[i];
            pose[1][i] = 1.0;
            pose[2][i] = theta[3 + i];
        }
        int t = 6;
        int row = 5;
        for (int finger = 0; finger < 5; finger++) {
            for (int i = 0; i < 3; i++) {
                pose[row][0] = theta[t++];
                if (i == 0) {
                    pose[row][1] = theta[t++];
                }
                row++;
            }
            row++;
        }
        return pose;
    }

    /** 4 x 4 rotation from angles in the order x, z, y: R = Rz Ry Rx. */
    static double[][] eulerTransform(double[] xzy) {
        double cx = Math.cos(xzy[0]);
        double sx = Math.sin(xzy[0]);
        double cz = Math.cos(xzy[1]);
        double sz = Math.sin(xzy[1]);
        double cy = Math.cos(xzy[2]);
        double sy = Math.sin(xzy[2]);
        double[][] rx = {{1, 0, 0}, {0, cx, -sx}, {0, sx, cx}};
        double[][] ry = {{cy, 0, sy}, {0, 1, 0}, {-sy, 0, cy}};
        double[][] rz = {{cz, -sz, 0}, {sz, cz, 0}, {0, 0, 1}};
        double[][] r = multiply(multiply(rz, ry), rx);
        double[][] out = new double[4][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                out[i][j] = r[i][j];
            }
        }
        out[3][3] = 1.0;
        return out;
    }

    static double[][] globalTransform(double[][] pose, double[][] positions) {
        double[][] r = angleAxis(pose[0]);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                r[i][j] *= pose[1][j];
            }
        }
        double[][] out = multiply(r, positions);
        for (int i = 0; i < 3; i++) {
            for (int v = 0; v < out[i].length; v++) {
                out[i][v] += pose[2][i];
            }
        }
        return out;
    }

    static double[][] angleAxis(double[] a) {
        double norm = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        if (norm < 0.0001) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double x = a[0] / norm;
        double y = a[1] / norm;
        double z = a[2] / norm;
        double s = Math.sin(norm);
        double c = Math.cos(norm);
        return new double[][] {
            {x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s},
            {x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s},
            {x * z * (1 - c) - y * s, z * y * (1 - c) + x * s, z * z + (1 - z * z) * c}
        };
    }

    static double[][] multiply(double[][] a, double[][] b) {
        int rows = a.length;
        int inner = b.length;
        int cols = b[0].length;
        double[][] out = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < inner; k++) {
                double s = a[i][k];
                for (int j = 0; j < cols; j++) {
                    out[i][j] += s * b[k][j];
                }
            }
        }
        return out;
    }
}
