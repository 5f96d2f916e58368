package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Jacobian of y = D(C(B(A(x)))), four ways: by columns, by rows, as a product of Jacobians, and in closed form. */
class ChainTest {
    private static final Zoo.File FILE = Zoo.files().stream()
            .filter(file -> file.toString().equals("Stages"))
            .findFirst()
            .orElseThrow();
    private static final double[] X = {0.3, -0.5};

    private static Subject stage(String name, Mode mode) {
        return FILE.specimens().stream()
                .filter(specimen -> specimen.base().equals(name))
                .findFirst()
                .orElseThrow()
                .in(FILE.loader(mode));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fourWays(Mode mode) {
        double[][] exact = closedForm();
        assertClose(exact, byColumns(stage("all", mode)));
        assertClose(exact, byRows(stage("all", mode)));
        assertClose(exact, asProduct(mode));
        assertClose(exact, stage("all", mode).jacobian((Object) X));
    }

    private static double[][] byColumns(Subject all) {
        double[][] jacobian = new double[2][2];
        for (int column = 0; column < 2; column++) {
            Subject.Result result = all.tangent(new Object[] {X}, List.of(Data.oneHot(X, column)));
            double[] tangent = (double[]) result.derivatives().get(0);
            for (int row = 0; row < 2; row++) {
                jacobian[row][column] = tangent[row];
            }
        }
        return jacobian;
    }

    private static double[][] byRows(Subject all) {
        double[][] jacobian = new double[2][];
        for (int row = 0; row < 2; row++) {
            Subject.Result result = all.adjoint(new Object[] {X}, List.of(Data.oneHot(new double[2], row)));
            jacobian[row] = (double[]) result.derivatives().get(0);
        }
        return jacobian;
    }

    private static double[][] asProduct(Mode mode) {
        double[] x = X;
        double[][] product = {{1, 0}, {0, 1}};
        for (String name : List.of("a", "b", "c", "d")) {
            Subject stage = stage(name, mode);
            product = times(stage.jacobian((Object) x), product);
            x = (double[]) stage.run((Object) x);
        }
        return product;
    }

    /** Written out by hand from the stages' formulas. */
    private static double[][] closedForm() {
        double[] a = {X[0] * X[1], Math.sin(X[0]), X[0] + 2 * X[1]};
        double[][] da = {{X[1], X[0]}, {Math.cos(X[0]), 0}, {1, 2}};
        double[] b = {a[0] * a[1], a[1] * a[2] + a[0], a[2] * a[0] + 2 * a[0], a[0] * a[1] + 3 * a[0]};
        double[][] db = {{a[1], a[0], 0}, {1, a[2], a[1]}, {a[2] + 2, 0, a[0]}, {a[1] + 3, a[0], 0}};
        double[] c = {Math.exp(b[0] + b[3]), Math.exp(b[1]), Math.exp(b[2])};
        double[][] dc = {{c[0], 0, 0, c[0]}, {0, c[1], 0, 0}, {0, 0, c[2], 0}};
        double s = c[0] * c[0] + c[1] * c[1] + c[2] * c[2];
        double root = Math.sqrt(s);
        double k = -2 * c[0] / ((1 + s) * (1 + s));
        double[][] dd = {{c[0] / root, c[1] / root, c[2] / root}, {1 / (1 + s) + k * c[0], k * c[1], k * c[2]}};
        return times(dd, times(dc, times(db, da)));
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row].length, actual[row].length);
            for (int column = 0; column < expected[row].length; column++) {
                double exact = expected[row][column];
                assertEquals(exact, actual[row][column], 1e-14 * Math.max(1, Math.abs(exact)));
            }
        }
    }
}
