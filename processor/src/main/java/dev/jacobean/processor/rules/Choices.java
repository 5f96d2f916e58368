package dev.jacobean.processor.rules;

import dev.jacobean.processor.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Which arguments a list of types can belong to. */
final class Choices {
    private Choices() {}

    /** The sets of arguments, among those that are allowed, whose types in order are the given ones. */
    static List<BitSet> of(List<Type> types, List<Signature.Variable> arguments, IntPredicate allowed) {
        List<BitSet> found = new ArrayList<>();
        extend(types, arguments, allowed, 0, new BitSet(), found);
        return found;
    }

    private static void extend(
            List<Type> types,
            List<Signature.Variable> arguments,
            IntPredicate allowed,
            int from,
            BitSet chosen,
            List<BitSet> found) {
        if (chosen.cardinality() == types.size()) {
            found.add((BitSet) chosen.clone());
            return;
        }
        Type next = types.get(chosen.cardinality());
        for (int i = from; i < arguments.size(); i++) {
            if (allowed.test(i) && arguments.get(i).type().equals(next)) {
                chosen.set(i);
                extend(types, arguments, allowed, i + 1, chosen, found);
                chosen.clear(i);
            }
        }
    }
}
