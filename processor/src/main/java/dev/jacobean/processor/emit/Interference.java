package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which values cannot share a variable, because one is defined while the other is still to be read. Liveness is found in one
 * walk backwards: what a loop reads from outside is live all through it.
 */
final class Interference {
    private final Needs needs;
    private final Schedule schedule;
    private final Inlining inlining;
    private final Leaves leaves;
    private final Extents extents;
    private final BitSet[] neighbours;
    private final List<Copy> affinities = new ArrayList<>();

    Interference(Function function, Needs needs, Schedule schedule, Inlining inlining, Extents extents) {
        this.needs = needs;
        this.schedule = schedule;
        this.inlining = inlining;
        this.leaves = new Leaves(inlining);
        this.extents = extents;
        neighbours = new BitSet[extents.variables().size()];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = new BitSet();
        }
        BitSet live = new BitSet();
        function.results().forEach(result -> read(result, live));
        region(function.body(), live);
        function.parameters().forEach(parameter -> define(parameter, live, null));
    }

    /** The numbers of the values that conflict with the one of the given number. */
    BitSet neighbours(int number) {
        return neighbours[number];
    }

    /** The copies that vanish if target and source share a variable: the innermost first. */
    List<Copy> affinities() {
        return affinities;
    }

    private void region(Region region, BitSet live) {
        List<Op> ops = schedule.ops(region);
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            if (op.is(Opcode.Loop.class)) {
                loop(op, live);
            } else if (op.is(Opcode.If.class) && !inlining.isChoice(op)) {
                branch(op, live);
            } else if (op.results().stream().noneMatch(inlining::isInlined)) {
                simple(op, live);
            }
        }
    }

    private void simple(Op op, BitSet live) {
        for (Value result : op.results()) {
            if (extents.isVariable(result)) {
                define(result, live, null);
                live.clear(extents.number(result));
            }
        }
        leaves.operands(op, Choices.result(op, needs), leaf -> live.set(extents.number(leaf)));
        if (op.is(Opcode.Grow.class)) {
            affinity(new Copy(op.result(), op.operand(0)));
        }
    }

    private void branch(Op op, BitSet live) {
        BitSet after = (BitSet) live.clone();
        live.clear();
        for (Region region : op.regions()) {
            BitSet branch = region.terminated() ? new BitSet() : (BitSet) after.clone();
            copies(Copy.atEnd(region, op.results(), needs), branch);
            region(region, branch);
            live.or(branch);
        }
        read(op.operand(0), live);
    }

    private void loop(Op op, BitSet live) {
        List<Copy> exit = Copy.exit(op, needs);
        copies(exit, live);
        BitSet around = (BitSet) live.clone();
        around.or(extents.free(op));
        List<Copy> initial = Copy.initial(op, needs);
        initial.forEach(copy -> around.set(extents.number(copy.target())));

        BitSet inBody = op.region(1).terminated() ? new BitSet() : (BitSet) around.clone();
        copies(Copy.next(op, needs), inBody);
        region(op.region(1), inBody);
        live.or(inBody);
        read(op.region(0).results().get(0), live);
        region(op.region(0), live);
        live.or(around);
        copies(initial, live);
    }

    /** Copies that happen at once: the targets are defined, and before that the sources are read. */
    private void copies(List<Copy> copies, BitSet live) {
        copies.forEach(copy -> define(copy.target(), live, copy.source()));
        copies.forEach(copy -> live.clear(extents.number(copy.target())));
        copies.forEach(copy -> read(copy.source(), live));
        copies.forEach(this::affinity);
    }

    private void affinity(Copy copy) {
        if (extents.isVariable(copy.source())) {
            affinities.add(copy);
        }
    }

    private void read(Value value, BitSet live) {
        leaves.of(value, leaf -> live.set(extents.number(leaf)));
    }

    /** A value conflicts with all that are live when it is defined, save itself and the one that it is a copy of. */
    private void define(Value value, BitSet live, Value source) {
        int number = extents.number(value);
        BitSet others = (BitSet) live.clone();
        others.clear(number);
        if (source != null && extents.isVariable(source)) {
            others.clear(extents.number(source));
        }
        neighbours[number].or(others);
        others.stream().forEach(other -> neighbours[other].set(number));
    }
}
