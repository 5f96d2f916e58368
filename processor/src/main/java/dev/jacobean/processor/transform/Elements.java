package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Value;

/** Which elements of a function's arrays may be the same. */
final class Elements {
    /**
     * An element of an array.
     *
     * @param index an {@link Integer} where it is constant, else a {@link Value}
     */
    record Element(Value array, Object index) {
        /** What a load or store accesses. */
        static Element of(Op access) {
            Value index = access.operand(1);
            return new Element(access.operand(0), index.isConstant() ? index.constant() : index);
        }

        boolean isConstant() {
            return index instanceof Integer;
        }

        /** Whether its index is a value, or that with a constant added. */
        boolean isNear(Value value) {
            return base(index) == value;
        }

        /** What is added to the value that it is near to; a constant index itself. */
        int offset() {
            return Elements.offset(index);
        }
    }

    private final AliasClasses aliases;

    /** @param distinctParameters whether the function's array parameters are different arrays */
    Elements(Function function, boolean distinctParameters) {
        aliases = new AliasClasses(function, distinctParameters);
    }

    /** Whether an array is known to nobody outside of the function. */
    boolean isLocal(Value array) {
        return !aliases.isExternal(array);
    }

    boolean mayAlias(Value some, Value other) {
        return aliases.mayAlias(some, other);
    }

    boolean mayBe(Element some, Element other) {
        return aliases.mayAlias(some.array(), other.array()) && !differ(some.index(), other.index());
    }

    /** Whether two indices are surely different: constants, or the same value with different constants added. */
    private static boolean differ(Object some, Object other) {
        return base(some) == base(other) && offset(some) != offset(other);
    }

    private static Value base(Object index) {
        if (!(index instanceof Value value)) {
            return null;
        }
        return shift(value) == null ? value : value.definition().operand(0);
    }

    private static int offset(Object index) {
        if (!(index instanceof Value value)) {
            return (Integer) index;
        }
        Integer shift = shift(value);
        return shift == null ? 0 : shift;
    }

    private static Integer shift(Value index) {
        Op op = index.definition();
        if (op == null || !(op.code() instanceof Opcode.Binary binary)) {
            return null;
        }
        if (!(op.operand(1).constant() instanceof Integer constant)) {
            return null;
        }
        return switch (binary.operator()) {
            case ADD -> constant;
            case SUBTRACT -> -constant;
            default -> null;
        };
    }
}
