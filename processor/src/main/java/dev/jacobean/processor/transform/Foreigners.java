package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls across classes in the adjoint: the forward sweep calls the method itself and keeps its array arguments as they were;
 * the reverse sweep calls the other class's adjoint, which runs the method once more.
 */
final class Foreigners {
    /** Of each foreign call: its operands as the reverse sweep passes them. */
    private final Map<Op, List<Value>> passed = new HashMap<>();

    /** A component of a record that a derivative returned. */
    static Value component(Builder builder, Value record, String name, Type type) {
        MethodRef accessor =
                new MethodRef(MethodRef.Kind.INSTANCE, record.type().javaName(), name, List.of(), type);
        return builder.invoke(accessor, Effect.PURE, List.of(record));
    }

    /** Appends copies of the arrays among the operands, then the call. */
    Value call(Builder builder, Opcode.Foreign foreign, List<Value> operands) {
        List<Value> kept = new ArrayList<>();
        for (Value operand : operands) {
            boolean copied = operand.type() instanceof ArrayType && !operand.isConstant();
            Value copy = copied ? builder.deepCopy(operand) : operand;
            copy.suggestName(operand.name() == null ? null : operand.name() + "Before");
            kept.add(copy);
        }
        Value result = builder.foreign(foreign, operands);
        passed.put(builder.last(), kept);
        return result;
    }

    /** The operands of a call as they were. */
    List<Value> passed(Op call) {
        return passed.get(call);
    }
}
