package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations of one region, with numbers for the values that they use and define. Constants cost nothing and are left out. */
final class Sequence {
    private final List<Op> ops;
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final int[][] used;
    private final int[][] defined;
    private final int[] sizes;
    private final int[] useCounts;
    private final int[] slots;

    Sequence(Region region, Sizes estimate) {
        // what cannot come to its end stays where it is: Java has to see that
        List<Op> all = region.ops();
        ops = region.terminated() ? all.subList(0, all.size() - 1) : all;
        used = new int[ops.size()][];
        defined = new int[ops.size()][];
        sizes = new int[ops.size()];
        for (int i = 0; i < ops.size(); i++) {
            Op op = ops.get(i);
            boolean constant = op.is(Opcode.Constant.class);
            used[i] = numbers(List.copyOf(FreeValues.of(op)));
            defined[i] = constant ? new int[0] : numbers(op.results());
            sizes[i] = estimate.of(op);
        }
        List<Value> results = new ArrayList<>(region.results());
        if (region.terminated()) {
            results.addAll(FreeValues.of(all.get(all.size() - 1)));
        }
        int[] last = numbers(results);
        useCounts = new int[values.size()];
        for (int[] each : used) {
            count(each);
        }
        count(last);
        slots = values.stream().mapToInt(value -> Sizes.slots(value.type())).toArray();
    }

    private int[] numbers(List<Value> some) {
        return some.stream()
                .filter(value -> !value.isConstant())
                .distinct()
                .mapToInt(value -> numbers.computeIfAbsent(value, v -> {
                    values.add(v);
                    return values.size() - 1;
                }))
                .toArray();
    }

    private void count(int[] some) {
        for (int value : some) {
            useCounts[value]++;
        }
    }

    int length() {
        return ops.size();
    }

    List<Op> ops(int from, int to) {
        return ops.subList(from, to);
    }

    int size(int i) {
        return sizes[i];
    }

    /** The values that a range of operations defines and others use. */
    List<Value> outputs(int from, int to) {
        Map<Integer, Integer> uses = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            for (int value : used[i]) {
                uses.computeIfPresent(value, (v, count) -> count + 1);
            }
            for (int value : defined[i]) {
                uses.put(value, 0);
            }
        }
        List<Value> outputs = new ArrayList<>();
        uses.forEach((value, count) -> {
            if (count < useCounts[value]) {
                outputs.add(values.get(value));
            }
        });
        return outputs;
    }

    /** The values that an operation uses. */
    int[] used(int i) {
        return used[i];
    }

    int[] defined(int i) {
        return defined[i];
    }

    /** By how many operations, or as results of the region, a value is used. */
    int useCount(int value) {
        return useCounts[value];
    }

    int slots(int value) {
        return slots[value];
    }

    /** Whether a value is an object, whose type may be a type parameter, which no record knows. */
    boolean isObject(int value) {
        return values.get(value).type() instanceof ObjectType;
    }

    int valueCount() {
        return values.size();
    }
}
