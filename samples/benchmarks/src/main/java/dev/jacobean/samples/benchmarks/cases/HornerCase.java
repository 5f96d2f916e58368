package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** A polynomial with n coefficients, by the coefficients and by its argument. */
final class HornerCase {
    private HornerCase() {}

    static Case of(int n) {
        Draw draw = new Draw(3);
        double[] c = draw.uniform(-1, 1, n);
        double[] x = {0.999};
        double[] cDot = draw.uniform(-1, 1, n);
        double[] xDot = {0.7};
        return new CaseBuilder("horner", List.of(c, x), List.of(cDot, xDot))
                .primal(() -> Loops.horner(c, x[0]))
                .add(
                        Kind.TANGENT,
                        () -> Loops_Grad.hornerTangent(c, x[0], cDot, xDot[0]),
                        t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Loops_Grad.hornerGradient(c, x[0]), g -> Flat.numbers(g.c(), g.x()))
                .add(Kind.HAND, () -> Loops.hornerByHand(c, x[0]), g -> Flat.numbers(g.c(), g.x()))
                .hipparchus(HornerCase::hipparchus)
                .finmath(HornerCase::finmath)
                .differences()
                .build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] parameters) {
        int n = parameters.length - 1;
        T x = parameters[n];
        T s = parameters[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            s = s.multiply(x).add(parameters[i]);
        }
        return List.of(s);
    }

    private static RandomVariable finmath(RandomVariable[] parameters) {
        int n = parameters.length - 1;
        RandomVariable x = parameters[n];
        RandomVariable s = parameters[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            s = s.mult(x).add(parameters[i]);
        }
        return s;
    }
}
