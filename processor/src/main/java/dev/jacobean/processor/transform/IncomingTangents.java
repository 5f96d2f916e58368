package dev.jacobean.processor.transform;

import dev.jacobean.processor.analysis.LinearInputs;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Op;
import dev.jacobean.processor.ir.Opcode;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import java.util.Optional;

/** Tests whether any tangent comes into a loop or an iteration. */
final class IncomingTangents {
    private final Builder builder;
    private final LinearInputs inputs;
    private final LinearOperations operations;
    private final PrimalValues primals;

    /** @param inputs tells what a loop depends on; null where nothing is to be skipped */
    IncomingTangents(Builder builder, LinearInputs inputs, LinearOperations operations, PrimalValues primals) {
        this.builder = builder;
        this.inputs = inputs;
        this.operations = operations;
        this.primals = primals;
    }

    /** Whether one of the tangents that come into a loop is not zero; empty where that is not told. */
    Optional<Value> flowInto(Op loop, Scope scope) {
        return inputs == null ? Optional.empty() : inputs.of(loop).map(units -> anyNonZero(units, scope));
    }

    /** Whether one of the tangents that come into an iteration is not zero; empty where that is not told. */
    Optional<Value> flowInto(Region body, Scope scope) {
        return inputs == null ? Optional.empty() : inputs.of(body).map(units -> anyNonZero(units, scope));
    }

    private Value anyNonZero(List<Value> units, Scope scope) {
        Value any = null;
        for (Value unit : units) {
            Value test = isNonZero(entering(unit, scope));
            any = any == null ? test : builder.binary(BinaryOperator.OR, any, test);
        }
        return any == null ? builder.constant(false) : any;
    }

    /** The tangent of a value that comes in, or of the row that is loaded there. */
    private Value entering(Value unit, Scope scope) {
        Op row = unit.definition();
        boolean later = !operations.hasDot(unit) && row != null && row.is(Opcode.Load.class);
        return later
                ? builder.loadAgain(entering(row.operand(0), scope), primals.get(row.operand(1), scope))
                : operations.dot(unit, scope);
    }

    private Value isNonZero(Value dot) {
        return dot.type() instanceof ArrayType
                ? builder.invoke(Runtime.isNonZero(dot.type()), Effect.CALL, List.of(dot))
                : builder.binary(BinaryOperator.NOT_EQUAL, dot, builder.zero(dot.type()));
    }
}
