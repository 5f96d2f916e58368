package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vectors that are made only to be copied into a row of a Jacobian are that part of the row from the beginning. What is
 * copied into a row never overlaps; so the row's other parts need not be looked at.
 */
final class PlacedArrays extends Rewriter {
    /** The copy of each such vector. */
    private final Map<Value, Op> copies = new HashMap<>();

    private final Set<Op> moved = new HashSet<>();

    private PlacedArrays(Function function, Set<Value> rows) {
        Map<Value, Integer> positions = new HashMap<>();
        List<Op> ops = function.body().ops();
        for (int i = 0; i < ops.size(); i++) {
            Op op = ops.get(i);
            if (op.is(Opcode.CopyRange.class)
                    && rows.contains(op.operand(2))
                    && isVector(op.operand(0).definition())
                    && copies.putIfAbsent(op.operand(0), op) == null) {
                positions.put(op.operand(0), i);
            }
        }
        Set<Value> defined = new HashSet<>(function.parameters());
        for (int i = 0; i < ops.size(); i++) {
            Op op = ops.get(i);
            if (op.results().size() == 1 && copies.containsKey(op.result())) {
                Op copy = copies.get(op.result());
                if (!isDefined(copy.operand(2), defined) || !isDefined(copy.operand(3), defined)) {
                    copies.remove(op.result());
                }
            }
            defined.addAll(op.results());
            int position = i;
            copies.keySet().removeIf(array -> isOther(op, array) || uses(op, array) && position > positions.get(array));
        }
        function.results().forEach(copies::remove);
        moved.addAll(copies.values());
    }

    /** @param rows the rows, made in the function's outermost region */
    static Function of(Function function, Set<Value> rows) {
        return new PlacedArrays(function, rows).apply(function);
    }

    private static boolean isDefined(Value value, Set<Value> defined) {
        return value.isConstant() || defined.contains(value);
    }

    private static boolean isVector(Op op) {
        return op != null && op.is(Opcode.NewArray.class) && op.result().type().equals(ArrayType.of(Type.DOUBLE, 1));
    }

    private static boolean uses(Op op, Value array) {
        return op.operands().contains(array)
                || op.regions().stream()
                        .anyMatch(region -> region.ops().stream().anyMatch(inner -> uses(inner, array)));
    }

    /** Whether an operation does more with an array than loading or storing an element, or the copy. */
    private boolean isOther(Op op, Value array) {
        boolean element = op.is(Opcode.Load.class)
                || op.is(Opcode.Length.class)
                || op.is(Opcode.Store.class) && op.operand(2) != array
                || op == copies.get(array);
        return !element && op.operands().contains(array)
                || op.regions().stream().anyMatch(region -> isOther(region, array));
    }

    private boolean isOther(Region region, Value array) {
        return region.results().contains(array) || region.ops().stream().anyMatch(op -> isOther(op, array));
    }

    @Override
    protected void rewrite(Op op) {
        boolean made = op.results().size() == 1 && copies.containsKey(op.result());
        if (made || moved.contains(op)) {
            return;
        }
        Op copy = op.operands().isEmpty() ? null : copies.get(op.operand(0));
        if (copy == null) {
            copy(op);
            return;
        }
        if (op.is(Opcode.Length.class)) {
            map(op.result(), image(op.operand(0).definition().operand(0)));
            return;
        }
        Value row = image(copy.operand(2));
        Value index = sum(image(copy.operand(3)), image(op.operand(1)));
        if (op.is(Opcode.Load.class)) {
            Value element = builder.load(row, index);
            element.suggestName(op.result().name());
            map(op.result(), element);
        } else {
            builder.store(row, index, image(op.operand(2)));
        }
    }

    private Value sum(Value offset, Value index) {
        if (isZero(offset)) {
            return index;
        }
        return isZero(index) ? offset : builder.add(offset, index);
    }

    private static boolean isZero(Value value) {
        return value.constant() instanceof Integer number && number == 0;
    }
}
