package dev.jacobean.processor.frontend.lowering;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small arguments of any type that the programs take, edge cases among them. */
final class RandomArguments {
    private static final double[] SPECIAL = {0, -0.0, 1, -1, 2, 0.5, 1e9, -1e300, Double.NaN, Double.POSITIVE_INFINITY};
    private static final List<String> WORDS = List.of("", "a", "b", "north", "south");

    private final Random random;

    RandomArguments(long seed) {
        this.random = new Random(seed);
    }

    Object[] of(Class<?>... types) {
        return Arrays.stream(types).map(this::one).toArray();
    }

    private Object one(Class<?> type) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(6));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, one(type.getComponentType()));
            }
            return array;
        } else if (type.isRecord()) {
            return record(type);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == String.class) {
            return WORDS.get(random.nextInt(WORDS.size()));
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == double.class) {
            return floating();
        } else if (type == float.class) {
            return (float) floating();
        }
        return integer(type);
    }

    private double floating() {
        return random.nextInt(12) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextDouble() * 4 - 2;
    }

    private Object integer(Class<?> type) {
        int i = random.nextInt(11) - 2;
        if (type == int.class || type == Integer.class) {
            return i;
        } else if (type == long.class) {
            return random.nextBoolean() ? i : random.nextLong();
        } else if (type == char.class || type == Character.class) {
            return (char) ('a' + random.nextInt(4));
        } else if (type == byte.class) {
            return (byte) random.nextInt();
        } else if (type == short.class) {
            return (short) random.nextInt();
        }
        throw new IllegalArgumentException(type.toString());
    }

    private Object record(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        while (true) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(of(types));
            } catch (InvocationTargetException e) {
                // the constructor does not like these components
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
