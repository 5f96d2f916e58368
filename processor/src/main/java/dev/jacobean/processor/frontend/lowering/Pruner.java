package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what symbolic execution makes for the case that somebody asks: flags that are not tested, versions of variables
 * that are not read again, constants. What may throw or has an effect stays.
 */
final class Pruner extends Rewriter {
    private final Set<Value> needed = new HashSet<>();
    private final Deque<Value> pending = new ArrayDeque<>();

    private Pruner(Function function) {
        require(function.results());
        roots(function.body());
        while (!pending.isEmpty()) {
            follow(pending.pop());
        }
    }

    static Function prune(Function function) {
        return new Pruner(function).apply(function);
    }

    private void require(List<Value> values) {
        for (Value value : values) {
            if (needed.add(value)) {
                pending.push(value);
            }
        }
    }

    private void roots(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Loop.class)) {
                require(op.region(0).results());
            } else if (op.code().effect() != Effect.PURE && (!op.is(Opcode.If.class) || hasEffect(op))) {
                require(op.operands());
            }
            op.regions().forEach(this::roots);
        }
    }

    /** Whether something in the branches of an {@code if} has to stay. */
    private static boolean hasEffect(Op op) {
        return op.regions().stream().flatMap(region -> region.ops().stream()).anyMatch(Pruner::stays);
    }

    private static boolean stays(Op op) {
        return op.is(Opcode.If.class) ? hasEffect(op) : op.code().effect() != Effect.PURE;
    }

    /** Requires what a required value depends on. */
    private void follow(Value value) {
        Op loop = value.loop() != null
                ? value.loop()
                : value.definition() != null && value.definition().is(Opcode.Loop.class) ? value.definition() : null;
        if (loop != null) {
            int i = value.index();
            require(List.of(
                    loop.operand(i),
                    loop.region(0).parameters().get(i),
                    loop.results().get(i)));
            if (!loop.region(1).terminated()) {
                require(List.of(loop.region(1).results().get(i)));
            }
        } else if (value.definition() != null) {
            Op op = value.definition();
            require(op.operands());
            for (Region region : op.regions()) {
                if (!region.terminated()) {
                    require(List.of(region.results().get(value.index())));
                }
            }
        }
    }

    @Override
    protected void rewrite(Op op) {
        if (op.is(Opcode.If.class)) {
            if (stays(op) || op.results().stream().anyMatch(needed::contains)) {
                branch(op);
            }
        } else if (op.is(Opcode.Loop.class)) {
            loop(op);
        } else if (op.code().effect() != Effect.PURE || needed.contains(op.result())) {
            copy(op);
        }
    }

    private void branch(Op op) {
        List<Value> kept = kept(op.results(), op.results());
        List<Value> results = builder.branch(
                image(op.operand(0)), side(op.region(0), op.results()), side(op.region(1), op.results()), names(kept));
        mapAll(kept, results);
    }

    private Region side(Region region, List<Value> results) {
        builder.open();
        ops(region);
        return builder.close(region.terminated() ? List.of() : images(kept(region.results(), results)));
    }

    private void loop(Op op) {
        List<Value> parameters = op.region(0).parameters();
        List<Value> carried = kept(parameters, parameters);
        List<Value> copies = new ArrayList<>();
        for (Value value : carried) {
            Value copy = new Value(value.type(), value.name());
            map(value, copy);
            copies.add(copy);
        }
        List<Value> initial = images(kept(op.operands(), parameters));
        builder.open(copies);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        Region iteration = side(op.region(1), parameters);
        mapAll(kept(op.results(), parameters), builder.loop(initial, condition, iteration));
    }

    /** Those of the values whose counterparts are needed. */
    private List<Value> kept(List<Value> values, List<Value> counterparts) {
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (needed.contains(counterparts.get(i))) {
                kept.add(values.get(i));
            }
        }
        return kept;
    }
}
