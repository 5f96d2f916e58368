package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which values share variables, how these are called, and what is said about them. */
final class WrittenVariablesTest extends Sketch {
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
            count(
                    "i",
                    b.constant(0),
                    b.length(x),
                    (i, s) -> {
                        Value v = named("v", b.load(x, i));
                        b.store(x, i, b.multiply(v, v));
                        return null;
                    },
                    null);
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
        Value one = b.call("g", List.of(both.get(0)), List.of(Type.DOUBLE), Arrays.asList((String) null))
                .get(0);
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
                Both results = f(x, x);
                double y = results.value();
                double yDot = results.tangent();
                double t = g(y);
                h();
                return t + yDot;
                """);
    }
}
