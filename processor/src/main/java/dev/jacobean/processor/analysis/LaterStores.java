package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a store can change an element after it was accessed, as far as indices and the bounds of counters tell: in
 * {@code for (i…) for (j < i) l[i][j] = f(l[j][j])} it cannot.
 */
final class LaterStores {
    /** Beyond this, indices might wrap around. */
    private static final int LARGEST_OFFSET = 1 << 20;

    private static final Object ZERO = "zero";

    /** An array and the indices by which an element of it is reached. */
    private record Path(Value base, List<Value> indices) {}

    /** A known value plus a constant. */
    private record Term(Object unknown, long offset) {}

    /** What a value is in the iteration of the access, or in that of the store. */
    private record Instance(Value value, boolean later) {}

    private final Sweeps sweeps;
    private final Structure structure;
    private final FreshArrays fresh;
    private final Predicate<Value> rearranged;

    /** @param rearranged whether rows of an array of arrays may be set after it was made */
    LaterStores(Sweeps sweeps, FreshArrays fresh, Predicate<Value> rearranged) {
        this.sweeps = sweeps;
        this.structure = sweeps.structure();
        this.fresh = fresh;
        this.rearranged = rearranged;
    }

    /**
     * Whether the store may change the element that the access, a load or a store, is to, after the access.
     *
     * @param store may be the access itself, in another iteration
     */
    boolean mayOverwrite(Op access, Op store) {
        Optional<Path> some = path(access);
        Optional<Path> other = path(store);
        if (some.isEmpty()
                || other.isEmpty()
                || some.get().base() != other.get().base()
                || some.get().indices().size() != other.get().indices().size()
                || structure.isInTest(access)
                || structure.isInTest(store)) {
            return true;
        }
        List<Op> common = new ArrayList<>(structure.loopsAround(structure.place(access)));
        common.retainAll(structure.loopsAround(structure.place(store)));
        Collections.reverse(common);
        // what a later iteration of a loop around the sweep does is of no concern
        int around = structure.loopsAround(structure.place(access)).size()
                - sweeps.loopsAround(structure.place(access)).size();
        for (int level = around; level < common.size(); level++) {
            if (isMadeIn(some.get().base(), common.get(level))) {
                if (!fresh.isFresh(some.get().base(), common.get(level))) {
                    return true;
                }
            } else if (new Question(access, store, common, level).isPossible(some.get(), other.get())) {
                return true;
            }
        }
        return structure.position(store) > structure.position(access)
                && new Question(access, store, common, common.size()).isPossible(some.get(), other.get());
    }

    private boolean isMadeIn(Value array, Op loop) {
        return structure.encloses(loop.region(1), structure.home(array));
    }

    /** Empty where two paths might lead to one element by different indices. */
    private Optional<Path> path(Op access) {
        List<Value> indices = new ArrayList<>(List.of(access.operand(1)));
        Value base = access.operand(0);
        while (base.definition() != null && base.definition().is(Opcode.Load.class)) {
            indices.add(0, base.definition().operand(1));
            base = base.definition().operand(0);
        }
        if (indices.size() == 1) {
            return Optional.of(new Path(base, indices));
        }
        // the rows of an array that the method makes whole are different arrays
        boolean whole = base.definition() != null
                && base.definition().code() instanceof Opcode.NewArray made
                && base.definition().operands().size() == made.type().rank();
        return whole && !rearranged.test(base) && ((ArrayType) base.type()).rank() == indices.size()
                ? Optional.of(new Path(base, indices))
                : Optional.empty();
    }

    /** What holds when the store comes after the access and is to the same element. */
    private final class Question {
        private final DifferenceConstraints constraints = new DifferenceConstraints();
        private final Op access;
        private final Op store;
        private final List<Op> common;
        private final int level;

        /** @param level how many of the common loops, from outside, are in one iteration; the next is in a later one */
        Question(Op access, Op store, List<Op> common, int level) {
            this.access = access;
            this.store = store;
            this.common = common;
            this.level = level;
        }

        boolean isPossible(Path some, Path other) {
            if (level < common.size()) {
                Optional<Induction> counter = Induction.counter(common.get(level));
                if (counter.isEmpty()) {
                    return true;
                }
                Instance before = new Instance(counter.get().carried(), false);
                Instance after = new Instance(counter.get().carried(), true);
                if (counter.get().step() > 0) {
                    constraints.atMost(before, after, -1);
                } else {
                    constraints.atMost(after, before, -1);
                }
            }
            demandBounds(access, false);
            demandBounds(store, true);
            for (int i = 0; i < some.indices().size(); i++) {
                Term x = term(some.indices().get(i), false);
                Term y = term(other.indices().get(i), true);
                atMost(x, y, 0);
                atMost(y, x, 0);
                atMost(new Term(ZERO, 0), x, 0);
            }
            return constraints.isSatisfiable();
        }

        private void demandBounds(Op op, boolean later) {
            for (Op loop : structure.loopsAround(structure.place(op))) {
                Induction.counter(loop).ifPresent(counter -> demandBounds(counter, later));
            }
        }

        private void demandBounds(Induction counter, boolean later) {
            Term count = term(counter.carried(), later);
            Term first = term(counter.initial(), later);
            boolean up = counter.step() > 0;
            if (up) {
                atMost(first, count, 0);
            } else {
                atMost(count, first, 0);
            }
            counter.bound().ifPresent(bound -> {
                Term end = term(bound.value(), later);
                int gap = bound.inclusive() ? 0 : -1;
                if (up) {
                    atMost(count, end, gap);
                } else {
                    atMost(end, count, gap);
                }
            });
        }

        /** Demands x ≤ y + c. */
        private void atMost(Term x, Term y, long c) {
            constraints.atMost(x.unknown(), y.unknown(), y.offset() - x.offset() + c);
        }

        private Term term(Value value, boolean later) {
            if (value.constant() instanceof Integer constant) {
                return new Term(ZERO, constant);
            }
            Op op = value.definition();
            if (op != null
                    && op.code() instanceof Opcode.Binary binary
                    && op.operand(1).constant() instanceof Integer constant
                    && Math.abs((long) constant) <= LARGEST_OFFSET) {
                if (binary.operator() == BinaryOperator.ADD) {
                    Term term = term(op.operand(0), later);
                    return new Term(term.unknown(), term.offset() + constant);
                } else if (binary.operator() == BinaryOperator.SUBTRACT) {
                    Term term = term(op.operand(0), later);
                    return new Term(term.unknown(), term.offset() - constant);
                }
            }
            return new Term(new Instance(value, later && !isShared(value)), 0);
        }

        /** Whether a value is the same for access and store: computed outside of the loop whose iterations differ. */
        private boolean isShared(Value value) {
            return level == common.size()
                    || !structure.encloses(common.get(level).region(1), structure.home(value));
        }
    }
}
