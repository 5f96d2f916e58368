package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what nobody needs: operations without effect whose results are unused, results of branches and carried values of
 * loops that are unused or never change.
 */
final class Simplify extends Rewriter {
    private final Set<Value> live = new HashSet<>();
    private final Set<Op> effective = new HashSet<>();

    private Simplify(Function function) {
        live.addAll(function.results());
        findEffects(function.body());
        boolean grown;
        do {
            int before = live.size();
            mark(function.body());
            grown = live.size() > before;
        } while (grown);
    }

    static Function apply(Function function, Options options) {
        if (!options.enabled(Pass.SIMPLIFY)) {
            return function;
        }
        // what the first time makes equal on both branches, the second time finds unchanged in a loop
        Function once = new Simplify(function).apply(function);
        return new Simplify(once).apply(once);
    }

    private boolean findEffects(Region region) {
        boolean any = false;
        for (Op op : region.ops()) {
            boolean effect = !isRemovable(op);
            for (Region inner : op.regions()) {
                effect |= findEffects(inner);
            }
            if (effect) {
                effective.add(op);
            }
            any |= effect;
        }
        return any;
    }

    private void mark(Region region) {
        for (int i = region.ops().size() - 1; i >= 0; i--) {
            mark(region.ops().get(i));
        }
    }

    private void mark(Op op) {
        if (op.is(Opcode.If.class)) {
            for (int i = 0; i < op.results().size(); i++) {
                if (live.contains(op.results().get(i))) {
                    for (Region branch : op.regions()) {
                        if (!branch.terminated()) {
                            live.add(branch.results().get(i));
                        }
                    }
                }
            }
            op.regions().forEach(this::mark);
            if (isNeeded(op)) {
                live.add(op.operand(0));
            }
        } else if (op.is(Opcode.Loop.class)) {
            markLoop(op);
        } else if (isNeeded(op)) {
            live.addAll(op.operands());
        }
    }

    private void markLoop(Op op) {
        if (!isNeeded(op)) {
            return;
        }
        List<Value> carried = op.region(0).parameters();
        live.addAll(op.region(0).results());
        for (int i = 0; i < carried.size(); i++) {
            if (live.contains(op.results().get(i)) || live.contains(carried.get(i))) {
                live.add(carried.get(i));
                live.add(op.operand(i));
                if (!op.region(1).terminated()) {
                    live.add(op.region(1).results().get(i));
                }
            }
        }
        mark(op.region(1));
        mark(op.region(0));
    }

    private boolean isNeeded(Op op) {
        return effective.contains(op) || op.results().stream().anyMatch(live::contains);
    }

    private static boolean isRemovable(Op op) {
        Effect effect = op.code().effect();
        return effect == Effect.PURE
                || effect == Effect.CONTROL
                || op.code() instanceof Opcode.Load load && load.droppable()
                || op.code() instanceof Opcode.NewArray array && array.cells()
                || op.is(Opcode.ZerosLike.class)
                || op.is(Opcode.DeepCopy.class);
    }

    @Override
    protected void rewrite(Op op) {
        if (!isNeeded(op)) {
            return;
        }
        if (op.is(Opcode.If.class)) {
            branch(op);
        } else if (op.is(Opcode.Loop.class)) {
            loop(op);
        } else {
            copy(op);
        }
    }

    private void branch(Op op) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < op.results().size(); i++) {
            if (isSame(op, i)) {
                map(op.results().get(i), image(op.region(0).results().get(i)));
            } else if (live.contains(op.results().get(i))) {
                kept.add(i);
            }
        }
        Region then = branch(op.region(0), kept);
        Region otherwise = branch(op.region(1), kept);
        List<Value> originals = kept.stream().map(op.results()::get).toList();
        mapAll(originals, builder.branch(image(op.operand(0)), then, otherwise, names(originals)));
    }

    private boolean isSame(Op branch, int i) {
        List<Region> regions = branch.regions();
        return regions.stream().noneMatch(Region::terminated)
                && regions.get(0).results().get(i) == regions.get(1).results().get(i)
                && hasImage(regions.get(0).results().get(i));
    }

    private Region branch(Region region, List<Integer> kept) {
        builder.open();
        ops(region);
        return builder.close(region.terminated() ? List.of() : pick(region.results(), kept));
    }

    private List<Value> pick(List<Value> originals, List<Integer> kept) {
        List<Value> list = new ArrayList<>();
        kept.forEach(i -> list.add(image(originals.get(i))));
        return list;
    }

    private void loop(Op op) {
        List<Value> carried = op.region(0).parameters();
        List<Integer> kept = new ArrayList<>();
        List<Value> parameters = new ArrayList<>();
        for (int i = 0; i < carried.size(); i++) {
            Value value = carried.get(i);
            boolean constant =
                    !op.region(1).terminated() && op.region(1).results().get(i) == value;
            if (constant && live.contains(op.operand(i))) {
                map(value, image(op.operand(i)));
                map(op.results().get(i), image(op.operand(i)));
            } else if (live.contains(value) && !constant) {
                kept.add(i);
                Value copy = new Value(value.type(), value.name());
                map(value, copy);
                parameters.add(copy);
            }
        }
        List<Value> initial = pick(op.operands(), kept);
        builder.open(parameters);
        ops(op.region(0));
        Region condition = builder.close(images(op.region(0).results()));
        Region body = branch(op.region(1), kept);
        List<Value> originals = kept.stream().map(op.results()::get).toList();
        mapAll(originals, builder.loop(initial, condition, body));
    }
}
