package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain products first, strong ones where a NaN comes of them: the gradient is that of strong products whatever the arguments are. */
class StrongProductsTest {
    private static final double[] ARGUMENTS = {
        0, 1, -3, 1e-310, 1e160, -1e308, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
    };

    private static final String SOURCE = """
            package special;
            import dev.jacobean.Differentiable;
            class Special {
                @Differentiable
                static double rosenbrock(double[] x) {
                    double sum = 0;
                    for (int i = 0; i < x.length - 1; i++) {
                        double t = x[i + 1] - x[i] * x[i];
                        double u = 1 - x[i];
                        sum += 100 * t * t + u * u;
                    }
                    return sum / x.length;
                }
                @Differentiable
                static double branches(double[] x) {
                    double s = 0;
                    for (int i = 0; i < x.length; i++) {
                        if (x[i] > 0) {
                            s += Math.sin(x[i]) * x[i];
                        } else {
                            s -= x[i] * x[i] * Math.tanh(x[i]);
                        }
                    }
                    return s;
                }
                @Differentiable
                static double horner(double[] x) {
                    double s = 0;
                    for (int i = x.length - 1; i > 0; i--) {
                        s = s * x[0] + x[i];
                    }
                    return s;
                }
                @Differentiable
                static double exponentials(double[] x) {
                    return Math.exp(x[0]) * x[1] - Math.max(x[1], x[2]);
                }
                @Differentiable
                static double quotients(double[] x) {
                    return x[0] / x[1] + x[1] + x[2];
                }
                @Differentiable
                static double forgotten(double[] x) {
                    double product = 0;
                    double factor = x[0];
                    for (int i = 0; i < 2; i++) {
                        product = factor * x[i + 1] - Math.min(product, 1);
                        factor = 1;
                    }
                    return product;
                }
                @Differentiable
                static double hidden(double[] x) {
                    return Math.min(1, 1 / x[0]) + Math.exp(-x[1] * x[1]) + 1 / (x[2] * x[0]);
                }
                @Differentiable
                static double skipped(double[] x) {
                    double p = x[0] * x[1];
                    double s = 0;
                    if (x[2] > 0) {
                        s = p * p;
                    }
                    return s + x[0];
                }
                // an adjoint that overflows, though the value is finite, meets a factor of zero
                @Differentiable
                static double overflowing(double[] x) {
                    double s = 0;
                    for (int i = 0; i < 2; i++) {
                        s += x[i / 2] * x[1] * x[2] * x[2];
                    }
                    return s;
                }
                @Differentiable
                static double[] pair(double a, double b, double c) {
                    double s = Math.min(1, 1 / a) * b;
                    return new double[] {s * s + c * c * c * b, a / b + Math.sqrt(c) * Math.max(a, b)};
                }
                @Differentiable
                static double[] chosen(double a, double b, double c) {
                    double q = a / (b * b);
                    double r = c > 0 ? q * Math.sqrt(c) : Math.exp(-q * q);
                    return new double[] {r * a, r + q, Math.hypot(r, c)};
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosenbrock",
                "branches",
                "horner",
                "exponentials",
                "forgotten",
                "hidden",
                "quotients",
                "skipped",
                "overflowing"
            })
    void theGradientIsThatOfStrongProducts(String method) throws Exception {
        Compiled plain = Compiled.of(SOURCE);
        Compiled strong = Compiled.with(List.of("-Ajacobean.disable=plain-products"), SOURCE);
        for (double a : ARGUMENTS) {
            for (double b : ARGUMENTS) {
                for (double c : ARGUMENTS) {
                    double[] x = {a, b, c};
                    assertWithMessage("%s(%s, %s, %s)", method, a, b, c)
                            .that(gradient(plain, method, x))
                            .isEqualTo(gradient(strong, method, x));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pair", "chosen"})
    void theRowsOfAJacobianAreThoseOfStrongProducts(String method) throws Exception {
        Compiled plain = Compiled.of(SOURCE);
        Compiled strong = Compiled.with(List.of("-Ajacobean.disable=plain-products"), SOURCE);
        for (double a : ARGUMENTS) {
            for (double b : ARGUMENTS) {
                for (double c : ARGUMENTS) {
                    double[] expected = jacobian(strong, method, a, b, c);
                    double[] actual = jacobian(plain, method, a, b, c);
                    for (int i = 0; i < expected.length; i++) {
                        assertWithMessage("%s(%s, %s, %s)[%s]: %s, not %s", method, a, b, c, i, actual[i], expected[i])
                                .that(areEqual(actual[i], expected[i]))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Up to rounding, and to underflow on the way, which depends on the order of factors. */
    private static boolean areEqual(double x, double y) {
        return Double.compare(x, y) == 0 || Math.abs(x - y) <= 1e-4 * Math.abs(x) + 1e-290;
    }

    private static double[] jacobian(Compiled compiled, String method, double a, double b, double c) throws Exception {
        double[][] rows = (double[][]) compiled.call("special.Special_Grad", method + "Jacobian", a, b, c);
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(each -> each + 0.0)
                .toArray();
    }

    private static double[] gradient(Compiled compiled, String method, double[] x) throws Exception {
        double[] gradient = new double[x.length];
        compiled.call("special.Special_Grad", method + "Gradient", x, gradient);
        // the sign of a zero is not promised
        return Arrays.stream(gradient).map(each -> each + 0.0).toArray();
    }

    @Test
    void anOverflowedAdjointPassesAZero() throws Exception {
        assertThat(gradient(Compiled.of(SOURCE), "overflowing", new double[] {0, 0, 1e200}))
                .isEqualTo(new double[] {0, 0, 0});
    }

    @Test
    void theTestTells() throws Exception {
        Compiled strong = Compiled.with(List.of("-Ajacobean.disable=plain-products"), SOURCE);
        assertThat(gradient(strong, "hidden", new double[] {0, 0, 1})[0]).isNotNaN();
    }
}
