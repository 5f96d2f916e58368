package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** For the trial run of a reverse sweep: notes which values of the forward sweep it asks for. */
final class Demands implements PrimalValues {
    private final Builder builder;
    private final Set<Value> needed = new LinkedHashSet<>();
    private final Map<Value, Value> stand = new HashMap<>();

    private int asked;
    private final Value tape = new Value(Runtime.TAPE, "tape");

    Demands(Builder builder) {
        this.builder = builder;
    }

    Set<Value> needed() {
        return needed;
    }

    @Override
    public void enter(Scope scope) {
        // nothing is saved yet
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public Value tape() {
        return tape;
    }

    @Override
    public Value get(Value value, Scope scope) {
        asked++;
        if (value.isConstant()) {
            return builder.constant(value.type(), value.constant());
        }
        needed.add(value);
        return stand.computeIfAbsent(value, v -> new Value(v.type(), v.name()));
    }
}
