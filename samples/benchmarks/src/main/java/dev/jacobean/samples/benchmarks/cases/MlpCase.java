package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;

/** A mini-batch through a perceptron; with the peers up to some thousand parameters. */
final class MlpCase {
    static final int SAMPLES = 8;

    private static final int LARGEST_FOR_PEERS = 5000;

    private MlpCase() {}

    static Case of(int inputs, int units, int classes) {
        Draw draw = new Draw(7);
        double[][] w1 = draw.uniform(-1 / Math.sqrt(inputs), 1 / Math.sqrt(inputs), units, inputs);
        double[] b1 = draw.uniform(-0.1, 0.1, units);
        double[][] w2 = draw.uniform(-1 / Math.sqrt(units), 1 / Math.sqrt(units), classes, units);
        double[] b2 = draw.uniform(-0.1, 0.1, classes);
        double[][] x = draw.uniform(0, 1, SAMPLES, inputs);
        int[] labels = draw.below(classes, SAMPLES);
        double[][] w1Dot = draw.uniform(-1, 1, units, inputs);
        double[] b1Dot = draw.uniform(-1, 1, units);
        double[][] w2Dot = draw.uniform(-1, 1, classes, units);
        double[] b2Dot = draw.uniform(-1, 1, classes);
        double[][] w1Bar = new double[units][inputs];
        double[] b1Bar = new double[units];
        double[][] w2Bar = new double[classes][units];
        double[] b2Bar = new double[classes];
        List<double[]> parameters = Flat.rows(w1, b1, w2, b2);
        CaseBuilder builder = new CaseBuilder(
                        "mlp-" + inputs + "-" + units + "-" + classes,
                        parameters,
                        Flat.rows(w1Dot, b1Dot, w2Dot, b2Dot))
                .primal(() -> Mlp.loss(w1, b1, w2, b2, x, labels))
                .add(
                        Kind.TANGENT,
                        () -> Mlp_Grad.lossTangent(w1, b1, w2, b2, x, labels, w1Dot, b1Dot, w2Dot, b2Dot),
                        t -> Flat.numbers(t.tangent()))
                .add(
                        Kind.GRADIENT,
                        () -> Mlp_Grad.lossGradient(w1, b1, w2, b2, x, labels),
                        g -> Flat.numbers(g.w1(), g.b1(), g.w2(), g.b2()))
                .inPlace(
                        workspace ->
                                Mlp_Grad.lossGradient(w1, b1, w2, b2, x, labels, w1Bar, b1Bar, w2Bar, b2Bar, workspace),
                        w1Bar,
                        b1Bar,
                        w2Bar,
                        b2Bar)
                .add(
                        Kind.HAND,
                        () -> Mlp.byHand(w1, b1, w2, b2, x, labels),
                        g -> Flat.numbers(g.w1(), g.b1(), g.w2(), g.b2()));
        int count = parameters.stream().mapToInt(row -> row.length).sum();
        if (count <= LARGEST_FOR_PEERS) {
            MlpPeers peers = new MlpPeers(inputs, units, classes, x, labels);
            builder.hipparchus(peers::hipparchus).finmath(peers::finmath).differences();
        }
        return builder.build();
    }
}
