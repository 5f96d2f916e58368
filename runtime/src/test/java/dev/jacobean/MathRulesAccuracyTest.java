package dev.jacobean;

import static com.google.common.truth.Truth.assertWithMessage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against its partial in 60 decimal digits, and that against differences of the primitive itself. */
class MathRulesAccuracyTest {

    private static final double[] NOTABLE = {
        1e-300,
        1e-200,
        1e-100,
        1e-30,
        1e-17,
        1e-9,
        1e-5,
        1e-3,
        0.1,
        0.25,
        0.49,
        0.5,
        0.51,
        0.55,
        0.7,
        0.9,
        0.99,
        1 - 0x1p-53,
        1,
        1 + 0x1p-52,
        1.1,
        1.5,
        Math.PI / 2,
        2,
        2.5,
        3,
        Math.PI,
        5,
        10,
        20,
        44.7,
        100,
        345.6,
        370,
        379,
        700,
        739,
        1e3,
        1e5,
        1e9,
        1e15,
        1e100,
        1e154,
        1e160,
        1e200,
        1e300,
        1.7e308
    };

    private static final MathContext DIFFERENCES = new MathContext(120);

    static List<Reference> unary() {
        return Reference.unary();
    }

    static List<Reference> binary() {
        return Reference.binary();
    }

    static Stream<Reference> all() {
        return Stream.concat(unary().stream(), binary().stream());
    }

    @ParameterizedTest
    @MethodSource
    void unary(Reference reference) {
        Random random = new Random(17);
        DoubleStream.concat(
                        DoubleStream.concat(
                                DoubleStream.of(NOTABLE),
                                DoubleStream.of(NOTABLE).map(x -> -x)),
                        DoubleStream.generate(() -> logUniform(random, random.nextBoolean() ? 3 : 40))
                                .limit(400))
                .filter(reference.first())
                .forEach(x -> check(reference, x, 0));
    }

    @ParameterizedTest
    @MethodSource
    void binary(Reference reference) {
        boolean power = reference.name().equals("pow");
        boolean whole = reference.name().endsWith("%") || reference.name().startsWith("IEEE");
        Random random = new Random(17);
        for (double[] point : points(random, power, whole)) {
            if (reference.first().test(point[0])) {
                check(reference, point[0], point[1]);
            }
        }
    }

    private static List<double[]> points(Random random, boolean power, boolean whole) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double scale = i % 3 == 0 || whole ? 4 : i % 3 == 1 ? 40 : 200;
            double x = logUniform(random, scale);
            double y =
                    power ? logUniform(random, 2) : i % 2 == 0 ? logUniform(random, scale) : x * random.nextGaussian();
            points.add(new double[] {x, y});
            if (whole) { // just beside a tie or a multiple, where the rounded quotient is beyond it
                double n = random.nextInt(2000) / 2.0;
                points.add(new double[] {n * y, y});
                points.add(new double[] {Math.nextDown(n * y), y});
                points.add(new double[] {Math.nextUp(n * y), y});
            }
        }
        if (power) {
            for (double y : new double[] {0.1, 0.3, 0.5, 1, 1.55, 2, 3, 1.0003, -0.1, -1.5, 1000.3, 1e5 + 0.1, -1e5}) {
                for (double x : new double[] {1e-300, 1e-10, 0.5, 1 - 0x1p-53, 1, 1 + 0x1p-52, 1.001, 2, 1e10, 1e200}) {
                    points.add(new double[] {x, y});
                }
            }
        } else if (!whole) {
            for (double x : new double[] {1e-310, 1e-200, 1e-160, 1, 1e154, 1e200, 1e300, 1.7e308}) {
                for (double y : new double[] {1e-310, 1e-200, 1e-160, 1, 1e154, 1e200, 1e300, 1.7e308}) {
                    points.add(new double[] {-x, y});
                }
            }
        }
        return points;
    }

    /** A number of either sign with at most so many decimal digits before the point, or zeros after it. */
    private static double logUniform(Random random, double digits) {
        double size = Math.pow(10, digits * (2 * random.nextDouble() - 1));
        return random.nextBoolean() ? size : -size;
    }

    private static void check(Reference reference, double x, double y) {
        BigDecimal expected = reference.partial().at(new BigDecimal(x), new BigDecimal(y), Reference.PRECISION);
        double nearest = expected.doubleValue();
        double actual = reference.rule().applyAsDouble(x, y);
        String what = reference + " at (" + x + ", " + y + ") is " + actual + ", not " + nearest;
        if (Double.isInfinite(nearest) || Double.isInfinite(actual)) {
            assertWithMessage(what).that(actual).isEqualTo(nearest);
        } else {
            BigDecimal error = new BigDecimal(actual).subtract(expected).abs();
            double fromResult = reference.name().equals("tanh") ? 1e-13 * Math.abs(nearest) : 0;
            BigDecimal bound = new BigDecimal(Math.max(4 * Math.ulp(nearest), fromResult));
            assertWithMessage(what).that(error).isAtMost(bound);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void differences(Reference reference) {
        double[][] points = {{0.7, 0.3}, {0.2, 2.7}, {0.11, -0.6}};
        BigDecimal h = new BigDecimal("1e-30");
        for (double[] p : points) {
            BigDecimal x = new BigDecimal(p[0]);
            BigDecimal y = new BigDecimal(p[1]);
            boolean byFirst = reference.arg() == 0;
            BigDecimal above = reference.primal().at(byFirst ? x.add(h) : x, byFirst ? y : y.add(h), DIFFERENCES);
            BigDecimal below =
                    reference.primal().at(byFirst ? x.subtract(h) : x, byFirst ? y : y.subtract(h), DIFFERENCES);
            BigDecimal difference = above.subtract(below).divide(h.add(h), DIFFERENCES);
            BigDecimal error = difference
                    .subtract(reference.partial().at(x, y, DIFFERENCES))
                    .abs();
            assertWithMessage(reference + " at " + x + ", " + y).that(error).isAtMost(new BigDecimal("1e-50"));
        }
    }
}
