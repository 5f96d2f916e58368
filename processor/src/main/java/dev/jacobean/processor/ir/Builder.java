package dev.jacobean.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Appends operations to nested regions. Operations without effect are hash-consed: one that was already computed in
 * this region or in one around it is found again instead of repeated.
 */
public final class Builder {
    /** The open regions, outermost first; the last of them is appended to. */
    private List<Frame> frames = new ArrayList<>();

    private Origin origin = Origin.NONE;

    /** Everything appended from here on stems from {@code place}; returns where the operations before came from. */
    public Origin at(Origin place) {
        Origin before = origin;
        origin = place;
        return before;
    }

    public Origin origin() {
        return origin;
    }

    // ---------------------------------------------------------------- regions

    /** Opens a region inside the present one (or the outermost). */
    public void open(List<Value> parameters) {
        frames.add(new Frame(parameters));
    }

    public void open() {
        open(List.of());
    }

    /** Closes the present region; {@code results} are ignored where it was terminated by a throw. */
    public Region close(List<Value> results) {
        Frame frame = frames.remove(frames.size() - 1);
        return new Region(frame.parameters, frame.ops, frame.terminated ? List.of() : results, frame.terminated);
    }

    /** Whether the present region can no longer reach its end. */
    public boolean isTerminated() {
        return top().terminated;
    }

    /** The number of regions open. */
    public int depth() {
        return frames.size();
    }

    /** Appends what {@code work} makes to the end of an outer region, the one that was opened as number {@code depth}. */
    public <T> T inRegion(int depth, Supplier<T> work) {
        List<Frame> all = frames;
        frames = new ArrayList<>(all.subList(0, depth));
        try {
            return work.get();
        } finally {
            frames = all;
        }
    }

    private Frame top() {
        return frames.get(frames.size() - 1);
    }

    // ---------------------------------------------------------------- values

    public Value constant(Type type, Object value) {
        return single(new Opcode.Constant(value), type);
    }

    public Value constant(double value) {
        return constant(Type.DOUBLE, value);
    }

    public Value constant(int value) {
        return constant(Type.INT, value);
    }

    public Value constant(boolean value) {
        return constant(Type.BOOLEAN, value);
    }

    /** The default value that Java gives to a field of the type: 0, false or null. */
    public Value zero(Type type) {
        return constant(type, Zeros.of(type));
    }

    public Value unary(UnaryOperator operator, Value x) {
        return single(new Opcode.Unary(operator), x.type(), x);
    }

    /** The operands are already of one promoted type (a shift's count apart). */
    public Value binary(BinaryOperator operator, Value x, Value y) {
        return IntegerFolding.binary(this, operator, x, y);
    }

    Value operation(BinaryOperator operator, Value x, Value y) {
        boolean division = operator.isDivision();
        boolean mayThrow = division && !x.type().isFloating() && !isNonZeroConstant(y);
        return single(
                new Opcode.Binary(operator, mayThrow, false), operator.isComparison() ? Type.BOOLEAN : x.type(), x, y);
    }

    private static boolean isNonZeroConstant(Value y) {
        return y.constant() instanceof Number number && number.longValue() != 0;
    }

    /** The sum of derivatives; adding a zero leaves the other. */
    public Value sum(Value x, Value y) {
        if (isZero(x)) {
            return y;
        }
        return isZero(y) ? x : single(new Opcode.Binary(BinaryOperator.ADD, false, true), x.type(), x, y);
    }

    /** The difference of derivatives; subtracting a zero changes nothing. */
    public Value difference(Value x, Value y) {
        if (isZero(y)) {
            return x;
        }
        return isZero(x)
                ? unary(UnaryOperator.NEGATE, y)
                : single(new Opcode.Binary(BinaryOperator.SUBTRACT, false, true), x.type(), x, y);
    }

    private static boolean isZero(Value value) {
        return value.constant() instanceof Number number && number.doubleValue() == 0;
    }

    public Value add(Value x, Value y) {
        return binary(BinaryOperator.ADD, x, y);
    }

    public Value subtract(Value x, Value y) {
        return binary(BinaryOperator.SUBTRACT, x, y);
    }

    public Value multiply(Value x, Value y) {
        return binary(BinaryOperator.MULTIPLY, x, y);
    }

    public Value not(Value x) {
        return unary(UnaryOperator.NOT, x);
    }

    /** A primitive cast; the value itself where it is of that type already. */
    public Value convert(PrimitiveType to, Value x) {
        return x.type() == to ? x : single(new Opcode.Convert(to), to, x);
    }

    /** The strong-zero product; by a constant 1 or -1, the derivative itself or its negative. */
    public Value scale(Value derivative, Value partial) {
        double factor = partial.constant() instanceof Number number ? number.doubleValue() : 0;
        if (factor == 1) {
            return derivative;
        }
        if (factor == -1) {
            return unary(UnaryOperator.NEGATE, derivative);
        }
        return single(new Opcode.Scale(), derivative.type(), derivative, partial);
    }

    /** The method's result, or null for a void method. */
    public Value invoke(MethodRef method, Effect effect, List<Value> operands) {
        Opcode code = new Opcode.Invoke(method, effect);
        if (method.returns() == null) {
            append(code, operands, List.of(), List.of(), List.of());
            return null;
        }
        return emit(code, method.returns(), operands);
    }

    /** Calls a function of the program. */
    public List<Value> call(String function, List<Value> operands, List<Type> types, List<String> names) {
        return append(new Opcode.Call(function), operands, List.of(), types, names)
                .results();
    }

    /** Calls a method of another class that has derivatives of its own; its result, or null for a void method. */
    public List<Value> foreign(Foreign code, List<Value> operands, List<String> names) {
        return append(code, operands, List.of(), code.resultTypes(), names).results();
    }

    /** An object of a functional interface that calls a function of the program. */
    public Value lambda(String function, Type type, List<Value> captured) {
        return emit(new Opcode.Lambda(function), type, captured);
    }

    public Value field(FieldRef field, List<Value> receiver) {
        return emit(new Opcode.Field(field), field.type(), receiver);
    }

    public Value passive(String template, Type type, Effect effect, List<Value> operands) {
        return emit(new Opcode.Passive(template, effect), type, operands);
    }

    // ---------------------------------------------------------------- memory

    public Value length(Value array) {
        return single(new Opcode.Length(), Type.INT, array);
    }

    public Value load(Value array, Value index) {
        return single(new Opcode.Load(false), array.type().element(), array, index);
    }

    /** A load that repeats an access, or follows one in a shadow: it cannot fail. */
    public Value loadAgain(Value array, Value index) {
        return single(new Opcode.Load(true), array.type().element(), array, index);
    }

    public void store(Value array, Value index, Value value) {
        append(new Opcode.Store(), List.of(array, index, value), List.of(), List.of(), List.of());
    }

    public Value newArray(ArrayType type, List<Value> dimensions) {
        return emit(new Opcode.NewArray(type), type, dimensions);
    }

    /** An array of which only those elements are read that were stored. */
    public Value newCells(ArrayType type, Value size) {
        return emit(new Opcode.NewArray(type, true), type, List.of(size));
    }

    public Value arrayLiteral(ArrayType type, List<Value> elements) {
        return emit(new Opcode.ArrayLiteral(type), type, elements);
    }

    public Value cloneArray(Value array) {
        return single(new Opcode.Clone(), array.type(), array);
    }

    public Value deepCopy(Value array) {
        return single(new Opcode.DeepCopy(), array.type(), array);
    }

    public Value zerosLike(Value array) {
        return single(new Opcode.ZerosLike(), array.type(), array);
    }

    public void copyRange(Value source, Value from, Value target, Value to, Value length) {
        append(new Opcode.CopyRange(), List.of(source, from, target, to, length), List.of(), List.of(), List.of());
    }

    public Value grow(Value tape, Value index) {
        return single(new Opcode.Grow(), tape.type(), tape, index);
    }

    // ---------------------------------------------------------------- control

    /** Throws; the present region is terminated. */
    public void raise(Value exception) {
        append(new Opcode.Throw(), List.of(exception), List.of(), List.of(), List.of());
        top().terminated = true;
    }

    /**
     * An if; where both branches are terminated, so is the present region.
     *
     * @param names hints for the results, null where there is none
     */
    public List<Value> branch(Value condition, Region then, Region otherwise, List<String> names) {
        List<Value> yields = then.terminated() ? otherwise.results() : then.results();
        List<Type> types = yields.stream().map(Value::type).toList();
        Op op = append(new Opcode.If(), List.of(condition), List.of(then, otherwise), types, names);
        if (then.terminated() && otherwise.terminated()) {
            top().terminated = true;
        }
        return op.results();
    }

    /** A while loop over the values that {@code condition} has as parameters. */
    public List<Value> loop(List<Value> initial, Region condition, Region body) {
        List<Type> types = condition.parameters().stream().map(Value::type).toList();
        List<String> names = new ArrayList<>();
        condition.parameters().forEach(carried -> names.add(carried.name()));
        return append(new Opcode.Loop(), initial, List.of(condition, body), types, names)
                .results();
    }

    // ---------------------------------------------------------------- general

    private Value single(Opcode code, Type type, Value... operands) {
        return emit(code, type, List.of(operands));
    }

    /** An operation with one result, found again where it is without effect and was computed before. */
    public Value emit(Opcode code, Type type, List<Value> operands) {
        boolean shared = code.effect() == Effect.PURE || code.effect() == Effect.CHECKED;
        Key key = new Key(code, operands, type);
        if (shared) {
            for (int i = frames.size() - 1; i >= 0; i--) {
                Value known = frames.get(i).known.get(key);
                if (known != null) {
                    return known;
                }
            }
        }
        Value result = append(code, operands, List.of(), List.of(type), Collections.singletonList(null))
                .result();
        if (shared) {
            top().known.put(key, result);
        }
        return result;
    }

    /** Appends an operation as it is. */
    public Op append(Opcode code, List<Value> operands, List<Region> regions, List<Type> types, List<String> names) {
        List<Value> results = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            results.add(new Value(types.get(i), i < names.size() ? names.get(i) : null));
        }
        Op op = new Op(code, operands, regions, results, origin);
        top().ops.add(op);
        return op;
    }

    /** The operation that was appended last to the present region. */
    public Op last() {
        return top().ops.get(top().ops.size() - 1);
    }

    private record Key(Opcode code, List<Value> operands, Type type) {}

    private static final class Frame {
        final List<Value> parameters;
        final List<Op> ops = new ArrayList<>();
        final Map<Key, Value> known = new HashMap<>();
        boolean terminated;

        Frame(List<Value> parameters) {
            this.parameters = parameters;
        }
    }
}
