package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** The sum of n numbers. */
final class SumCase {
    private SumCase() {}

    static Case of(int n) {
        Draw draw = new Draw(1);
        double[] x = draw.uniform(-1, 1, n);
        double[] xDot = draw.uniform(-1, 1, n);
        double[] xBar = new double[n];
        return new CaseBuilder("sum", List.of(x), List.of(xDot))
                .primal(() -> Loops.sum(x))
                .add(Kind.TANGENT, () -> Loops_Grad.sumTangent(x, xDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Loops_Grad.sumGradient(x), Loops_Grad.SumGradient::x)
                .inPlace(workspace -> Loops_Grad.sumGradient(x, xBar, workspace), xBar)
                .add(Kind.HAND, () -> Loops.sumByHand(x), Loops.Gradient::x)
                .hipparchus(SumCase::hipparchus)
                .finmath(SumCase::finmath)
                .differences()
                .build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] x) {
        T s = x[0];
        for (int i = 1; i < x.length; i++) {
            s = s.add(x[i]);
        }
        return List.of(s);
    }

    private static RandomVariable finmath(RandomVariable[] x) {
        RandomVariable s = x[0];
        for (int i = 1; i < x.length; i++) {
            s = s.add(x[i]);
        }
        return s;
    }
}
