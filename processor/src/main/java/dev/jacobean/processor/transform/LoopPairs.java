package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.ArrayLengths;
import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.transform.Elements.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs of loops that may run as one, iteration by iteration: they count alike, an array that one of them writes is accessed
 * by both at the counter alone, and the second one can neither fail nor be seen from outside when the first one does.
 */
final class LoopPairs {
    private final Function function;
    private final boolean distinctParameters;
    /** Null until there are two loops that count alike: to find out takes time. */
    private Elements elements;

    private ArrayLengths lengths;

    LoopPairs(Function function, boolean distinctParameters) {
        this.function = function;
        this.distinctParameters = distinctParameters;
    }

    /**
     * What must be moved before the first loop, for the second one needs it; empty where the two may not run as one, or where
     * nothing is gained.
     *
     * @param between the operations between them
     */
    Optional<List<Op>> moved(Op first, List<Op> between, Op second) {
        if (!countAlike(first, second)) {
            return Optional.empty();
        }
        if (elements == null) {
            elements = new Elements(function, distinctParameters);
            lengths = new ArrayLengths(function);
        }
        List<Op> before = new ArrayList<>();
        List<Op> after = new ArrayList<>();
        divide(between, second, before, after);
        List<Op> one = new ArrayList<>();
        List<Op> two = new ArrayList<>();
        boolean plain = collect(first.region(1), one) && collect(second.region(1), two);
        boolean possible = plain
                && one.stream().allMatch(LoopPairs::isPlain)
                && two.stream().allMatch(op -> isSafe(op, two))
                && before.stream().allMatch(op -> isSafe(op, List.of()) && !usesResults(op, first))
                && !usesResults(second, first)
                && two.stream().noneMatch(op -> usesResults(op, first))
                && after.stream().allMatch(LoopPairs::isPlain)
                && isUndisturbed(one, before)
                && isUndisturbed(two, after);
        return possible && areInStep(one, first, two, second) ? Optional.of(before) : Optional.empty();
    }

    private static boolean countAlike(Op first, Op second) {
        Optional<Induction> one = Induction.counter(first);
        Optional<Induction> two = Induction.counter(second);
        if (one.isEmpty() || two.isEmpty() || one.get().step() != two.get().step()) {
            return false;
        }
        Optional<Induction.Bound> end = one.get().bound();
        Optional<Induction.Bound> other = two.get().bound();
        return end.isPresent()
                && other.isPresent()
                && end.get().inclusive() == other.get().inclusive()
                && isSame(end.get().value(), other.get().value())
                && isSame(one.get().initial(), two.get().initial());
    }

    private static boolean isSame(Value some, Value other) {
        return some == other || some.isConstant() && some.constant().equals(other.constant());
    }

    /** Parts what stands between two loops into what the second one needs and what it does not. */
    private static void divide(List<Op> between, Op second, List<Op> before, List<Op> after) {
        Set<Value> needed = new HashSet<>();
        need(second, needed);
        for (int i = between.size() - 1; i >= 0; i--) {
            Op op = between.get(i);
            if (op.results().stream().anyMatch(needed::contains)) {
                before.add(0, op);
                need(op, needed);
            } else {
                after.add(0, op);
            }
        }
    }

    private static void need(Op op, Set<Value> needed) {
        needed.addAll(op.operands());
        for (Region region : op.regions()) {
            needed.addAll(region.results());
            region.ops().forEach(inner -> need(inner, needed));
        }
    }

    /** The operations of a loop's body; false where there is a loop, or a throw, among them. */
    private static boolean collect(Region region, List<Op> ops) {
        for (Op op : region.ops()) {
            ops.add(op);
            if (op.is(Opcode.Loop.class)
                    || !op.regions().stream().allMatch(inner -> !inner.terminated() && collect(inner, ops))) {
                return false;
            }
        }
        return !region.terminated();
    }

    /** Whether an operation does no more than compute, load and store. */
    private static boolean isPlain(Op op) {
        Effect effect = op.code().effect();
        return effect == Effect.PURE
                || effect == Effect.CHECKED
                || op.is(Opcode.If.class)
                || op.is(Opcode.Load.class)
                || op.is(Opcode.Store.class);
    }

    /** Whether an operation can neither fail nor do what is seen from outside. */
    private boolean isSafe(Op op, List<Op> body) {
        if (op.is(Opcode.Store.class)) {
            return elements.isLocal(op.operand(0)) && (isInBounds(op) || isAccessedBefore(op, body));
        } else if (op.code() instanceof Opcode.Load load) {
            return load.droppable() || isInBounds(op);
        }
        return op.code().effect() == Effect.PURE || op.is(Opcode.If.class);
    }

    /** Whether the element that is stored to was loaded before, where that could not fail. */
    private static boolean isAccessedBefore(Op store, List<Op> body) {
        return body.subList(0, body.indexOf(store)).stream()
                .anyMatch(op -> op.code() instanceof Opcode.Load load
                        && load.droppable()
                        && Element.of(op).equals(Element.of(store)));
    }

    /** Whether an array was made as long as a loop is that counts its elements from the first or a later one. */
    private boolean isInBounds(Op access) {
        Value index = access.operand(1);
        Optional<Induction> counter = Optional.ofNullable(index.loop())
                .flatMap(Induction::counter)
                .filter(found -> found.carried() == index && found.step() == 1);
        return counter.isPresent()
                && counter.get().initial().constant() instanceof Integer start
                && start >= 0
                && counter.get()
                        .bound()
                        .filter(bound -> !bound.inclusive())
                        .flatMap(bound -> lengths.of(access.operand(0)).filter(length -> isSame(length, bound.value())))
                        .isPresent();
    }

    private static boolean usesResults(Op op, Op loop) {
        Set<Value> needed = new HashSet<>();
        need(op, needed);
        return loop.results().stream().anyMatch(needed::contains);
    }

    /** Whether operations that now come on the other side of a loop load nothing that it stores, and store nothing themselves. */
    private boolean isUndisturbed(List<Op> body, List<Op> others) {
        return others.stream()
                .noneMatch(op -> op.is(Opcode.Store.class)
                        || !op.regions().isEmpty()
                        || op.is(Opcode.Load.class)
                                && body.stream()
                                        .anyMatch(store -> store.is(Opcode.Store.class)
                                                && elements.mayAlias(store.operand(0), op.operand(0))));
    }

    /** Whether what both loops access, and one writes, is an iteration's own, and the second one loads what the first one stores. */
    private boolean areInStep(List<Op> one, Op first, List<Op> two, Op second) {
        boolean gains = false;
        for (Op op : one) {
            for (Op other : two) {
                boolean related = isAccess(op)
                        && isAccess(other)
                        && (op.is(Opcode.Store.class) || other.is(Opcode.Store.class))
                        && elements.mayAlias(op.operand(0), other.operand(0));
                if (related && !(isOwn(op, first) && isOwn(other, second) && op.operand(0) == other.operand(0))) {
                    return false;
                }
                gains |= related && op.is(Opcode.Store.class) && other.is(Opcode.Load.class);
            }
        }
        return gains;
    }

    private static boolean isAccess(Op op) {
        return op.is(Opcode.Load.class) || op.is(Opcode.Store.class);
    }

    private static boolean isOwn(Op access, Op loop) {
        return Induction.counter(loop).orElseThrow().carried() == access.operand(1);
    }
}
