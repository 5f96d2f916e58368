package dev.jacobean.processor.split;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that go in or out of a part together.
 *
 * @param single those that do so one by one
 * @param arrays those that do so in an array, a list for each type
 */
record Bundles(List<Value> single, List<List<Value>> arrays) {
    private static final int SMALLEST = 3;

    static Bundles single(List<Value> values) {
        return new Bundles(values, List.of());
    }

    /** In arrays whatever can be. */
    static Bundles inArrays(List<Value> values) {
        Map<Type, List<Value>> byType = new LinkedHashMap<>();
        values.forEach(value ->
                byType.computeIfAbsent(value.type(), type -> new ArrayList<>()).add(value));
        List<Value> single = new ArrayList<>();
        List<List<Value>> arrays = new ArrayList<>();
        byType.forEach((type, those) -> {
            if (those.size() < SMALLEST || scalar(type) instanceof ObjectType) {
                // Java knows no arrays of generic types
                single.addAll(those);
            } else {
                arrays.add(those);
            }
        });
        return new Bundles(single, arrays);
    }

    private static Type scalar(Type type) {
        return type instanceof ArrayType array ? array.scalar() : type;
    }
}
