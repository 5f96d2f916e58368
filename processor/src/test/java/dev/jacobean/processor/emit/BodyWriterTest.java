package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The very text that functions are written as. */
final class BodyWriterTest {
    private static final ArrayType DOUBLES = ArrayType.of(Type.DOUBLE, 1);

    private final Builder b = new Builder();
    private final List<Value> parameters = new ArrayList<>();

    BodyWriterTest() {
        b.open();
    }

    // ---------------------------------------------------------------- expressions

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
        Value called = b.invoke(
                MethodRef.ofStatic("p.Probe", "next", Type.DOUBLE, DOUBLES), Effect.CALL, List.of(x));
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

    // ---------------------------------------------------------------- variables

    @Test
    void versionsOfAVariableShareIt() {
        Value x = parameter(Type.DOUBLE, "x");
        Value s = named("s", b.multiply(x, x));
        b.at(new Origin("", 2, 1, null));
        Value t = named("s", b.add(s, math("exp", x)));
        b.at(new Origin("", 3, 1, null));
        Value u = named("s", b.unary(UnaryOperator.NEGATE, t));
        assertThat(written(b.multiply(u, u))).isEqualTo("""
                double s = x * x;
                s += Math.exp(x);
                s = -s;
                return s * s;
                """);
    }

    @Test
    void versionsThatLiveAtOnceDoNot() {
        Value x = parameter(Type.DOUBLE, "x");
        Value s = named("s", b.multiply(x, x));
        Value t = named("s", b.add(s, x));
        assertThat(written(b.multiply(s, t))).isEqualTo("""
                double s = x * x;
                double s2 = s + x;
                return s * s2;
                """);
    }

    @Test
    void parametersAreNotAssigned() {
        Value x = parameter(Type.DOUBLE, "x");
        Value y = named("x", b.multiply(x, x));
        assertThat(written(b.multiply(y, y))).isEqualTo("""
                double x2 = x * x;
                return x2 * x2;
                """);
    }

    @Test
    void namesHideNeitherKeywordsNorTypesNorReservedOnes() {
        Value x = parameter(Type.DOUBLE, "x");
        Value a = named("Math", math("exp", x));
        Value c = named("class", b.multiply(a, a));
        Value d = named("taken", b.multiply(c, c));
        assertThat(written(b.multiply(d, d))).isEqualTo("""
                double Math2 = Math.exp(x);
                double class_ = Math2 * Math2;
                double taken2 = class_ * class_;
                return taken2 * taken2;
                """);
    }

    @Test
    void disjointScopesReuseNames() {
        Value x = parameter(DOUBLES, "x");
        for (int k = 0; k < 2; k++) {
            count("i", b.constant(0), b.length(x), (i, s) -> {
                Value v = named("v", b.load(x, i));
                b.store(x, i, b.multiply(v, v));
                return null;
            }, null);
        }
        String loop = """
                for (int i = 0; i < x.length; i++) {
                  double v = x[i];
                  x[i] = v * v;
                }
                """;
        assertThat(written()).isEqualTo(loop + loop);
    }

    @Test
    void unusedReadsHappenUnusedSumsDoNot() {
        Value x = parameter(DOUBLES, "x");
        Value n = parameter(Type.INT, "n");
        b.load(x, n);
        b.add(n, n);
        b.length(x);
        b.binary(BinaryOperator.DIVIDE, n, n);
        assertThat(written()).isEqualTo("""
                double xElement = x[n];
                int quotient = n / n;
                """.replace("xElement", "xn"));
    }

    // ---------------------------------------------------------------- branches

    @Test
    void branchesAssignOneVariable() {
        Value x = parameter(Type.DOUBLE, "x");
        Value positive = b.binary(BinaryOperator.GREATER, x, b.constant(0.0));
        b.at(new Origin("y = sqrt(x);", 2, 1, null));
        Region then = region(() -> named("y", math("sqrt", x)));
        b.at(new Origin("y = 0;", 4, 1, null));
        Region otherwise = region(() -> named("y", math("exp", x)));
        b.at(Origin.NONE);
        Value y = b.branch(positive, then, otherwise, List.of("y")).get(0);
        assertThat(written(b.multiply(y, y))).isEqualTo("""
                double y;
                if (x > 0) {
                  // y = sqrt(x);
                  y = Math.sqrt(x);
                } else {
                  // y = 0;
                  y = Math.exp(x);
                }
                return y * y;
                """);
    }

    @Test
    void aBranchThatChangesNothingIsLeftOut() {
        Value x = parameter(Type.DOUBLE, "x");
        Value s = named("s", b.multiply(x, x));
        Value positive = b.binary(BinaryOperator.GREATER, x, b.constant(0.0));
        b.at(new Origin("s += x;", 2, 1, null));
        Region otherwise = region(() -> named("s", b.add(s, x)));
        b.at(Origin.NONE);
        Value merged = b.branch(positive, region(() -> s), otherwise, List.of("s")).get(0);
        assertThat(written(b.multiply(merged, merged))).isEqualTo("""
                double s = x * x;
                if (!(x > 0)) {
                  // s += x;
                  s += x;
                }
                return s * s;
                """);
    }

    @Test
    void nothingFollowsAThrow() {
        Value n = parameter(Type.INT, "n");
        ObjectType type = new ObjectType("java.lang.IllegalStateException");
        MethodRef constructor = new MethodRef(MethodRef.Kind.CONSTRUCTOR, type.javaName(), "<init>", List.of(), type);
        b.open();
        b.raise(b.invoke(constructor, Effect.CALL, List.of()));
        Region raise = b.close(List.of());
        Region rest = region(() -> b.multiply(n, n));
        Value square = b.branch(b.binary(BinaryOperator.LESS, n, b.constant(0)), raise, rest, List.of("square"))
                .get(0);
        assertThat(written(square)).isEqualTo("""
                if (n < 0) {
                  throw new IllegalStateException();
                }
                return n * n;
                """.replace("return n * n", "int square = n * n;\nreturn square"));
    }

    // ---------------------------------------------------------------- loops

    @Test
    void sums() {
        Value w = parameter(DOUBLES, "w");
        Value x = parameter(DOUBLES, "x");
        Value start = parameter(Type.DOUBLE, "b");
        Value z = count("i", b.constant(0), b.length(w), (i, s) ->
                named("z", b.add(s, b.multiply(b.load(w, i), b.load(x, i)))), carried("z", start));
        assertThat(written(z)).isEqualTo("""
                double z = b;
                for (int i = 0; i < w.length; i++) {
                  z += w[i] * x[i];
                }
                return z;
                """);
    }

    @Test
    void countingDown() {
        Value x = parameter(DOUBLES, "x");
        Value bar = parameter(Type.DOUBLE, "bar");
        Value i = new Value(Type.INT, "i");
        Region condition = condition(List.of(i), () -> b.binary(BinaryOperator.GREATER_EQUAL, i, b.constant(0)));
        Region body = region(() -> {
            b.store(x, i, b.add(b.load(x, i), b.multiply(bar, bar)));
            return named("i", b.subtract(i, b.constant(1)));
        });
        b.loop(List.of(named("i", b.subtract(b.length(x), b.constant(1)))), condition, body);
        assertThat(written()).isEqualTo("""
                double product = bar * bar;
                for (int i = x.length - 1; i >= 0; i--) {
                  x[i] += product;
                }
                """.replace("double product = bar * bar;\n", "").replace("product", "bar * bar"));
    }

    @Test
    void valuesChangePlaces() {
        Value n = parameter(Type.INT, "n");
        Value i = new Value(Type.INT, "i");
        Value p = new Value(Type.DOUBLE, "p");
        Value q = new Value(Type.DOUBLE, "q");
        Region condition = condition(List.of(i, p, q), () -> b.binary(BinaryOperator.LESS, i, n));
        b.open();
        Region body = b.close(List.of(b.add(i, b.constant(1)), q, p));
        List<Value> last = b.loop(List.of(b.constant(0), b.constant(1.0), b.constant(2.0)), condition, body);
        assertThat(written(b.subtract(last.get(1), last.get(2)))).isEqualTo("""
                double p = 1;
                double q = 2;
                for (int i = 0; i < n; i++) {
                  double oldQ = q;
                  q = p;
                  p = oldQ;
                }
                return p - q;
                """);
    }

    @Test
    void theNextVersionWaitsForTheLastReader() {
        Value n = parameter(Type.INT, "n");
        Value f = count("i", b.constant(0), n, (i, s) -> {
            Value next = named("f", b.multiply(s, s));
            b.invoke(MethodRef.ofStatic("p.Probe", "show", null, Type.DOUBLE), Effect.CALL, List.of(s));
            return next;
        }, carried("f", b.constant(2.0)));
        assertThat(written(f)).isEqualTo("""
                double f = 2;
                for (int i = 0; i < n; i++) {
                  p.Probe.show(f);
                  f *= f;
                }
                return f;
                """);
    }

    @Test
    void whileWithStatementsInItsCondition() {
        Value x = parameter(DOUBLES, "x");
        Value s = new Value(Type.DOUBLE, "s");
        Region condition = condition(List.of(s), () -> {
            Value next = b.invoke(MethodRef.ofStatic("p.Probe", "next", Type.DOUBLE, DOUBLES), Effect.CALL, List.of(x));
            b.store(x, b.constant(0), next);
            return b.binary(BinaryOperator.LESS, s, next);
        });
        Region body = region(() -> b.add(s, b.constant(1.0)));
        Value last = b.loop(List.of(b.constant(0.0)), condition, body).get(0);
        assertThat(written(last)).isEqualTo("""
                double s = 0;
                while (true) {
                  double next = p.Probe.next(x);
                  x[0] = next;
                  if (!(s < next)) {
                    break;
                  }
                  s += 1;
                }
                return s;
                """);
    }

    @Test
    void flagsThatLeaveALoopAreBreaks() {
        Value x = parameter(DOUBLES, "x");
        Value i = new Value(Type.INT, "i");
        Value s = new Value(Type.DOUBLE, "s");
        Value left = new Value(Type.BOOLEAN, "left");
        Region condition = condition(List.of(i, s, left), () ->
                choose(b.not(left), b.binary(BinaryOperator.LESS, i, b.length(x)), b.constant(false), null));
        b.open();
        Value sum = named("s", b.add(s, b.load(x, i)));
        Value large = b.binary(BinaryOperator.GREATER, sum, b.constant(5.0));
        b.open();
        Region then = b.close(List.of(b.constant(true), sum));
        b.open();
        b.at(new Origin("s *= 2", 1, 1, null));
        Region otherwise = b.close(List.of(b.constant(false), named("s", b.multiply(sum, b.constant(2.0)))));
        b.at(Origin.NONE);
        List<Value> next = b.branch(large, then, otherwise, List.of("left", "s"));
        Region body = b.close(List.of(b.add(i, b.constant(1)), next.get(1), next.get(0)));
        List<Value> last = b.loop(List.of(b.constant(0), b.constant(0.0), b.constant(false)), condition, body);
        assertThat(written(last.get(1))).isEqualTo("""
                double s = 0;
                for (int i = 0; i < x.length; i++) {
                  s += x[i];
                  if (s > 5) {
                    break;
                  }
                  // s *= 2
                  s *= 2;
                }
                return s;
                """);
    }

    @Test
    void growingTapes() {
        Value n = parameter(Type.INT, "n");
        Value tape = count("i", b.constant(0), n, (i, old) -> {
            Value grown = named("tape", b.grow(old, i));
            b.store(grown, i, b.convert(PrimitiveType.DOUBLE, i));
            return grown;
        }, carried("tape", named("tape", b.newArray(DOUBLES, List.of(b.constant(8))))));
        assertThat(written(tape)).isEqualTo("""
                double[] tape = new double[8];
                for (int i = 0; i < n; i++) {
                  if (i >= tape.length) {
                    tape = java.util.Arrays.copyOf(tape, 2 * i + 1);
                  }
                  tape[i] = i;
                }
                return tape;
                """);
    }

    // ---------------------------------------------------------------- arrays and comments

    @Test
    void arrays() {
        ArrayType rows = ArrayType.of(Type.DOUBLE, 2);
        Value n = parameter(Type.INT, "n");
        Value w = parameter(rows, "w");
        Value fresh = named("fresh", b.newArray(rows, List.of(n)));
        Value literal = b.arrayLiteral(DOUBLES, List.of(b.constant(1.0), b.constant(-0.0)));
        b.store(fresh, b.constant(0), literal);
        Value named = named("pair", b.arrayLiteral(DOUBLES, List.of(b.constant(0.5), b.constant(2.0))));
        b.store(fresh, b.constant(1), named);
        b.store(fresh, b.constant(2), b.zerosLike(named));
        b.copyRange(named, b.constant(0), literal, b.constant(1), b.constant(1));
        Value zeros = named("zeros", b.zerosLike(w));
        b.store(zeros, b.constant(0), b.load(fresh, b.constant(0)));
        assertThat(written(b.deepCopy(zeros))).isEqualTo("""
                double[][] fresh = new double[n][];
                double[] array = {1, -0.0};
                fresh[0] = array;
                double[] pair = {0.5, 2};
                fresh[1] = pair;
                fresh[2] = new double[pair.length];
                System.arraycopy(pair, 0, array, 1, 1);
                double[][] zeros = dev.jacobean.Shapes.zerosLike(w);
                zeros[0] = fresh[0];
                return dev.jacobean.Shapes.copy(zeros);
                """);
    }

    @Test
    void commentsStandBeforeGroups() {
        Value x = parameter(Type.DOUBLE, "x");
        Value s = named("s", b.multiply(x, x));
        b.at(new Origin("t = exp(s) \\u000a;", 1, 1, null));
        Value t = named("t", math("exp", s));
        Value u = named("u", b.multiply(t, t));
        b.at(Origin.NONE);
        Value v = named("v", b.multiply(u, u));
        assertThat(written(b.multiply(v, v))).isEqualTo("""
                double s = x * x;

                // t = exp(s) \\ u000a;
                double t = Math.exp(s);
                double u = t * t;
                double v = u * u;
                return v * v;
                """);
    }

    @Test
    void callsOfFunctions() {
        Value x = parameter(Type.DOUBLE, "x");
        List<Value> both = b.call("f", List.of(x, x), List.of(Type.DOUBLE, Type.DOUBLE), Arrays.asList("y", "yDot"));
        Value one = b.call("g", List.of(both.get(0)), List.of(Type.DOUBLE), Arrays.asList((String) null)).get(0);
        b.call("h", List.of(), List.of(), List.of());
        Function function = function(b.add(one, both.get(1)));
        CodeBlock code = BodyWriter.write(
                TypeNames.byConvention(),
                function,
                List.of("x"),
                Set.of(),
                true,
                name -> new CallTarget(name, new ObjectType("Both"), List.of("value", "tangent")),
                results -> CodeBlock.of("return $L;\n", results.get(0)));
        assertThat(code.toString()).isEqualTo("""
                Both fResults = f(x, x);
                double y = fResults.value();
                double yDot = fResults.tangent();
                double t = g(y);
                h();
                return t + yDot;
                """);
    }

    // ---------------------------------------------------------------- building

    private interface Body {
        /** Appends the body and returns the next version of what the loop carries, null if nothing. */
        Value of(Value counter, Value carried);
    }

    private interface Yield {
        Value value();
    }

    private record Carried(String name, Value initial) {}

    private static Carried carried(String name, Value initial) {
        return new Carried(name, initial);
    }

    private Value parameter(Type type, String name) {
        Value value = new Value(type, name);
        parameters.add(value);
        return value;
    }

    private static Value named(String name, Value value) {
        value.suggestName(name);
        return value;
    }

    private Value math(String name, Value x) {
        MethodRef method = MethodRef.ofStatic("java.lang.Math", name, Type.DOUBLE, Type.DOUBLE);
        return b.invoke(method, Effect.PURE, List.of(x));
    }

    private Region region(Yield yield) {
        b.open();
        Value value = yield.value();
        return b.close(List.of(value));
    }

    private Region condition(List<Value> carried, Yield yield) {
        b.open(carried);
        Value value = yield.value();
        return b.close(List.of(value));
    }

    private Value choose(Value condition, Value yes, Value no, String name) {
        Region then = region(() -> yes);
        Region otherwise = region(() -> no);
        return b.branch(condition, then, otherwise, Arrays.asList(name)).get(0);
    }

    /** A loop that counts up, and perhaps carries one value, whose last version is returned. */
    private Value count(String name, Value from, Value to, Body body, Carried carried) {
        List<Value> values = new ArrayList<>(List.of(new Value(Type.INT, name)));
        List<Value> initial = new ArrayList<>(List.of(from));
        if (carried != null) {
            values.add(new Value(carried.initial().type(), carried.name()));
            initial.add(carried.initial());
        }
        Region condition = condition(values, () -> b.binary(BinaryOperator.LESS, values.get(0), to));
        b.open();
        Value next = body.of(values.get(0), carried == null ? null : values.get(1));
        List<Value> all = new ArrayList<>(List.of(named(name, b.add(values.get(0), b.constant(1)))));
        if (carried != null) {
            all.add(next);
        }
        List<Value> results = b.loop(initial, condition, b.close(all));
        return results.get(results.size() - 1);
    }

    private Function function(Value... results) {
        List<String> names = Arrays.stream(results).map(r -> "value").toList();
        return Verifier.verify(new Function("f", parameters, b.close(List.of(results)), names));
    }

    /** With the names of classes in {@code java.lang} as imports would make them. */
    private String written(Value... results) {
        Function function = function(results);
        List<String> names = function.parameters().stream().map(Value::name).toList();
        return BodyWriter.write(
                        function,
                        names,
                        Set.of("taken"),
                        r -> r.isEmpty() ? CodeBlock.of("") : CodeBlock.of("return $L;\n", r.get(0)))
                .toString()
                .replace("java.lang.", "");
    }
}
