package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Activity;
import dev.jacobean.processor.analysis.Twins;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Rules;
import java.util.HashMap;
import java.util.Map;

/** The tangents of single operations, once the primal has run. */
final class LinearOperations {
    private final Builder builder;
    private final Activity activity;
    private final Rules rules;
    private final Twins twins;
    private final Map<Op, Map<Integer, Value>> partials;
    private final PrimalValues primals;
    private final Map<Value, Value> dots = new HashMap<>();

    /** @param partials those that are at hand, by operation and operand */
    LinearOperations(
            Builder builder,
            Activity activity,
            Rules rules,
            Twins twins,
            Map<Op, Map<Integer, Value>> partials,
            PrimalValues primals) {
        this.builder = builder;
        this.activity = activity;
        this.rules = rules;
        this.twins = twins;
        this.partials = partials;
        this.primals = primals;
    }

    boolean isActive(Value value) {
        return value.type().isDifferentiable() && activity.isActive(value);
    }

    /** The tangent of a value; zero, or zeros of its shape, where it has none. */
    Value dot(Value value, Scope scope) {
        Value dot = dots.get(value);
        if (dot != null) {
            return dot;
        } else if (value.type() instanceof PrimitiveType || value.isConstant()) {
            return builder.zero(value.type());
        }
        return builder.zerosLike(primals.get(value, scope));
    }

    void set(Value value, Value dot) {
        if (dot != null) {
            dot.suggestName(name(value));
            dots.put(value, dot);
        }
    }

    static String name(Value value) {
        return value.name() == null ? null : value.name() + "Dot";
    }

    void operation(Op op, Scope scope) {
        Opcode code = op.code();
        if (code instanceof Opcode.Store) {
            if (isActive(op.operand(0))) {
                Value index = primals.get(op.operand(1), scope);
                builder.store(dot(op.operand(0), scope), index, dot(op.operand(2), scope));
            }
        } else if (code instanceof Opcode.CopyRange) {
            if (isActive(op.operand(2))) {
                builder.copyRange(
                        dot(op.operand(0), scope),
                        primals.get(op.operand(1), scope),
                        dot(op.operand(2), scope),
                        primals.get(op.operand(3), scope),
                        primals.get(op.operand(4), scope));
            }
        } else if (op.results().size() == 1 && isActive(op.result())) {
            set(op.result(), result(op, scope));
        }
    }

    private Value result(Op op, Scope scope) {
        Opcode code = op.code();
        if (op.result().isConstant()) {
            return builder.zero(op.result().type());
        } else if (code instanceof Opcode.Load) {
            return builder.loadAgain(dot(op.operand(0), scope), primals.get(op.operand(1), scope));
        } else if (code instanceof Opcode.NewArray array) {
            return builder.newArray(
                    array.type(),
                    op.operands().stream().map(size -> primals.get(size, scope)).toList());
        } else if (code instanceof Opcode.ArrayLiteral literal) {
            return builder.arrayLiteral(
                    literal.type(),
                    op.operands().stream().map(value -> dot(value, scope)).toList());
        } else if (code instanceof Opcode.Clone) {
            return builder.cloneArray(dot(op.operand(0), scope));
        } else if (op.result().type() instanceof ArrayType) {
            return builder.zerosLike(primals.get(op.result(), scope));
        }
        return scalar(op, scope);
    }

    private Value scalar(Op op, Scope scope) {
        LocalDerivative local =
                new LocalDerivative(builder, rules, twins, value -> primals.get(value, scope), partials);
        Value sum = null;
        for (int position : Activity.differentiableOperands(op, rules)) {
            Value dot = dots.get(op.operand(position));
            if (dot != null) {
                PrimitiveType type = (PrimitiveType) op.result().type();
                sum = LocalDerivative.sum(builder, sum, local.times(op, position, builder.convert(type, dot)));
            }
        }
        return sum;
    }

    boolean hasDot(Value value) {
        return dots.containsKey(value);
    }
}
