package dev.jacobean.processor.testing;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Arguments, results and derivatives of any shape: boxed scalars, arrays, records. Their floating scalars in order,
 * arrays row by row, are what derivatives are of.
 */
public final class Data {
    private Data() {}

    /** All floating scalars. */
    public static List<Double> scalars(Object... data) {
        List<Double> scalars = new ArrayList<>();
        for (Object each : data) {
            collect(each, scalars);
        }
        return scalars;
    }

    private static void collect(Object data, List<Double> into) {
        if (data instanceof Double || data instanceof Float) {
            into.add(((Number) data).doubleValue());
        } else if (data instanceof Record) {
            components(data).forEach(component -> collect(component, into));
        } else if (data != null && data.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(data); i++) {
                collect(Array.get(data, i), into);
            }
        }
    }

    /** A deep copy with other floating scalars; what occurs twice in the data is copied once. */
    @SuppressWarnings("unchecked") // of the class of the argument
    public static <T> T map(T data, DoubleUnaryOperator scalars) {
        return (T) map(data, scalars, new IdentityHashMap<>());
    }

    private static Object map(Object data, DoubleUnaryOperator scalars, Map<Object, Object> known) {
        if (data instanceof Double x) {
            return scalars.applyAsDouble(x);
        } else if (data instanceof Float x) {
            return (float) scalars.applyAsDouble(x);
        } else if (data instanceof Record) {
            return record(
                    data.getClass(),
                    components(data).stream().map(c -> map(c, scalars, known)).toArray());
        } else if (data == null || !data.getClass().isArray() || known.containsKey(data)) {
            return known.getOrDefault(data, data);
        }
        int length = Array.getLength(data);
        Object copy = Array.newInstance(data.getClass().getComponentType(), length);
        known.put(data, copy);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, map(Array.get(data, i), scalars, known));
        }
        return copy;
    }

    /** A deep copy of a list of arguments, aliases among them kept. */
    public static Object[] copy(Object... data) {
        return map(data, x -> x);
    }

    public static <T> T random(T shape, Random random) {
        return map(shape, x -> random.nextDouble() * 2 - 1);
    }

    public static <T> T zeros(T shape) {
        return map(shape, x -> 0);
    }

    /** Zeros, but for one 1; {@code position} counts the scalars. */
    public static <T> T oneHot(T shape, int position) {
        int[] count = {0};
        return map(shape, x -> count[0]++ == position ? 1 : 0);
    }

    /** Whether both are of the same shape and the same bits; one NaN is as good as another. */
    public static boolean same(Object x, Object y) {
        if (x == null || y == null || x.getClass() != y.getClass()) {
            return x == y;
        } else if (x instanceof Record) {
            return same(components(x).toArray(), components(y).toArray());
        } else if (!x.getClass().isArray()) {
            return x.equals(y) || !(x instanceof Number || x instanceof Boolean || x instanceof Character);
        }
        int length = Array.getLength(x);
        boolean same = length == Array.getLength(y);
        for (int i = 0; same && i < length; i++) {
            same = same(Array.get(x, i), Array.get(y, i));
        }
        return same;
    }

    /** Whether there is a {@code float} among the scalars. */
    public static boolean hasFloats(Object data) {
        if (data instanceof Record) {
            return components(data).stream().anyMatch(Data::hasFloats);
        } else if (data instanceof Object[] parts) {
            return Arrays.stream(parts).anyMatch(Data::hasFloats);
        }
        return data instanceof Float || data instanceof float[];
    }

    /** The data with components instead of records, as the intermediate representation sees them. */
    public static List<Object> flat(List<Object> data) {
        List<Object> flat = new ArrayList<>();
        data.forEach(each -> {
            if (each instanceof Record) {
                flat.addAll(flat(components(each)));
            } else {
                flat.add(each);
            }
        });
        return flat;
    }

    /** Whether derivatives are taken by it: a floating scalar, or an array of these. */
    public static boolean isFloating(Object data) {
        Class<?> type = data.getClass();
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return List.of(Double.class, Float.class, double.class, float.class).contains(type);
    }

    public static List<Object> components(Object data) {
        List<Object> components = new ArrayList<>();
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            try {
                components.add(component.getAccessor().invoke(data));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return components;
    }

    /** A record of a class that may be invisible from here. */
    public static Object record(Class<?> type, Object... components) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    public static String show(Object data) {
        if (data instanceof double[] row) {
            return Arrays.toString(row);
        } else if (data instanceof int[] row) {
            return Arrays.toString(row);
        }
        if (data instanceof float[] row) {
            return Arrays.toString(row);
        } else if (data instanceof Record) {
            return components(data).stream().map(Data::show).toList().toString();
        }
        return data instanceof Object[] rows
                ? Arrays.stream(rows).map(Data::show).toList().toString()
                : "" + data;
    }
}
