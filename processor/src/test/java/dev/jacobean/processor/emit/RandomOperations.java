package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Origin;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.List;

/** Appends operations of all kinds, by chance. */
abstract class RandomOperations extends RandomValues {
    private static final BinaryOperator[] ARITHMETIC = {
        BinaryOperator.ADD,
        BinaryOperator.SUBTRACT,
        BinaryOperator.MULTIPLY,
        BinaryOperator.DIVIDE,
        BinaryOperator.REMAINDER
    };
    private static final BinaryOperator[] BITS = {BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR};
    private static final BinaryOperator[] SHIFTS = {
        BinaryOperator.SHIFT_LEFT, BinaryOperator.SHIFT_RIGHT, BinaryOperator.SHIFT_RIGHT_UNSIGNED
    };
    private static final BinaryOperator[] COMPARISONS = {
        BinaryOperator.LESS,
        BinaryOperator.LESS_EQUAL,
        BinaryOperator.GREATER,
        BinaryOperator.GREATER_EQUAL,
        BinaryOperator.EQUAL,
        BinaryOperator.NOT_EQUAL
    };

    private final int size;
    private int line;

    RandomOperations(long seed) {
        super(seed);
        size = 4 + random.nextInt(12);
    }

    /** Appends a branch, a loop or a guard. */
    abstract void control(int depth, int kind);

    void ops(int depth) {
        int count = 1 + random.nextInt(size);
        for (int i = 0; i < count && !builder.isTerminated(); i++) {
            if (chance(50)) {
                line++;
                builder.at(chance(10) ? Origin.NONE : new Origin("statement " + line, line, 1, null));
            }
            op(depth);
        }
    }

    void op(int depth) {
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

    void arithmetic() {
        Type type = pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.DOUBLE, Type.INT, Type.INT, Type.LONG, Type.FLOAT));
        if (!type.isFloating() && chance(30)) {
            learn(
                    chance(50)
                            ? builder.binary(pick(BITS), any(type), any(type))
                            : builder.binary(pick(SHIFTS), any(type), any(chance(70) ? Type.INT : Type.LONG)));
        } else {
            learn(builder.binary(pick(ARITHMETIC), any(type), any(type)));
        }
    }

    void comparison() {
        Type type = pick(List.of(Type.DOUBLE, Type.INT, Type.INT, Type.LONG, Type.FLOAT, Type.BOOLEAN));
        if (type == Type.BOOLEAN) {
            learn(builder.binary(chance(50) ? pick(BITS) : BinaryOperator.EQUAL, any(type), any(type)));
        } else {
            learn(builder.binary(pick(COMPARISONS), any(type), any(type)));
        }
    }

    void conversion() {
        Type from = scalar();
        Type to = scalar();
        if (from != Type.BOOLEAN && to != Type.BOOLEAN) {
            learn(builder.convert((PrimitiveType) to, any(from)));
        }
    }

    void unary() {
        Type type = pick(List.of(Type.DOUBLE, Type.DOUBLE, Type.INT, Type.BOOLEAN, Type.LONG, Type.FLOAT));
        boolean complement = (type == Type.INT || type == Type.LONG) && chance(30);
        UnaryOperator operator =
                type == Type.BOOLEAN ? UnaryOperator.NOT : complement ? UnaryOperator.COMPLEMENT : UnaryOperator.NEGATE;
        learn(builder.unary(operator, any(type)));
    }

    void call() {
        String[] pure = {"sqrt", "abs", "rint"};
        if (chance(50)) {
            MethodRef method = MethodRef.ofStatic("java.lang.Math", pick(pure), Type.DOUBLE, Type.DOUBLE);
            learn(builder.invoke(method, Effect.PURE, List.of(any(Type.DOUBLE))));
        } else if (chance(60)) {
            MethodRef method =
                    MethodRef.ofStatic(Probe.class.getCanonicalName(), "next", Type.DOUBLE, DOUBLES, Type.DOUBLE);
            learn(builder.invoke(method, Effect.CALL, List.of(any(DOUBLES), any(Type.DOUBLE))));
        } else if (chance(50)) {
            MethodRef method = MethodRef.ofStatic(Probe.class.getCanonicalName(), "write", null, DOUBLES, Type.INT);
            builder.invoke(method, Effect.CALL, List.of(any(DOUBLES), any(Type.INT)));
        } else {
            learn(builder.scale(any(Type.DOUBLE), any(Type.DOUBLE)));
        }
    }

    void memory() {
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

    void increment(Value array) {
        Value index = index(array);
        if (chance(50)) {
            Value old = builder.load(array, index);
            builder.store(array, index, builder.binary(pick(ARITHMETIC), old, any(Type.DOUBLE)));
        } else {
            Value by = builder.multiply(any(Type.DOUBLE), any(Type.DOUBLE));
            builder.store(array, index, builder.binary(pick(ARITHMETIC), by, builder.load(array, index)));
        }
    }

    void integers() {
        Value array = any(INTS);
        if (chance(50)) {
            learn(builder.load(array, index(array)));
        } else {
            builder.store(array, index(array), any(Type.INT));
        }
    }

    void rows() {
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

    Value allocation(Value array) {
        return switch (random.nextInt(5)) {
            case 0 -> builder.cloneArray(array);
            case 1 -> builder.zerosLike(array);
            case 2 -> builder.newArray(DOUBLES, List.of(builder.constant(4)));
            case 3 ->
                builder.arrayLiteral(
                        DOUBLES, List.of(any(Type.DOUBLE), any(Type.DOUBLE), any(Type.DOUBLE), any(Type.DOUBLE)));
            default -> {
                Value target = builder.cloneArray(array);
                builder.copyRange(array, builder.constant(1), target, builder.constant(0), builder.constant(2));
                yield target;
            }
        };
    }
}
