package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Branches and loops, as they are written. */
final class WrittenControlTest extends Sketch {
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
        Value merged =
                b.branch(positive, region(() -> s), otherwise, List.of("s")).get(0);
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

    @Test
    void sums() {
        Value w = parameter(DOUBLES, "w");
        Value x = parameter(DOUBLES, "x");
        Value start = parameter(Type.DOUBLE, "b");
        Value z = count(
                "i",
                b.constant(0),
                b.length(w),
                (i, s) -> named("z", b.add(s, b.multiply(b.load(w, i), b.load(x, i)))),
                carried("z", start));
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
        assertThat(written())
                .isEqualTo("""
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
        Value f = count(
                "i",
                b.constant(0),
                n,
                (i, s) -> {
                    Value next = named("f", b.multiply(s, s));
                    b.invoke(MethodRef.ofStatic("p.Probe", "show", null, Type.DOUBLE), Effect.CALL, List.of(s));
                    return next;
                },
                carried("f", b.constant(2.0)));
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
        Region condition = condition(
                List.of(i, s, left),
                () -> choose(b.not(left), b.binary(BinaryOperator.LESS, i, b.length(x)), b.constant(false), null));
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
        Value tape = count(
                "i",
                b.constant(0),
                n,
                (i, old) -> {
                    Value grown = named("tape", b.grow(old, i));
                    b.store(grown, i, b.convert(PrimitiveType.DOUBLE, i));
                    return grown;
                },
                carried("tape", named("tape", b.newArray(DOUBLES, List.of(b.constant(8))))));
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
}
