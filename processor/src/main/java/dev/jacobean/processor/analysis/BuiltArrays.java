package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes that fill an array before anyone else has it: they go to the array that was just made, or to its rows, under the
 * name that it was given then, and come before it is first stored, passed on or returned. Whoever gets the array in another
 * way gets it filled.
 */
final class BuiltArrays {
    private final Structure structure;
    /** By array made: the position of the first operation in its home that gives it to someone else. */
    private final Map<Value, Integer> given = new HashMap<>();

    private final Set<Value> rearranged = new HashSet<>();

    BuiltArrays(Function function, Structure structure) {
        this.structure = structure;
        findRearranged(function.body());
        region(function.body());
    }

    /** Whether a write never changes what a load has read, in whatever iteration. */
    boolean isHarmless(Value target, Op write, Op load) {
        Value made = target == null ? null : made(target);
        if (made == null || !isBefore(write, made)) {
            return false;
        }
        return root(load.operand(0)) != made || !mayFollow(load, write, made);
    }

    /** Of one and the same array: later in the program, or in another iteration of a loop that it outlives. */
    private boolean mayFollow(Op load, Op write, Value made) {
        if (structure.position(write) > structure.position(load)) {
            return true;
        }
        Region home = structure.home(made);
        List<Op> around = structure.loopsAround(structure.place(write));
        return structure.loopsAround(structure.place(load)).stream()
                .anyMatch(loop -> around.contains(loop) && structure.encloses(home, structure.place(loop)));
    }

    private boolean isBefore(Op write, Value made) {
        return position(write, structure.home(made)) < given.getOrDefault(made, Integer.MAX_VALUE);
    }

    /** The position of an operation, or of the one in {@code home} that it lies in. */
    private int position(Op op, Region home) {
        Op outer = op;
        while (structure.place(outer) != home) {
            outer = structure.owner(structure.place(outer));
        }
        return structure.position(outer);
    }

    /** Where the references begin that lead to an array by loads. */
    private static Value root(Value array) {
        Value root = array;
        while (root.definition() != null && root.definition().is(Opcode.Load.class)) {
            root = root.definition().operand(0);
        }
        return root;
    }

    /** The array that was made together with its rows, of which this is one, or itself; null where it is none. */
    private Value made(Value array) {
        Value root = root(array);
        Op op = root.definition();
        boolean fresh = op != null
                && (op.code() instanceof Opcode.NewArray
                                && depth(array) < op.operands().size()
                        || op.code() instanceof Opcode.ArrayLiteral && root == array
                        || op.code() instanceof Opcode.Clone && root == array);
        return fresh && !rearranged.contains(root) ? root : null;
    }

    private static int depth(Value array) {
        int depth = 0;
        for (Value value = array;
                value.definition() != null && value.definition().is(Opcode.Load.class);
                value = value.definition().operand(0)) {
            depth++;
        }
        return depth;
    }

    private static boolean isNested(Value array) {
        return array.type().element() instanceof ArrayType;
    }

    private void findRearranged(Region region) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Store.class) && isNested(op.operand(0))) {
                rearranged.add(root(op.operand(0)));
            } else if (op.is(Opcode.CopyRange.class) && isNested(op.operand(2))) {
                rearranged.add(root(op.operand(2)));
            }
            op.regions().forEach(this::findRearranged);
        }
    }

    private void region(Region region) {
        for (Op op : region.ops()) {
            for (int i = 0; i < op.operands().size(); i++) {
                Value made = op.operand(i).type() instanceof ArrayType ? made(op.operand(i)) : null;
                if (made != null && !keepsItSecret(op, i)) {
                    given.merge(made, position(op, structure.home(made)), Math::min);
                }
            }
            for (Region inner : op.regions()) {
                for (Value result : inner.results()) {
                    Value made = result.type() instanceof ArrayType ? made(result) : null;
                    if (made != null && structure.home(made) != inner) {
                        given.merge(made, position(op, structure.home(made)), Math::min);
                    }
                }
                region(inner);
            }
        }
    }

    private static boolean keepsItSecret(Op op, int operand) {
        Opcode code = op.code();
        return code instanceof Opcode.Load
                || code instanceof Opcode.Length
                || code instanceof Opcode.ZerosLike
                || code instanceof Opcode.Store && operand == 0
                || (code instanceof Opcode.Clone || code instanceof Opcode.CopyRange) && !isNested(op.operand(operand));
    }
}
