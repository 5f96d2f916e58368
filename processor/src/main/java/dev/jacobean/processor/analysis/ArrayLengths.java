package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** The lengths of arrays that the function makes itself, and of the rows of arrays of arrays whose rows stay as they were made. */
public final class ArrayLengths {
    private final Uses uses;
    private final Region root;

    public ArrayLengths(Function function) {
        uses = new Uses(function);
        root = function.body();
    }

    /** The value that was given for an array's length, where it is known. */
    public Optional<Value> of(Value array) {
        List<Value> dimensions = dimensions(array);
        return dimensions.isEmpty() ? Optional.empty() : Optional.of(dimensions.get(0));
    }

    /** The lengths of an array, of its rows, and so on, as far as they are known. */
    private List<Value> dimensions(Value array) {
        Op op = array.definition();
        if (op == null) {
            return List.of();
        }
        if (op.is(Opcode.NewArray.class)) {
            return op.operands();
        }
        if (op.is(Opcode.Clone.class) && !(array.type().element() instanceof ArrayType)) {
            return dimensions(op.operand(0));
        }
        if (op.is(Opcode.Load.class) && keepsRows(op.operand(0))) {
            List<Value> outer = dimensions(op.operand(0));
            return outer.isEmpty() ? outer : outer.subList(1, outer.size());
        }
        return List.of();
    }

    /** Whether all that is done with an array of arrays is to look at its rows, and to return it. */
    private boolean keepsRows(Value array) {
        return uses.of(array).stream()
                .allMatch(use -> use.op() == null
                        ? use.region() == root
                        : use.index() == 0
                                && (use.op().is(Opcode.Load.class) || use.op().is(Opcode.Length.class)));
    }
}
