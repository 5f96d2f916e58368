package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is taken out of a function in one go: parts of the innermost regions that are too large. What is around them is
 * looked at again afterwards.
 */
final class Plan {
    private final Limits limits;
    private final Sizes sizes;
    private final Region root;
    private final Map<Op, Part> parts = new LinkedHashMap<>();

    private Plan(Function function, Sizes sizes, Limits limits) {
        this.limits = limits;
        this.sizes = sizes;
        this.root = function.body();
        if (sizes.ofFunction() > limits.bytecodes()) {
            int rest = sizes.ofFunction() - sizes.of(root);
            region(root, limits.bytecodes() - rest);
        }
    }

    /** The parts, by the first of their operations. */
    static Map<Op, Part> of(Function function, Sizes sizes, Limits limits) {
        return new Plan(function, sizes, limits).parts;
    }

    /** Plans to make a region so large at most; whether anything can be done. */
    private boolean region(Region region, int largest) {
        boolean planned = false;
        for (Op op : region.ops()) {
            if (sizes.of(op) > limits.bytecodes()) {
                planned |= op(op);
            }
        }
        return planned || sizes.of(region) > largest && partition(region, largest);
    }

    /** Plans to make an if or loop fit into a method. */
    private boolean op(Op op) {
        List<Region> regions = op.regions().stream()
                .sorted(Comparator.comparing((Region region) -> -sizes.of(region)))
                .toList();
        for (Region region : regions) {
            int others = sizes.of(op) - sizes.of(region);
            if (region(region, Math.max(limits.bytecodes() / 4, limits.bytecodes() - others))) {
                return true;
            }
        }
        return false;
    }

    private boolean partition(Region region, int largest) {
        Sequence sequence = new Sequence(region, sizes);
        List<int[]> ranges = new Partition(sequence, limits, sizes.access(), region == root).ranges(largest);
        Set<Value> keptUses = new HashSet<>(region.results());
        int end = 0;
        for (int[] range : ranges) {
            region.ops().subList(end, range[0]).forEach(op -> keptUses.addAll(FreeValues.of(op)));
            end = range[1];
        }
        region.ops().subList(end, region.ops().size()).forEach(op -> keptUses.addAll(FreeValues.of(op)));
        for (int[] range : ranges) {
            Part part = part(sequence, range, keptUses);
            parts.put(part.ops().get(0), part);
        }
        return !ranges.isEmpty();
    }

    private static Part part(Sequence sequence, int[] range, Set<Value> keptUses) {
        List<Op> ops = sequence.ops(range[0], range[1]);
        List<Value> inputs =
                FreeValues.of(ops).stream().filter(value -> !value.isConstant()).toList();
        List<Value> outputs = sequence.outputs(range[0], range[1]);
        List<Value> kept = outputs.stream().filter(keptUses::contains).toList();
        return new Part(ops.stream().filter(op -> !op.is(Opcode.Constant.class)).toList(), inputs, outputs, kept);
    }
}
