package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of the acceptance corpus against figures that others have published, and against closed forms. */
class PublishedFiguresTest {
    private static final List<Zoo.File> FILES = Zoo.read("/acceptance");

    private static Subject subject(String file, String method, Mode mode) {
        Zoo.File source = FILES.stream()
                .filter(each -> each.toString().equals(file))
                .findFirst()
                .orElseThrow();
        return source.specimens().stream()
                .filter(specimen -> specimen.base().equals(method))
                .findFirst()
                .orElseThrow()
                .in(source.loader(mode));
    }

    /**
     * NIST Statistical Reference Datasets, nonlinear regression: the certified parameters, their standard deviations and
     * the residual sum of squares. There the gradient vanishes: a step of one standard deviation changes the sum by next
     * to nothing, as far as eleven digits of the parameters can tell.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "misra1a, 238.94212918 0.00055015643181, 2.7070075241 7.2668688436e-06, 0.12455138894",
        "misra1b, 337.99746163 0.00039039091287, 3.1643950207 4.2547321834e-06, 0.075464681533",
        "misra1c, 636.42725809 0.00020813627256, 4.6638326572 1.7728423155e-06, 0.040966836971",
        "danWood, 0.76886226176 3.8604055871, 0.018281973860 0.051726610913, 0.0043173084083",
        "boxBod, 213.80940889 0.54723748542, 12.354515176 0.10455993237, 1168.0088766",
        "rat42, 72.462237576 2.6180768402 0.067359200066, 1.7340283401 0.088295217536 0.0034465663377, 8.0565229338",
        "mgh09, 0.19280693458 0.19128232873 0.12305650693 0.13606233068,"
                + " 0.011435312227 0.19633220911 0.080842031232 0.090025542308, 0.00030750560385"
    })
    void gradientsVanishAtCertifiedParameters(String problem, String certified, String deviations, double squares) {
        double[] parameters = numbers(certified);
        double[] steps = numbers(deviations);
        for (Mode mode : Mode.values()) {
            Subject.Result result = subject("Regression", problem, mode).gradient((Object) parameters);
            assertEquals(squares, (Double) result.value(), 1e-9 * squares);
            double[] gradient = (double[]) result.derivatives().get(0);
            for (int i = 0; i < gradient.length; i++) {
                double change = Math.abs(gradient[i] * steps[i]);
                assertTrue(change < 1e-6 * squares, () -> problem + ": " + Data.show(gradient));
            }
        }
    }

    private static double[] numbers(String text) {
        return List.of(text.trim().split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /**
     * Hull, Options, Futures, and Other Derivatives: spot 42, strike 40, rate 10 %, volatility 20 %, six months. The call
     * is worth 4.76 and the put 0.81; delta, rho and vega follow from the cumulative probabilities 0.7791 and 0.7349.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void greeksAreTheClosedForms(Mode mode) {
        Subject call = subject("Options", "blackScholesCall", mode);
        Subject.Result greeks = call.gradient(42.0, 40.0, 0.5, 0.1, 0.2);
        assertEquals(4.76, (Double) greeks.value(), 0.005);
        double d1 = (Math.log(42.0 / 40) + (0.1 + 0.02) * 0.5) / (0.2 * Math.sqrt(0.5));
        double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
        double discounted = 40 * Math.exp(-0.05) * 0.7349;
        assertEquals(0.7791, (Double) greeks.derivatives().get(0), 1e-4);
        assertEquals(
                42 * density * 0.2 / (2 * Math.sqrt(0.5)) + 0.1 * discounted,
                (Double) greeks.derivatives().get(1),
                2e-3);
        assertEquals(0.5 * discounted, (Double) greeks.derivatives().get(2), 2e-3);
        assertEquals(
                42 * density * Math.sqrt(0.5), (Double) greeks.derivatives().get(3), 2e-3);
    }

    /** A bond's price in Vasicek's model is A·exp(−B·r), so its derivative by the short rate is −B times the price. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void bondsFallByTheirDuration(Mode mode) {
        Subject cir = subject("Rates", "coxIngersollRoss", mode);
        Subject.Result bond = cir.gradient(0.03, 0.5, 0.04, 0.1, 5.0);
        double g = Math.sqrt(0.25 + 0.02);
        double b = 2 * Math.expm1(5 * g) / ((g + 0.5) * Math.expm1(5 * g) + 2 * g);
        assertEquals(-b * (Double) bond.value(), (Double) bond.derivatives().get(0), 1e-14);
    }

    /** Implicit differentiation of E − e·sin(E) = M. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void keplersEquationBackwards(Mode mode) {
        Subject.Result anomaly = subject("Physics", "keplerEquation", mode).gradient(1.2, 0.3);
        double e = (Double) anomaly.value();
        double slope = 1 / (1 - 0.3 * Math.cos(e));
        assertEquals(slope, (Double) anomaly.derivatives().get(0), 1e-12);
        assertEquals(slope * Math.sin(e), (Double) anomaly.derivatives().get(1), 1e-12);
    }

    /** Jacobi's formula: the determinant's derivative is the cofactors. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void determinantsGiveCofactors(Mode mode) {
        double[][] matrix = {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}};
        double[][] cofactors = {{21, 0, -7}, {0, 20, -10}, {-7, -10, 19}};
        for (String method : List.of("determinant", "determinantByMinors")) {
            Subject.Result result = subject("LinearAlgebra", method, mode).gradient((Object) matrix);
            assertEquals(70, (Double) result.value(), 1e-12);
            double[][] gradient = (double[][]) result.derivatives().get(0);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    assertEquals(cofactors[i][j], gradient[i][j], 1e-12);
                }
            }
        }
    }
}
