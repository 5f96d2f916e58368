package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes functions of all operations by chance, with loops that end. */
final class RandomFunctions {
    static final ArrayType DOUBLES = ArrayType.of(Type.DOUBLE, 1);
    static final ArrayType INTS = ArrayType.of(Type.INT, 1);
    static final ArrayType ROWS = ArrayType.of(Type.DOUBLE, 2);

    private static final List<Type> SCALARS = List.of(
            Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.INT, Type.INT, Type.BOOLEAN, Type.FLOAT, Type.LONG, PrimitiveType.BYTE, PrimitiveType.CHAR);
    private static final String[] NAMES = {"x", "y", "s", "t", "i", "n", "class", "Math", "x2"};
    private static final BinaryOperator[] ARITHMETIC = {
        BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE, BinaryOperator.REMAINDER
    };
    private static final BinaryOperator[] BITS = {
        BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR
    };
    private static final BinaryOperator[] SHIFTS = {
        BinaryOperator.SHIFT_LEFT, BinaryOperator.SHIFT_RIGHT, BinaryOperator.SHIFT_RIGHT_UNSIGNED
    };
    private static final BinaryOperator[] COMPARISONS = {
        BinaryOperator.LESS, BinaryOperator.LESS_EQUAL, BinaryOperator.GREATER, BinaryOperator.GREATER_EQUAL,
        BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL
    };

    private final Random random;
    private final Builder builder = new Builder();
    private final List<Value> known = new ArrayList<>();
    private final int size;
    private int line;

    private RandomFunctions(long seed) {
        random = new Random(seed);
        size = 4 + random.nextInt(12);
    }

    /** A function of {@code (double x, double y, int n, boolean b, float g, long l, double[] a, int[] k, double[][] w)}. */
    static Function make(long seed) {
        return new RandomFunctions(seed).function("f" + seed);
    }

    private Function function(String name) {
        List<Value> parameters = List.of(
                new Value(Type.DOUBLE, "x"),
                new Value(Type.DOUBLE, "y"),
                new Value(Type.INT, "n"),
                new Value(Type.BOOLEAN, "b"),
                new Value(Type.FLOAT, "g"),
                new Value(Type.LONG, "l"),
                new Value(DOUBLES, "a"),
                new Value(INTS, "k"),
                new Value(ROWS, "w"));
        builder.open();
        known.addAll(parameters);
        ops(3);
        List<Value> results = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            results.add(any(scalar()));
            names.add("r" + i);
        }
        return new Function(name, parameters, builder.close(results), names);
    }

    // ---------------------------------------------------------------- values

    private Type scalar() {
        return pick(SCALARS);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A known value of the type, rather a young one, or a constant. */
    private Value any(Type type) {
        List<Value> candidates = known.stream().filter(v -> v.type().equals(type)).toList();
        if (candidates.isEmpty() || type instanceof PrimitiveType && chance(15)) {
            return constant(type);
        }
        int young = Math.max(0, candidates.size() - 6);
        return chance(70) ? candidates.get(young + random.nextInt(candidates.size() - young)) : pick(candidates);
    }

    private Value constant(Type type) {
        if (type == Type.DOUBLE) {
            double[] some = {0, 1, 2, -1, 0.5, -0.0, 1e-12, 3e10, Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 3, Double.MIN_VALUE};
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

    private void learn(Value value) {
        if (chance(40)) {
            value.suggestName(pick(NAMES));
        }
        known.add(value);
    }

    /** Mostly a valid index. */
    private Value index(Value array) {
        if (chance(30)) {
            return builder.constant(random.nextInt(3));
        }
        Value index = any(Type.INT);
        MethodRef modulo = MethodRef.ofStatic("java.lang.Math", "floorMod", Type.INT, Type.INT, Type.INT);
        return chance(5) ? index : builder.invoke(modulo, Effect.CHECKED, List.of(index, builder.length(array)));
    }

    // ---------------------------------------------------------------- operations

    private void ops(int depth) {
        int count = 1 + random.nextInt(size);
        for (int i = 0; i < count && !builder.isTerminated(); i++) {
            if (chance(50)) {
                line++;
                builder.at(chance(10) ? Origin.NONE : new Origin("statement " + line, line, 1, null));
            }
            op(depth);
        }
    }

    private void op(int depth) {
        int kind = random.nextInt(100);
        if (kind < 34) {
            arithmetic();
        } else if (kind < 40) {
            comparison();
        } else if (kind < 46) {
            conversion();
        } else if (kind < 52) {
            unary();
        } else if (kind < 60) {
            call();
        } else if (kind < 86) {
            memory();
        } else if (depth > 0) {
            control(depth, kind);
        }
    }

    private void arithmetic() {
        Type type = pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.INT, Type.INT, Type.LONG, Type.FLOAT));
        if (!type.isFloating() && chance(30)) {
            learn(chance(50)
                    ? builder.binary(pick(BITS), any(type), any(type))
                    : builder.binary(pick(SHIFTS), any(type), any(chance(70) ? Type.INT : Type.LONG)));
        } else {
            learn(builder.binary(pick(ARITHMETIC), any(type), any(type)));
        }
    }

    private void comparison() {
        Type type = pick(List.of(Type.DOUBLE, Type.INT, Type.INT, Type.LONG, Type.FLOAT, Type.BOOLEAN));
        if (type == Type.BOOLEAN) {
            learn(builder.binary(chance(50) ? pick(BITS) : BinaryOperator.EQUAL, any(type), any(type)));
        } else {
            learn(builder.binary(pick(COMPARISONS), any(type), any(type)));
        }
    }

    private void conversion() {
        Type from = scalar();
        Type to = scalar();
        if (from != Type.BOOLEAN && to != Type.BOOLEAN) {
            learn(builder.convert((PrimitiveType) to, any(from)));
        }
    }

    private void unary() {
        Type type = pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.INT, Type.BOOLEAN, Type.LONG, Type.FLOAT));
        boolean complement = (type == Type.INT || type == Type.LONG) && chance(30);
        UnaryOperator operator =
                type == Type.BOOLEAN ? UnaryOperator.NOT : complement ? UnaryOperator.COMPLEMENT : UnaryOperator.NEGATE;
        learn(builder.unary(operator, any(type)));
    }

    private void call() {
        String[] pure = {"sqrt", "abs", "rint"};
        if (chance(50)) {
            MethodRef method = MethodRef.ofStatic("java.lang.Math", pick(pure), Type.DOUBLE, Type.DOUBLE);
            learn(builder.invoke(method, Effect.PURE, List.of(any(Type.DOUBLE))));
        } else if (chance(60)) {
            MethodRef method = MethodRef.ofStatic(Probe.class.getCanonicalName(), "next", Type.DOUBLE, DOUBLES, Type.DOUBLE);
            learn(builder.invoke(method, Effect.CALL, List.of(any(DOUBLES), any(Type.DOUBLE))));
        } else if (chance(50)) {
            MethodRef method = MethodRef.ofStatic(Probe.class.getCanonicalName(), "write", null, DOUBLES, Type.INT);
            builder.invoke(method, Effect.CALL, List.of(any(DOUBLES), any(Type.INT)));
        } else {
            learn(builder.scale(any(Type.DOUBLE), any(Type.DOUBLE)));
        }
    }

    private void memory() {
        Value doubles = any(DOUBLES);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> learn(builder.load(doubles, index(doubles)));
            case 3, 4 -> builder.store(doubles, index(doubles), any(Type.DOUBLE));
            case 5 -> increment(doubles);
            case 6 -> integers();
            case 7 -> learn(builder.length(doubles));
            case 8 -> learn(allocation(doubles));
            case 9 -> {
                Value rows = any(ROWS);
                learn(builder.load(rows, index(rows)));
            }
            case 10 -> rows();
            default -> learn(builder.load(doubles, index(doubles)));
        }
    }

    private void increment(Value array) {
        Value index = index(array);
        if (chance(50)) {
            Value old = builder.load(array, index);
            builder.store(array, index, builder.binary(pick(ARITHMETIC), old, any(Type.DOUBLE)));
        } else {
            Value by = builder.multiply(any(Type.DOUBLE), any(Type.DOUBLE));
            builder.store(array, index, builder.binary(pick(ARITHMETIC), by, builder.load(array, index)));
        }
    }

    private void integers() {
        Value array = any(INTS);
        if (chance(50)) {
            learn(builder.load(array, index(array)));
        } else {
            builder.store(array, index(array), any(Type.INT));
        }
    }

    private void rows() {
        Value rows = any(ROWS);
        if (chance(40)) {
            builder.store(rows, index(rows), any(DOUBLES));
        } else if (chance(30)) {
            learn(builder.deepCopy(rows));
        } else if (chance(30)) {
            learn(builder.zerosLike(rows));
        } else {
            Value fresh = builder.newArray(ROWS, List.of(builder.constant(4)));
            for (int i = 0; i < 4; i++) {
                builder.store(fresh, builder.constant(i), any(DOUBLES));
            }
            learn(fresh);
        }
    }

    private Value allocation(Value array) {
        return switch (random.nextInt(5)) {
            case 0 -> builder.cloneArray(array);
            case 1 -> builder.zerosLike(array);
            case 2 -> builder.newArray(DOUBLES, List.of(builder.constant(4)));
            case 3 -> builder.arrayLiteral(
                    DOUBLES, List.of(any(Type.DOUBLE), any(Type.DOUBLE), any(Type.DOUBLE), any(Type.DOUBLE)));
            default -> {
                Value target = builder.cloneArray(array);
                builder.copyRange(array, builder.constant(1), target, builder.constant(0), builder.constant(2));
                yield target;
            }
        };
    }

    // ---------------------------------------------------------------- control

    private void control(int depth, int kind) {
        if (kind < 94) {
            branch(depth);
        } else if (kind < 99) {
            loop(depth);
        } else if (chance(30)) {
            guard();
        }
    }

    private Region branch(int depth, List<Type> types) {
        int before = known.size();
        builder.open();
        if (chance(80)) {
            ops(chance(50) ? 0 : depth - 1);
        }
        List<Value> yields = types.stream().map(this::any).toList();
        known.subList(before, known.size()).clear();
        return builder.close(yields);
    }

    private void branch(int depth) {
        Value condition = any(Type.BOOLEAN);
        List<Type> types = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            types.add(chance(15) ? DOUBLES : scalar());
        }
        Region then = branch(depth, types);
        Region otherwise = branch(depth, types);
        List<String> names = new ArrayList<>();
        types.forEach(type -> names.add(chance(50) ? pick(NAMES) : null));
        known.addAll(builder.branch(condition, then, otherwise, names));
    }

    private void guard() {
        Value condition = any(Type.BOOLEAN);
        builder.open();
        ObjectType type = new ObjectType("java.lang.IllegalStateException");
        MethodRef constructor = new MethodRef(
                MethodRef.Kind.CONSTRUCTOR, type.javaName(), "<init>", List.of(Type.STRING), type);
        Value message = builder.constant(Type.STRING, "\"guard\" \\ $L\n\u00e9");
        builder.raise(builder.invoke(constructor, Effect.CALL, List.of(message)));
        Region raise = builder.close(List.of());
        builder.open();
        Region pass = builder.close(List.of());
        if (chance(50)) {
            builder.branch(condition, raise, pass, List.of());
        } else {
            builder.branch(condition, pass, raise, List.of());
        }
    }

    private Value and(Value x, Value y) {
        builder.open();
        Region then = builder.close(List.of(y));
        builder.open();
        Region otherwise = builder.close(List.of(builder.constant(false)));
        return builder.branch(x, then, otherwise, Arrays.asList((String) null)).get(0);
    }

    /** As lowering writes a break: sets a flag in one branch, perhaps nested, and another carried value in both. */
    private List<Value> exit(int depth, Value flag, Value other) {
        Value condition = any(Type.BOOLEAN);
        List<Region> branches = new ArrayList<>();
        for (boolean leaves : new boolean[] {true, false}) {
            int before = known.size();
            builder.open();
            ops(0);
            List<Value> yields = new ArrayList<>();
            if (!leaves && depth > 0 && chance(30)) {
                yields.addAll(exit(depth - 1, flag, other));
            } else {
                Value left = leaves || chance(70) ? builder.constant(leaves) : chance(50) ? flag : any(Type.BOOLEAN);
                yields.add(left);
                yields.add(any(other.type()));
            }
            known.subList(before, known.size()).clear();
            branches.add(builder.close(yields));
        }
        return builder.branch(condition, branches.get(0), branches.get(1), Arrays.asList(flag.name(), other.name()));
    }

    /** Counts up or down a few times, in the condition, the body or both, and carries other values along. */
    private void loop(int depth) {
        boolean up = chance(60);
        boolean leaves = chance(40);
        int trips = random.nextInt(5);
        List<Value> initial = new ArrayList<>(List.of(up ? builder.constant(0) : builder.constant(trips - 1)));
        List<Value> carried = new ArrayList<>(List.of(new Value(Type.INT, chance(80) ? "i" : null)));
        for (int i = random.nextInt(4); i > 0; i--) {
            Value start = any(chance(10) ? DOUBLES : scalar());
            initial.add(start);
            carried.add(new Value(start.type(), chance(60) ? pick(NAMES) : start.name()));
        }
        Value left = new Value(Type.BOOLEAN, chance(50) ? "left" : null);
        if (leaves) {
            initial.add(builder.constant(chance(10)));
            carried.add(left);
        }
        int before = known.size();
        builder.open(carried);
        known.addAll(carried);
        if (chance(15)) {
            ops(0);
        }
        Value goesOn = up
                ? builder.binary(BinaryOperator.LESS, carried.get(0), builder.constant(trips))
                : builder.binary(BinaryOperator.GREATER_EQUAL, carried.get(0), builder.constant(0));
        if (chance(20)) {
            goesOn = and(goesOn, any(Type.BOOLEAN));
        }
        if (leaves) {
            goesOn = and(builder.not(left), goesOn);
        }
        known.subList(before, known.size()).clear();
        Region condition = builder.close(List.of(goesOn));

        builder.open();
        known.addAll(carried);
        ops(depth - 1);
        List<Value> exits = new ArrayList<>();
        if (leaves) {
            exits.addAll(exit(depth, left, carried.get(carried.size() / 2)));
        }
        if (chance(30)) {
            ops(0);
        }
        List<Value> next = new ArrayList<>();
        next.add(up
                ? builder.add(carried.get(0), builder.constant(1))
                : builder.subtract(carried.get(0), builder.constant(1)));
        if (chance(70)) {
            next.get(0).suggestName("i");
        }
        for (Value value : carried.subList(1, carried.size() - (leaves ? 1 : 0))) {
            boolean fromExit = leaves && value == carried.get(carried.size() / 2);
            next.add(fromExit ? exits.get(1) : any(value.type()));
        }
        if (leaves) {
            next.add(exits.get(0));
        }
        known.subList(before, known.size()).clear();
        Region body = builder.close(next);
        known.addAll(builder.loop(initial, condition, body));
    }
}
