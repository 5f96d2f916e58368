package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is demanded of values, but can be decided only when the function is complete. */
final class Demands {
    /** @param object what the value becomes part of, which matters where it is used only; null where it matters anyway */
    private record Demand(Value value, Value object, Supplier<Refusal> refusal) {}

    private final List<Demand> passive = new ArrayList<>();
    private final List<Demand> own = new ArrayList<>();
    private final List<Demand> shared = new ArrayList<>();
    private final List<Value> written = new ArrayList<>();
    private final List<Function<Value, Refusal>> readers = new ArrayList<>();
    private int ends;

    /** A value must not carry a derivative, for it goes where none can follow. */
    void passive(Value value, Supplier<Refusal> refusal) {
        boxed(value, null, refusal);
    }

    /** A value must not carry a derivative if the object that holds it is used other than to get it out again. */
    void boxed(Value value, Value object, Supplier<Refusal> refusal) {
        if (ends == 0 && value.type().isDifferentiable() && !value.isConstant()) {
            passive.add(new Demand(value, object, refusal));
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
        own.add(new Demand(array, null, refusal));
    }

    /** An array to which what carries a derivative is written must not be an element of a collection of the JDK. */
    void unshared(Value array, Supplier<Refusal> refusal) {
        shared.add(new Demand(array, null, refusal));
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
        List<Demand> elements = shared.stream()
                .filter(demand -> ArrayRoots.isOfCollection(demand.value()))
                .toList();
        if (passive.isEmpty() && elements.isEmpty()) {
            return;
        }
        Activity activity = new Activity(function, new AliasClasses(function), rules, inputs, List.of());
        for (Demand demand : elements) {
            if (activity.isVaried(demand.value())) {
                throw demand.refusal().get();
            }
        }
        Set<Value> used = new HashSet<>();
        use(function.body(), used);
        for (Demand demand : passive) {
            boolean matters = demand.object() == null || used.contains(demand.object());
            if (matters && activity.isVaried(demand.value())) {
                throw demand.refusal().get();
            }
        }
    }

    private static void use(Region region, Set<Value> used) {
        for (Op op : region.ops()) {
            used.addAll(op.operands());
            op.regions().forEach(inner -> use(inner, used));
        }
        used.addAll(region.results());
    }
}
