package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Where the arrays come from that a reference may point to. */
final class ArrayRoots {
    private final Set<Value> seen = new HashSet<>();

    private final Predicate<Op> root;

    private ArrayRoots(Predicate<Op> root) {
        this.root = root;
    }

    /** Whether a reference may be to an array of a field, or to a row of one. */
    static boolean isState(Value array) {
        return new ArrayRoots(op -> op.is(Opcode.Field.class)).reaches(array);
    }

    /** Whether a reference may be to an array that a collection of the JDK has, which will hand it out again. */
    static boolean isOfCollection(Value array) {
        return new ArrayRoots(ArrayRoots::isElement).reaches(array);
    }

    private static boolean isElement(Op op) {
        return op.code() instanceof Opcode.Invoke invoke
                && invoke.method().kind() == MethodRef.Kind.INSTANCE
                && invoke.method().owner().startsWith("java.util.")
                && !invoke.method().owner().startsWith("java.util.stream.")
                && !invoke.method().name().equals("toArray");
    }

    private boolean reaches(Value array) {
        if (!seen.add(array)) {
            return false;
        }
        Op op = array.definition();
        if (op == null) {
            return array.loop() != null && isCarriedFromRoot(array.loop(), array.index());
        }
        if (root.test(op)) {
            return true;
        } else if (op.code() instanceof Opcode.Load
                || op.is(Opcode.Passive.class) && op.operands().size() == 1) {
            return reaches(op.operand(0));
        } else if (op.code() instanceof Opcode.Loop) {
            return isCarriedFromRoot(op, array.index());
        } else if (op.code() instanceof Opcode.If) {
            for (Region region : op.regions()) {
                if (!region.terminated() && reaches(region.results().get(array.index()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCarriedFromRoot(Op loop, int i) {
        Region iteration = loop.region(1);
        return reaches(loop.operand(i))
                || !iteration.terminated() && reaches(iteration.results().get(i));
    }
}
