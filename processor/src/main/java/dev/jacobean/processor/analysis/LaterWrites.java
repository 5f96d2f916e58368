package dev.jacobean.processor.analysis;

import dev.jacobean.processor.ir.Foreign;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * After which calls an array is still written. A method of another class may return its argument: its derivative then has two
 * arrays where the method has one, which makes a difference only if one of them is written later.
 */
public final class LaterWrites {
    private final AliasClasses aliases;

    /** Where arrays of a class are written last; a write in a loop counts to the end of the outermost one. */
    private final Map<Object, Integer> last = new HashMap<>();

    private final Map<Op, Integer> starts = new HashMap<>();
    private int position;

    public LaterWrites(Function function, AliasClasses aliases) {
        this.aliases = aliases;
        visit(function.body(), -1);
    }

    private void visit(Region region, int loop) {
        for (Op op : region.ops()) {
            int here = loop < 0 ? position++ : loop;
            starts.put(op, here);
            if (op.code() instanceof Opcode.Store) {
                write(op.operand(0), here, loop);
            } else if (op.code() instanceof Opcode.CopyRange) {
                write(op.operand(2), here, loop);
            } else if (op.is(Opcode.Call.class) || op.is(Foreign.class)) {
                writeArguments(op, here, loop);
            }
            int inner = loop < 0 && op.is(Opcode.Loop.class) ? here : loop;
            op.regions().forEach(each -> visit(each, inner));
        }
    }

    private void writeArguments(Op op, int here, int loop) {
        for (int i = 0; i < op.operands().size(); i++) {
            Value operand = op.operand(i);
            boolean written = !(op.code() instanceof Foreign foreign)
                    || foreign.argumentOf(i).written();
            if (written && operand.type().isFloatingArray()) {
                write(operand, here, loop);
            }
        }
    }

    private void write(Value array, int here, int loop) {
        if (array.type().isFloatingArray()) {
            last.merge(aliases.innermost(array), loop < 0 ? here : here + 1, Math::max);
        }
    }

    /** Whether an array may be written after an operation that has it among its operands or results. */
    public boolean after(Op op, Value array) {
        return last.getOrDefault(aliases.innermost(array), -1) > starts.getOrDefault(op, -1);
    }
}
