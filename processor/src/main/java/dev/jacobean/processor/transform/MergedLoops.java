package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs neighbouring loops as one where the second takes up what the first has left in an array ({@link LoopPairs}). */
final class MergedLoops extends Rewriter {
    /** A second loop, and what comes before both so that it can run with the first. */
    private record Second(Op loop, List<Op> moved) {}

    private final LoopPairs pairs;
    private final Map<Op, Second> seconds = new HashMap<>();
    private final Set<Op> done = new HashSet<>();

    private MergedLoops(LoopPairs pairs) {
        this.pairs = pairs;
    }

    /** @param distinctParameters whether the array parameters are different arrays */
    static Function apply(Function function, boolean distinctParameters, Options options) {
        Function result = function;
        boolean merged = options.enabled(Pass.MERGE_LOOPS);
        while (merged) {
            MergedLoops pass = new MergedLoops(new LoopPairs(result, distinctParameters));
            pass.find(result.body());
            merged = !pass.seconds.isEmpty();
            result = merged ? pass.apply(result) : result;
        }
        return result;
    }

    private void find(Region region) {
        List<Op> ops = region.ops();
        for (int i = 0; i < ops.size(); i++) {
            ops.get(i).regions().forEach(this::find);
            if (ops.get(i).is(Opcode.Loop.class) && !done.contains(ops.get(i))) {
                join(ops, i);
            }
        }
    }

    private void join(List<Op> ops, int first) {
        int second = first + 1;
        while (second < ops.size() && ops.get(second).regions().isEmpty()) {
            second++;
        }
        if (second < ops.size() && ops.get(second).is(Opcode.Loop.class)) {
            Op loop = ops.get(second);
            pairs.moved(ops.get(first), ops.subList(first + 1, second), loop).ifPresent(moved -> {
                seconds.put(ops.get(first), new Second(loop, moved));
                done.add(loop);
                done.addAll(moved);
            });
        }
    }

    @Override
    protected void rewrite(Op op) {
        if (seconds.containsKey(op)) {
            merge(op, seconds.get(op));
        } else if (!done.contains(op)) {
            copy(op);
        }
    }

    private void merge(Op first, Second second) {
        second.moved().forEach(this::copy);
        Op other = second.loop();
        Induction counter = Induction.counter(first).orElseThrow();
        int skipped = Induction.counter(other).orElseThrow().carried().index();
        List<Value> initial = new ArrayList<>(images(first.operands()));
        initial.addAll(images(without(other.operands(), skipped)));
        List<Value> carried = fresh(first.region(0).parameters());
        carried.addAll(fresh(without(other.region(0).parameters(), skipped)));
        map(other.region(0).parameters().get(skipped), image(counter.carried()));
        builder.open(carried);
        ops(first.region(0));
        Region condition = builder.close(images(first.region(0).results()));
        builder.open();
        ops(first.region(1));
        ops(other.region(1));
        List<Value> next = new ArrayList<>(images(first.region(1).results()));
        next.addAll(images(without(other.region(1).results(), skipped)));
        List<Value> results = builder.loop(initial, condition, builder.close(next));
        int own = first.results().size();
        mapAll(first.results(), results.subList(0, own));
        map(other.results().get(skipped), image(counter.exit()));
        mapAll(without(other.results(), skipped), results.subList(own, results.size()));
    }

    private static List<Value> without(List<Value> values, int index) {
        List<Value> others = new ArrayList<>(values);
        others.remove(index);
        return others;
    }
}
