package dev.jacobean.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Interpreter;
import dev.jacobean.processor.ir.Printer;
import dev.jacobean.processor.ir.Verifier;
import dev.jacobean.processor.testing.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a function computes what the function does, bit by bit, and javac has nothing to say about it. */
final class RandomFunctionsTest {
    private static final int BATCH = 250;

    static IntStream batches() {
        return IntStream.range(0, Integer.getInteger("jacobean.batches", 8));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void writtenAsInterpreted(int batch) throws ReflectiveOperationException {
        String name = "Random_Grad" + batch;
        WrittenMethods methods = new WrittenMethods(name);
        Map<Function, String> texts = new HashMap<>();
        for (long seed = (long) batch * BATCH; seed < (batch + 1L) * BATCH; seed++) {
            Function function = Verifier.verify(RandomFunctions.make(seed));
            texts.put(function, methods.add(function));
        }
        Compilation compilation = Compilation.of(Map.of(name, methods.source()), List.of());
        assertWithMessage(methods.source()).that(compilation.complaints()).isEmpty();
        Class<?> type = compilation.loader().loadClass(name);
        for (Method method : type.getDeclaredMethods()) {
            Function function = texts.keySet().stream()
                    .filter(f -> f.name().equals(method.getName()))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < 3; i++) {
                long seed = function.name().hashCode() * 31L + i;
                String expected = interpreted(function, arguments(seed));
                String actual = written(method, arguments(seed));
                if (!actual.equals(expected)) {
                    assertWithMessage(Printer.print(function) + "\n" + texts.get(function))
                            .that(actual)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Object[] arguments(long seed) {
        Random random = new Random(seed);
        double[][] w = {numbers(random), numbers(random), numbers(random), numbers(random)};
        return new Object[] {
            random.nextGaussian(),
            random.nextInt(3) - 1.0,
            random.nextInt(6) - 1,
            random.nextBoolean(),
            (float) random.nextGaussian(),
            (long) random.nextInt(100),
            numbers(random),
            new int[] {random.nextInt(4), 1, 2, 3},
            w
        };
    }

    private static double[] numbers(Random random) {
        return random.doubles(4, -2, 2).toArray();
    }

    private static String interpreted(Function function, Object[] arguments) {
        String outcome;
        try {
            outcome =
                    Arrays.deepToString(Interpreter.run(function, RandomFunctionsTest.class.getClassLoader(), arguments)
                            .toArray());
        } catch (RuntimeException e) {
            outcome = thrown(e);
        }
        return outcome + Arrays.deepToString(arguments);
    }

    private static String written(Method method, Object[] arguments) throws IllegalAccessException {
        String outcome;
        try {
            outcome = Arrays.deepToString((Object[]) method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            outcome = thrown(e.getCause());
        }
        return outcome + Arrays.deepToString(arguments);
    }

    /** The order of reads, of which each may throw, is kept only within what the user writes as one expression. */
    private static String thrown(Throwable e) {
        boolean byReading = e instanceof ArithmeticException
                || e instanceof IndexOutOfBoundsException
                || e instanceof NullPointerException;
        return byReading ? "fails" : e.getClass().getName();
    }
}
