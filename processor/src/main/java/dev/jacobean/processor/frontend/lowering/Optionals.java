package dev.jacobean.processor.frontend.lowering;

import com.sun.source.tree.Tree;
import dev.jacobean.processor.frontend.attribution.Symbol;
import dev.jacobean.processor.ir.ObjectType;
import dev.jacobean.processor.ir.Type;
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
            case "getAsDouble", "getAsInt", "getAsLong" -> orThrow(present, value);
            case "orElseThrow" ->
                arguments.isEmpty() ? orThrow(present, value) : orThrow(present, value, arguments.get(0), tree);
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

    /** What {@code OptionalDouble.of} and {@code empty} make; null for other methods. */
    Binding make(Symbol.Method method, List<Binding> arguments) {
        DeclaredType type =
                (DeclaredType) method.element().getEnclosingElement().asType();
        return switch (method.element().getSimpleName().toString()) {
            case "of" -> make(type, body.builder.constant(true), ((Binding.Scalar) arguments.get(0)).value());
            case "empty" -> make(type, body.builder.constant(false), body.builder.zero(Type.DOUBLE));
            default -> null;
        };
    }

    private Binding orThrow(Value present, Binding value, Binding exception, Tree tree) {
        body.branches.run(present, () -> {}, () -> {
            Binding thrown = body.shared.demands.atTheEnd(
                    () -> body.functionCalls.call((FunctionValue) exception, List.of(), tree));
            body.builder.raise(((Binding.Scalar) thrown).value());
            throw new Unreachable();
        });
        return value;
    }

    private Binding orThrow(Value present, Binding value) {
        body.branches.run(present, () -> {}, () -> {
            ObjectType exception = new ObjectType("java.util.NoSuchElementException");
            body.raise(exception, "No value present");
        });
        return value;
    }
}
