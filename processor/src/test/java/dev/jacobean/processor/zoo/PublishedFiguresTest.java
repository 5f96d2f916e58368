package dev.jacobean.processor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacobean.processor.testing.Data;
import dev.jacobean.processor.testing.Subject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of the acceptance corpus against figures that others have published, and against closed forms. */
class PublishedFiguresTest {
    private static final Set<String> ILL_CONDITIONED = Set.of("lanczos3", "thurber", "mgh10", "bennett5");

    private static Subject subject(String file, String method, Mode mode) {
        Zoo.File source = Zoo.acceptance().stream()
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
     * to nothing, as far as eleven digits of the parameters can tell; less well where these depend on each other.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Regression misra1a, 238.94212918 0.00055015643181, 2.7070075241 7.2668688436e-06, 0.12455138894",
        "Regression misra1b, 337.99746163 0.00039039091287, 3.1643950207 4.2547321834e-06, 0.075464681533",
        "Regression misra1c, 636.42725809 0.00020813627256, 4.6638326572 1.7728423155e-06, 0.040966836971",
        "Regression danWood, 0.76886226176 3.8604055871, 0.018281973860 0.051726610913, 0.0043173084083",
        "Regression boxBod, 213.80940889 0.54723748542, 12.354515176 0.10455993237, 1168.0088766",
        "Regression rat42, 72.462237576 2.6180768402 0.067359200066, 1.7340283401 0.088295217536 0.0034465663377, 8.0565229338",
        "Regression mgh09, 0.19280693458 0.19128232873 0.12305650693 0.13606233068,"
                + " 0.011435312227 0.19633220911 0.080842031232 0.090025542308, 0.00030750560385",
        "Nist chwirut2, 0.16657666537 0.0051653291286 0.012150007096, 0.03830328681 0.00066621605126 0.0015304234767, 513.04802941",
        "Nist lanczos3, 0.086816414977 0.95498101505 0.84400777463 2.9515951832 1.5825685901 4.9863565084, 0.017197908859 0.097041624475 0.041488663282 0.10766312506 0.058371576281 0.034436403035, 1.6117193594e-08",
        "Nist kirby2, 1.6745063063 -0.13927397867 0.0025961181191 -0.001724181187 2.1664802578e-05, 0.087989634338 0.0041182041386 4.1856520458e-05 5.8931897355e-05 2.0129761919e-07, 3.9050739624",
        "Nist thurber, 1288.13968 1491.0792535 583.23836877 75.416644291 0.96629502864 0.39797285797 0.049727297349, 4.6647963344 39.571156086 28.698696102 5.567537027 0.031333340687 0.014984928198 0.0065842344623, 5642.7082397",
        "Nist mgh10, 0.005609636471 6181.3463463 345.22363462, 0.00015687892471 23.309021107 0.78486103508, 87.945855171",
        "Nist mgh17, 0.37541005211 1.9358469127 -1.4646871366 0.01286753464 0.022122699662, 0.0020723153551 0.22031669222 0.22175707739 0.00044861358114 0.00089471996575, 5.4648946975e-05",
        "Nist rat43, 699.6415127 5.2771253025 0.75962938329 1.2792483859, 16.302297817 2.0828735829 0.19566123451 0.68761936385, 8786.404908",
        "Nist roszman1, 0.20196866396 -6.1953516256e-06 1204.4556708 -181.34269537, 0.019172666023 3.2058931691e-06 74.050983057 49.573513849, 0.00049484847331",
        "Nist eckerle4, 1.5543827178 4.0888321754 451.54121844, 0.015408051163 0.046803020753 0.046800518816, 0.0014635887487",
        "Nist enso, 10.510749193 3.0762128085 0.53280138227 44.3110887 -1.6231428586 0.52554493756 26.88761444 0.21232288488 1.4966870418, 0.17488832467 0.24310052139 0.24354686618 0.94408025976 0.28078369611 0.48073701119 0.4161293913 0.51460022911 0.25434468893, 788.53978668",
        "Nist bennett5, -2523.5058043 46.736564644 0.93218483193, 297.15175411 1.2448871856 0.020272299378, 0.00052404744073",
        "Nist nelson, 2.5906836021 5.6177717026e-09 -0.057701013174, 0.019149996413 6.112409654e-09 0.0039572366543, 3.7976833176"
    })
    void gradientsVanishAtCertifiedParameters(String problem, String certified, String deviations, double squares) {
        double[] parameters = numbers(certified);
        double[] steps = numbers(deviations);
        for (Mode mode : Mode.values()) {
            String[] place = problem.split(" ");
            Subject.Result result = subject(place[0], place[1], mode).gradient((Object) parameters);
            assertEquals(squares, (Double) result.value(), 1e-9 * squares);
            double[] gradient = (double[]) result.derivatives().get(0);
            for (int i = 0; i < gradient.length; i++) {
                double change = Math.abs(gradient[i] * steps[i]);
                assertTrue(
                        change < (ILL_CONDITIONED.contains(place[1]) ? 1e-2 : 1e-6) * squares,
                        () -> problem + ": " + Data.show(gradient));
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

    /** Global minima of the Virtual Library of Simulation Experiments: the value, and a gradient of next to nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "hartmann6, 0.20169 0.150011 0.476874 0.275332 0.311652 0.6573, -3.32237, 1e-3",
        "holderTable, 8.05502 9.66459, -19.2085, 1e-3",
        "bohachevsky, 0 0, 0, 0",
        "perm, 1 2 3, 0, 1e-12",
        "trid, 4 6 6 4, -16, 0",
        "powerSum, 1 2 2 3, 0, 0",
        "colville, 1 1 1 1, 0, 0",
        "dixonPrice, 1 0.7071067811865476 0.5946035575013605, 0, 1e-13",
        "threeHumpCamel, 0 0, 0, 0"
    })
    void gradientsVanishAtMinima(String function, String minimum, double value, double tolerance) {
        double[] point = numbers(minimum);
        for (Mode mode : Mode.values()) {
            Subject subject = subject("TestFunctions", function, mode);
            Subject.Result result =
                    function.equals("perm") ? subject.gradient(point, 0.5) : subject.gradient((Object) point);
            assertEquals(value, (Double) result.value(), Math.max(1e-5, tolerance));
            for (double slope : (double[]) result.derivatives().get(0)) {
                assertEquals(0, slope, tolerance, () -> function + " at " + minimum);
            }
        }
    }

    /** The forward-looking minima of functions of single variables. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"mcCormick, -0.54719 -1.54719, -1.9133, 1e-4", "easom, 3.141592653589793 3.141592653589793, -1, 0"})
    void slopesVanishAtMinima(String function, String minimum, double value, double tolerance) {
        double[] point = numbers(minimum);
        for (Mode mode : Mode.values()) {
            Subject.Result result = subject("TestFunctions", function, mode).gradient(point[0], point[1]);
            assertEquals(value, (Double) result.value(), Math.max(1e-4, tolerance));
            assertEquals(0, (Double) result.derivatives().get(0), Math.max(1e-15, tolerance));
            assertEquals(0, (Double) result.derivatives().get(1), Math.max(1e-15, tolerance));
        }
    }

    /**
     * The derivative of the incomplete gamma function is its density, that of the incomplete beta function likewise, and
     * that of J₀ is −J₁, which is 0.4982890575672155 at 1.2.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void specialFunctionsHaveTheirDensities(Mode mode) {
        Subject.Result gamma = subject("Recipes", "gammp", mode).gradient(2.5, 1.2);
        double logGamma = Math.log(0.75 * Math.sqrt(Math.PI)) + Math.log(2.5 - 1) - Math.log(1.5);
        assertEquals(
                Math.exp(-1.2 + 1.5 * Math.log(1.2) - logGamma),
                (Double) gamma.derivatives().get(1),
                1e-14);
        Subject.Result beta = subject("Recipes", "betai", mode).gradient(2.0, 3.0, 0.3);
        assertEquals(12 * 0.3 * 0.7 * 0.7, (Double) beta.derivatives().get(2), 1e-13);
        Subject.Result bessel = subject("Recipes", "bessj0", mode).gradient(1.2);
        assertEquals(-0.4982890575672155, (Double) bessel.derivatives().get(0), 1e-7);
    }
}
