package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import net.finmath.stochastic.RandomVariable;
import org.hipparchus.CalculusFieldElement;

/** Square roots of n numbers by Newton's iteration, one call each: a while loop of unknown length. */
final class NewtonCase {
    private NewtonCase() {}

    static Case of(int n) {
        Draw draw = new Draw(4);
        return new Batch("newton", draw.uniform(0.1, 20, n, 1), draw.uniform(-1, 1, n, 1))
                .primal(p -> Loops.root(p[0]))
                .tangent((p, d) -> Loops_Grad.rootTangent(p[0], d[0]).tangent())
                .derivative(
                        Kind.GRADIENT,
                        (p, out, from) ->
                                out[from] = Loops_Grad.rootGradient(p[0]).a())
                .derivative(
                        Kind.HAND,
                        (p, out, from) -> out[from] = Loops.rootByHand(p[0]).a())
                .hipparchus(NewtonCase::hipparchus)
                .finmath(NewtonCase::finmath)
                .build();
    }

    private static <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] x) {
        T a = x[0];
        T r = a;
        while (Math.abs(r.getReal() * r.getReal() - a.getReal()) > 1e-12) {
            r = r.add(a.divide(r)).multiply(0.5);
        }
        return List.of(r);
    }

    private static RandomVariable finmath(RandomVariable[] x) {
        RandomVariable a = x[0];
        RandomVariable r = a;
        while (Math.abs(r.doubleValue() * r.doubleValue() - a.doubleValue()) > 1e-12) {
            r = r.add(a.div(r)).mult(0.5);
        }
        return r;
    }
}
