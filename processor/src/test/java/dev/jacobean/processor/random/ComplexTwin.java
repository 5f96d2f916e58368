package dev.jacobean.processor.random;

import dev.jacobean.processor.ir.Complex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program on complex numbers. */
final class ComplexTwin {
    private final Object result;
    private final Object[] arguments;

    /** @param tangents of the arguments' shapes; null for zeros and for what has none */
    ComplexTwin(Class<?> twin, Object[] arguments, Object[] tangents) {
        this.arguments = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            this.arguments[i] = lift(arguments[i], tangents[i]);
        }
        Method method = Arrays.stream(twin.getDeclaredMethods())
                .filter(m -> m.getName().equals("f"))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            result = method.invoke(null, this.arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the twin throws " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object lift(Object data, Object tangent) {
        if (data instanceof Double x) {
            return Complex.of(x, tangent == null ? 0 : (Double) tangent);
        } else if (data instanceof double[] row) {
            Complex[] lifted = new Complex[row.length];
            Arrays.setAll(lifted, i -> Complex.of(row[i], tangent == null ? 0 : ((double[]) tangent)[i]));
            return lifted;
        } else if (data instanceof double[][] rows) {
            Complex[][] lifted = new Complex[rows.length][];
            Arrays.setAll(lifted, i -> (Complex[]) lift(rows[i], tangent == null ? null : ((double[][]) tangent)[i]));
            return lifted;
        }
        return data instanceof int[] ints ? ints.clone() : data;
    }

    /** Of the result, and of the arguments at these positions. */
    List<Double> tangents(List<Integer> positions) {
        return outputs(positions).stream().map(Complex::tangent).toList();
    }

    List<Double> values(List<Integer> positions) {
        return outputs(positions).stream().map(Complex::re).toList();
    }

    private List<Complex> outputs(List<Integer> positions) {
        List<Complex> outputs = new ArrayList<>();
        collect(result, outputs);
        positions.forEach(position -> collect(arguments[position], outputs));
        return outputs;
    }

    private static void collect(Object data, List<Complex> into) {
        if (data instanceof Complex z) {
            into.add(z);
        } else if (data instanceof Object[] parts) {
            for (Object part : parts) {
                collect(part, into);
            }
        }
    }
}
