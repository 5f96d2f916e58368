package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a value may depend on an active input, while the function is still being made: a forward taint. What a loop
 * carries, and what an array that was made here contains, is taken to be active where its type allows it.
 */
final class ActiveValues {
    private final Set<Value> inputs = new HashSet<>();
    private final Set<Value> parameters = new HashSet<>();
    private final Map<Value, Boolean> known = new HashMap<>();

    void activate(Value input) {
        inputs.add(input);
    }

    Set<Value> inputs() {
        return inputs;
    }

    /** A first answer, which may be true of a value that is not active. */
    boolean isActive(Value value) {
        if (!value.type().isDifferentiable()) {
            return false;
        }
        if (inputs.contains(value)) {
            return true;
        }
        Op op = value.definition();
        if (op == null) {
            return !isParameter(value);
        }
        Boolean before = known.get(value);
        if (before == null) {
            before = decide(value, op);
            known.put(value, before);
        }
        return before;
    }

    /** Declares a parameter of the function: passive unless activated. */
    void parameter(Value value) {
        parameters.add(value);
    }

    private boolean isParameter(Value value) {
        return parameters.contains(value);
    }

    private boolean decide(Value value, Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.If) {
            for (Region region : op.regions()) {
                if (!region.terminated() && isActive(region.results().get(value.index()))) {
                    return true;
                }
            }
            return false;
        }
        if (code instanceof Opcode.Loop || code.effect() == Effect.ALLOCATE) {
            return true;
        }
        if (code instanceof Opcode.Invoke invoke) {
            return !isStop(invoke.method()) && op.operands().stream().anyMatch(this::isActive);
        }
        return op.operands().stream().anyMatch(this::isActive);
    }

    /** Whether a method is {@code Jacobean.passive}. */
    static boolean isStop(MethodRef method) {
        return method.owner().equals("dev.jacobean.Jacobean") && method.name().equals("passive");
    }
}
