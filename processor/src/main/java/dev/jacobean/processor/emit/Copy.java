package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** One of the copies that happen at once where a loop starts, goes on or ends, or at the end of a branch. */
record Copy(Value target, Value source) {
    /** Into the values that a loop carries, before it. */
    static List<Copy> initial(Op loop, Needs needs) {
        return pairs(loop.region(0).parameters(), loop.operands(), needs);
    }

    /** Into the values that a loop carries, at the end of its body. */
    static List<Copy> next(Op loop, Needs needs) {
        return atEnd(loop.region(1), loop.region(0).parameters(), needs);
    }

    /** Into the results of a loop, after it. */
    static List<Copy> exit(Op loop, Needs needs) {
        return pairs(loop.results(), loop.region(0).parameters(), needs);
    }

    /** Into the given targets at the end of a region; none where that is not reached. */
    static List<Copy> atEnd(Region region, List<Value> targets, Needs needs) {
        return region.terminated() ? List.of() : pairs(targets, region.results(), needs);
    }

    private static List<Copy> pairs(List<Value> targets, List<Value> sources, Needs needs) {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            if (needs.needs(targets.get(i))) {
                copies.add(new Copy(targets.get(i), sources.get(i)));
            }
        }
        return copies;
    }
}
