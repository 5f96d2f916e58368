package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** What {@code equals} says of two records that are taken apart, where they leave it to the language. */
final class RecordEquality {
    private static final ObjectType OBJECT = new ObjectType("java.lang.Object");

    private final Body body;

    RecordEquality(Body body) {
        this.body = body;
    }

    /** Whether a method is the one that every record has. */
    boolean isImplicit(Binding.Aggregate record, ExecutableElement method, List<Binding> arguments) {
        return body.shared.types.isRecord(record.type())
                && method.getSimpleName().contentEquals("equals")
                && arguments.size() == 1
                && arguments.get(0) instanceof Binding.Aggregate other
                && other.isOf(record.layout())
                && !body.shared.sources.hasBody(method)
                && record.components().stream().allMatch(this::isComparable);
    }

    private boolean isComparable(Binding component) {
        return component instanceof Binding.Scalar
                || component instanceof Binding.Aggregate inner
                        && body.shared.types.isRecord(inner.type())
                        && inner.components().stream().allMatch(this::isComparable);
    }

    Binding equal(Binding.Aggregate x, Binding.Aggregate y) {
        return new Binding.Scalar(parts(x, y));
    }

    private Value parts(Binding.Aggregate x, Binding.Aggregate y) {
        Value all = body.builder.constant(true);
        for (int i = 0; i < x.components().size(); i++) {
            Value one = x.components().get(i) instanceof Binding.Aggregate inner
                    ? parts(inner, (Binding.Aggregate) y.components().get(i))
                    : same(Records.part(x, i), Records.part(y, i));
            all = i == 0 ? one : body.builder.binary(BinaryOperator.AND, all, one);
        }
        return all;
    }

    /** Floating numbers are compared as {@code compare} does: NaN is equal to itself, and 0 not to -0. */
    private Value same(Value x, Value y) {
        if (x.type() instanceof PrimitiveType type && type.isFloating()) {
            String box = body.shared.types.boxed(type).toString();
            MethodRef compare = MethodRef.ofStatic(box, "compare", Type.INT, type, type);
            Value order = body.builder.invoke(compare, Effect.PURE, List.of(x, y));
            return body.builder.binary(BinaryOperator.EQUAL, order, body.builder.constant(0));
        } else if (x.type() instanceof PrimitiveType) {
            return body.builder.binary(BinaryOperator.EQUAL, x, y);
        } else if (x.type() instanceof ArrayType) {
            return body.builder.passive("{0} == {1}", Type.BOOLEAN, Effect.PURE, List.of(x, y));
        }
        MethodRef equals = MethodRef.ofStatic("java.util.Objects", "equals", Type.BOOLEAN, OBJECT, OBJECT);
        return body.builder.invoke(equals, Effect.CALL, List.of(x, y));
    }
}
