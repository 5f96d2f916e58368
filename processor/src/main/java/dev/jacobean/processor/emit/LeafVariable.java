package dev.jacobean.processor.emit;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.model.Slot;

/**
 * A leaf of a parameter, in a local variable or in the parameter itself.
 *
 * @param path what messages call it: {@code w}, {@code p.x}
 * @param variable its name in the generated method
 */
record LeafVariable(Slot.Leaf leaf, String path, String variable) {
    boolean isArray() {
        return leaf.type() instanceof ArrayType;
    }
}
