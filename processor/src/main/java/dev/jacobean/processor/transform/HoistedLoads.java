package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.analysis.StableLoads;
import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an element that stays the same throughout a loop once before it, if the loop runs at all. What the reverse sweep
 * would have to save in every iteration is then saved once.
 */
final class HoistedLoads extends Rewriter {
    private final Structure structure;
    private final StableLoads loads;
    private final Map<Op, Value> hoisted = new HashMap<>();

    private HoistedLoads(Function function, boolean distinctParameters, boolean byIndex) {
        this.structure = new Structure(function);
        this.loads = new StableLoads(function, new Sweeps(structure, Set.of(), false), distinctParameters, byIndex);
    }

    static Function apply(Function function, boolean distinctParameters, Options options) {
        return options.enabled(Pass.HOIST_LOADS)
                ? new HoistedLoads(function, distinctParameters, options.enabled(Pass.LATER_STORES)).apply(function)
                : function;
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.Loop.class)) {
            Optional<Induction> counter =
                    Induction.counter(op).filter(found -> found.bound().isPresent());
            counter.ifPresent(found -> hoist(op, found));
        } else if (hoisted.containsKey(op)) {
            map(op.result(), hoisted.get(op));
            return;
        }
        copy(op);
    }

    private void hoist(Op loop, Induction counter) {
        for (Op op : loop.region(1).ops()) {
            boolean movable = op.is(Opcode.Load.class)
                    && op.result().type().isFloating()
                    && op.operands().stream().allMatch(operand -> isOuter(operand, loop))
                    && !loads.isStable(op)
                    && !loads.isWrittenIn(op, loop);
            if (movable) {
                hoisted.put(op, ifRunning(counter, op));
            } else if (mayLeave(op)) {
                // what comes after a throw is not read before it
                return;
            }
        }
    }

    private static boolean mayLeave(Op op) {
        return op.code().effect() == Effect.CALL
                || op.regions().stream()
                        .flatMap(region -> region.ops().stream())
                        .anyMatch(HoistedLoads::mayLeave);
    }

    private boolean isOuter(Value value, Op loop) {
        return value.isConstant() && hasImage(value)
                || !value.isConstant() && hasImage(value) && !structure.encloses(loop.region(1), structure.home(value));
    }

    private Value ifRunning(Induction counter, Op load) {
        Induction.Bound bound = counter.bound().orElseThrow();
        boolean up = counter.step() == 1;
        BinaryOperator strict = up ? BinaryOperator.LESS : BinaryOperator.GREATER;
        BinaryOperator inclusive = up ? BinaryOperator.LESS_EQUAL : BinaryOperator.GREATER_EQUAL;
        Value runs =
                builder.binary(bound.inclusive() ? inclusive : strict, image(counter.initial()), image(bound.value()));
        Value zero = builder.zero(load.result().type());
        builder.open();
        Value element = builder.load(image(load.operand(0)), image(load.operand(1)));
        Region then = builder.close(List.of(element));
        builder.open();
        Region otherwise = builder.close(List.of(zero));
        List<String> names =
                new ArrayList<>(Collections.singletonList(load.result().name()));
        return builder.branch(runs, then, otherwise, names).get(0);
    }
}
