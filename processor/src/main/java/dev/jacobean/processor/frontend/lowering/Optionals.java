package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Value;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/** {@code OptionalDouble} and its like, taken apart into whether there is a value, and the value. */
final class Optionals {
    private final Body body;

    Optionals(Body body) {
        this.body = body;
    }

    static Binding make(DeclaredType type, Value present, Value value) {
        return new Binding.Aggregate(
                new Layout(type, List.of(), List.of()),
                List.of(new Binding.Scalar(present), new Binding.Scalar(value)));
    }

    static boolean isOptional(Binding.Aggregate aggregate) {
        return aggregate.type().toString().startsWith("java.util.Optional");
    }

    Binding call(Binding.Aggregate optional, ExecutableElement method, List<Binding> arguments, Tree tree) {
        Value present = ((Binding.Scalar) optional.components().get(0)).value();
        Binding value = optional.components().get(1);
        return switch (method.getSimpleName().toString()) {
            case "getAsDouble", "getAsInt", "getAsLong", "orElseThrow" -> orThrow(present, value);
            case "orElse" -> body.branches.choose(present, () -> value, () -> arguments.get(0));
            case "orElseGet" ->
                body.branches.choose(
                        present,
                        () -> value,
                        () -> body.functionCalls.call((FunctionValue) arguments.get(0), List.of(), tree));
            case "ifPresent" -> {
                body.branches.run(
                        present,
                        () -> body.functionCalls.call((FunctionValue) arguments.get(0), List.of(value), tree),
                        () -> {});
                yield LibraryCalls.NOTHING;
            }
            case "isPresent" -> new Binding.Scalar(present);
            case "isEmpty" -> new Binding.Scalar(body.builder.not(present));
            default ->
                throw body.shared.unsupported(
                        tree,
                        "'" + body.text(tree) + "'",
                        "of optional values only getAsDouble, orElse, orElseGet, orElseThrow, ifPresent, isPresent and isEmpty are known",
                        "Use one of these.");
        };
    }

    private Binding orThrow(Value present, Binding value) {
        body.branches.run(present, () -> {}, () -> {
            ObjectType exception = new ObjectType("java.util.NoSuchElementException");
            body.raise(exception, "No value present");
        });
        return value;
    }
}
