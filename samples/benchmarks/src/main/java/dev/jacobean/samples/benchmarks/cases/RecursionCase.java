package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** A recursion over n leaves. */
final class RecursionCase {
    private RecursionCase() {}

    static Case of(int n) {
        Draw draw = new Draw(11);
        double[] x = draw.uniform(-1, 1, n);
        double[] xDot = draw.uniform(-1, 1, n);
        return new CaseBuilder("recursion", List.of(x), List.of(xDot))
                .primal(() -> Recursion.join(x))
                .add(Kind.TANGENT, () -> Recursion_Grad.joinTangent(x, xDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Recursion_Grad.joinGradient(x), Recursion_Grad.JoinGradient::x)
                .add(Kind.HAND, () -> Recursion.byHand(x), Loops.Gradient::x)
                .hipparchus(RecursionCase::hipparchus)
                .finmath(v -> finmath(v, 0, v.length))
                .differences()
                .build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] x) {
        return List.of(hipparchus(x, 0, x.length));
    }

    private static <T extends CalculusFieldElement<T>> T hipparchus(T[] x, int from, int to) {
        if (to - from == 1) {
            return x[from].sin();
        }
        int middle = (from + to) >>> 1;
        T a = hipparchus(x, from, middle);
        T b = hipparchus(x, middle, to);
        return a.add(b).multiply(0.5).subtract(a.multiply(b).multiply(0.25));
    }

    private static RandomVariable finmath(RandomVariable[] x, int from, int to) {
        if (to - from == 1) {
            return x[from].sin();
        }
        int middle = (from + to) >>> 1;
        RandomVariable a = finmath(x, from, middle);
        RandomVariable b = finmath(x, middle, to);
        return a.add(b).mult(0.5).sub(a.mult(b).mult(0.25));
    }
}
