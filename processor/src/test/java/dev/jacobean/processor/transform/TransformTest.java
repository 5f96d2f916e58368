package dev.jacobean.processor.transform;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.jacobean.processor.analysis.WrittenParameters;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Interpreter;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Printer;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tangents and adjoints of functions built by hand, run by the interpreter, against closed forms. */
class TransformTest {
    private static final ArrayType VECTOR = ArrayType.of(Type.DOUBLE, 1);
    private static final ArrayType MATRIX = ArrayType.of(Type.DOUBLE, 2);

    private final Builder b = new Builder();

    /** The primal around a body that is built in the open region. */
    private Primal primal(String name, List<Value> parameters, Value result) {
        Region body = b.close(result == null ? List.of() : List.of(result));
        Function function =
                Verifier.verify(new Function(name, parameters, body, result == null ? List.of() : List.of("value")));
        BitSet written = WrittenParameters.of(function);
        List<Parameter> slots = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Value p = parameters.get(i);
            boolean active = p.type().isDifferentiable() || written.get(i);
            slots.add(new Parameter(Parameter.Source.ARGUMENT, new Slot.Leaf(p.name(), p.type(), active)));
        }
        Optional<Slot> slot = Optional.ofNullable(result).map(r -> new Slot.Leaf("value", r.type(), true));
        return new Primal(
                "p.Foo", name, name, Primal.Visibility.PACKAGE, slots, slot, List.of(), List.of(), 1, function);
    }

    private static Options options(String disabled) {
        return Options.parse(disabled);
    }

    private static List<Object> run(Function function, Object... arguments) {
        return Interpreter.run(function, TransformTest.class.getClassLoader(), arguments);
    }

    private Value math(String name, Value... arguments) {
        Type[] types = new Type[arguments.length];
        Arrays.fill(types, Type.DOUBLE);
        return b.invoke(
                MethodRef.ofStatic("java.lang.Math", name, Type.DOUBLE, types), Effect.PURE, List.of(arguments));
    }

    /** {@code for (int i = from; i < to; i++)} with one carried double. */
    private interface Step {
        Value next(Value i, Value carried);
    }

    private Value loop(Value from, Value to, Value initial, String name, Step step) {
        Value i = new Value(Type.INT, "i");
        Value s = new Value(Type.DOUBLE, name);
        b.open(List.of(i, s));
        Region condition = b.close(List.of(b.binary(BinaryOperator.LESS, i, to)));
        b.open();
        Value next = step.next(i, s);
        Value one = b.constant(1);
        Region body = b.close(List.of(b.add(i, one), next));
        return b.loop(List.of(from, initial), condition, body).get(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "activity",
                "simplify",
                "recompute",
                "forward-elements",
                "scalarise",
                "fuse",
                "hoist-bounds",
                "run-back",
                "count-up",
                "merge-loops"
            })
    void chainOfPrimitives(String disabled) {
        b.open();
        Value x = new Value(Type.DOUBLE, "x");
        Value y = new Value(Type.DOUBLE, "y");
        Value s = b.add(b.multiply(x, y), math("sin", x));
        Primal primal = primal("f", List.of(x, y), b.multiply(s, math("exp", y)));
        double e = Math.exp(0.3);
        double sValue = 0.7 * 0.3 + Math.sin(0.7);
        double byX = (0.3 + Math.cos(0.7)) * e;
        double byY = 0.7 * e + sValue * e;

        List<Object> adjoint = run(Adjoint.of(primal, new TestRules(), options(disabled)), 0.7, 0.3, 2.0);
        assertThat((Double) adjoint.get(0)).isEqualTo(sValue * e);
        assertThat((Double) adjoint.get(1)).isWithin(1e-15).of(2 * byX);
        assertThat((Double) adjoint.get(2)).isWithin(1e-15).of(2 * byY);
        List<Object> tangent = run(Tangent.of(primal, new TestRules(), options(disabled)), 0.7, 0.3, 1.0, 10.0);
        assertThat((Double) tangent.get(1)).isWithin(1e-14).of(byX + 10 * byY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "activity",
                "simplify",
                "recompute",
                "forward-elements",
                "scalarise",
                "fuse",
                "hoist-bounds",
                "run-back",
                "count-up",
                "merge-loops"
            })
    void productOverATriangle(String disabled) {
        // p = 1; for i < n: for j < i: p = p * x[j]  is the product of x[j]^(n-1-j)
        b.open();
        Value x = new Value(VECTOR, "x");
        Value n = b.length(x);
        Value zero = b.constant(0);
        Value result = loop(
                zero, n, b.constant(1.0), "p", (i, p) -> loop(zero, i, p, "q", (j, q) -> b.multiply(q, b.load(x, j))));
        Primal primal = primal("f", List.of(x), result);
        double[] at = {1.5, 0.5, 2.0, 3.0};
        Function function = Adjoint.of(primal, new TestRules(), options(disabled));
        List<Object> adjoint = run(function, at, 1.0);
        double value = Math.pow(1.5, 3) * Math.pow(0.5, 2) * 2;
        assertWithMessage(Printer.print(function)).that((Double) adjoint.get(0)).isEqualTo(value);
        double[] bar = (double[]) adjoint.get(1);
        for (int j = 0; j < 4; j++) {
            assertThat(bar[j]).isWithin(1e-14).of(value * (3 - j) / at[j]);
        }
        double[] dot = {1, 0, -2, 5};
        List<Object> tangent = run(Tangent.of(primal, new TestRules(), options(disabled)), at, dot);
        assertThat((Double) tangent.get(1)).isWithin(1e-13).of(bar[0] - 2 * bar[2] + 5 * bar[3]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "activity",
                "simplify",
                "recompute",
                "forward-elements",
                "scalarise",
                "fuse",
                "hoist-bounds",
                "run-back",
                "count-up",
                "merge-loops"
            })
    void newtonIteration(String disabled) {
        // r = a; while (|r r - a| > 1e-12) r = 0.5 (r + a / r)
        b.open();
        Value a = new Value(Type.DOUBLE, "a");
        Value r = new Value(Type.DOUBLE, "r");
        b.open(List.of(r));
        Value error = math("abs", b.subtract(b.multiply(r, r), a));
        Region condition = b.close(List.of(b.binary(BinaryOperator.GREATER, error, b.constant(1e-12))));
        b.open();
        Value sum = b.add(r, b.binary(BinaryOperator.DIVIDE, a, r));
        Region body = b.close(List.of(b.multiply(b.constant(0.5), sum)));
        Value root = b.loop(List.of(a), condition, body).get(0);
        Primal primal = primal("root", List.of(a), root);
        Function function = Adjoint.of(primal, new TestRules(), options(disabled));
        List<Object> adjoint = run(function, 7.0, 1.0);
        assertThat((Double) adjoint.get(1)).isWithin(1e-12).of(0.5 / Math.sqrt(7));
        assertThat((Double) run(Tangent.of(primal, new TestRules(), options(disabled)), 7.0, 1.0)
                        .get(1))
                .isWithin(1e-12)
                .of(0.5 / Math.sqrt(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "activity",
                "simplify",
                "recompute",
                "forward-elements",
                "scalarise",
                "fuse",
                "hoist-bounds",
                "run-back",
                "count-up",
                "merge-loops"
            })
    void branchesInALoopOverAnArrayInPlace(String disabled) {
        // for i < n: if (u[i] > c) u[i] = u[i] * c; else u[i] = c
        b.open();
        Value u = new Value(VECTOR, "u");
        Value c = new Value(Type.DOUBLE, "c");
        loop(b.constant(0), b.length(u), b.constant(0.0), "unused", (i, s) -> {
            Value element = b.load(u, i);
            b.open();
            b.store(u, i, b.multiply(element, c));
            Region then = b.close(List.of());
            b.open();
            b.store(u, i, c);
            Region otherwise = b.close(List.of());
            b.branch(b.binary(BinaryOperator.GREATER, element, c), then, otherwise, List.of());
            return s;
        });
        Primal primal = primal("f", List.of(u, c), null);
        double[] at = {3, 1, 4};
        double[] seed = {10, 20, 30};
        Function function = Adjoint.of(primal, new TestRules(), options(disabled));
        List<Object> adjoint = run(function, at, 2.0, seed);
        assertThat(at).isEqualTo(new double[] {6, 2, 8});
        assertThat(seed).isEqualTo(new double[] {10, 20, 30});
        assertThat((double[]) adjoint.get(0)).isEqualTo(new double[] {20, 0, 60});
        assertThat((Double) adjoint.get(1)).isEqualTo(10 * 3.0 + 20 + 30 * 4);
    }

    @Test
    void rowsExchangedByReference() {
        // t = a[0]; a[0] = a[1]; a[1] = t; a[0][0] = a[0][0] * a[1][0]
        b.open();
        Value a = new Value(MATRIX, "a");
        Value zero = b.constant(0);
        Value one = b.constant(1);
        Value first = b.load(a, zero);
        Value second = b.load(a, one);
        b.store(a, zero, second);
        b.store(a, one, first);
        Value product = b.multiply(b.load(b.load(a, zero), zero), b.load(b.load(a, one), zero));
        b.store(b.load(a, zero), zero, product);
        Primal primal = primal("f", List.of(a), null);
        double[][] at = {{3, 5}, {7, 11}};
        List<Object> adjoint =
                run(Adjoint.of(primal, new TestRules(), Options.DEFAULT), at, new double[][] {{1, 100}, {10, 1000}});
        assertThat(at).isEqualTo(new double[][] {{21, 11}, {3, 5}});
        // final a[0] = (a10 a00, a11), final a[1] = (a00, a01)
        assertThat((double[][]) adjoint.get(0)).isEqualTo(new double[][] {{7 + 10, 1000}, {3, 100}});
    }

    @Test
    void squareOfARootAtZeroPassesNothing() {
        b.open();
        Value s = new Value(Type.DOUBLE, "s");
        Value root = math("sqrt", s);
        Primal primal = primal("f", List.of(s), b.multiply(root, root));
        assertThat(run(Adjoint.of(primal, new TestRules(), Options.DEFAULT), 0.0, 1.0)
                        .get(1))
                .isEqualTo(0.0);
    }
}
