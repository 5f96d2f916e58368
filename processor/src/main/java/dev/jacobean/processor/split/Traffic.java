package dev.jacobean.processor.split;

/** What goes in and out of a growing range of operations. */
final class Traffic {
    private final Sequence sequence;
    private final int[] seen;
    private final int[] made;
    private final int[] usesWithin;
    private int start;
    private int inputs;
    private int inputSlots;
    private int outputs;
    private int objects;
    private int size;

    Traffic(Sequence sequence) {
        this.sequence = sequence;
        this.seen = new int[sequence.valueCount()];
        this.made = new int[sequence.valueCount()];
        this.usesWithin = new int[sequence.valueCount()];
    }

    /** Begins an empty range. */
    void start() {
        start++;
        inputs = 0;
        inputSlots = 0;
        outputs = 0;
        objects = 0;
        size = 0;
    }

    /** Takes the next operation in. */
    void add(int op) {
        size += sequence.size(op);
        for (int value : sequence.used(op)) {
            if (made[value] == start) {
                if (++usesWithin[value] == sequence.useCount(value)) {
                    outputs--;
                    objects -= sequence.isObject(value) ? 1 : 0;
                }
            } else if (seen[value] != start) {
                seen[value] = start;
                inputs++;
                inputSlots += sequence.slots(value);
            }
        }
        for (int value : sequence.defined(op)) {
            made[value] = start;
            usesWithin[value] = 0;
            if (sequence.useCount(value) > 0) {
                outputs++;
                objects += sequence.isObject(value) ? 1 : 0;
            }
        }
    }

    int inputs() {
        return inputs;
    }

    int inputSlots() {
        return inputSlots;
    }

    /** Values that are used after the range. */
    int outputs() {
        return outputs;
    }

    /** Whether a method can return the outputs. */
    boolean isReturnable() {
        return objects == 0 || outputs == 1;
    }

    /** The bytes of the operations. */
    int size() {
        return size;
    }
}
