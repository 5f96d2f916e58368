package dev.jacobean;

import static ch.obermuhlner.math.big.BigDecimalMath.acos;
import static ch.obermuhlner.math.big.BigDecimalMath.asin;
import static ch.obermuhlner.math.big.BigDecimalMath.atan;
import static ch.obermuhlner.math.big.BigDecimalMath.atan2;
import static ch.obermuhlner.math.big.BigDecimalMath.cos;
import static ch.obermuhlner.math.big.BigDecimalMath.cosh;
import static ch.obermuhlner.math.big.BigDecimalMath.exp;
import static ch.obermuhlner.math.big.BigDecimalMath.log;
import static ch.obermuhlner.math.big.BigDecimalMath.pi;
import static ch.obermuhlner.math.big.BigDecimalMath.pow;
import static ch.obermuhlner.math.big.BigDecimalMath.sin;
import static ch.obermuhlner.math.big.BigDecimalMath.sinh;
import static ch.obermuhlner.math.big.BigDecimalMath.tan;
import static ch.obermuhlner.math.big.BigDecimalMath.tanh;
import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * A primitive and one of its partials, in decimal arithmetic of high precision, beside the rule to be tested. A unary
 * primitive ignores its second argument.
 */
record Reference(String name, int arg, Big primal, Big partial, DoubleBinaryOperator rule, DoublePredicate first) {

    static final MathContext PRECISION = new MathContext(60);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);

    /** A function of two decimals. */
    interface Big {
        BigDecimal at(BigDecimal x, BigDecimal y, MathContext mc);
    }

    /** A function of one decimal. */
    interface BigUnary {
        BigDecimal at(BigDecimal x, MathContext mc);
    }

    @Override
    public String toString() {
        return name + "/" + arg;
    }

    private static Reference of(
            String name, BigUnary primal, BigUnary partial, DoubleUnaryOperator rule, DoublePredicate domain) {
        return new Reference(
                name,
                0,
                (x, y, mc) -> primal.at(x, mc),
                (x, y, mc) -> partial.at(x, mc),
                (x, y) -> rule.applyAsDouble(x),
                domain);
    }

    private static Reference of(
            String name, int arg, Big primal, Big partial, DoubleBinaryOperator rule, DoublePredicate first) {
        return new Reference(name, arg, primal, partial, rule, first);
    }

    private static DoublePredicate within(double limit) {
        return x -> Math.abs(x) <= limit;
    }

    static List<Reference> unary() {
        DoublePredicate positive = x -> x > 0;
        DoublePredicate unit = x -> Math.abs(x) < 1;
        return List.of(
                of("sin", (x, mc) -> sin(x, mc), (x, mc) -> cos(x, mc), MathRules::sin_x, within(1e6)),
                of("cos", (x, mc) -> cos(x, mc), (x, mc) -> sin(x, mc).negate(), MathRules::cos_x, within(1e6)),
                of(
                        "tan",
                        (x, mc) -> tan(x, mc),
                        (x, mc) -> over(ONE, cos(x, mc).pow(2, mc), mc),
                        x -> MathRules.tan_x(x, Math.tan(x)),
                        within(1e6)),
                of("asin", (x, mc) -> asin(x, mc), (x, mc) -> inverse(x, mc), MathRules::asin_x, unit),
                of("acos", (x, mc) -> acos(x, mc), (x, mc) -> inverse(x, mc).negate(), MathRules::acos_x, unit),
                of(
                        "atan",
                        (x, mc) -> atan(x, mc),
                        (x, mc) -> over(ONE, ONE.add(x.pow(2)), mc),
                        MathRules::atan_x,
                        x -> true),
                of(
                        "toRadians",
                        (x, mc) -> over(x.multiply(pi(mc)), HALF_TURN, mc),
                        (x, mc) -> over(pi(mc), HALF_TURN, mc),
                        MathRules::toRadians_x,
                        x -> true),
                of(
                        "toDegrees",
                        (x, mc) -> over(x.multiply(HALF_TURN), pi(mc), mc),
                        (x, mc) -> over(HALF_TURN, pi(mc), mc),
                        MathRules::toDegrees_x,
                        x -> true),
                of(
                        "exp",
                        (x, mc) -> exp(x, mc),
                        (x, mc) -> exp(x, mc),
                        x -> MathRules.exp_x(x, Math.exp(x)),
                        within(740)),
                of(
                        "expm1",
                        (x, mc) -> exp(x, mc).subtract(ONE),
                        (x, mc) -> exp(x, mc),
                        x -> MathRules.expm1_x(x, Math.expm1(x)),
                        within(740)),
                of("log", (x, mc) -> log(x, mc), (x, mc) -> over(ONE, x, mc), MathRules::log_x, positive),
                of(
                        "log10",
                        (x, mc) -> over(log(x, mc), log(TEN, mc), mc),
                        (x, mc) -> over(ONE, x.multiply(log(TEN, mc)), mc),
                        MathRules::log10_x,
                        positive),
                of(
                        "log1p",
                        (x, mc) -> log(ONE.add(x), mc),
                        (x, mc) -> over(ONE, ONE.add(x), mc),
                        MathRules::log1p_x,
                        x -> x > -1),
                of("sinh", (x, mc) -> sinh(x, mc), (x, mc) -> cosh(x, mc), MathRules::sinh_x, within(709)),
                of("cosh", (x, mc) -> cosh(x, mc), (x, mc) -> sinh(x, mc), MathRules::cosh_x, within(709)),
                of(
                        "tanh",
                        (x, mc) -> tanh(x, mc),
                        (x, mc) -> over(ONE, cosh(x, mc).pow(2, mc), mc),
                        x -> MathRules.tanh_x(x, Math.tanh(x)),
                        within(380)),
                of(
                        "sqrt",
                        (x, mc) -> x.sqrt(mc),
                        (x, mc) -> over(ONE, x.sqrt(mc).multiply(TWO), mc),
                        x -> MathRules.sqrt_x(x, Math.sqrt(x)),
                        positive),
                of(
                        "cbrt",
                        (x, mc) -> cubeRoot(x, mc),
                        (x, mc) -> over(ONE, cubeRoot(x, mc).pow(2, mc).multiply(THREE), mc),
                        x -> MathRules.cbrt_x(x, Math.cbrt(x)),
                        x -> x != 0));
    }

    static List<Reference> binary() {
        DoublePredicate any = x -> true;
        DoublePredicate positive = x -> x > 0;
        return List.of(
                of(
                        "atan2",
                        0,
                        (y, x, mc) -> atan2(y, x, mc),
                        (y, x, mc) -> over(x, squares(x, y), mc),
                        MathRules::atan2_y,
                        any),
                of(
                        "atan2",
                        1,
                        (y, x, mc) -> atan2(y, x, mc),
                        (y, x, mc) -> over(y.negate(), squares(x, y), mc),
                        MathRules::atan2_x,
                        any),
                of(
                        "hypot",
                        0,
                        (x, y, mc) -> squares(x, y).sqrt(mc),
                        (x, y, mc) -> over(x, squares(x, y).sqrt(mc), mc),
                        (x, y) -> MathRules.hypot_x(x, y, Math.hypot(x, y)),
                        any),
                of(
                        "hypot",
                        1,
                        (x, y, mc) -> squares(x, y).sqrt(mc),
                        (x, y, mc) -> over(y, squares(x, y).sqrt(mc), mc),
                        (x, y) -> MathRules.hypot_y(x, y, Math.hypot(x, y)),
                        any),
                of(
                        "pow",
                        0,
                        (x, y, mc) -> pow(x, y, mc),
                        (x, y, mc) -> over(y.multiply(pow(x, y, mc)), x, mc),
                        (x, y) -> MathRules.pow_x(x, y, Math.pow(x, y)),
                        positive),
                of(
                        "pow",
                        1,
                        (x, y, mc) -> pow(x, y, mc),
                        (x, y, mc) -> pow(x, y, mc).multiply(log(x, mc)),
                        (x, y) -> MathRules.pow_y(x, y, Math.pow(x, y)),
                        positive),
                of("/", 0, (x, y, mc) -> over(x, y, mc), (x, y, mc) -> over(ONE, y, mc), MathRules::div_x, any),
                of(
                        "/",
                        1,
                        (x, y, mc) -> over(x, y, mc),
                        (x, y, mc) -> over(x.negate(), y.pow(2), mc),
                        (x, y) -> MathRules.div_y(x, y, x / y),
                        any),
                of("%", 0, (x, y, mc) -> x.remainder(y), (x, y, mc) -> ONE, (x, y) -> MathRules.rem_x(x, y), any),
                of(
                        "%",
                        1,
                        (x, y, mc) -> x.remainder(y),
                        (x, y, mc) -> x.divideToIntegralValue(y).negate(),
                        (x, y) -> MathRules.rem_y(x, y, x % y),
                        any),
                of(
                        "IEEEremainder",
                        0,
                        (x, y, mc) -> x.subtract(nearest(x, y).multiply(y)),
                        (x, y, mc) -> ONE,
                        MathRules::IEEEremainder_x,
                        any),
                of(
                        "IEEEremainder",
                        1,
                        (x, y, mc) -> x.subtract(nearest(x, y).multiply(y)),
                        (x, y, mc) -> nearest(x, y).negate(),
                        (x, y) -> MathRules.IEEEremainder_y(x, y, Math.IEEEremainder(x, y)),
                        any));
    }

    private static BigDecimal over(BigDecimal a, BigDecimal b, MathContext mc) {
        return a.divide(b, mc);
    }

    private static BigDecimal inverse(BigDecimal x, MathContext mc) {
        return over(ONE, ONE.subtract(x.pow(2)).sqrt(mc), mc);
    }

    private static BigDecimal cubeRoot(BigDecimal x, MathContext mc) {
        BigDecimal root = exp(over(log(x.abs(), mc), THREE, mc), mc);
        return x.signum() < 0 ? root.negate() : root;
    }

    private static BigDecimal squares(BigDecimal x, BigDecimal y) {
        return x.pow(2).add(y.pow(2));
    }

    private static BigDecimal nearest(BigDecimal x, BigDecimal y) {
        BigDecimal floor = x.divideToIntegralValue(y);
        BigDecimal rest = x.subtract(floor.multiply(y));
        // |rest / y| < 1, so few digits decide it, and a tie is exact
        return floor.toBigInteger().testBit(0)
                ? floor.add(over(rest, y, PRECISION)
                        .add(ONE)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .subtract(ONE))
                : floor.add(over(rest, y, PRECISION).setScale(0, RoundingMode.HALF_EVEN));
    }
}
