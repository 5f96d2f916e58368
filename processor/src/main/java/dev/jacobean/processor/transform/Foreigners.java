package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.LaterWrites;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Shape;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Calls of methods that have derivatives of their own, in the adjoint: the forward sweep calls the method itself and keeps
 * its array arguments as they were; the reverse sweep calls its adjoint.
 */
final class Foreigners {
    /** Of each foreign call: its operands as the reverse sweep passes them. */
    private final Map<Op, List<Value>> passed = new HashMap<>();

    /** Of each foreign call whose adjoint takes the result: the values of that, as the call gave them. */
    private final Map<Op, List<Value>> returned = new HashMap<>();

    boolean isEmpty() {
        return passed.isEmpty();
    }

    /** A component of a record that a derivative returned. */
    static Value component(Builder builder, Value record, String name, Type type) {
        MethodRef accessor =
                new MethodRef(MethodRef.Kind.INSTANCE, record.type().javaName(), name, List.of(), type);
        return builder.invoke(accessor, Effect.PURE, List.of(record));
    }

    /** An argument or a result, made of its values. */
    static Value assembled(Builder builder, Shape shape, Iterator<Value> values) {
        if (!(shape instanceof Shape.Tuple tuple)) {
            return values.next();
        }
        List<Value> components = new ArrayList<>();
        tuple.components().forEach(component -> components.add(assembled(builder, component, values)));
        return builder.invoke(tuple.constructor(), Effect.CALL, components);
    }

    /** The values that an argument or a result is made of. */
    static List<Value> parts(Builder builder, Shape shape, Value whole) {
        if (!(shape instanceof Shape.Tuple tuple)) {
            return List.of(whole);
        }
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < tuple.components().size(); i++) {
            Value component = builder.emit(
                    tuple.readings().get(i), tuple.components().get(i).type(), List.of(whole));
            parts.addAll(parts(builder, tuple.components().get(i), component));
        }
        return parts;
    }

    /** The arguments of a call, made of its operands. */
    static List<Value> arguments(Builder builder, Foreign foreign, List<Value> operands) {
        Iterator<Value> values = operands.iterator();
        return foreign.arguments().stream()
                .map(argument -> assembled(builder, argument.shape(), values))
                .toList();
    }

    /** Appends a call of the method itself, and takes its result apart. */
    static List<Value> primal(Builder builder, Foreign foreign, List<Value> arguments, List<String> names) {
        Value result = builder.invoke(foreign.primal(), Effect.CALL, arguments);
        List<Value> parts =
                foreign.result().map(shape -> parts(builder, shape, result)).orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).suggestName(names.get(i));
        }
        return parts;
    }

    /** Appends copies of the arrays among the operands, then the call, then copies of its results if they are needed. */
    List<Value> call(Builder builder, Foreign foreign, List<Value> operands, List<String> names) {
        List<Value> kept = copies(builder, operands, "Before");
        List<Value> results = builder.foreign(foreign, operands, names);
        Op call = builder.last();
        passed.put(call, kept);
        if (foreign.adjoint().takesResult()) {
            returned.put(call, copies(builder, results, "After"));
        }
        return results;
    }

    private static List<Value> copies(Builder builder, List<Value> values, String suffix) {
        List<Value> copies = new ArrayList<>();
        for (Value value : values) {
            boolean copied = value.type() instanceof ArrayType && !value.isConstant();
            Value copy = copied ? builder.deepCopy(value) : value;
            copy.suggestName(value.name() == null ? null : value.name() + suffix);
            copies.add(copy);
        }
        return copies;
    }

    /**
     * Checks that a method does not return an argument of its own where that makes a difference: derivatives come back in arrays
     * of their own.
     *
     * @param call in the primal
     */
    static void demandFresh(
            Builder builder, Op call, Foreign foreign, LaterWrites writes, List<Value> operands, List<Value> results) {
        for (int i = 0; i < results.size(); i++) {
            for (int j = 0; j < operands.size(); j++) {
                Value result = results.get(i);
                Value operand = operands.get(j);
                boolean written = result.type().isFloatingArray()
                        && result.type().equals(operand.type())
                        && !operand.isConstant()
                        && (writes.after(call, call.results().get(i)) || writes.after(call, call.operand(j)));
                if (written) {
                    Value name = builder.constant(
                            Type.STRING,
                            "argument " + (j + 1) + " of " + foreign.primal().name());
                    Value what = builder.constant(Type.STRING, "its result");
                    builder.invoke(Runtime.distinct(), Effect.CALL, List.of(name, operand, what, result));
                }
            }
        }
    }

    /** The operands of a call as they were. */
    List<Value> passed(Op call) {
        return passed.get(call);
    }

    /** The results of a call as it gave them. */
    List<Value> returned(Op call) {
        return returned.get(call);
    }
}
