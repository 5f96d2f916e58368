package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;

/** The log-determinant of a random matrix of n rows. */
final class CholeskyCase {
    private CholeskyCase() {}

    static Case of(int n) {
        Draw draw = new Draw(9);
        double[][] a = draw.uniform(-1, 1, n, n);
        for (int i = 0; i < n; i++) {
            // dominates its row, so that the matrix is positive definite
            a[i][i] += n;
        }
        double[][] aDot = draw.uniform(-1, 1, n, n);
        double[][] aBar = new double[n][n];
        return new CaseBuilder("cholesky", Flat.rows((Object) a), Flat.rows((Object) aDot))
                .primal(() -> Cholesky.logDeterminant(a))
                .add(Kind.TANGENT, () -> Cholesky_Grad.logDeterminantTangent(a, aDot), t -> Flat.numbers(t.tangent()))
                .add(Kind.GRADIENT, () -> Cholesky_Grad.logDeterminantGradient(a), g -> Flat.numbers((Object) g.a()))
                .inPlace(workspace -> Cholesky_Grad.logDeterminantGradient(a, aBar, workspace), (Object) aBar)
                .add(Kind.HAND, () -> Cholesky.byHand(a), g -> Flat.numbers((Object) g.a()))
                .differences()
                .build();
    }
}
