package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Induction;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The arrays that inner loops begin with to save values in: one for each loop and type, in which what an iteration saves
 * stands side by side.
 */
final class SavedRows {
    private final boolean enabled;
    private final Map<Op, Map<Type, Row>> byLoop = new HashMap<>();
    private final Map<Value, Row> byValue = new HashMap<>();

    SavedRows(boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * An array.
     *
     * @param array stands for it in the primal, which does not have it
     * @param values what an iteration saves, in order
     */
    record Row(Value array, Induction counter, List<Value> values) {
        int width() {
            return values.size();
        }

        /**
         * The index of a value's cell in an iteration.
         *
         * @param primal finds values where the index is built
         */
        Value cell(Builder builder, Value value, UnaryOperator<Value> primal) {
            Value ordinal = CountedLoops.ordinal(
                    builder, counter.step(), primal.apply(counter.initial()), primal.apply(counter.carried()));
            Value first = width() == 1 ? ordinal : builder.multiply(builder.constant(width()), ordinal);
            int offset = values.indexOf(value);
            return offset == 0 ? first : builder.add(first, builder.constant(offset));
        }
    }

    /** Whether a loop's trip count is known when it starts. */
    boolean mayBegin(Op loop) {
        return enabled
                && Induction.counter(loop)
                        .filter(counter -> counter.bound().isPresent())
                        .isPresent();
    }

    /** Plans a value's place in an array of its innermost loop; the array if it is a new one. */
    Optional<Value> add(Value value, Op loop) {
        Map<Type, Row> rows = byLoop.computeIfAbsent(loop, op -> new LinkedHashMap<>());
        Row known = rows.get(value.type());
        Row row = known != null
                ? known
                : new Row(
                        new Value(new ArrayType(value.type()), "row"),
                        Induction.counter(loop).orElseThrow(),
                        new ArrayList<>());
        rows.put(value.type(), row);
        row.values().add(value);
        byValue.put(value, row);
        return known == null ? Optional.of(row.array()) : Optional.empty();
    }

    /** The arrays that a loop begins with. */
    Iterable<Row> of(Op loop) {
        return byLoop.getOrDefault(loop, Map.of()).values();
    }

    Row of(Value value) {
        return byValue.get(value);
    }
}
