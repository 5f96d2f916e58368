package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The cases beside ADBench's. */
public final class Catalogue {
    private Catalogue() {}

    /** Cases by name, made when they are asked for. */
    public static Map<String, Supplier<Case>> cases() {
        Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
        cases.put("sum", () -> SumCase.of(1000));
        cases.put("sines", () -> SinesCase.of(1000));
        cases.put("horner", () -> HornerCase.of(1000));
        cases.put("newton", () -> NewtonCase.of(100));
        for (int n : new int[] {10, 100, 1000, 10_000, 100_000, 1_000_000}) {
            cases.put("rosenbrock-" + n, () -> RosenbrockCase.of(n));
        }
        cases.put("black-scholes", () -> BlackScholesCase.of(100));
        for (int[] size : new int[][] {{8, 4, 2}, {64, 32, 10}, {784, 128, 10}, {1024, 960, 10}}) {
            cases.put("mlp-" + size[0] + "-" + size[1] + "-" + size[2], () -> MlpCase.of(size[0], size[1], size[2]));
        }
        cases.put("heat", () -> HeatCase.of(500, 64));
        cases.put("cholesky", () -> CholeskyCase.of(50));
        cases.put("libor", () -> LiborCase.of(80, 40, 10));
        cases.put("recursion", () -> RecursionCase.of(1024));
        cases.put("straight-line", StraightLineCase::create);
        return cases;
    }

    /** The same functions on few numbers, for tests. */
    static Map<String, Supplier<Case>> small() {
        Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
        cases.put("sum", () -> SumCase.of(5));
        cases.put("sines", () -> SinesCase.of(5));
        cases.put("horner", () -> HornerCase.of(5));
        cases.put("newton", () -> NewtonCase.of(5));
        cases.put("rosenbrock-5", () -> RosenbrockCase.of(5));
        cases.put("black-scholes", () -> BlackScholesCase.of(5));
        cases.put("mlp-4-3-2", () -> MlpCase.of(4, 3, 2));
        cases.put("heat", () -> HeatCase.of(7, 6));
        cases.put("cholesky", () -> CholeskyCase.of(4));
        cases.put("libor", () -> LiborCase.of(43, 3, 2));
        cases.put("recursion", () -> RecursionCase.of(5));
        cases.put("straight-line", StraightLineCase::create);
        return cases;
    }
}
