package dev.jacobean.processor.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interpreters on functions written by hand. */
class InterpreterTest {
    private static final ClassLoader LOADER = InterpreterTest.class.getClassLoader();
    private static final ArrayType DOUBLES = ArrayType.of(Type.DOUBLE, 1);

    private final Builder builder = new Builder();

    InterpreterTest() {
        builder.open();
    }

    private Function function(List<Value> parameters, Value... results) {
        List<String> names = Arrays.stream(results).map(r -> "value").toList();
        return Verifier.verify(new Function("f", parameters, builder.close(List.of(results)), names));
    }

    private static Program program(Function function) {
        return new Program(function, List.of());
    }

    private Value call(String name, Value... x) {
        Type[] parameters = Arrays.stream(x).map(Value::type).toArray(Type[]::new);
        return builder.invoke(
                MethodRef.ofStatic("java.lang.Math", name, Type.DOUBLE, parameters), Effect.PURE, List.of(x));
    }

    /** for (int i = 0; i < x.length; i++) { s = x[i] > 0 ? s * x[i] : sin(s); x[i] = s; } return s; */
    private Function product() {
        Value x = new Value(DOUBLES, "x");
        Value i = new Value(Type.INT, "i");
        Value s = new Value(Type.DOUBLE, "s");
        List<Value> initial = List.of(builder.constant(0), builder.constant(1.0));
        builder.open(List.of(i, s));
        Region condition = builder.close(List.of(builder.binary(BinaryOperator.LESS, i, builder.length(x))));
        builder.open();
        Value element = builder.load(x, i);
        Value positive = builder.binary(BinaryOperator.GREATER, element, builder.constant(0.0));
        builder.open();
        Region then = builder.close(List.of(builder.multiply(s, element)));
        builder.open();
        Region otherwise = builder.close(List.of(call("sin", s)));
        Value next = builder.branch(positive, then, otherwise, List.of("s")).get(0);
        builder.store(x, i, next);
        Region body = builder.close(List.of(builder.add(i, builder.constant(1)), next));
        List<Value> exit = builder.loop(initial, condition, body);
        return function(List.of(x), exit.get(1));
    }

    @Test
    void loopsBranchesAndStores() {
        double[] x = {2, -1, 3};
        assertEquals(List.of(Math.sin(2) * 3), Interpreter.run(product(), LOADER, (Object) x));
        assertArrayEquals(new double[] {2, Math.sin(2), Math.sin(2) * 3}, x);
    }

    @Test
    void complexStepsGiveTheTangent() {
        double[] x = {2, -1, 3};
        var outcome = ComplexInterpreter.run(program(product()), LOADER, List.of(x), List.of(new double[] {1, 5, 0.5}));
        double tangent = Math.cos(2) * 3 + Math.sin(2) * 0.5;
        assertEquals(List.of(Math.sin(2) * 3), outcome.values());
        assertEquals(tangent, (Double) outcome.tangents().get(0), 1e-15);
        assertArrayEquals(
                new double[] {1, Math.cos(2), tangent},
                (double[]) outcome.written().get(0),
                1e-15);
        assertArrayEquals(new double[] {2, -1, 3}, x);
    }

    @Test
    void aliasesAreKept() {
        Value a = new Value(ArrayType.of(Type.DOUBLE, 2), "a");
        Value row = builder.load(a, builder.constant(0));
        builder.store(a, builder.constant(1), row);
        builder.store(row, builder.constant(0), builder.constant(7.0));
        Value copy = builder.deepCopy(a);
        Function function = function(List.of(a), row, copy, builder.zerosLike(a));
        double[][] rows = {{1}, {2}};
        List<Object> results = Interpreter.run(function, LOADER, (Object) rows);
        assertSame(rows[0], rows[1]);
        assertSame(rows[0], results.get(0));
        assertArrayEquals(new double[][] {{7}, {7}}, (double[][]) results.get(1));
        assertArrayEquals(new double[][] {{0}, {0}}, (double[][]) results.get(2));
    }

    @Test
    void tapesGrow() {
        Value tape = builder.newArray(DOUBLES, List.of(builder.constant(1)));
        builder.store(tape, builder.constant(0), builder.constant(3.0));
        Value longer = builder.grow(tape, builder.constant(2));
        double[] result =
                (double[]) Interpreter.run(function(List.of(), longer), LOADER).get(0);
        assertArrayEquals(new double[] {3, 0, 0}, result);
    }

    @Test
    void throwsWhatJavaThrows() {
        Value n = new Value(Type.INT, "n");
        Function function = function(List.of(n), builder.binary(BinaryOperator.DIVIDE, builder.constant(1), n));
        assertThrows(ArithmeticException.class, () -> Interpreter.run(function, LOADER, 0));
    }

    @Test
    void castsAreJavas() {
        Value x = new Value(Type.DOUBLE, "x");
        Value[] casts = Arrays.stream(PrimitiveType.values())
                .filter(type -> type != PrimitiveType.BOOLEAN)
                .map(type -> builder.convert(type, x))
                .toArray(Value[]::new);
        Function function = function(List.of(x), casts);
        for (double d : new double[] {1.7, -1.7, 300.5, 1e10, -1e20, Double.NaN, Double.POSITIVE_INFINITY}) {
            List<Object> expected = List.of((byte) d, (short) d, (char) d, (int) d, (long) d, (float) d, d);
            assertEquals(expected, Interpreter.run(function, LOADER, d));
        }
    }

    @Test
    void operatorsAreJavas() {
        Value x = new Value(Type.INT, "x");
        Value y = new Value(Type.INT, "y");
        Function function = function(
                List.of(x, y),
                builder.binary(BinaryOperator.SHIFT_RIGHT_UNSIGNED, x, y),
                builder.binary(BinaryOperator.REMAINDER, x, y),
                builder.binary(BinaryOperator.XOR, x, y),
                builder.unary(UnaryOperator.COMPLEMENT, x),
                builder.binary(BinaryOperator.LESS_EQUAL, x, y),
                builder.binary(BinaryOperator.MULTIPLY, builder.convert(Type.LONG, x), builder.convert(Type.LONG, y)));
        int a = -1_234_567_891;
        assertEquals(List.of(a >>> 7, a % 7, a ^ 7, ~a, true, a * 7L), Interpreter.run(function, LOADER, a, 7));
    }

    @Test
    void floatsAreRoundedAtEveryStep() {
        Value x = new Value(Type.FLOAT, "x");
        Value y = builder.multiply(builder.add(x, builder.constant(Type.FLOAT, 0.1f)), x);
        Function function = function(List.of(x), y);
        assertEquals(List.of((1.3f + 0.1f) * 1.3f), Interpreter.run(function, LOADER, 1.3f));
        var outcome = ComplexInterpreter.run(program(function), LOADER, List.of(1.3f), List.of(1f));
        assertEquals(List.of((1.3f + 0.1f) * 1.3f), outcome.values());
        assertEquals(2 * 1.3f + 0.1f, (Float) outcome.tangents().get(0), 1e-6f);
    }
}
