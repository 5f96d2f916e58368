package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Uses;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.transform.Elements.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loops of a reverse sweep whose iterations may come in any order. What an iteration writes is either elements that no other
 * one looks at, or it is added to sums of derivatives, and nothing in it can fail: each element that it stores to it has loaded
 * before, and that the forward sweep did, too. A primal's loop fails here, for its loads may throw.
 */
final class UnorderedLoops {
    /**
     * What an iteration does with an element.
     *
     * @param from for a store of an element with derivatives added, the load of that element; else null
     */
    private record Access(Op op, Element element, Op from) {
        boolean isStore() {
            return op.is(Opcode.Store.class);
        }
    }

    private final Elements elements;
    private final Uses uses;

    UnorderedLoops(Elements elements, Uses uses) {
        this.elements = elements;
        this.uses = uses;
    }

    /**
     * Whether the iterations of a loop may come in any order.
     *
     * @param counter counts them
     */
    boolean contains(Op loop, Value counter) {
        List<Value> carried = loop.region(0).parameters();
        for (int i = 0; i < carried.size(); i++) {
            if (carried.get(i) != counter && !isSum(carried.get(i))) {
                return false;
            }
        }
        List<Access> accesses = new ArrayList<>();
        Set<Value> inner = new HashSet<>();
        return loop.regions().stream().allMatch(region -> collect(region, accesses, inner))
                && accesses.stream()
                        .filter(Access::isStore)
                        .allMatch(store -> isIndependent(store, accesses, inner, counter));
    }

    /** Whether a loop only adds derivatives to a value that it carries. */
    private boolean isSum(Value carried) {
        return !carried.loop().region(1).terminated()
                && leadsTo(carried.loop().region(1).results().get(carried.index()), carried);
    }

    /** Whether a value is another one with derivatives added, and neither is used for anything else. */
    private boolean leadsTo(Value sum, Value start) {
        Op op = sum.definition();
        if (sum == start || op == null || uses.of(sum).size() != 1) {
            return sum == start && uses.of(start).size() <= 1;
        } else if (op.is(Opcode.Loop.class)) {
            return isSum(op.region(0).parameters().get(sum.index())) && leadsTo(op.operand(sum.index()), start);
        }
        return op.code() instanceof Opcode.Binary binary
                && binary.derivative()
                && (leadsTo(op.operand(0), start)
                        || binary.operator() == BinaryOperator.ADD && leadsTo(op.operand(1), start));
    }

    /** Notes what a region does with arrays; false if it does what may not be moved. */
    private boolean collect(Region region, List<Access> accesses, Set<Value> inner) {
        for (int i = 0; i < region.ops().size(); i++) {
            Op op = region.ops().get(i);
            Opcode code = op.code();
            inner.addAll(op.results());
            if (op.is(Opcode.Store.class)) {
                Op load = loadBefore(op, region, i);
                if (load == null) {
                    return false;
                }
                accesses.add(new Access(op, Element.of(op), isSum(load, op, region) ? load : null));
            } else if (code instanceof Opcode.Load load && load.droppable()) {
                accesses.add(new Access(op, Element.of(op), null));
            } else if (code.effect() != Effect.PURE
                    && code.effect() != Effect.CONTROL
                    && !(code instanceof Opcode.Length)) {
                return false;
            }
            for (Region each : op.regions()) {
                inner.addAll(each.parameters());
                if (!collect(each, accesses, inner)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The last load, in the same region, of the element that is stored to; null if there is none. */
    private static Op loadBefore(Op store, Region region, int position) {
        for (int i = position - 1; i >= 0; i--) {
            Op op = region.ops().get(i);
            if (op.code() instanceof Opcode.Load load
                    && load.droppable()
                    && Element.of(op).equals(Element.of(store))) {
                return op;
            }
        }
        return null;
    }

    /** Whether all that comes of a load is that a derivative is added to it and stored, with no other store in between. */
    private boolean isSum(Op load, Op store, Region region) {
        List<Op> between = region.ops()
                .subList(region.ops().indexOf(load) + 1, region.ops().indexOf(store));
        return leadsTo(store.operand(2), load.result())
                && between.stream()
                        .noneMatch(op -> !op.regions().isEmpty()
                                || op.is(Opcode.Store.class) && elements.mayAlias(op.operand(0), store.operand(0)));
    }

    private boolean isIndependent(Access store, List<Access> accesses, Set<Value> inner, Value counter) {
        Value array = store.element().array();
        List<Access> others = accesses.stream()
                .filter(other -> elements.mayAlias(other.element().array(), array))
                .toList();
        boolean own = !inner.contains(array)
                && others.stream()
                        .allMatch(other -> other.element().array() == array
                                && other.element().index() == counter);
        return own || others.stream().allMatch(other -> other.from() != null || isPartOfSum(other, others));
    }

    /** Whether an access is the load of an element that derivatives are added to. */
    private static boolean isPartOfSum(Access access, List<Access> others) {
        return others.stream().anyMatch(other -> other.from() == access.op());
    }
}
