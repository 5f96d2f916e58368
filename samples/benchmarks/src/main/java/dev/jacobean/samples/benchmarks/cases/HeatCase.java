package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.List;
import org.hipparchus.CalculusFieldElement;

/** The heat equation: the adjoint of a weighted sum of the final temperatures. */
final class HeatCase {
    private HeatCase() {}

    /** @param cells at least 5 */
    static Case of(int steps, int cells) {
        Draw draw = new Draw(8);
        double[] u = draw.uniform(0, 1, cells);
        double[] c = {0.2};
        double[] uDot = draw.uniform(-1, 1, cells);
        double[] cDot = {0.01};
        double[] seed = draw.uniform(0, 1, cells);
        return new CaseBuilder("heat", List.of(u, c), List.of(uDot, cDot))
                .primal(() -> {
                    double[] last = u.clone();
                    Heat.heat(last, c[0], steps);
                    return dot(seed, last);
                })
                .add(
                        Kind.TANGENT,
                        () -> {
                            double[] last = uDot.clone();
                            Heat_Grad.heatTangent(u.clone(), c[0], steps, last, cDot[0]);
                            return last;
                        },
                        last -> Flat.numbers(dot(seed, last)))
                .add(
                        Kind.GRADIENT,
                        () -> Heat_Grad.heatAdjoint(u.clone(), c[0], steps, seed),
                        g -> Flat.numbers(g.u(), g.c()))
                .add(Kind.HAND, () -> Heat.byHand(u.clone(), c[0], steps, seed), g -> Flat.numbers(g.u(), g.c()))
                .hipparchus(new Peer(steps, seed)::hipparchus)
                .differences()
                .build();
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    private record Peer(int steps, double[] seed) {
        <T extends CalculusFieldElement<T>> List<T> hipparchus(T[] parameters) {
            T[] u = parameters.clone();
            int n = u.length - 1;
            T c = u[n];
            for (int t = 0; t < steps; t++) {
                T left = u[0];
                for (int i = 1; i < n - 1; i++) {
                    T here = u[i];
                    u[i] = here.add(c.multiply(left.subtract(here.multiply(2)).add(u[i + 1])));
                    left = here;
                }
            }
            T sum = u[0].multiply(seed[0]);
            for (int i = 1; i < n; i++) {
                sum = sum.add(u[i].multiply(seed[i]));
            }
            return List.of(sum);
        }
    }
}
