package dev.jacobean.processor.split;

import java.util.ArrayList;
import java.util.List;

/** Where a sequence may be cut: between its operations, and where there are many, where few values are live. */
final class Cuts {
    private static final int PER_METHOD = 32;

    private Cuts() {}

    /** The positions, from 0 to the sequence's length. */
    static List<Integer> of(Sequence sequence, int limit) {
        int[] live = live(sequence);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        int length = sequence.length();
        int best = 0;
        int bytes = 0;
        for (int i = 1; i < length; i++) {
            bytes += sequence.size(i - 1);
            if (best == 0 || live[i] <= live[best]) {
                best = i;
            }
            if (bytes * PER_METHOD >= limit) {
                cuts.add(best);
                bytes = 0;
                best = 0;
            }
        }
        cuts.add(length);
        return cuts;
    }

    /** By position: how many values are computed before it and used after it. */
    private static int[] live(Sequence sequence) {
        int length = sequence.length();
        int[] born = new int[sequence.valueCount()];
        int[] last = new int[sequence.valueCount()];
        int[] uses = new int[sequence.valueCount()];
        for (int i = 0; i < length; i++) {
            for (int value : sequence.used(i)) {
                last[value] = i;
                uses[value]++;
            }
            for (int value : sequence.defined(i)) {
                born[value] = i + 1;
            }
        }
        int[] change = new int[length + 2];
        for (int value = 0; value < born.length; value++) {
            if (born[value] > 0 && sequence.useCount(value) > 0) {
                int end = uses[value] < sequence.useCount(value) ? length : last[value];
                change[born[value]]++;
                change[end + 1]--;
            }
        }
        int[] live = new int[length + 1];
        int count = 0;
        for (int i = 0; i <= length; i++) {
            count += change[i];
            live[i] = count;
        }
        return live;
    }
}
