package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values to choose from by chance: those that are known, and constants. */
abstract class RandomValues {
    static final ArrayType DOUBLES = ArrayType.of(Type.DOUBLE, 1);
    static final ArrayType INTS = ArrayType.of(Type.INT, 1);
    static final ArrayType ROWS = ArrayType.of(Type.DOUBLE, 2);

    static final List<Type> SCALARS = List.of(
            Type.DOUBLE,
            Type.DOUBLE,
            Type.DOUBLE,
            Type.INT,
            Type.INT,
            Type.BOOLEAN,
            Type.FLOAT,
            Type.LONG,
            PrimitiveType.BYTE,
            PrimitiveType.CHAR);
    static final String[] NAMES = {"x", "y", "s", "t", "i", "n", "class", "Math", "x2"};

    final Random random;
    final Builder builder = new Builder();
    final List<Value> known = new ArrayList<>();

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Type scalar() {
        return pick(SCALARS);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A known value of the type, rather a young one, or a constant. */
    Value any(Type type) {
        List<Value> candidates =
                known.stream().filter(v -> v.type().equals(type)).toList();
        if (candidates.isEmpty() || type instanceof PrimitiveType && chance(15)) {
            return constant(type);
        }
        int young = Math.max(0, candidates.size() - 6);
        return chance(70) ? candidates.get(young + random.nextInt(candidates.size() - young)) : pick(candidates);
    }

    Value constant(Type type) {
        if (type == Type.DOUBLE) {
            double[] some = {
                0, 1, 2, -1, 0.5, -0.0, 1e-12, 3e10, Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 3, Double.MIN_VALUE
            };
            return builder.constant(type, some[random.nextInt(some.length)]);
        } else if (type == Type.FLOAT) {
            float[] some = {0, 1, 2.5f, -1, Float.NaN, Float.POSITIVE_INFINITY, 1e-7f, -0f};
            return builder.constant(type, some[random.nextInt(some.length)]);
        } else if (type == Type.INT) {
            int[] some = {0, 1, 2, 3, -1, 31, Integer.MIN_VALUE, Integer.MAX_VALUE};
            return builder.constant(type, some[random.nextInt(some.length)]);
        } else if (type == Type.LONG) {
            long[] some = {0, 1, -7, 1L << 40, Long.MIN_VALUE};
            return builder.constant(type, some[random.nextInt(some.length)]);
        } else if (type == PrimitiveType.BYTE) {
            return builder.constant(type, (byte) (random.nextInt(5) - 2));
        } else if (type == PrimitiveType.CHAR) {
            return builder.constant(type, pick(new Character[] {'a', '\'', '"', '\n', '\\', (char) 0, (char) 0xffff}));
        }
        return builder.constant(type, random.nextBoolean());
    }

    void learn(Value value) {
        if (chance(40)) {
            value.suggestName(pick(NAMES));
        }
        known.add(value);
    }

    /** Mostly a valid index. */
    Value index(Value array) {
        if (chance(30)) {
            return builder.constant(random.nextInt(3));
        }
        Value index = any(Type.INT);
        MethodRef modulo = MethodRef.ofStatic("java.lang.Math", "floorMod", Type.INT, Type.INT, Type.INT);
        return chance(5) ? index : builder.invoke(modulo, Effect.CHECKED, List.of(index, builder.length(array)));
    }
}
