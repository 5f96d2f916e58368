package dev.jacobean.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.jacobean.processor.ir.ArrayType;
import dev.jacobean.processor.ir.BinaryOperator;
import dev.jacobean.processor.ir.Builder;
import dev.jacobean.processor.ir.Effect;
import dev.jacobean.processor.ir.Function;
import dev.jacobean.processor.ir.MethodRef;
import dev.jacobean.processor.ir.Region;
import dev.jacobean.processor.ir.Type;
import dev.jacobean.processor.ir.Value;
import dev.jacobean.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Builds a function by hand and writes it; the base of the tests that look at the text. */
abstract class Sketch {
    static final ArrayType DOUBLES = ArrayType.of(Type.DOUBLE, 1);

    final Builder b = new Builder();
    private final List<Value> parameters = new ArrayList<>();

    Sketch() {
        b.open();
    }

    interface Body {
        /** Appends the body and returns the next version of what the loop carries, null if nothing. */
        Value of(Value counter, Value carried);
    }

    interface Yield {
        Value value();
    }

    record Carried(String name, Value initial) {}

    static Carried carried(String name, Value initial) {
        return new Carried(name, initial);
    }

    Value parameter(Type type, String name) {
        Value value = new Value(type, name);
        parameters.add(value);
        return value;
    }

    static Value named(String name, Value value) {
        value.suggestName(name);
        return value;
    }

    Value math(String name, Value x) {
        MethodRef method = MethodRef.ofStatic("java.lang.Math", name, Type.DOUBLE, Type.DOUBLE);
        return b.invoke(method, Effect.PURE, List.of(x));
    }

    Region region(Yield yield) {
        b.open();
        Value value = yield.value();
        return b.close(List.of(value));
    }

    Region condition(List<Value> carried, Yield yield) {
        b.open(carried);
        Value value = yield.value();
        return b.close(List.of(value));
    }

    Value choose(Value condition, Value yes, Value no, String name) {
        Region then = region(() -> yes);
        Region otherwise = region(() -> no);
        return b.branch(condition, then, otherwise, Arrays.asList(name)).get(0);
    }

    /** A loop that counts up, and perhaps carries one value, whose last version is returned. */
    Value count(String name, Value from, Value to, Body body, Carried carried) {
        List<Value> values = new ArrayList<>(List.of(new Value(Type.INT, name)));
        List<Value> initial = new ArrayList<>(List.of(from));
        if (carried != null) {
            values.add(new Value(carried.initial().type(), carried.name()));
            initial.add(carried.initial());
        }
        Region condition = condition(values, () -> b.binary(BinaryOperator.LESS, values.get(0), to));
        b.open();
        Value next = body.of(values.get(0), carried == null ? null : values.get(1));
        List<Value> all = new ArrayList<>(List.of(named(name, b.add(values.get(0), b.constant(1)))));
        if (carried != null) {
            all.add(next);
        }
        List<Value> results = b.loop(initial, condition, b.close(all));
        return results.get(results.size() - 1);
    }

    Function function(Value... results) {
        List<String> names = Arrays.stream(results).map(r -> "value").toList();
        return Verifier.verify(new Function("f", parameters, b.close(List.of(results)), names));
    }

    /** With the names of classes in {@code java.lang} as imports would make them. */
    String written(Value... results) {
        Function function = function(results);
        List<String> names = function.parameters().stream().map(Value::name).toList();
        return BodyWriter.write(
                        function,
                        names,
                        Set.of("taken"),
                        r -> r.isEmpty() ? CodeBlock.of("") : CodeBlock.of("return $L;\n", r.get(0)))
                .toString()
                .replace("java.lang.", "");
    }
}
