package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** Rosenbrock's function in n dimensions; with the peers up to a thousand, beyond that to see how the cost grows. */
final class RosenbrockCase {
    private static final int LARGEST_FOR_PEERS = 1000;

    private RosenbrockCase() {}

    static Case of(int n) {
        Draw draw = new Draw(5);
        double[] x = draw.uniform(-1.5, 1.5, n);
        double[] xDot = draw.uniform(-1, 1, n);
        double[] xBar = new double[n];
        CaseBuilder builder = new CaseBuilder("rosenbrock-" + n, List.of(x), List.of(xDot))
                .primal(() -> Rosenbrock.value(x))
                .add(Kind.TANGENT, () -> Rosenbrock_Grad.valueTangent(x, xDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Rosenbrock_Grad.valueGradient(x), Rosenbrock_Grad.ValueGradient::x)
                .inPlace(workspace -> Rosenbrock_Grad.valueGradient(x, xBar, workspace), xBar)
                .add(Kind.HAND, () -> Rosenbrock.byHand(x), Loops.Gradient::x);
        if (n <= LARGEST_FOR_PEERS) {
            builder.hipparchus(RosenbrockCase::hipparchus)
                    .finmath(RosenbrockCase::finmath)
                    .differences();
        }
        return builder.build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] x) {
        T sum = x[0].newInstance(0);
        for (int i = 0; i < x.length - 1; i++) {
            T t = x[i + 1].subtract(x[i].multiply(x[i]));
            T u = x[i].negate().add(1);
            sum = sum.add(t.multiply(t).multiply(100)).add(u.multiply(u));
        }
        return List.of(sum);
    }

    private static RandomVariable finmath(RandomVariable[] x) {
        RandomVariable sum = null;
        for (int i = 0; i < x.length - 1; i++) {
            RandomVariable t = x[i + 1].sub(x[i].squared());
            RandomVariable u = x[i].sub(1);
            RandomVariable term = t.squared().mult(100).add(u.squared());
            sum = sum == null ? term : sum.add(term);
        }
        return sum;
    }
}
