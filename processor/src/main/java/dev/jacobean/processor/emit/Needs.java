package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which operations and values must be written: those with an effect, and all that they and the results depend on. */
final class Needs {
    private final Set<Value> values = new HashSet<>();
    private final Set<Op> ops = new HashSet<>();
    private final Deque<Value> work = new ArrayDeque<>();

    Needs(Function function) {
        keepEffects(function.body());
        function.results().forEach(this::need);
        while (!work.isEmpty()) {
            propagate(work.pop());
        }
    }

    boolean needs(Value value) {
        return values.contains(value);
    }

    boolean needs(Op op) {
        return ops.contains(op);
    }

    /** Whether the i-th of the values that a loop carries is needed. */
    boolean carries(Op loop, int i) {
        return values.contains(loop.region(0).parameters().get(i));
    }

    private boolean keepEffects(Region region) {
        boolean effects = false;
        for (Op op : region.ops()) {
            boolean inner = false;
            for (Region nested : op.regions()) {
                inner |= keepEffects(nested);
            }
            if (inner || hasEffect(op)) {
                keep(op);
                effects = true;
            }
        }
        return effects;
    }

    /** Whether the program could tell that the operation is missing: a loop may never end, most others may throw. */
    private static boolean hasEffect(Op op) {
        if (op.is(Opcode.If.class)) {
            return false;
        } else if (op.is(Opcode.NewArray.class)) {
            return op.operands().stream().anyMatch(dimension -> !dimension.isConstant());
        } else if (op.code().effect() == Effect.ALLOCATE) {
            return op.is(Opcode.Clone.class) || op.code() instanceof Opcode.Invoke;
        }
        return Order.of(op) != Order.FREE;
    }

    private void keep(Op op) {
        if (!ops.add(op)) {
            return;
        }
        if (op.is(Opcode.If.class)) {
            need(op.operand(0));
        } else if (op.is(Opcode.Loop.class)) {
            op.region(0).results().forEach(this::need);
        } else {
            op.operands().forEach(this::need);
        }
    }

    private void need(Value value) {
        if (values.add(value)) {
            work.push(value);
        }
    }

    private void propagate(Value value) {
        Op definition = value.definition();
        int i = value.index();
        if (value.loop() != null) {
            keep(value.loop());
            need(value.loop().operand(i));
            needResult(value.loop().region(1), i);
        } else if (definition != null) {
            keep(definition);
            if (definition.is(Opcode.Loop.class)) {
                need(definition.region(0).parameters().get(i));
            } else if (definition.is(Opcode.If.class)) {
                needResult(definition.region(0), i);
                needResult(definition.region(1), i);
            }
        }
    }

    private void needResult(Region region, int i) {
        if (!region.terminated()) {
            need(region.results().get(i));
        }
    }
}
