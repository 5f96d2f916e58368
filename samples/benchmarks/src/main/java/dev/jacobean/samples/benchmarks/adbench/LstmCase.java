package dev.jacobean.samples.benchmarks.adbench;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;

/** The recurrent network. */
final class LstmCase {
    private LstmCase() {}

    static Case of(String name, LstmData data) {
        double[][] main = data.main();
        double[][] extra = data.extra();
        double[][] state = data.state();
        double[][] sequence = data.sequence();
        Draw draw = new Draw(104);
        double[][] mainDot = draw.uniform(-1, 1, main.length, main[0].length);
        double[][] extraDot = draw.uniform(-1, 1, extra.length, extra[0].length);
        double[][] mainInPlace = new double[main.length][main[0].length];
        double[][] extraInPlace = new double[extra.length][extra[0].length];
        return new CaseBuilder(name, Flat.rows(main, extra), Flat.rows(mainDot, extraDot))
                .primal(() -> LstmObjective.objective(main, extra, state, sequence))
                .add(
                        Kind.TANGENT,
                        () -> LstmObjective_Grad.objectiveTangent(main, extra, state, sequence, mainDot, extraDot),
                        t -> Flat.numbers(t.tangent()))
                .add(
                        Kind.GRADIENT,
                        () -> LstmObjective_Grad.objectiveGradient(main, extra, state, sequence),
                        g -> Flat.numbers(g.main(), g.extra()))
                .inPlace(
                        workspace -> LstmObjective_Grad.objectiveGradient(
                                main, extra, state, sequence, mainInPlace, extraInPlace, workspace),
                        mainInPlace,
                        extraInPlace)
                .add(
                        Kind.HAND,
                        () -> {
                            double[][] mainBar = new double[main.length][main[0].length];
                            double[][] extraBar = new double[extra.length][extra[0].length];
                            LstmManual.gradient(main, extra, state, sequence, mainBar, extraBar);
                            return new double[][][] {mainBar, extraBar};
                        },
                        g -> Flat.numbers((Object[]) g))
                .differences()
                .build();
    }
}
