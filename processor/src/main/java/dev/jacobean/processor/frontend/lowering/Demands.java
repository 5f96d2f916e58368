package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is demanded of values, but can be decided only when the function is complete. */
final class Demands {
    private record Demand(Value value, Supplier<Refusal> refusal) {}

    private final List<Demand> passive = new ArrayList<>();
    private final List<Demand> own = new ArrayList<>();
    private final List<Value> written = new ArrayList<>();
    private final List<Function<Value, Refusal>> readers = new ArrayList<>();
    private int ends;

    /** A value must not carry a derivative, for it goes where none can follow. */
    void passive(Value value, Supplier<Refusal> refusal) {
        if (ends == 0 && value.type().isDifferentiable() && !value.isConstant()) {
            passive.add(new Demand(value, refusal));
        }
    }

    /** A value becomes part of a text. */
    void written(Value value) {
        written.add(value);
        readers.forEach(reader -> passive(value, () -> reader.apply(value)));
    }

    /** No text, from which a number is read here, must have been made of a value that carries a derivative. */
    void nothingWritten(Function<Value, Refusal> reader) {
        readers.add(reader);
        written.forEach(value -> passive(value, () -> reader.apply(value)));
    }

    /** Evaluates something after which nothing has a derivative: an exception to be thrown. */
    <T> T atTheEnd(Supplier<T> work) {
        ends++;
        try {
            return work.get();
        } finally {
            ends--;
        }
    }

    /** As above. */
    void atTheEnd(Runnable work) {
        atTheEnd(() -> {
            work.run();
            return null;
        });
    }

    /** An array that is written must not be that of a field. */
    void own(Value array, Supplier<Refusal> refusal) {
        own.add(new Demand(array, refusal));
    }

    /**
     * Checks all demands, in the order in which they were made.
     *
     * @throws Refusal of the first that is not met
     */
    void check(dev.jacobean.processor.ir.Function function, Rules rules, Collection<Value> inputs) {
        for (Demand demand : own) {
            if (ArrayRoots.isState(demand.value())) {
                throw demand.refusal().get();
            }
        }
        if (passive.isEmpty()) {
            return;
        }
        Activity activity = new Activity(function, new AliasClasses(function), rules, inputs, List.of());
        for (Demand demand : passive) {
            if (activity.isVaried(demand.value())) {
                throw demand.refusal().get();
            }
        }
    }
}
