package dev.jacobean.processor.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the ranges of a sequence that become parts: what goes in and out of them shall be little, and what is left in place
 * small enough. The weight of a byte left in place is raised until that is so.
 */
final class Partition {
    private static final int CALL = 16;
    private static final double FIRST_WEIGHT = 1.0 / 4096;
    private static final double LAST_WEIGHT = 4096;

    private final Sequence sequence;
    private final Limits limits;
    private final int access;
    private final List<Integer> cuts;
    private final int total;
    /** By the number of the cut at their end. */
    private final List<List<Range>> ranges = new ArrayList<>();

    /**
     * A range that may become a part.
     *
     * @param from the number of the cut at its beginning
     * @param to that of the cut at its end
     * @param cost what the call costs, in about the time of one operation
     * @param bytes the size of the call
     */
    private record Range(int from, int to, double cost, int bytes) {}

    private record Selection(List<Range> ranges, int bytes) {}

    /**
     * @param whole whether the sequence is all of a function, so that it makes no sense to move all of it
     */
    Partition(Sequence sequence, Limits limits, int access, boolean whole) {
        this.sequence = sequence;
        this.limits = limits;
        this.access = access;
        this.cuts = Cuts.of(sequence, limits.bytecodes());
        this.total = size(0, cuts.size() - 1);
        cuts.forEach(cut -> ranges.add(new ArrayList<>()));
        Traffic traffic = new Traffic(sequence);
        for (int from = 0; from < cuts.size() - 1; from++) {
            traffic.start();
            for (int to = from + 1; to < cuts.size(); to++) {
                for (int op = cuts.get(to - 1); op < cuts.get(to); op++) {
                    traffic.add(op);
                }
                boolean fits = size(traffic) <= limits.bytecodes();
                if (!fits && to > from + 1) {
                    break;
                }
                int bytes = callSize(traffic);
                if (traffic.size() > bytes && traffic.isReturnable() && !(whole && traffic.size() == total)) {
                    ranges.get(to).add(new Range(from, to, cost(traffic), bytes));
                }
            }
        }
    }

    /** The first operation of each part and the one after its last; what is left is not larger than asked for if that is possible. */
    List<int[]> ranges(int largest) {
        Selection best = null;
        for (double weight = FIRST_WEIGHT; weight <= LAST_WEIGHT; weight *= 2) {
            Selection selection = select(weight);
            if (best == null || selection.bytes() < best.bytes()) {
                best = selection;
            }
            if (best.bytes() <= largest) {
                break;
            }
        }
        return best.bytes() >= total
                ? List.of()
                : best.ranges().stream()
                        .map(range -> new int[] {cuts.get(range.from()), cuts.get(range.to())})
                        .toList();
    }

    private int size(int from, int to) {
        int size = 0;
        for (int op = cuts.get(from); op < cuts.get(to); op++) {
            size += sequence.size(op);
        }
        return size;
    }

    /** The estimated size of a part. */
    private int size(Traffic traffic) {
        boolean fromArrays = traffic.inputs() > limits.results();
        int reading = fromArrays ? traffic.inputs() * (2 * access + 4) : 0;
        boolean toArrays = traffic.outputs() > limits.results();
        int returning = traffic.outputs() * (toArrays ? 3 * access + 6 : 2 * access) + 8;
        return traffic.size() + reading + returning;
    }

    private int callSize(Traffic traffic) {
        int returning = traffic.outputs() < 2 ? traffic.outputs() * access : access;
        int unpacking = traffic.outputs() < 2 || traffic.outputs() > limits.results()
                ? 0
                : traffic.outputs() * (2 * access + 3);
        return 3 + Math.min(traffic.inputs(), limits.slots()) * access + returning + unpacking;
    }

    private double cost(Traffic traffic) {
        double arguments = traffic.inputSlots() > limits.slots() ? 3 * traffic.inputs() : traffic.inputs();
        double outputs = traffic.outputs() > limits.results() ? 3 * traffic.outputs() : 2 * traffic.outputs();
        return CALL + arguments + (traffic.outputs() < 2 ? traffic.outputs() : 8 + outputs);
    }

    /** The cheapest selection: cuts are passed one by one, in place or in a part. */
    private Selection select(double weight) {
        double[] costs = new double[cuts.size()];
        Range[] last = new Range[cuts.size()];
        for (int to = 1; to < cuts.size(); to++) {
            costs[to] = costs[to - 1] + weight * size(to - 1, to);
            for (Range range : ranges.get(to)) {
                double cost = costs[range.from()] + range.cost() + weight * range.bytes();
                if (cost < costs[to]) {
                    costs[to] = cost;
                    last[to] = range;
                }
            }
        }
        List<Range> chosen = new ArrayList<>();
        int bytes = 0;
        for (int to = cuts.size() - 1; to > 0; ) {
            Range range = last[to];
            bytes += range == null ? size(to - 1, to) : range.bytes();
            if (range != null) {
                chosen.add(0, range);
            }
            to = range == null ? to - 1 : range.from();
        }
        return new Selection(chosen, bytes);
    }
}
