package dev.jacobean.processor.random;

import dev.jacobean.processor.ir.Complex;
import dev.jacobean.processor.testing.Data;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
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
        Method method = Arrays.stream(twin.getDeclaredMethods())
                .filter(m -> m.getName().equals("f"))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        Constructor<?> constructor = twin.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Class<?>> types = new ArrayList<>(List.of(constructor.getParameterTypes()));
        types.addAll(List.of(method.getParameterTypes()));
        this.arguments = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            this.arguments[i] = lift(arguments[i], tangents[i], types.get(i));
        }
        int fields = constructor.getParameterCount();
        try {
            result = method.invoke(
                    constructor.newInstance(Arrays.copyOf(this.arguments, fields)),
                    Arrays.copyOfRange(this.arguments, fields, arguments.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the twin throws " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object lift(Object data, Object tangent, Class<?> type) {
        if (data instanceof Double || data instanceof Float) {
            return Complex.of(((Number) data).doubleValue(), tangent == null ? 0 : ((Number) tangent).doubleValue());
        } else if (data instanceof int[] ints) {
            return ints.clone();
        } else if (data instanceof Record) {
            return lifted(data, tangent, type);
        } else if (data.getClass().isArray()) {
            Object lifted = Array.newInstance(type.getComponentType(), Array.getLength(data));
            for (int i = 0; i < Array.getLength(data); i++) {
                Object slope = tangent == null ? null : Array.get(tangent, i);
                Array.set(lifted, i, lift(Array.get(data, i), slope, type.getComponentType()));
            }
            return lifted;
        }
        return type.isEnum() ? constant(type, data) : data;
    }

    private static Object lifted(Object data, Object tangent, Class<?> type) {
        List<Object> components = new ArrayList<>();
        for (int i = 0; i < type.getRecordComponents().length; i++) {
            components.add(lift(
                    Data.components(data).get(i),
                    tangent == null ? null : Data.components(tangent).get(i),
                    type.getRecordComponents()[i].getType()));
        }
        return Data.record(type, components.toArray());
    }

    /** The twin has an enum of its own. */
    private static Object constant(Class<?> type, Object constant) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.toString().equals(constant.toString()))
                .findFirst()
                .orElseThrow();
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
        } else if (data instanceof Record) {
            Data.components(data).forEach(component -> collect(component, into));
        } else if (data instanceof Object[] parts) {
            for (Object part : parts) {
                collect(part, into);
            }
        }
    }
}
