package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes copies that happen at once as assignments one after the other. */
final class ParallelCopies {
    private final List<Statement.Assignment> sequence = new ArrayList<>();
    private final List<Move> open;

    /**
     * One of the copies.
     *
     * @param value all that is read
     * @param assignment how it is written
     */
    record Move(Variable target, Expression value, Statement.Assignment assignment) {}

    private ParallelCopies(List<Move> copies) {
        this.open = new ArrayList<>(copies);
    }

    /**
     * The copies, to different variables, in an order that means the same; in theirs where that does not matter.
     *
     * @param last one that is to come after all others, if possible; may be null
     */
    static List<Statement.Assignment> sequence(List<Move> copies, Move last) {
        ParallelCopies copying = new ParallelCopies(copies);
        boolean blocks = last != null
                && copies.stream().anyMatch(move -> last.value().variables().contains(move.target()));
        if (blocks) {
            copying.open.add(last);
        }
        while (!copying.open.isEmpty()) {
            copying.step();
        }
        if (last != null && !blocks) {
            copying.sequence.add(last.assignment());
        }
        return copying.sequence;
    }

    private void step() {
        for (Move move : open) {
            if (isFree(move)) {
                sequence.add(move.assignment());
                open.remove(move);
                return;
            }
        }
        breakCycle();
    }

    /** Whether no other copy still reads the target of the given one. */
    private boolean isFree(Move move) {
        for (Move other : open) {
            if (other != move && other.value().variables().contains(move.target())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a copy reads the target of another one, which has to wait for it. */
    private boolean blocks(Move move) {
        return open.stream()
                .anyMatch(other -> other != move && move.value().variables().contains(other.target()));
    }

    /** Evaluates a source for which others wait into a variable of its own, so that what it reads may be overwritten. */
    private void breakCycle() {
        Move first = open.stream().filter(this::blocks).findFirst().orElseThrow();
        Set<Variable> read = first.value().variables();
        String name = first.value().parts().size() == 1
                ? "old" + Names.capitalised(read.iterator().next().wanted())
                : "next" + Names.capitalised(first.target().wanted());
        Variable saved = new Variable(first.target().type(), name, false);
        sequence.add(
                Statement.Assignment.of(saved, first.value(), first.assignment().origin()));
        Expression result = Expression.primary(saved);
        open.set(
                open.indexOf(first),
                new Move(first.target(), result, Statement.Assignment.of(first.target(), result, Origin.NONE)));
    }
}
