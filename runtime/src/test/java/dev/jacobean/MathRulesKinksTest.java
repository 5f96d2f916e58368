package dev.jacobean;

import static com.google.common.truth.Truth.assertWithMessage;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of kinks and edges: one line a case, in {@code kinks.csv}. */
class MathRulesKinksTest {

    @ParameterizedTest
    @CsvFileSource(resources = "kinks.csv", numLinesToSkip = 1)
    void kink(String type, String primitive, String by, String arguments, double expected) throws Exception {
        Class<?> scalar = type.equals("float") ? float.class : double.class;
        double[] values =
                Stream.of(arguments.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Method rule = rule(primitive + "_" + by, scalar, values.length);
        double[] all = values;
        if (rule.getParameterCount() > values.length) {
            all = Arrays.copyOf(values, values.length + 1);
            all[values.length] = primal(primitive, values);
        }
        double actual = ((Number) rule.invoke(null, boxed(rule, all))).doubleValue();

        assertWithMessage("%s(%s) by %s", primitive, arguments, by)
                .that(actual == expected || Double.isNaN(actual) && Double.isNaN(expected) ? expected : actual)
                .isEqualTo(expected);
    }

    private static Method rule(String name, Class<?> scalar, int arguments) {
        return Arrays.stream(MathRules.class.getMethods())
                .filter(m -> m.getName().equals(name)
                        && m.getParameterTypes()[0] == scalar
                        && m.getParameterCount() - arguments <= 1)
                .findFirst()
                .orElseThrow();
    }

    private static double primal(String primitive, double[] x) throws Exception {
        return switch (primitive) {
            case "div" -> x[0] / x[1];
            case "rem" -> x[0] % x[1];
            default -> {
                Class<?>[] types = new Class<?>[x.length];
                Arrays.fill(types, double.class);
                Method primal = Math.class.getMethod(primitive, types);
                yield (double) primal.invoke(null, boxed(primal, x));
            }
        };
    }

    private static Object[] boxed(Method method, double[] values) {
        Class<?>[] types = method.getParameterTypes();
        Object[] boxed = new Object[values.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = types[i] == int.class
                    ? (Object) (int) values[i]
                    : types[i] == float.class ? (Object) (float) values[i] : (Object) values[i];
        }
        return boxed;
    }
}
