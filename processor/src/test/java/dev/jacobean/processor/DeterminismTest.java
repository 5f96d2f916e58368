package dev.jacobean.processor;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What is generated depends on the source alone. */
class DeterminismTest {
    private static final String SOURCE = """
            package p;

            import dev.jacobean.Differentiable;

            class Many {
                @Differentiable
                static double f(double[] x, double y) {
                    double s = 0;
                    double p = 1;
                    for (int i = 0; i < x.length; i++) {
                        s += Math.sin(x[i] * y) / (1 + p * p);
                        if (s > 1) { p *= x[i]; } else { p += s; }
                    }
                    while (p > 10) { p = Math.sqrt(p) * y; s -= p; }
                    return s * p;
                }

                @Differentiable
                static void g(double[] u, double c) {
                    for (int i = 1; i < u.length; i++) { u[i] += c * u[i - 1]; }
                }
            }
            """;

    @Test
    void twoCompilationsGiveTheSameBytes() {
        assertThat(Compiled.of(SOURCE).generated("p.Many_Grad"))
                .isEqualTo(Compiled.of(SOURCE).generated("p.Many_Grad"));
    }

    @Test
    void otherClassesDoNotMatter() {
        String other = "package p;\nimport dev.jacobean.Differentiable;\nclass A {\n"
                + "@Differentiable static double f(double a, double b) { return Math.exp(a) * b; } }\n";

        assertThat(Compiled.of(other, SOURCE).generated("p.Many_Grad"))
                .isEqualTo(Compiled.of(SOURCE, other).generated("p.Many_Grad"));
    }
}
