package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;

/** An expression of a thousand terms. */
final class StraightLineCase {
    private static final int VARIABLES = 45;

    private StraightLineCase() {}

    static Case create() {
        Draw draw = new Draw(12);
        double[] x = draw.uniform(-1, 1, VARIABLES);
        double[] xDot = draw.uniform(-1, 1, VARIABLES);
        double[] xBar = new double[VARIABLES];
        return new CaseBuilder("straight-line", List.of(x), List.of(xDot))
                .primal(() -> StraightLine.form(x))
                .add(Kind.TANGENT, () -> StraightLine_Grad.formTangent(x, xDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> StraightLine_Grad.formGradient(x), StraightLine_Grad.FormGradient::x)
                .inPlace(workspace -> StraightLine_Grad.formGradient(x, xBar, workspace), xBar)
                .add(Kind.HAND, () -> StraightLine.byHand(x), Loops.Gradient::x)
                .differences()
                .build();
    }
}
