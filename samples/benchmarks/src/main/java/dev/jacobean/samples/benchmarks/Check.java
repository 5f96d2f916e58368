package dev.jacobean.samples.benchmarks;

import dev.jacobean.samples.benchmarks.peers.FiniteDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the contenders of a case agree: each derivative with the hand-written one, the tangent with that one's product
 * with the direction, and the hand-written one with a difference of primal values along the direction.
 */
public final class Check {
    private static final double DIFFERENCE_TOLERANCE = 1e-5;

    private Check() {}

    /** What is wrong, a line each; empty if the case may be timed. */
    public static List<String> problems(Case subject) {
        double[] reference = reference(subject).result();
        double[] along =
                subject.times(reference, Flat.numbers(subject.direction().toArray()));
        List<String> problems = new ArrayList<>();
        compare(
                subject.name() + ": " + reference(subject).kind().title() + " against a difference",
                DIFFERENCE_TOLERANCE,
                along,
                FiniteDifferences.along(
                        subject.contender(Kind.PRIMAL)::result, subject.parameters(), subject.direction()),
                problems);
        for (Contender<?> contender : subject.contenders()) {
            Kind kind = contender.kind();
            if (kind != Kind.PRIMAL) {
                String what = subject.name() + ": " + kind.title();
                double[] expected = kind.isWholeDerivative() ? reference : along;
                compare(what, kind.tolerance(), expected, contender.result(), problems);
            }
        }
        return problems;
    }

    private static Contender<?> reference(Case subject) {
        return subject.contender(subject.has(Kind.HAND) ? Kind.HAND : Kind.GRADIENT);
    }

    private static void compare(
            String what, double tolerance, double[] expected, double[] actual, List<String> problems) {
        if (expected.length != actual.length) {
            problems.add(what + ": " + actual.length + " numbers where " + expected.length + " are expected");
            return;
        }
        double scale = 0;
        int worst = 0;
        for (int i = 0; i < expected.length; i++) {
            scale = Math.max(scale, Math.abs(expected[i]));
            // a NaN is the worst of all: it compares as the largest
            if (Double.compare(error(expected, actual, i), error(expected, actual, worst)) > 0) {
                worst = i;
            }
        }
        if (expected.length > 0 && !(error(expected, actual, worst) <= tolerance * scale)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s: element %d is %s where %s is expected",
                    what,
                    worst,
                    actual[worst],
                    expected[worst]));
        }
    }

    private static double error(double[] expected, double[] actual, int i) {
        return Math.abs(expected[i] - actual[i]);
    }
}
