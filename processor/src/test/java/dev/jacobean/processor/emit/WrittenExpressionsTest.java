package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.FieldRef;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions, as they are written. */
final class WrittenExpressionsTest extends Sketch {
    @Test
    void unnamedValuesStandWhereTheyAreUsed() {
        Value x = parameter(Type.DOUBLE, "x");
        Value y = parameter(Type.DOUBLE, "y");
        Value s = named("s", b.add(b.multiply(x, y), math("sin", x)));
        assertThat(written(b.multiply(s, math("exp", y)))).isEqualTo("""
                double s = x * y + Math.sin(x);
                return s * Math.exp(y);
                """);
    }

    @Test
    void parenthesesKeepTheOrderOfEvaluation() {
        Value x = parameter(Type.DOUBLE, "x");
        Value y = parameter(Type.DOUBLE, "y");
        Value difference = b.subtract(x, b.subtract(y, x));
        Value sum = b.add(difference, b.add(b.unary(UnaryOperator.NEGATE, b.unary(UnaryOperator.NEGATE, y)), x));
        assertThat(written(sum)).isEqualTo("return x - (y - x) + (-(-y) + x);\n");
    }

    @Test
    void operatorsOnBitsAreSetApart() {
        Value n = parameter(Type.INT, "n");
        Value shifted = b.binary(BinaryOperator.SHIFT_LEFT, b.add(n, b.constant(1)), n);
        assertThat(written(b.binary(BinaryOperator.AND, shifted, n))).isEqualTo("return ((n + 1) << n) & n;\n");
    }

    @Test
    void wideningNeedsNoCastBesideAnOperandOfTheType() {
        Value x = parameter(Type.DOUBLE, "x");
        Value n = parameter(Type.INT, "n");
        Value wide = b.convert(PrimitiveType.DOUBLE, n);
        Value mean = named("mean", b.binary(BinaryOperator.DIVIDE, x, wide));
        Value half = named("half", b.binary(BinaryOperator.DIVIDE, wide, b.constant(2.0)));
        Value root = named("root", math("sqrt", wide));
        assertThat(written(b.add(b.add(mean, half), b.add(root, wide)))).isEqualTo("""
                double mean = x / n;
                double half = n / 2.0;
                double root = Math.sqrt(n);
                return mean + half + (root + n);
                """);
    }

    @Test
    void constantsOfWholeNumbersAreShort() {
        Value x = parameter(Type.DOUBLE, "x");
        Value p = b.binary(BinaryOperator.DIVIDE, b.constant(1.0), b.add(b.constant(1.0), math("exp", x)));
        assertThat(written(b.add(p, b.constant(1e-12)))).isEqualTo("return 1 / (1 + Math.exp(x)) + 1e-12;\n");
    }

    @Test
    void repeatedShortExpressionsAreRepeated() {
        Value u = parameter(DOUBLES, "u");
        Value i = parameter(Type.INT, "i");
        Value next = b.add(i, b.constant(1));
        b.store(u, next, b.add(b.load(u, next), b.load(u, i)));
        b.store(u, b.subtract(b.length(u), b.constant(1)), b.load(u, next));
        assertThat(written()).isEqualTo("""
                u[i + 1] += u[i];
                u[u.length - 1] = u[i + 1];
                """);
    }

    @Test
    void choicesAndJunctions() {
        Value x = parameter(Type.DOUBLE, "x");
        Value n = parameter(Type.INT, "n");
        Value positive = b.binary(BinaryOperator.GREATER, x, b.constant(0.0));
        Value both = choose(positive, b.binary(BinaryOperator.LESS, n, b.constant(3)), b.constant(false), null);
        Value either = choose(both, b.constant(true), b.binary(BinaryOperator.EQUAL, n, b.constant(7)), null);
        assertThat(written(choose(either, b.multiply(x, x), b.unary(UnaryOperator.NEGATE, x), null)))
                .isEqualTo("return x > 0 && n < 3 || n == 7 ? x * x : -x;\n");
    }

    @Test
    void orderOfFloatingNumbersIsNotTurnedRound() {
        Value x = parameter(Type.DOUBLE, "x");
        Value n = parameter(Type.INT, "n");
        Value less = b.not(b.binary(BinaryOperator.LESS, x, b.constant(1.0)));
        Value above = b.not(b.binary(BinaryOperator.LESS, n, b.constant(1)));
        assertThat(written(choose(less, above, b.constant(false), null))).isEqualTo("return !(x < 1) && n >= 1;\n");
    }

    @Test
    void callsKeepTheirOrder() {
        Value x = parameter(DOUBLES, "x");
        Value before = b.load(x, b.constant(0));
        Value called = b.invoke(MethodRef.ofStatic("p.Probe", "next", Type.DOUBLE, DOUBLES), Effect.CALL, List.of(x));
        Value inOrder = b.add(before, called);
        Value late = b.load(x, b.constant(1));
        b.invoke(MethodRef.ofStatic("p.Probe", "clear", null, DOUBLES), Effect.CALL, List.of(x));
        assertThat(written(b.multiply(inOrder, late))).isEqualTo("""
                double sum = x[0] + p.Probe.next(x);
                double x1 = x[1];
                p.Probe.clear(x);
                return sum * x1;
                """);
    }

    @Test
    void strongZeros() {
        Value bar = parameter(Type.DOUBLE, "bar");
        Value x = parameter(Type.DOUBLE, "x");
        Value root = named("root", b.scale(bar, math("sqrt", x)));
        assertThat(written(b.scale(root, b.constant(2.0)))).isEqualTo("""
                double root = dev.jacobean.Strong.times(bar, Math.sqrt(x));
                return root * 2;
                """);
    }

    @Test
    void castsOfConstantsAndNegations() {
        Value x = parameter(Type.DOUBLE, "x");
        Value small = named("small", b.convert(PrimitiveType.BYTE, b.unary(UnaryOperator.NEGATE, x)));
        Value sum = b.add(b.convert(PrimitiveType.INT, small), b.constant(-1));
        assertThat(written(b.binary(BinaryOperator.SUBTRACT, sum, b.constant(Integer.MIN_VALUE))))
                .isEqualTo("""
                byte small = (byte) -x;
                return small - 1 - Integer.MIN_VALUE;
                """);
    }

    @Test
    void negativeConstants() {
        Value x = parameter(Type.DOUBLE, "x");
        Value sum = b.add(x, b.constant(-1.5));
        assertThat(written(b.subtract(sum, b.constant(-0.5)))).isEqualTo("""
                return x + (-1.5) - (-0.5);
                """);
    }

    @Test
    void objects() {
        ObjectType list = new ObjectType("java.util.ArrayList<java.lang.String>");
        MethodRef constructor =
                new MethodRef(MethodRef.Kind.CONSTRUCTOR, "java.util.ArrayList", "<init>", List.of(Type.INT), list);
        MethodRef get =
                new MethodRef(MethodRef.Kind.INSTANCE, "java.util.ArrayList", "get", List.of(Type.INT), Type.STRING);
        Value n = parameter(Type.INT, "n");
        Value self = parameter(new ObjectType("p.Outer.Model"), "self");
        Value words = named("words", b.invoke(constructor, Effect.CALL, List.of(n)));
        Value word = b.invoke(
                get,
                Effect.CALL,
                List.of(words, b.field(new FieldRef("p.Outer.Model", "k", Type.INT, false, false), List.of(self))));
        Value limit = b.field(new FieldRef("p.Outer", "LIMIT", Type.INT, true, true), List.of());
        Value text = b.passive("{0} + \", \" + {1}", Type.STRING, Effect.PURE, List.of(word, b.add(n, limit)));
        assertThat(written(b.invoke(get, Effect.CALL, List.of(text, b.constant(0)))))
                .isEqualTo("""
                java.util.ArrayList<String> words = new java.util.ArrayList<String>(n);
                return (words.get(self.k) + ", " + (n + p.Outer.LIMIT)).get(0);
                """);
    }

    @Test
    void nullSaysOfWhichTypeItIs() {
        MethodRef show = MethodRef.ofStatic("p.Probe", "show", null, Type.STRING);
        b.invoke(show, Effect.CALL, List.of(b.constant(Type.STRING, null)));
        assertThat(written()).isEqualTo("p.Probe.show((String) null);\n");
    }

    @Test
    void divisionByALiteralZero() {
        Value n = parameter(Type.INT, "n");
        b.binary(BinaryOperator.DIVIDE, n, b.constant(0));
        assertThat(written()).isEqualTo("int quotient = n / Integer.valueOf(0);\n");
    }
}
