package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.AliasClasses;
import dev.jacobean.processor.diagnostics.Refusal;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Values that must not carry a derivative, for they go where none can follow; known only when the function is complete. */
final class PassiveDemands {
    private record Demand(Value value, Supplier<Refusal> refusal) {}

    private final List<Demand> demands = new ArrayList<>();

    void add(Value value, Supplier<Refusal> refusal) {
        if (value.type().isDifferentiable() && !value.isConstant()) {
            demands.add(new Demand(value, refusal));
        }
    }

    /**
     * Checks all demands, in the order in which they were made.
     *
     * @throws Refusal of the first that is not met
     */
    void check(Function function, Rules rules, Collection<Value> inputs) {
        if (demands.isEmpty()) {
            return;
        }
        Activity activity = new Activity(function, new AliasClasses(function), rules, inputs, List.of());
        for (Demand demand : demands) {
            if (activity.isVaried(demand.value())) {
                throw demand.refusal().get();
            }
        }
    }
}
