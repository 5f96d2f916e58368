package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import java.util.function.Function;

/** The tracked hand: the full Jacobian, many residuals by 26 angles. */
final class HandCase {
    private HandCase() {}

    static Case of(String name, HandData data) {
        double[] theta = data.theta();
        HandObjective.Model model = data.model();
        int[] correspondences = data.correspondences();
        double[][] points = data.points();
        int residuals = 3 * correspondences.length;
        double[] thetaDot = new Draw(108).uniform(-1, 1, theta.length);
        Function<double[], double[]> flat = Function.identity();
        return new CaseBuilder(name, List.of(theta), List.of(thetaDot))
                .add(
                        Kind.PRIMAL,
                        () -> {
                            double[] err = new double[residuals];
                            HandObjective.objective(theta, model, correspondences, points, err);
                            return err;
                        },
                        flat)
                .add(
                        Kind.TANGENT,
                        () -> {
                            double[] errDot = new double[residuals];
                            HandObjective_Grad.objectiveTangent(
                                    theta, model, correspondences, points, new double[residuals], thetaDot, errDot);
                            return errDot;
                        },
                        flat)
                .add(
                        Kind.GRADIENT,
                        () -> HandObjective_Grad.objectiveJacobian(
                                theta, model, correspondences, points, new double[residuals]),
                        rows -> Flat.numbers((Object[]) rows))
                .differences()
                .build();
    }
}
