package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Arrays that an iteration of a loop makes, whether it forgets them or leaves them in an array of arrays. */
final class IterationArrays {
    private final Structure structure;
    private final Region body;
    private final Predicate<Value> arranged;

    /**
     * @param body the loop's
     * @param arranged tells whether rows of an array of arrays may be stored after it was made
     */
    IterationArrays(Structure structure, Region body, Predicate<Value> arranged) {
        this.structure = structure;
        this.body = body;
        this.arranged = arranged;
    }

    /** Whether this very iteration made an array, and all of its rows. */
    boolean isMadeHere(Value array) {
        Op op = array.definition();
        boolean inside = op != null && structure.encloses(body, structure.home(array));
        if (!inside || !isVector(array) && arranged.test(array)) {
            return false;
        }
        Opcode code = op.code();
        if (code instanceof Opcode.NewArray) {
            return true;
        } else if (code instanceof Opcode.ArrayLiteral) {
            return isVector(array) || op.operands().stream().allMatch(this::isMadeHere);
        } else if (code instanceof Opcode.Clone) {
            return isVector(array);
        } else if (code instanceof Opcode.If) {
            return branches(op, array).stream().allMatch(this::isMadeHere);
        }
        return code instanceof Opcode.Load && isMadeHere(op.operand(0));
    }

    /**
     * Whether stores leave arrays that zeros of the same shape may stand for: made here, every row another one, and referred to by
     * nothing else that stays.
     *
     * @param stores of arrays into arrays of arrays, at the body's top
     */
    boolean areReplaceable(List<Op> stores) {
        Set<Value> rows = new HashSet<>();
        for (Op store : stores) {
            Value row = store.operand(2);
            boolean alone = stores.size() == 1 || isPlain(row);
            if (!alone || !isOwn(row) || !rows.add(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(Value array) {
        Op op = array.definition();
        if (!isMadeHere(array) || rank(array) > 2) {
            return false;
        } else if (op.code() instanceof Opcode.If) {
            return branches(op, array).stream().allMatch(this::isOwn);
        } else if (op.code() instanceof Opcode.ArrayLiteral && !isVector(array)) {
            return op.operands().stream().allMatch(IterationArrays::isPlain)
                    && new HashSet<>(op.operands()).size() == op.operands().size();
        }
        return isPlain(array);
    }

    /** Whether an operation makes an array that shares nothing with others. */
    private static boolean isPlain(Value array) {
        Op op = array.definition();
        return op != null
                && (op.is(Opcode.NewArray.class)
                        || isVector(array) && (op.is(Opcode.ArrayLiteral.class) || op.is(Opcode.Clone.class)));
    }

    private static List<Value> branches(Op op, Value result) {
        return op.regions().stream()
                .filter(region -> !region.terminated())
                .map(region -> region.results().get(result.index()))
                .toList();
    }

    private static boolean isVector(Value array) {
        return rank(array) == 1;
    }

    private static int rank(Value array) {
        return ((ArrayType) array.type()).rank();
    }
}
