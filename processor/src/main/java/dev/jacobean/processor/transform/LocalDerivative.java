package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.Twins;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.rules.Partial;
import dev.jacobean.processor.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A derivative times the partial of one operation by one of its operands: what the tangent multiplies from the right and the
 * adjoint from the left.
 */
final class LocalDerivative {
    private final Builder builder;
    private final Rules rules;
    private final Function<Value, Value> primal;
    private final Twins twins;
    private final Map<Op, Map<Integer, Value>> partials;

    /**
     * @param twins calls of the primal that are other calls' partials
     * @param primal finds the value of the primal where the derivative is built
     */
    LocalDerivative(Builder builder, Rules rules, Twins twins, Function<Value, Value> primal) {
        this(builder, rules, twins, primal, Map.of());
    }

    /**
     * @param partials partials that the primal computes already, by call and argument
     */
    LocalDerivative(
            Builder builder,
            Rules rules,
            Twins twins,
            Function<Value, Value> primal,
            Map<Op, Map<Integer, Value>> partials) {
        this.partials = partials;
        this.builder = builder;
        this.twins = twins;
        this.rules = rules;
        this.primal = primal;
    }

    /**
     * The product, or null where the partial is zero, or was counted with an earlier operand.
     *
     * @param derivative a tangent of the operand or an adjoint of the result
     */
    Value times(Op op, int operand, Value derivative) {
        Opcode code = op.code();
        if (code instanceof Opcode.Binary binary) {
            return binary(op, binary, operand, derivative);
        } else if (code instanceof Opcode.Unary) {
            return negate(derivative);
        } else if (code instanceof Opcode.Convert) {
            return derivative;
        } else if (code instanceof Opcode.Scale) {
            return product(op, operand, derivative);
        } else if (code instanceof Opcode.Invoke invoke) {
            return rules.partialsOf(invoke.method()).orElse(List.of()).stream()
                    .filter(partial -> partial.operand() == operand)
                    .findFirst()
                    .map(partial -> byRule(op, partial, derivative))
                    .orElse(null);
        }
        return null;
    }

    private Value binary(Op op, Opcode.Binary binary, int operand, Value derivative) {
        return switch (binary.operator()) {
            case ADD -> derivative;
            case SUBTRACT -> operand == 0 ? derivative : negate(derivative);
            case MULTIPLY -> product(op, operand, derivative);
            case DIVIDE -> quotient(op, operand, derivative);
            case REMAINDER -> operand == 0 ? derivative : remainderByDivisor(op, derivative);
            default -> null;
        };
    }

    private Value product(Op op, int operand, Value derivative) {
        if (op.operand(0) != op.operand(1)) {
            return scale(derivative, primal.apply(op.operand(1 - operand)));
        }
        Value x = primal.apply(op.operand(0));
        Value two = builder.constant(x.type(), x.type() == Type.FLOAT ? (Object) 2f : (Object) 2d);
        return operand == 0 ? scale(derivative, builder.multiply(two, x)) : null;
    }

    private Value quotient(Op op, int operand, Value derivative) {
        if (operand == 1 && isOne(op.operand(0))) {
            // of a reciprocal: the result is known, and two products cost less than a division
            Value result = primal.apply(op.result());
            return negate(scale(scale(derivative, result), result));
        }
        Value overDivisor = divide(derivative, primal.apply(op.operand(1)));
        if (operand == 0) {
            return overDivisor;
        }
        return negate(scale(overDivisor, primal.apply(op.result())));
    }

    private static boolean isOne(Value value) {
        return value.constant() instanceof Number number && number.doubleValue() == 1;
    }

    private Value remainderByDivisor(Op op, Value derivative) {
        List<Value> arguments = new ArrayList<>();
        arguments.add(builder.convert(PrimitiveType.DOUBLE, primal.apply(op.operand(0))));
        arguments.add(builder.convert(PrimitiveType.DOUBLE, primal.apply(op.operand(1))));
        arguments.add(builder.convert(PrimitiveType.DOUBLE, primal.apply(op.result())));
        return scale(derivative, builder.invoke(Runtime.remainderByDivisor(), Effect.PURE, arguments));
    }

    private Value byRule(Op op, Partial partial, Value derivative) {
        if (isResult(partial)) {
            return scale(derivative, primal.apply(op.result()));
        }
        if (partial.method().owner().equals(Runtime.RULES) && twins.of(op) != null) {
            Value product = scale(derivative, primal.apply(twins.of(op)));
            return partial.method().name().equals("cos_x") ? negate(product) : product;
        }
        Value computed = partials.getOrDefault(op, Map.of()).get(partial.operand());
        if (computed != null) {
            return scale(derivative, primal.apply(computed));
        }
        List<Value> arguments = new ArrayList<>();
        op.operands().forEach(operand -> arguments.add(primal.apply(operand)));
        if (partial.takesResult()) {
            arguments.add(primal.apply(op.result()));
        }
        return scale(derivative, builder.invoke(partial.method(), Effect.PURE, arguments));
    }

    /** Whether the partial is the result: the argument need not be kept for a call that does not look at it. */
    static boolean isResult(Partial partial) {
        return partial.method().owner().equals(Runtime.RULES)
                && partial.method().name().equals("exp_x");
    }

    private Value divide(Value derivative, Value divisor) {
        boolean safe = divisor.constant() instanceof Number number && number.doubleValue() != 0;
        return safe
                ? builder.binary(BinaryOperator.DIVIDE, derivative, divisor)
                : builder.invoke(Runtime.divide(divisor.type()), Effect.PURE, List.of(derivative, divisor));
    }

    private Value scale(Value derivative, Value partial) {
        Value positive = negated(derivative);
        if (positive != null) {
            return negate(scale(positive, partial));
        }
        return builder.scale(derivative, builder.convert((PrimitiveType) derivative.type(), partial));
    }

    /** The negative; a negative's is the value itself. */
    private Value negate(Value derivative) {
        return negated(derivative) == null ? builder.unary(UnaryOperator.NEGATE, derivative) : negated(derivative);
    }

    private static Value negated(Value value) {
        Op op = value.definition();
        boolean negative =
                op != null && op.code() instanceof Opcode.Unary unary && unary.operator() == UnaryOperator.NEGATE;
        return negative ? op.operand(0) : null;
    }

    /** The sum of two derivatives, either of which may be null for zero. */
    static Value sum(Builder builder, Value some, Value other) {
        if (some == null || other == null) {
            return some == null ? other : some;
        }
        Value negative = negated(other);
        return negative == null ? builder.sum(some, other) : builder.difference(some, negative);
    }
}
