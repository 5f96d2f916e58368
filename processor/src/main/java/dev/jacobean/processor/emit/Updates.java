package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;

/** Finds what the user wrote as {@code a[i][j] += v}: its row, which is loaded once, is read twice. */
final class Updates {
    private final Uses uses;

    Updates(Uses uses) {
        this.uses = uses;
    }

    /** Whether a value is a row of which an element is read, changed and stored again, and nothing else is done with it. */
    boolean isUpdatedRow(Value row) {
        Uses.Use last = uses.last(row);
        if (row.name() != null
                || !row.definition().is(Opcode.Load.class)
                || uses.count(row) != 2
                || last.op() == null
                || !last.op().is(Opcode.Store.class)
                || last.place() != uses.home(row)) {
            return false;
        }
        Op store = last.op();
        Value changed = store.operand(2);
        return store.operand(0) == row
                && uses.count(changed) == 1
                && changed.definition() != null
                && changed.definition().is(Opcode.Binary.class)
                && changed.definition().operands().stream().anyMatch(element -> isElement(element, store))
                && !uses.isStrictBetween(row.definition(), store);
    }

    private boolean isElement(Value element, Op store) {
        Op load = element.definition();
        return load != null
                && load.is(Opcode.Load.class)
                && uses.count(element) == 1
                && load.operand(0) == store.operand(0)
                && load.operand(1) == store.operand(1);
    }
}
