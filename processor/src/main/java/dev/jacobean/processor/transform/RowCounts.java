package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How many scalars a function has as results, as far as that follows from its text. */
final class RowCounts {
    private RowCounts() {}

    /** By output, a result or a written array parameter: how many rows it has; empty where that is not known for all. */
    static Optional<List<Integer>> of(List<Value> outputs, Function function) {
        List<Integer> counts = new ArrayList<>();
        for (Value output : outputs) {
            OptionalInt count = function.parameters().contains(output) && output.type() instanceof ArrayType
                    ? written(output, function)
                    : returned(output);
            if (count.isEmpty()) {
                return Optional.empty();
            }
            counts.add(count.getAsInt());
        }
        return Optional.of(counts);
    }

    private static OptionalInt returned(Value result) {
        if (!(result.type() instanceof ArrayType type)) {
            return OptionalInt.of(1);
        }
        Op op = result.definition();
        if (type.rank() > 1 || op == null) {
            return OptionalInt.empty();
        } else if (op.is(Opcode.ArrayLiteral.class)) {
            return OptionalInt.of(op.operands().size());
        }
        return op.is(Opcode.NewArray.class) && op.operand(0).constant() instanceof Integer length
                ? OptionalInt.of(length)
                : OptionalInt.empty();
    }

    /** The length of an array that is written from its beginning to its end, at constant indices. */
    private static OptionalInt written(Value array, Function function) {
        Set<Integer> indices = new HashSet<>();
        boolean constant = ((ArrayType) array.type()).rank() == 1 && collect(function.body(), array, indices);
        int length = indices.stream().mapToInt(i -> i + 1).max().orElse(0);
        return constant && length > 0 && indices.size() == length ? OptionalInt.of(length) : OptionalInt.empty();
    }

    private static boolean collect(Region region, Value array, Set<Integer> indices) {
        for (Op op : region.ops()) {
            if (op.is(Opcode.Store.class) && op.operand(0) == array) {
                if (!(op.operand(1).constant() instanceof Integer index) || index < 0) {
                    return false;
                }
                indices.add(index);
            }
            if (!op.regions().stream().allMatch(inner -> collect(inner, array, indices))) {
                return false;
            }
        }
        return true;
    }
}
