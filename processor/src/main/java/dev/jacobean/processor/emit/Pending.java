package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The expressions of one region that are not free, and that wait to be printed where they are used: in the order in which
 * they must be evaluated.
 */
final class Pending {
    private final List<Value> waiting = new ArrayList<>();
    private final Function<Value, Order> orders;
    private final Consumer<Value> materialise;
    private int slot;

    /**
     * @param orders how strict an expression is, {@code FREE} for variables
     * @param materialise called for each that must become a variable of its own, at the place where it is computed
     */
    Pending(Function<Value, Order> orders, Consumer<Value> materialise) {
        this.orders = orders;
        this.materialise = materialise;
    }

    /**
     * Makes a unit of an operation and its operands, those of them that wait here: in Java they are evaluated at once, from
     * left to right. Where that would change the order, they become variables first.
     *
     * @param waits whether a unit that is so strict waits itself; if not, all that waits besides comes before it
     * @return how strict the unit is
     */
    Order unite(List<Value> operands, Order own, Predicate<Order> waits) {
        List<Value> parts = operands.stream().filter(waiting::contains).toList();
        slot = waiting.size();
        if (parts.isEmpty()) {
            return own;
        }
        Order unit = parts.stream().map(orders).reduce(own, Order::and);
        int first = parts.stream().mapToInt(waiting::indexOf).min().orElseThrow();
        int last = own == Order.FREE && waits.test(unit)
                ? parts.stream().mapToInt(waiting::indexOf).max().orElseThrow()
                : waiting.size() - 1;
        List<Value> between = waiting.subList(first, last + 1);
        boolean inOrder = between.equals(parts);
        boolean onlyReads = own != Order.STRICT && between.stream().map(orders).allMatch(Order.READING::equals);
        if (!inOrder && !onlyReads || !mayOvertake(unit, last + 1)) {
            List.copyOf(parts).forEach(this::flushThrough);
            slot = waiting.size();
            return own;
        }
        slot = last + 1 - parts.size();
        waiting.removeAll(parts);
        return unit;
    }

    /**
     * Whether a unit may be evaluated before what waits from a position on. Should both become variables, it is not: the
     * unit's statement stands where its last operation does, and that is after theirs.
     */
    private boolean mayOvertake(Order unit, int from) {
        List<Value> others = waiting.subList(from, waiting.size());
        return others.isEmpty()
                || unit == Order.READING && others.stream().map(orders).allMatch(Order.READING::equals);
    }

    /** The same for what does not wait. */
    Order unite(List<Value> operands, Order own) {
        return unite(operands, own, unit -> false);
    }

    /** The unit that was just made waits as a whole. */
    void add(Value unit) {
        waiting.add(slot, unit);
    }

    /** Copies are evaluated in an order that is not known yet: at most one of them, the last, may wait for them. */
    void uniteCopies(List<Value> sources) {
        List<Value> parts = sources.stream().filter(waiting::contains).toList();
        if (parts.size() == 1 && parts.get(0) == waiting.get(waiting.size() - 1)) {
            waiting.remove(waiting.size() - 1);
        } else {
            parts.forEach(this::flushThrough);
        }
    }

    /** All that wait become variables. */
    void flush() {
        waiting.forEach(materialise);
        waiting.clear();
    }

    /** One becomes a variable, and so do all before it. */
    void flushThrough(Value value) {
        int end = waiting.indexOf(value) + 1;
        List<Value> front = waiting.subList(0, end);
        front.forEach(materialise);
        front.clear();
    }
}
