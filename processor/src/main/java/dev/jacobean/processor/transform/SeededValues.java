package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Value;
import java.util.Map;

/**
 * The values of a forward sweep that several reverse sweeps follow, with adjoint arrays and seeds of one of them.
 *
 * @param arrays what stands for each shadow
 * @param seeds what stands for each seed; null for zero
 */
record SeededValues(PrimalValues values, Map<Value, Value> arrays, Map<Value, Value> seeds) implements PrimalValues {
    @Override
    public void enter(Scope scope) {
        values.enter(scope);
    }

    @Override
    public int asked() {
        return values.asked();
    }

    @Override
    public Value tape() {
        return values.tape();
    }

    @Override
    public Value get(Value value, Scope scope) {
        if (seeds.containsKey(value)) {
            return seeds.get(value);
        }
        Value array = arrays.get(value);
        return array == null ? values.get(value, scope) : array;
    }
}
