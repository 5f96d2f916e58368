package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** The sum of n sines. */
final class SinesCase {
    private SinesCase() {}

    static Case of(int n) {
        Draw draw = new Draw(2);
        double[] x = draw.uniform(-3, 3, n);
        double[] xDot = draw.uniform(-1, 1, n);
        double[] xBar = new double[n];
        return new CaseBuilder("sines", List.of(x), List.of(xDot))
                .primal(() -> Loops.sines(x))
                .add(Kind.TANGENT, () -> Loops_Grad.sinesTangent(x, xDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Loops_Grad.sinesGradient(x), Loops_Grad.SinesGradient::x)
                .inPlace(workspace -> Loops_Grad.sinesGradient(x, xBar, workspace), xBar)
                .add(Kind.HAND, () -> Loops.sinesByHand(x), Loops.Gradient::x)
                .hipparchus(SinesCase::hipparchus)
                .finmath(SinesCase::finmath)
                .differences()
                .build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] x) {
        T s = x[0].sin();
        for (int i = 1; i < x.length; i++) {
            s = s.add(x[i].sin());
        }
        return List.of(s);
    }

    private static RandomVariable finmath(RandomVariable[] x) {
        RandomVariable s = x[0].sin();
        for (int i = 1; i < x.length; i++) {
            s = s.add(x[i].sin());
        }
        return s;
    }
}
