package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions that are each other's derivatives, where both are evaluated for the same argument: a sine and a cosine. */
public final class Twins {
    private static final Map<String, String> NAMES = Map.of("sin", "cos", "cos", "sin", "sinh", "cosh", "cosh", "sinh");

    private record Call(String owner, String name, List<Value> operands) {}

    private final Map<Op, Value> twins = new HashMap<>();

    /** For a function in which none are looked for. */
    public static final Twins NONE = new Twins();

    private Twins() {}

    public static Twins of(Function function) {
        Twins twins = new Twins();
        twins.visit(function.body());
        return twins;
    }

    /** The value of the twin, computed wherever the operation is; null where there is none. */
    public Value of(Op op) {
        return twins.get(op);
    }

    private void visit(Region region) {
        Map<Call, Value> calls = new HashMap<>();
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Invoke invoke
                    && NAMES.containsKey(invoke.method().name())) {
                calls.put(call(op, invoke.method().name()), op.result());
            }
            op.regions().forEach(this::visit);
        }
        for (Op op : region.ops()) {
            if (op.code() instanceof Opcode.Invoke invoke
                    && NAMES.containsKey(invoke.method().name())) {
                Value twin = calls.get(call(op, NAMES.get(invoke.method().name())));
                if (twin != null) {
                    twins.put(op, twin);
                }
            }
        }
    }

    private static Call call(Op op, String name) {
        return new Call(((Opcode.Invoke) op.code()).method().owner(), name, op.operands());
    }
}
