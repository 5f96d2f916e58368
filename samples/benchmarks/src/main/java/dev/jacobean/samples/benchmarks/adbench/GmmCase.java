package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;

/** The Gaussian mixture model. */
final class GmmCase {
    private static final int LARGEST_FOR_PEERS = 50;

    private GmmCase() {}

    static Case of(String name, GmmData data) {
        double[] alphas = data.alphas();
        double[][] means = data.means();
        double[][] icf = data.icf();
        int k = alphas.length;
        int d = means[0].length;
        Draw draw = new Draw(102);
        double[] alphasDot = draw.uniform(-1, 1, k);
        double[][] meansDot = draw.uniform(-1, 1, k, d);
        double[][] icfDot = draw.uniform(-1, 1, k, icf[0].length);
        double[][] x = data.x();
        double gamma = data.gamma();
        int m = data.m();
        double[] alphasBar = new double[k];
        double[][] meansBar = new double[k][d];
        double[][] icfBar = new double[k][icf[0].length];
        CaseBuilder builder = new CaseBuilder(
                        name, Flat.rows(alphas, means, icf), Flat.rows(alphasDot, meansDot, icfDot))
                .primal(() -> GmmObjective.objective(alphas, means, icf, x, gamma, m))
                .add(
                        Kind.TANGENT,
                        () -> GmmObjective_Grad.objectiveTangent(
                                alphas, means, icf, x, gamma, m, alphasDot, meansDot, icfDot),
                        t -> Flat.numbers(t.tangent()))
                .add(
                        Kind.GRADIENT,
                        () -> GmmObjective_Grad.objectiveGradient(alphas, means, icf, x, gamma, m),
                        g -> Flat.numbers(g.alphas(), g.means(), g.icf()))
                .inPlace(
                        workspace -> GmmObjective_Grad.objectiveGradient(
                                alphas, means, icf, x, gamma, m, alphasBar, meansBar, icfBar, workspace),
                        alphasBar,
                        meansBar,
                        icfBar)
                .add(
                        Kind.HAND,
                        () -> {
                            Object[] g = {new double[k], new double[k][d], new double[k][icf[0].length]};
                            GmmManual.gradient(
                                    alphas, means, icf, x, gamma, m, (double[]) g[0], (double[][]) g[1], (double[][])
                                            g[2]);
                            return g;
                        },
                        Flat::numbers);
        if (k * (1 + d + icf[0].length) <= LARGEST_FOR_PEERS) {
            builder.hipparchus(new GmmPeer(k, d, x, gamma, m)::hipparchus).differences();
        }
        return builder.build();
    }
}
