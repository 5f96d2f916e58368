package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Dereferenced;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes what inner loops count to before the outer loops, where it is the same throughout: the trip counts of the whole
 * nest are then known when it starts, and what its iterations save has a place in an array.
 */
final class HoistedBounds extends Rewriter {
    private final Set<Op> bounds = new HashSet<>();
    private final Set<Value> present = new HashSet<>();
    private final Map<Value, Integer> depths = new HashMap<>();

    private HoistedBounds(Function function) {
        Dereferenced.of(function).stream()
                .forEach(i -> present.add(function.parameters().get(i)));
        function.parameters().forEach(parameter -> depths.put(parameter, 1));
        find(function.body());
    }

    /** @param counted has counted loops */
    static Function apply(Function counted, Options options) {
        return options.enabled(Pass.HOIST_BOUNDS) ? new HoistedBounds(counted).apply(counted) : counted;
    }

    private void find(Region region) {
        for (Op op : region.ops()) {
            if (op.code().effect() == Effect.ALLOCATE) {
                present.add(op.result());
            } else if (op.is(Opcode.Loop.class)) {
                Induction.counter(op).ifPresent(counter -> {
                    collect(counter.initial());
                    counter.bound().ifPresent(bound -> collect(bound.value()));
                });
            }
            op.regions().forEach(this::find);
        }
    }

    private void collect(Value value) {
        Op op = value.definition();
        if (op != null && value.type() == Type.INT && isSafe(op) && bounds.add(op)) {
            op.operands().forEach(this::collect);
        }
    }

    /** Whether an operation may be carried out though it would not have been. */
    private boolean isSafe(Op op) {
        return op.code().effect() == Effect.PURE && !op.operands().isEmpty()
                || op.is(Opcode.Length.class) && present.contains(op.operand(0));
    }

    @Override
    protected void rewrite(Op op) {
        int depth = bounds.contains(op) ? depth(op) : builder.depth();
        if (depth < builder.depth()) {
            map(op.result(), builder.inRegion(depth, () -> again(op)));
        } else {
            copy(op);
        }
        op.results().forEach(result -> depths.put(result, depth));
    }

    private Value again(Op op) {
        Value[] operands = op.operands().stream()
                .map(x -> x.isConstant() ? builder.constant(x.type(), x.constant()) : image(x))
                .toArray(Value[]::new);
        Value result = builder.emit(op.code(), op.result().type(), List.of(operands));
        result.suggestName(op.result().name());
        return result;
    }

    private int depth(Op op) {
        return op.operands().stream()
                .filter(operand -> !operand.isConstant())
                .mapToInt(operand -> depths.getOrDefault(operand, builder.depth()))
                .max()
                .orElse(1);
    }
}
