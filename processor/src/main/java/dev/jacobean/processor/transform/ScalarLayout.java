package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.model.Parameter;
import dev.jacobean.processor.model.Primal;
import dev.jacobean.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scalars and arrays one after the other in a vector: a row or a column of a Jacobian. */
final class ScalarLayout {
    private final Builder builder;
    private final List<Value> offsets = new ArrayList<>();
    private Value arrays;
    private int scalars;

    ScalarLayout(Builder builder) {
        this.builder = builder;
    }

    /** The parameters whose scalars are the columns. */
    static List<Value> named(Primal primal, Function function) {
        List<Value> named = new ArrayList<>();
        int i = 0;
        for (Parameter parameter : primal.parameters()) {
            boolean wanted = primal.named().isEmpty() || primal.named().contains(parameter.name());
            for (Slot.Leaf leaf : parameter.slot().leaves()) {
                if (wanted && leaf.active()) {
                    named.add(function.parameters().get(i));
                }
                i++;
            }
        }
        return named;
    }

    /** The results, then the written arrays. */
    static List<Value> outputs(Primal primal, ActiveFunction active) {
        List<Value> outputs = new ArrayList<>();
        active.function().results().stream()
                .filter(result -> result.type().isDifferentiable())
                .forEach(outputs::add);
        List<Slot.Leaf> leaves = primal.leaves();
        active.written().stream()
                .filter(i -> leaves.get(i).active())
                .forEach(i -> outputs.add(active.function().parameters().get(i)));
        return outputs;
    }

    void add(Value part) {
        offsets.add(length());
        if (part.type() instanceof ArrayType array) {
            boolean plain = array.rank() == 1 && part.definition() == null; // parameters are not null
            Value count = plain ? builder.length(part) : builder.invoke(Runtime.count(), Effect.CALL, List.of(part));
            count.suggestName(part.name() == null ? "count" : part.name() + "Count");
            arrays = arrays == null ? count : builder.add(arrays, count);
        } else {
            scalars++;
        }
    }

    Value offset(int i) {
        return offsets.get(i);
    }

    boolean hasArrays() {
        return arrays != null;
    }

    Value length() {
        Value fixed = builder.constant(scalars);
        if (arrays == null) {
            return fixed;
        }
        return scalars == 0 ? arrays : builder.add(arrays, fixed);
    }

    /** Whether rows are worth more than columns; empty where it is not known beforehand. */
    Optional<Boolean> isBetterThan(ScalarLayout other, int othersPerThis) {
        return arrays == null && other.arrays == null
                ? Optional.of(othersPerThis * scalars < other.scalars)
                : Optional.empty();
    }
}
