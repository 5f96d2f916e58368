package dev.jacobean.processor.transform;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Rewriter;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.UnaryOperator;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The adjoint of a scalar result with the seed 1, and 0 for the final contents of written arrays: the gradient. */
final class UnitSeed extends Rewriter {
    /** The written array that each seed of a final content belongs to. */
    private final Map<Value, Value> arrays = new HashMap<>();

    private UnitSeed() {}

    /**
     * The gradient.
     *
     * @param adjoint an adjoint's main function
     * @param inputs how many of its parameters, the first ones, are the primal's
     * @param written the positions among these of the arrays that have a seed
     * @return a function of the primal's parameters; results are those of the adjoint
     */
    static Function of(Function adjoint, int inputs, List<Integer> written) {
        return new UnitSeed().build(adjoint, inputs, written);
    }

    private Function build(Function adjoint, int inputs, List<Integer> written) {
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : adjoint.parameters().subList(0, inputs)) {
            Value copy = new Value(parameter.type(), parameter.name());
            map(parameter, copy);
            parameters.add(copy);
        }
        builder.open();
        Value seed = adjoint.parameters().get(inputs);
        map(seed, one(seed.type()));
        for (int i = 0; i < written.size(); i++) {
            Value last = adjoint.parameters().get(inputs + 1 + i);
            Value array = parameters.get(written.get(i));
            arrays.put(last, array);
            map(last, builder.zerosLike(array));
        }
        ops(adjoint.body());
        return new Function(
                adjoint.name().replaceFirst("Adjoint$", "Gradient"),
                parameters,
                builder.close(images(adjoint.results())),
                adjoint.resultNames());
    }

    private Value one(Type type) {
        return builder.constant(type, type == Type.FLOAT ? (Object) 1f : (Object) 1d);
    }

    @Override
    protected void rewrite(Op op) {
        Value simple = simplified(op);
        if (simple != null) {
            map(op.result(), simple);
        } else if (!addsZeros(op) && !demandsShape(op)) {
            copy(op);
        }
    }

    private Value simplified(Op op) {
        Opcode code = op.code();
        if (code instanceof Opcode.DeepCopy && arrays.containsKey(op.operand(0))) {
            return builder.zerosLike(arrays.get(op.operand(0)));
        } else if (code instanceof Opcode.Scale) {
            return product(image(op.operand(0)), image(op.operand(1)));
        } else if (code instanceof Opcode.Binary binary
                && binary.operator() == BinaryOperator.MULTIPLY
                && op.result().type().isFloating()) {
            return product(image(op.operand(0)), image(op.operand(1)));
        } else if (code instanceof Opcode.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
            return isOne(image(op.operand(0)))
                    ? builder.constant(
                            op.result().type(), op.result().type() == Type.FLOAT ? (Object) (-1f) : (Object) (-1d))
                    : null;
        } else if (code instanceof Opcode.Convert convert && isOne(image(op.operand(0)))) {
            return convert.to().isFloating() ? one(convert.to()) : null;
        }
        return null;
    }

    /** The product with 1 or -1; null for any other. */
    private Value product(Value derivative, Value factor) {
        if (isOne(derivative)) {
            return builder.convert((PrimitiveType) derivative.type(), factor);
        } else if (isOne(factor)) {
            return derivative;
        } else if (derivative.constant() instanceof Number number && number.doubleValue() == -1) {
            return builder.unary(UnaryOperator.NEGATE, builder.convert((PrimitiveType) derivative.type(), factor));
        }
        return null;
    }

    private static boolean isOne(Value value) {
        return value.type().isFloating() && value.constant() instanceof Number number && number.doubleValue() == 1;
    }

    /** Whether the shape is asked of a seed that nobody gives. */
    private boolean demandsShape(Op op) {
        return op.code() instanceof Opcode.Invoke invoke
                && op.operands().size() == 4
                && arrays.containsKey(op.operand(3))
                && invoke.method().equals(Runtime.sameShape(op.operand(3).type()));
    }

    private boolean addsZeros(Op op) {
        return op.code() instanceof Opcode.Invoke invoke
                && op.operands().size() == 2
                && arrays.containsKey(op.operand(1))
                && op.operand(1).type() instanceof ArrayType array
                && invoke.method().equals(Runtime.addAll(array));
    }
}
