package dev.jacobean.samples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** On f(x, y) = x² y. */
class CheckTest {
    private final double[] at = {3, 2};
    private final double[] direction = {1, 10};

    private CaseBuilder square() {
        return new CaseBuilder("square", List.of(at), List.of(direction)).primal(() -> at[0] * at[0] * at[1]);
    }

    private static double[] same(double[] numbers) {
        return numbers;
    }

    @Test
    void nothingIsWrong() {
        Case subject = square().add(Kind.HAND, () -> new double[] {12, 9}, CheckTest::same)
                .add(Kind.GRADIENT, () -> new double[] {12 + 1e-12, 9}, CheckTest::same)
                .add(Kind.TANGENT, () -> 102.0, Flat::numbers)
                .differences()
                .build();
        assertEquals(List.of(), Check.problems(subject));
        assertEquals(List.of(3.0, 2.0), List.of(at[0], at[1]));
    }

    @Test
    void aWrongHandDiffersFromDifferences() {
        Case subject = square().add(Kind.HAND, () -> new double[] {12, 9.1}, CheckTest::same)
                .build();
        List<String> problems = Check.problems(subject);
        assertEquals(1, problems.size());
        assertEquals(
                "square: hand-written against a difference: element 0 is",
                problems.get(0).substring(0, problems.get(0).indexOf(" is ") + 3));
    }

    @Test
    void aWrongElementIsNamed() {
        Case subject = square().add(Kind.HAND, () -> new double[] {12, 9}, CheckTest::same)
                .add(Kind.GRADIENT, () -> new double[] {12, 9.001}, CheckTest::same)
                .add(Kind.FINMATH, () -> new double[] {Double.NaN, 9}, CheckTest::same)
                .add(Kind.TANGENT, () -> 101.0, Flat::numbers)
                .build();
        assertEquals(
                List.of(
                        "square: gradient: element 1 is 9.001 where 9.0 is expected",
                        "square: finmath-lib AAD: element 0 is NaN where 12.0 is expected",
                        "square: tangent: element 0 is 101.0 where 102.0 is expected"),
                Check.problems(subject));
    }

    @Test
    void aWrongLengthIsNamed() {
        Case subject = square().add(Kind.HAND, () -> new double[] {12, 9}, Function.identity())
                .add(Kind.GRADIENT, () -> new double[] {12}, Function.identity())
                .build();
        assertEquals(List.of("square: gradient: 1 numbers where 2 are expected"), Check.problems(subject));
    }
}
