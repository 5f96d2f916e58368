package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The two examples of Paul Sandoz, "Automatic differentiation of Java code using code reflection" (OpenJDK Babylon), to
 * the last bit: the expected values are what the article's derivatives by hand give.
 */
class BabylonTest {
    private static final Zoo.File FILE = Zoo.files().stream()
            .filter(file -> file.toString().equals("Babylon"))
            .findFirst()
            .orElseThrow();

    private static Subject subject(String method, Mode mode) {
        return FILE.specimens().stream()
                .filter(specimen -> specimen.base().equals(method))
                .findFirst()
                .orElseThrow()
                .in(FILE.loader(mode));
    }

    /** The article's {@code df_dx}. */
    private static double byX(double x, double y) {
        return (-Math.sin(x * y) + y - x * Math.cos(x * y) * y) * 4.0d;
    }

    /** The article's {@code df_dy}. */
    private static double byY(double x, double y) {
        return x * (1 - Math.cos(x * y) * x) * 4.0d;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void expression(Mode mode) {
        Subject f = subject("expression", mode);
        double[][] points = {{0, 1}, {Math.PI / 4, Math.PI / 4}};
        for (double[] at : points) {
            double byX = byX(at[0], at[1]);
            double byY = byY(at[0], at[1]);
            Object[] arguments = {at[0], at[1]};
            assertEquals(List.of(byX, byY), f.gradient(arguments).derivatives());
            assertEquals(List.of(byX), f.tangent(arguments, List.of(1.0, 0.0)).derivatives());
            assertEquals(List.of(byY), f.tangent(arguments, List.of(0.0, 1.0)).derivatives());
        }
    }

    /** o = x^max(0, min(y, 5) − 2) */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void loop(Mode mode) {
        Subject f = subject("loop", mode);
        double[][] expected = {{6, 12}, {5, 12}, {4, 4}};
        for (double[] each : expected) {
            Object[] arguments = {2.0, (int) each[0]};
            assertEquals(List.of(each[1]), f.gradient(Data.copy(arguments)).derivatives());
            assertEquals(
                    List.of(each[1]),
                    f.tangent(Data.copy(arguments), List.of(1.0)).derivatives());
        }
    }
}
