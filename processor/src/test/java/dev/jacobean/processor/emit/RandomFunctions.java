package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes functions of all operations by chance, with loops that end. */
final class RandomFunctions extends RandomOperations {
    private RandomFunctions(long seed) {
        super(seed);
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

    @Override
    void control(int depth, int kind) {
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
        MethodRef constructor =
                new MethodRef(MethodRef.Kind.CONSTRUCTOR, type.javaName(), "<init>", List.of(Type.STRING), type);
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
        next.add(
                up
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
