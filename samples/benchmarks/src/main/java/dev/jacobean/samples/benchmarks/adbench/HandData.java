package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The arguments of {@link HandObjective#objective}. */
record HandData(double[] theta, HandObjective.Model model, int[] correspondences, double[][] points) {
    private static final int ANGLES = 26;

    /** Fields of a vertex before its bones: three coordinates, then what only a renderer needs, then the count. */
    private static final int BONE_COUNT_FIELD = 8;

    /**
     * A hand in structure, though not in shape.
     *
     * @param bones at least 22: five fingers of four, the wrist and the forearm
     */
    static HandData random(int bones, int vertices, int count) {
        Draw draw = new Draw(107);
        HandObjective.Model model = new HandObjective.Model();
        model.parents = new int[bones];
        model.baseRelatives = new double[bones][][];
        model.inverseBaseAbsolutes = new double[bones][][];
        model.weights = draw.uniform(0, 1.0 / bones, bones, vertices);
        for (int i = 0; i < bones; i++) {
            // the first bone of a finger is at the wrist, as is the forearm
            model.parents[i] = i == 0 ? -1 : i % 4 == 1 ? 0 : i - 1;
            model.baseRelatives[i] = affine(draw);
            model.inverseBaseAbsolutes[i] = affine(draw);
        }
        model.basePositions = draw.uniform(-1, 1, 4, vertices);
        model.basePositions[3] = draw.uniform(1, 1, vertices);
        return new HandData(
                draw.uniform(-0.5, 0.5, ANGLES), model, draw.below(vertices, count), draw.uniform(-1, 1, 3, count));
    }

    private static double[][] affine(Draw draw) {
        double[][] matrix = draw.uniform(-0.7, 0.7, 4, 4);
        matrix[3] = new double[] {0, 0, 0, 1};
        return matrix;
    }

    /**
     * @param folder of {@code bones.txt} and {@code vertices.txt}
     * @param instance the number of points and of angles, then an index and a point a row, then the angles
     */
    static HandData read(Path folder, Numbers instance) throws IOException {
        HandObjective.Model model = model(folder);
        int count = instance.nextInt();
        int angles = instance.nextInt();
        int[] correspondences = new int[count];
        double[][] points = new double[3][count];
        for (int i = 0; i < count; i++) {
            correspondences[i] = instance.nextInt();
            for (double[] coordinate : points) {
                coordinate[i] = instance.next();
            }
        }
        return new HandData(instance.row(angles), model, correspondences, points);
    }

    private static HandObjective.Model model(Path folder) throws IOException {
        List<String> bones = Files.readAllLines(folder.resolve("bones.txt"));
        List<String> vertices = Files.readAllLines(folder.resolve("vertices.txt"));
        HandObjective.Model model = new HandObjective.Model();
        model.parents = new int[bones.size()];
        model.baseRelatives = new double[bones.size()][][];
        model.inverseBaseAbsolutes = new double[bones.size()][][];
        for (int i = 0; i < bones.size(); i++) {
            String[] fields = bones.get(i).split(":");
            model.parents[i] = Integer.parseInt(fields[1]);
            model.baseRelatives[i] = matrix(fields, 2);
            model.inverseBaseAbsolutes[i] = matrix(fields, 18);
        }
        model.basePositions = new double[4][vertices.size()];
        model.weights = new double[bones.size()][vertices.size()];
        for (int v = 0; v < vertices.size(); v++) {
            String[] fields = vertices.get(v).split(":");
            for (int i = 0; i < 3; i++) {
                model.basePositions[i][v] = Double.parseDouble(fields[i]);
            }
            model.basePositions[3][v] = 1;
            int count = Integer.parseInt(fields[BONE_COUNT_FIELD]);
            for (int i = 0; i < count; i++) {
                int bone = Integer.parseInt(fields[BONE_COUNT_FIELD + 1 + 2 * i]);
                model.weights[bone][v] = Double.parseDouble(fields[BONE_COUNT_FIELD + 2 + 2 * i]);
            }
        }
        return model;
    }

    private static double[][] matrix(String[] fields, int from) {
        double[][] matrix = new double[4][4];
        for (int i = 0; i < 16; i++) {
            matrix[i / 4][i % 4] = Double.parseDouble(fields[from + i]);
        }
        return matrix;
    }
}
