package dev.jacobean.processor.zoo;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Arguments as the zoo's comments spell them: numbers, and braces around the elements of arrays or records. */
final class Literals {
    private Literals() {}

    /** At the commas outside of braces. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i).trim());
                start = i + 1;
            }
        }
        if (!text.isBlank()) {
            parts.add(text.substring(start).trim());
        }
        return parts;
    }

    static Object parse(Class<?> type, String text) {
        if (type.isArray()) {
            List<String> parts = inner(text);
            Object array = Array.newInstance(type.getComponentType(), parts.size());
            for (int i = 0; i < parts.size(); i++) {
                Array.set(array, i, parse(type.getComponentType(), parts.get(i)));
            }
            return array;
        } else if (type.isRecord()) {
            return record(type, inner(text));
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        } else if (type == String.class) {
            return text;
        } else if (type == boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == char.class) {
            return text.charAt(0);
        } else if (text.startsWith("{")) {
            return object(type.getDeclaredConstructors()[0], inner(text));
        }
        return number(type, text);
    }

    private static Object number(Class<?> type, String text) {
        if (type == int.class) {
            return Integer.valueOf(text);
        } else if (type == long.class) {
            return Long.valueOf(text);
        } else if (type == short.class) {
            return Short.valueOf(text);
        } else if (type == byte.class) {
            return Byte.valueOf(text);
        } else if (type == float.class) {
            return (float) floating(text);
        } else if (type == double.class) {
            return floating(text);
        }
        throw new IllegalArgumentException(text + " as " + type);
    }

    static double floating(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            return floating(text.substring(0, slash)) / floating(text.substring(slash + 1));
        } else if (text.startsWith("-")) {
            return -floating(text.substring(1));
        }
        return switch (text) {
            case "pi" -> Math.PI;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static List<String> inner(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new IllegalArgumentException(text + " has no braces");
        }
        return split(text.substring(1, text.length() - 1));
    }

    private static Object record(Class<?> type, List<String> parts) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return object(type.getDeclaredConstructor(types), parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.toString(), e);
        }
    }

    private static Object object(Constructor<?> constructor, List<String> parts) {
        Class<?>[] types = constructor.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = parse(types[i], parts.get(i));
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(constructor.toString(), e);
        }
    }
}
