package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import dev.jacobean.samples.benchmarks.peers.FiniteDifferences;
import dev.jacobean.samples.benchmarks.peers.Hipparchus;
import java.util.List;
import java.util.function.Function;

/**
 * Bundle adjustment: for each observation the 2 × 15 block of the sparse Jacobian, both rows by one call, and the
 * derivative of its weight residual.
 */
final class BaCase {
    private static final int COLUMNS = 15;
    private static final int BLOCK = 2 * COLUMNS;

    private final BaData data;
    private final int count;
    private final double[][] camerasDot;
    private final double[][] pointsDot;
    private final double[] weightsDot;

    private BaCase(BaData data) {
        this.data = data;
        count = data.weights().length;
        Draw draw = new Draw(106);
        camerasDot = draw.uniform(-1e-2, 1e-2, data.cameras().length, 11);
        pointsDot = draw.uniform(-1e-2, 1e-2, data.points().length, 3);
        weightsDot = draw.uniform(-1e-2, 1e-2, count);
    }

    static Case of(String name, BaData data) {
        BaCase ba = new BaCase(data);
        Function<double[], double[]> flat = Function.identity();
        return new CaseBuilder(
                        name,
                        Flat.rows(data.cameras(), data.points(), data.weights()),
                        Flat.rows(ba.camerasDot, ba.pointsDot, ba.weightsDot))
                .times(ba::times)
                .add(Kind.PRIMAL, ba::residuals, rows -> Flat.numbers((Object[]) rows))
                .add(Kind.TANGENT, ba::tangents, flat)
                .add(Kind.GRADIENT, () -> ba.blocks(BaCase::generated), flat)
                .add(Kind.HAND, ba::byHand, rows -> Flat.numbers((Object[]) rows))
                .add(Kind.HIPPARCHUS_GRADIENT, () -> ba.blocks(peer(Hipparchus::gradient)), flat)
                .add(Kind.HIPPARCHUS_SPARSE, () -> ba.blocks(peer(Hipparchus::sparseGradient)), flat)
                .add(Kind.HIPPARCHUS_STRUCTURE, () -> ba.blocks(peer(Hipparchus::derivativeStructure)), flat)
                .add(Kind.DIFFERENCES, () -> ba.blocks(BaCase::differences), flat)
                .build();
    }

    /** Differentiates the residuals of one observation. */
    @FunctionalInterface
    private interface Block {
        /** Writes both rows one after the other, and returns the derivative of the weight residual. */
        double write(double[] camera, double[] point, double w, double[] feature, double[] out, int from);
    }

    /** Two residuals per observation, then a weight residual for each. */
    private double[][] residuals() {
        double[] err = new double[2 * count];
        double[] weightErr = new double[count];
        BaObjective.objective(
                data.cameras(), data.points(), data.weights(), data.observations(), data.features(), err, weightErr);
        return new double[][] {err, weightErr};
    }

    private double[] tangents() {
        double[] all = new double[3 * count];
        double[] err = new double[2];
        double[] errDot = new double[2];
        for (int i = 0; i < count; i++) {
            int camera = data.observations()[i][0];
            int point = data.observations()[i][1];
            double w = data.weights()[i];
            BaObjective_Grad.reprojectionErrorTangent(
                    data.cameras()[camera],
                    data.points()[point],
                    w,
                    data.features()[i],
                    err,
                    camerasDot[camera],
                    pointsDot[point],
                    weightsDot[i],
                    errDot);
            all[2 * i] = errDot[0];
            all[2 * i + 1] = errDot[1];
            all[2 * count + i] =
                    BaObjective_Grad.weightErrorTangent(w, weightsDot[i]).tangent();
        }
        return all;
    }

    private double[] blocks(Block block) {
        double[] all = new double[(BLOCK + 1) * count];
        for (int i = 0; i < count; i++) {
            all[BLOCK * count + i] = block.write(
                    data.cameras()[data.observations()[i][0]],
                    data.points()[data.observations()[i][1]],
                    data.weights()[i],
                    data.features()[i],
                    all,
                    BLOCK * i);
        }
        return all;
    }

    private static double generated(
            double[] camera, double[] point, double w, double[] feature, double[] out, int from) {
        double[][] rows = BaObjective_Grad.reprojectionErrorJacobian(camera, point, w, feature, new double[2]);
        System.arraycopy(rows[0], 0, out, from, COLUMNS);
        System.arraycopy(rows[1], 0, out, from + COLUMNS, COLUMNS);
        return BaObjective_Grad.weightErrorGradient(w).w();
    }

    private double[][] byHand() {
        double[] jacobian = new double[BLOCK * count];
        double[] weightJacobian = new double[count];
        BaManual.jacobian(
                data.cameras(),
                data.points(),
                data.weights(),
                data.observations(),
                data.features(),
                new double[2 * count],
                new double[count],
                jacobian,
                weightJacobian);
        return new double[][] {jacobian, weightJacobian};
    }

    @FunctionalInterface
    private interface Peer {
        double[] differentiate(Hipparchus.Program program, double[] x);
    }

    private static Block peer(Peer peer) {
        return (camera, point, w, feature, out, from) -> {
            double[] rows = peer.differentiate(new BaPeer(feature)::hipparchus, Flat.numbers(camera, point, w));
            System.arraycopy(rows, 0, out, from, BLOCK);
            return rows[rows.length - 1];
        };
    }

    private static double differences(
            double[] camera, double[] point, double w, double[] feature, double[] out, int from) {
        double[] weight = {w};
        double[] columns = FiniteDifferences.jacobian(
                () -> {
                    double[] err = new double[2];
                    BaObjective.reprojectionError(camera, point, weight[0], feature, err);
                    return new double[] {err[0], err[1], BaObjective.weightError(weight[0])};
                },
                List.of(camera, point, weight));
        System.arraycopy(columns, 0, out, from, BLOCK);
        return columns[columns.length - 1];
    }

    private double[] times(double[] derivative, double[] direction) {
        int points = 11 * data.cameras().length;
        int weights = points + 3 * data.points().length;
        double[] product = new double[3 * count];
        for (int i = 0; i < count; i++) {
            int camera = 11 * data.observations()[i][0];
            int point = points + 3 * data.observations()[i][1];
            double w = direction[weights + i];
            for (int row = 0; row < 2; row++) {
                int from = BLOCK * i + COLUMNS * row;
                double sum = derivative[from + COLUMNS - 1] * w;
                for (int j = 0; j < 11; j++) {
                    sum += derivative[from + j] * direction[camera + j];
                }
                for (int j = 0; j < 3; j++) {
                    sum += derivative[from + 11 + j] * direction[point + j];
                }
                product[2 * i + row] = sum;
            }
            product[2 * count + i] = derivative[BLOCK * count + i] * w;
        }
        return product;
    }
}
