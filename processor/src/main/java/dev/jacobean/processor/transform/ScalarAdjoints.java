package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Structure;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.Set;

/** The adjoints of scalars while they add up: values themselves, that branches yield and loops carry where they are changed within. */
final class ScalarAdjoints {
    private final Builder builder;
    private final Structure structure;
    private final Set<Value> active;

    ScalarAdjoints(Builder builder, Structure structure, Set<Value> active) {
        this.builder = builder;
        this.structure = structure;
        this.active = active;
    }

    /** Adds to the adjoint of a value, if it is active. */
    void contribute(Scope scope, Value value, Value flow) {
        if (flow != null && active.contains(value)) {
            Value bar = LocalDerivative.sum(builder, barSoFar(scope, value), flow);
            bar.suggestName(barName(value));
            scope.bars.put(value, bar);
        }
    }

    /** The adjoint that a value has when the scope's present point is reached; null for zero. */
    Value barSoFar(Scope scope, Value value) {
        Value bar = scope.bars.get(value);
        if (bar != null || scope.kind == Scope.Kind.ROOT || structure.home(value) == scope.home) {
            return bar;
        }
        if (scope.kind == Scope.Kind.BRANCH) {
            return barSoFar(scope.outer, value);
        }
        Value accumulator = new Value(value.type(), barName(value));
        scope.accumulators.put(value, accumulator);
        scope.bars.put(value, accumulator);
        return accumulator;
    }

    static String barName(Value value) {
        if (value.name() != null) {
            return value.name() + "Bar";
        }
        Op op = value.definition();
        if (op != null && op.code() instanceof Opcode.Invoke invoke) {
            return invoke.method().name() + "Bar";
        }
        return null;
    }

    /** A name for what branches yield. */
    static String yieldName(Value value) {
        Op op = value.definition();
        boolean element =
                op != null && op.is(Opcode.Load.class) && op.operand(0).name() != null;
        return value.name() == null && element && op.operand(1).constant() instanceof Integer index
                ? op.operand(0).name() + index + "Bar"
                : barName(value);
    }

    Value zero(Type type, Scope scope) {
        return builder.inRegion(scope.depth, () -> builder.zero(type));
    }

    Value orZero(Value bar, Type type, Scope scope) {
        return bar == null ? zero(type, scope) : bar;
    }
}
