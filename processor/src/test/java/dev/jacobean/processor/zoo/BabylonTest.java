package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The two examples of Paul Sandoz, "Automatic differentiation of Java code using code reflection" (OpenJDK Babylon): to
 * the last bit, but for the expression at (π/4, π/4), which is compared to one ulp.
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

    /** ∂f/∂x = (y − sin(xy) − xy·cos(xy))·4 and ∂f/∂y = x·(1 − x·cos(xy))·4, as the article evaluates them. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void expression(Mode mode) {
        Subject f = subject("expression", mode);
        assertEquals(List.of(4.0, 0.0), f.gradient(0.0, 1.0).derivatives());
        double q = Math.PI / 4;
        double sin = Math.sin(q * q);
        double cos = Math.cos(q * q);
        double byX = (-sin + q - q * cos * q) * 4.0;
        double byY = (1 - q * cos) * q * 4.0;
        List<Object> gradient = f.gradient(q, q).derivatives();
        assertEquals(byX, (Double) gradient.get(0), Math.ulp(byX));
        assertEquals(byY, (Double) gradient.get(1), Math.ulp(byY));
        List<Object> tangent = f.tangent(new Object[] {q, q}, List.of(1.0, 0.0)).derivatives();
        assertEquals(byX, (Double) tangent.get(0), Math.ulp(byX));
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
