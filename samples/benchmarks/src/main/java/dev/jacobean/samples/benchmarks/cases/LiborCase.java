package dev.jacobean.samples.benchmarks.cases;

import dev.jacobean.samples.benchmarks.Case;
import dev.jacobean.samples.benchmarks.CaseBuilder;
import dev.jacobean.samples.benchmarks.Draw;
import dev.jacobean.samples.benchmarks.Flat;
import dev.jacobean.samples.benchmarks.Kind;
import java.util.Arrays;
import java.util.List;
import net.finmath.stochastic.RandomVariable;

/** The portfolio of Giles and Glasserman: 15 swaptions, quarterly rates. */
final class LiborCase {
    private static final double ACCRUAL = 0.25;
    private static final int[] MATURITIES = {4, 4, 4, 8, 8, 8, 20, 20, 20, 28, 28, 28, 40, 40, 40};
    private static final double[] STRIKES = {
        .045, .05, .055, .045, .05, .055, .045, .05, .055, .045, .05, .055, .045, .05, .055
    };

    private LiborCase() {}

    /** @param rates at least 40 more than steps */
    static Case of(int rates, int steps, int paths) {
        Draw draw = new Draw(10);
        double[] now = new double[rates];
        Arrays.fill(now, 0.051);
        double[] volatilities = new double[rates - 1];
        Arrays.fill(volatilities, 0.2);
        double[][] normals = draw.gaussian(paths, steps);
        double[] nowDot = draw.uniform(-0.01, 0.01, rates);
        double[] volatilitiesDot = draw.uniform(-0.01, 0.01, rates - 1);
        double[] nowBar = new double[rates];
        double[] volatilitiesBar = new double[rates - 1];
        return new CaseBuilder("libor", List.of(now, volatilities), List.of(nowDot, volatilitiesDot))
                .primal(() -> Libor.price(now, volatilities, normals, MATURITIES, STRIKES, ACCRUAL))
                .add(
                        Kind.TANGENT,
                        () -> Libor_Grad.priceTangent(
                                now, volatilities, normals, MATURITIES, STRIKES, ACCRUAL, nowDot, volatilitiesDot),
                        t -> Flat.numbers(t.tangent()))
                .add(
                        Kind.GRADIENT,
                        () -> Libor_Grad.priceGradient(now, volatilities, normals, MATURITIES, STRIKES, ACCRUAL),
                        g -> Flat.numbers(g.rates(), g.volatilities()))
                .inPlace(
                        workspace -> Libor_Grad.priceGradient(
                                now,
                                volatilities,
                                normals,
                                MATURITIES,
                                STRIKES,
                                ACCRUAL,
                                nowBar,
                                volatilitiesBar,
                                workspace),
                        nowBar,
                        volatilitiesBar)
                .add(
                        Kind.HAND,
                        () -> LiborManual.gradient(now, volatilities, normals, MATURITIES, STRIKES, ACCRUAL),
                        g -> Flat.numbers(g.rates(), g.volatilities()))
                .finmath(x -> finmath(x, rates, normals))
                .differences()
                .build();
    }

    private static RandomVariable finmath(RandomVariable[] x, int rates, double[][] normals) {
        RandomVariable total = null;
        for (double[] shocks : normals) {
            RandomVariable[] l = Arrays.copyOf(x, rates);
            for (int n = 0; n < shocks.length; n++) {
                double shock = Math.sqrt(ACCRUAL) * shocks[n];
                RandomVariable drift = null;
                for (int i = n + 1; i < rates; i++) {
                    RandomVariable volatility = x[rates + i - n - 1];
                    RandomVariable scaled = volatility.mult(ACCRUAL);
                    RandomVariable part =
                            scaled.mult(l[i]).div(l[i].mult(ACCRUAL).add(1));
                    drift = drift == null ? part : drift.add(part);
                    RandomVariable exponent = scaled.mult(drift)
                            .add(volatility.mult(scaled.mult(-0.5).add(shock)));
                    l[i] = l[i].mult(exponent.exp());
                }
            }
            RandomVariable payoff = payoff(l, shocks.length);
            total = total == null ? payoff : total.add(payoff);
        }
        return total.div(normals.length);
    }

    private static RandomVariable payoff(RandomVariable[] l, int steps) {
        int alive = l.length - steps;
        RandomVariable[] bonds = new RandomVariable[alive];
        RandomVariable[] annuities = new RandomVariable[alive];
        for (int i = 0; i < alive; i++) {
            RandomVariable factor = l[steps + i].mult(ACCRUAL).add(1);
            bonds[i] = i == 0 ? factor.invert() : bonds[i - 1].div(factor);
            RandomVariable coupon = bonds[i].mult(ACCRUAL);
            annuities[i] = i == 0 ? coupon : annuities[i - 1].add(coupon);
        }
        RandomVariable value = l[0].mult(0);
        for (int i = 0; i < MATURITIES.length; i++) {
            int m = MATURITIES[i] - 1;
            RandomVariable swap = annuities[m].mult(STRIKES[i]).add(bonds[m]).sub(1);
            if (swap.doubleValue() < 0) {
                value = value.add(swap.mult(-100));
            }
        }
        for (int i = 0; i < steps; i++) {
            value = value.div(l[i].mult(ACCRUAL).add(1));
        }
        return value;
    }
}
