package dev.jacobean.processor.frontend.lowering;

import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.PrimitiveType;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** Sums and averages of streams, as the JDK computes them to the bit. */
final class StreamSums {
    private final Body body;

    StreamSums(Body body) {
        this.body = body;
    }

    Binding sum(Streams.Pipeline pipeline, Type element) {
        if (element == Type.DOUBLE) {
            return new Binding.Scalar(compensatedSum(pipeline, null));
        }
        List<HiddenVariable> carried = Streams.variables("sum");
        HiddenVariable sum = carried.get(0);
        set(sum, body.builder.zero(element));
        pipeline.run(carried, x -> set(sum, body.builder.add(get(sum), value(x))));
        return new Binding.Scalar(get(sum));
    }

    /**
     * Kahan's summation, as {@code java.util.stream.Collectors} does it; its compensation carries no derivative, for that
     * is zero but for rounding.
     *
     * @param count a variable that counts the elements, or null
     */
    private Value compensatedSum(Streams.Pipeline pipeline, HiddenVariable count) {
        List<HiddenVariable> carried = new ArrayList<>(Streams.variables("sum", "compensation", "simpleSum"));
        HiddenVariable sum = carried.get(0);
        HiddenVariable compensation = carried.get(1);
        HiddenVariable simple = carried.get(2);
        carried.forEach(variable -> set(variable, body.builder.constant(0.0)));
        if (count != null) {
            carried.add(count);
        }
        pipeline.run(carried, element -> {
            Value x = value(element);
            Value corrected = body.builder.subtract(x, get(compensation));
            Value next = body.builder.add(get(sum), corrected);
            Value lost = body.builder.subtract(body.builder.subtract(next, get(sum)), corrected);
            set(compensation, passive(lost));
            set(sum, next);
            set(simple, body.builder.add(get(simple), x));
            if (count != null) {
                set(count, body.builder.add(get(count), body.builder.constant(1.0)));
            }
        });
        Value total = body.builder.subtract(get(sum), get(compensation));
        Value infinite = body.builder.binary(BinaryOperator.AND, is("isNaN", total), is("isInfinite", get(simple)));
        Value simpleSum = get(simple);
        return value(
                body.branches.choose(infinite, () -> new Binding.Scalar(simpleSum), () -> new Binding.Scalar(total)));
    }

    private Value passive(Value x) {
        return body.builder.invoke(
                MethodRef.ofStatic("dev.jacobean.Jacobean", "passive", Type.DOUBLE, Type.DOUBLE),
                Effect.PURE,
                List.of(x));
    }

    private Value is(String property, Value x) {
        return body.builder.invoke(
                MethodRef.ofStatic("java.lang.Double", property, Type.BOOLEAN, Type.DOUBLE), Effect.PURE, List.of(x));
    }

    Binding average(Streams.Pipeline pipeline, Type element, Symbol.Method method) {
        HiddenVariable count = new HiddenVariable("count");
        set(count, body.builder.constant(0.0));
        Value sum = element == Type.DOUBLE
                ? compensatedSum(pipeline, count)
                : body.shared.conversions.primitive(PrimitiveType.DOUBLE, countedSum(pipeline, count));
        Value number = get(count);
        Value present = body.builder.binary(BinaryOperator.GREATER, number, body.builder.constant(0.0));
        return Optionals.make(
                (DeclaredType) method.returnType(), present, body.builder.binary(BinaryOperator.DIVIDE, sum, number));
    }

    /** The sum of integers, as a {@code long}, and their number. */
    private Value countedSum(Streams.Pipeline pipeline, HiddenVariable count) {
        List<HiddenVariable> carried = new ArrayList<>(Streams.variables("sum"));
        HiddenVariable sum = carried.get(0);
        carried.add(count);
        set(sum, body.builder.zero(Type.LONG));
        pipeline.run(carried, x -> {
            set(sum, body.builder.add(get(sum), body.shared.conversions.primitive(PrimitiveType.LONG, value(x))));
            set(count, body.builder.add(get(count), body.builder.constant(1.0)));
        });
        return get(sum);
    }

    private Value get(HiddenVariable variable) {
        return ((Binding.Scalar) body.environment.get(variable)).value();
    }

    private void set(HiddenVariable variable, Value value) {
        body.environment.set(variable, new Binding.Scalar(value));
    }

    private static Value value(Binding binding) {
        return ((Binding.Scalar) binding).value();
    }
}
