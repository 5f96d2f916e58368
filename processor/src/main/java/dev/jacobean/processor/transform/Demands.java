package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Sweeps;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** For the trial run of a reverse sweep: notes which values of the forward sweep it asks for where they are not in scope. */
final class Demands implements PrimalValues {
    private final Builder builder;
    private final Sweeps sweeps;
    private final Set<Value> lent = new LinkedHashSet<>();
    private final Set<Value> needed = new LinkedHashSet<>();
    private final Map<Value, Value> stand = new HashMap<>();

    private int asked;
    private final Value tape = new Value(Runtime.TAPE, "tape");

    Demands(Builder builder, Sweeps sweeps) {
        this.builder = builder;
        this.sweeps = sweeps;
    }

    /** The values of enclosing sweeps that fused loops ask for. */
    Set<Value> lent() {
        return lent;
    }

    /** The values asked for, by what stood in their stead. */
    Map<Value, Value> originals() {
        Map<Value, Value> originals = new HashMap<>();
        stand.forEach((value, substitute) -> originals.put(substitute, value));
        return originals;
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
        if (!sweeps.isInScope(value, scope.home)) {
            needed.add(value);
        } else if (!sweeps.isSplit() && sweeps.structure().home(value) != sweeps.root(scope.home)) {
            lent.add(value);
        }
        return stand.computeIfAbsent(value, v -> new Value(v.type(), v.name()));
    }
}
